// The JIT of one JavaScript thread: the operating system, the stubs and fault handlers, and the target that code is
// made for. Sessions are made from it; it outlives them.

import type { Host } from '../host/host.ts';
import { openHost } from '../host/open.ts';
import { readLibraryImage } from '../host/package.ts';
import type { Module } from '../il/ir.ts';
import type { Feature } from '../target/native.ts';
import { parseDump } from '../target/dump.ts';
import { type BasicOptions, type BasicProgram, compileBasicProgram } from './basic-program.ts';
import { type CompileOptions, compileIl, compileRecords, readIl } from './compile.ts';
import type { JitSession, SessionOptions } from './session.ts';
import { featuresOf } from './features.ts';
import { Sessions } from './sessions.ts';
import { hostTarget, loadTarget, type SessionTarget } from './targets.ts';

export interface JitOptions {
  /** The operating system's interface; the real one by default. */
  readonly host?: Host;
  /** The runtime library's image that programs in BASIC are linked with; the package's own by default. */
  readonly library?: Uint8Array;
}

export class Jit extends Sessions {
  private features: ReadonlySet<Feature> | undefined;

  private library: Uint8Array | undefined;
  private readonly programs: Set<BasicProgram>;

  private constructor(host: Host, target: SessionTarget, library: Uint8Array | undefined) {
    super(host, target);
    this.library = library;
    this.programs = new Set();
    this.features = undefined;
  }

  /** Load what this processor needs and install the fault handlers. Throws HostError where code cannot be run. */
  static async open(options: JitOptions = {}): Promise<Jit> {
    const host = options.host ?? openHost();
    return new Jit(host, await loadTarget(hostTarget(host.os, host.arch)), options.library);
  }

  /** What the processor offers beyond the base of its architecture. */
  get cpuFeatures(): ReadonlySet<Feature> {
    this.features ??= featuresOf(this.host.cpuFeatures());
    return this.features;
  }

  /**
   * Compile IL, as text or as a module (which is consumed), and link it into memory. Throws IlError for IL that is
   * wrong; errors of encoding and linking leave a session that is not `finalized` and can be inspected.
   */
  compile(il: string | Module, options: CompileOptions & SessionOptions = {}): JitSession {
    const module = typeof il === 'string' ? readIl(il, options) : il;
    return this.load(compileIl(module, this.target, this.cpuFeatures, options), options);
  }

  /** A session from a dump of records: machine code by hand. Throws DumpError. */
  assemble(records: string, options: SessionOptions = {}): JitSession {
    return this.load(compileRecords(parseDump(records, this.target.text), this.target), options);
  }

  /**
   * Compile a program in BASIC and link it into memory. Throws BasicCompileError with the diagnostics for a program that is
   * wrong, and Error when the package's library is not there. Any number of programs may be there at once; `dispose` ends one.
   *
   *     const program = jit.compileBasic('FUNCTION Twice$(s$) AS STRING\nRETURN s$ + s$\nEND FUNCTION\nPRINT "ready"');
   *     program.run({ onOutput: (text) => process.stdout.write(text) });
   *     program.getFunction('Twice')?.('ab');         // 'abab'
   *     program.dispose();
   */
  compileBasic(source: string, options: BasicOptions = {}): BasicProgram {
    this.library ??= readLibraryImage(hostTarget(this.host.os, this.host.arch));
    const program = compileBasicProgram(this, source, this.library, options, (one) => this.programs.delete(one));
    this.programs.add(program);
    return program;
  }

  override dispose(): void {
    for (const program of [...this.programs]) program.dispose();
    super.dispose();
  }
}
