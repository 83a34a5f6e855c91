// Running generated code on a thread of its own, so that the event loop lives: for debugging, for stop requests, and for
// several programs at once. The thread is a plain pthread that runs our start stub; it tells of its stops and its end by
// bytes on a pipe. Unlike a pool thread it does not keep `process.exit` waiting.

import { Notice, Outcome, StopReason } from '../base/context-layout.ts';
import { type Address, HostError, type NativeThread, type Pipe, type Watch } from '../host/host.ts';
import type { Context } from './context.ts';
import { MachineState, toAddress } from './crash.ts';
import { makeSignalStack, releaseSignalStack } from './machine.ts';
import { type CancelReason, endOfRun, type RunEnd, resetStop, setIntegerArguments } from './run.ts';

/** A thread that waits at a breakpoint. Registers may be read and changed until it is resumed. */
export interface Stop {
  /** The instruction it waits at: the breakpoint itself. */
  readonly pc: Address;
  readonly state: MachineState;
}

export interface ThreadOptions {
  /**
   * Called from the event loop when the thread has met a breakpoint instruction; it waits until `resume` or `leave`.
   * Without it a breakpoint is a fault.
   */
  readonly onStop?: (stop: Stop, thread: ThreadRun) => void;
  /** Milliseconds from `requestStop` until force; default 200. */
  readonly grace?: number;
}

/** Bytes of the instruction that a breakpoint replaced; it is skipped, being a NOP. */
const nopSize = { x64: 1, arm64: 4 } as const;

/** Milliseconds between two looks at a thread that cannot tell. */
const pollInterval = 2;

export class ThreadRun {
  readonly context: Context;
  /** Resolves when the program has ended; rejects with what a callback threw. */
  readonly done: Promise<RunEnd>;
  private readonly options: ThreadOptions;
  /** Null on Windows. */
  private readonly pipes: { readonly notify: Pipe; readonly resume: Pipe } | null;
  private readonly signalStack: Address;
  private readonly homeStack: Address;
  private readonly homeThread: Address;
  private readonly thread: NativeThread;
  private readonly watch: Watch | null;
  private readonly endTimer: ReturnType<typeof setInterval> | undefined;
  private settle: { resolve: (end: RunEnd) => void; reject: (error: unknown) => void };
  private forceTimer: ReturnType<typeof setInterval> | undefined;
  private isDone: boolean;

  /** Start `target(args…)`, a function of integers and pointers. The context must not be running. */
  constructor(context: Context, target: Address, args: readonly (number | bigint)[] = [], options: ThreadOptions = {}) {
    if (context.isRunning) throw new Error('the context is running already');
    const { machine } = context;
    const { host } = machine;
    this.context = context;
    this.options = options;
    this.isDone = false;
    this.forceTimer = undefined;
    this.settle = { resolve: () => {}, reject: () => {} };
    this.done = new Promise((resolve, reject) => {
      this.settle = { resolve, reject };
    });
    const hasSignals = host.os !== 'windows';
    if (!hasSignals && options.onStop) throw new HostError('ThreadRun', 0, 'no breakpoints on Windows yet');
    this.pipes = hasSignals ? { notify: host.pipe(), resume: host.pipe() } : null;
    this.signalStack = hasSignals ? makeSignalStack(host) : 0;
    this.homeStack = context.get('signalStack');
    this.homeThread = context.get('thread');
    resetStop(context);
    setIntegerArguments(context, args);
    context.set('callTarget', target);
    context.set('signalStack', this.signalStack);
    context.set('notifyFd', this.pipes?.notify.write ?? -1);
    context.set('resumeFd', this.pipes?.resume.read ?? -1);
    context.set('parkEnabled', options.onStop === undefined ? 0 : 1);
    machine.acquireInterrupt('SIGALRM'); // Ctrl-C is the event loop's
    this.watch = this.pipes && host.watch(this.pipes.notify.read, (byte) => this.onNotice(byte));
    context.set('thread', 0); // the thread writes who it is; force waits for that
    this.thread = host.startThread(machine.thread, context.address);
    context.hasThread = true;
    // Nobody tells that the thread has ended where it has no pipe.
    this.endTimer = this.watch ? undefined : setInterval(() => this.lookForEnd(), pollInterval);
  }

  private lookForEnd(): void {
    if (this.context.machine.host.hasThreadEnded(this.thread)) this.finish();
  }

  private onNotice(byte: number): void {
    if (byte === Notice.done) this.finish();
    else if (byte === Notice.stopped) this.onStopped();
  }

  private onStopped(): void {
    const { context } = this;
    if (context.get('stop') !== StopReason.none) return this.wake(Outcome.forced);
    const state = MachineState.live(context);
    const isX64 = context.machine.host.arch === 'x64';
    const pc = toAddress(state.register(isX64 ? 'rip' : 'pc')) - (isX64 ? 1 : 0);
    this.options.onStop?.({ pc, state }, this);
  }

  /** Is the thread waiting at a breakpoint? */
  get isStopped(): boolean {
    return this.context.get('stopState') === 1;
  }

  /** Go on behind the breakpoint, or at `pc`, with the registers as they are now. */
  resume(pc?: Address): void {
    this.checkStopped();
    const { arch } = this.context.machine.host;
    const state = MachineState.live(this.context);
    const name = arch === 'x64' ? 'rip' : 'pc';
    // x86-64 reports the byte behind the breakpoint, ARM64 the breakpoint itself.
    if (pc !== undefined) state.setRegister(name, BigInt(pc));
    else if (arch === 'arm64') state.setRegister(name, state.register(name) + BigInt(nopSize[arch]));
    this.wake(Outcome.returned);
  }

  /** End the program here: it ends as with a fault at the breakpoint. */
  leave(): void {
    this.checkStopped();
    this.wake(Outcome.fault);
  }

  private checkStopped(): void {
    if (!this.isStopped) throw new Error('the thread does not wait at a breakpoint');
  }

  private wake(action: number): void {
    this.context.set('resumeAction', action);
    this.context.set('stopState', 0);
    this.context.machine.host.writeByte(this.pipes!.resume.write, 0);
  }

  /** Ask the program to stop: the flag first, and after the grace period signals that recover like a fault. */
  requestStop(reason: CancelReason = 'request'): void {
    if (this.isDone) return;
    this.context.set('stop', StopReason[reason]);
    if (this.isStopped) this.wake(Outcome.forced);
    this.forceTimer ??= setInterval(() => this.force(), this.options.grace ?? 200);
  }

  private force(): void {
    const { context } = this;
    const { host, recover } = context.machine;
    if (this.isDone) return;
    context.set('forced', 1);
    if (host.os === 'windows') {
      // In the program's own code only: what the library or C has begun would stay half done.
      const to = { pc: recover, sp: context.get('hostStack'), context: context.address };
      context.set('outcome', Outcome.exited);
      const [low, high] =
        context.get('stopHigh') > 0 ? (['stopLow', 'stopHigh'] as const) : (['codeLow', 'codeHigh'] as const);
      host.divertThread(this.thread, context.get(low), context.get(high), to);
      return;
    }
    const thread = context.get('thread');
    if (thread !== 0) host.signalThread(thread, host.signals.SIGALRM);
  }

  private finish(): void {
    const { context } = this;
    const { machine } = context;
    const { host } = machine;
    this.isDone = true;
    clearInterval(this.forceTimer);
    host.joinThread(this.thread);
    context.hasThread = false;
    clearInterval(this.endTimer);
    this.watch?.close();
    if (this.pipes) {
      const { notify, resume } = this.pipes;
      for (const file of [notify.write, resume.read, resume.write]) host.closeFile(file);
      releaseSignalStack(host, this.signalStack);
    }
    context.set('signalStack', this.homeStack);
    context.set('thread', this.homeThread);
    context.set('notifyFd', -1);
    context.set('resumeFd', -1);
    context.set('parkEnabled', 0);
    machine.releaseInterrupt('SIGALRM');
    try {
      this.settle.resolve(endOfRun(context, context.get('outcome')));
    } catch (error) {
      this.settle.reject(error);
    }
  }
}
