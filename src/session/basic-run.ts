// A program in BASIC that runs on a thread of its own, as its caller sees it.

import type { CancelReason } from '../jit/run.ts';
import type { JitRun } from './async-run.ts';
import type { JitExecResult } from './result.ts';

/** Made by `BasicProgram.runAsync`. */
export class BasicRun {
  /** Settled when the program has ended, with what `BasicProgram.run` returns or throws. */
  readonly done: Promise<JitExecResult>;
  private readonly run: JitRun;

  /** `conclude` is told how the run ended, null after an exception of `onOutput` or `input`; it may throw. */
  constructor(
    run: JitRun,
    timeLimit: number | undefined,
    conclude: (result: JitExecResult | null) => JitExecResult | null,
  ) {
    this.run = run;
    const timer = timeLimit === undefined ? undefined : setTimeout(() => run.cancel('timeLimit'), timeLimit);
    this.done = run.done.then(
      (result) => {
        clearTimeout(timer);
        return conclude(result)!;
      },
      (error: unknown) => {
        clearTimeout(timer);
        conclude(null);
        throw error;
      },
    );
  }

  /** Does it wait at a breakpoint? */
  get isStopped(): boolean {
    return this.run.isStopped;
  }

  /**
   * Ask the program to end: its loops look at a flag, and what does not look within the grace period (200 milliseconds) is
   * stopped by force. Handlers and destructors of the program do not run. `done` tells when it has ended: after `timeLimit`
   * its result says `timedOut`, otherwise `interrupted`.
   */
  cancel(reason: CancelReason = 'request'): void {
    this.run.cancel(reason);
  }
}
