// Running the program that the process is there for.

import type { JitExecResult } from '../session/result.ts';
import type { ExecuteOptions, JitSession } from '../session/session.ts';

const ignore = (): void => {};

/** Run with Ctrl-C on. One more of them, when the program has ended by the first, changes nothing about how the process ends. */
export function executeOnce(session: JitSession, options: ExecuteOptions): JitExecResult {
  process.on('SIGINT', ignore);
  const result = session.execute({ ...options, interrupts: true });
  if (!result.interrupted) process.removeListener('SIGINT', ignore);
  return result;
}
