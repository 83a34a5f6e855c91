// A program that runs on a thread of its own, as its caller sees it.

import type { CancelReason, RunEnd } from '../jit/run.ts';
import type { ThreadRun } from '../jit/thread.ts';
import type { JitExecResult } from './result.ts';

export class JitRun {
  /** The result; rejects with what a callback threw. */
  readonly done: Promise<JitExecResult>;
  private readonly thread: ThreadRun;

  /** `finish` is told how the thread ended, null after an exception, and makes the result. */
  constructor(thread: ThreadRun, finish: (end: RunEnd | null) => JitExecResult) {
    this.thread = thread;
    this.done = thread.done.then(finish, (error: unknown) => {
      finish(null);
      throw error;
    });
  }

  /** Is it waiting at a breakpoint? */
  get isStopped(): boolean {
    return this.thread.isStopped;
  }

  /** Ask it to end: the stop flag first, force after the grace period. Ctrl-C is `interrupt`. */
  cancel(reason: CancelReason = 'request'): void {
    this.thread.requestStop(reason);
  }
}
