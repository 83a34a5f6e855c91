// What sessions of one JavaScript thread share: the operating system, the stubs and fault handlers. Enough to run code that
// was compiled before; `Jit` adds the compiler.

import { bug } from '../base/bug.ts';
import type { Host } from '../host/host.ts';
import { Machine } from '../jit/machine.ts';
import type { JitModule } from '../link/code.ts';
import type { JitInst } from '../target/jitinst.ts';
import { JitSession, type SessionOptions } from './session.ts';
import type { SessionTarget } from './targets.ts';

/** An encoded module and, when it was compiled here, the records it was made from. */
export interface Loadable {
  readonly insts: readonly JitInst[];
  readonly module: JitModule;
}

export class Sessions {
  readonly host: Host;
  readonly machine: Machine;
  private readonly sessions: Set<JitSession>;
  private loadedTarget: SessionTarget | null;
  private count: number;

  /** Installs the fault handlers. Without a target nothing can be compiled or listed. */
  constructor(host: Host, target: SessionTarget | null = null) {
    this.host = host;
    this.machine = new Machine(host);
    this.sessions = new Set();
    this.loadedTarget = target;
    this.count = 0;
  }

  /** The target that code is made for. */
  get target(): SessionTarget {
    return this.loadedTarget ?? bug('no target is loaded');
  }

  set target(target: SessionTarget) {
    this.loadedTarget = target;
  }

  /** Link a module that has been compiled for this machine. */
  load(compiled: Loadable, options: SessionOptions = {}): JitSession {
    const start = options.onTime ? performance.now() : 0;
    const session = new JitSession(this, ++this.count, compiled, options, () => this.sessions.delete(session));
    this.sessions.add(session);
    options.onTime?.('link', performance.now() - start);
    return session;
  }

  /** Sessions that have not been disposed of. */
  get openSessions(): number {
    return this.sessions.size;
  }

  /** Dispose of all sessions, put the old signal handlers back and release the stubs. A second call does nothing. */
  dispose(): void {
    for (const session of [...this.sessions]) session.dispose();
    this.machine.dispose();
  }
}
