// Writing to standard output and standard error without process.stdout: that would make a pipe non-blocking for the
// program as well, and would come out of order with what the program writes.

import { writeSync } from 'node:fs';

/** Standard output takes no more, though somebody wants it: a disk that is full. */
export class OutputError extends Error {}

/** Null, or the error that stopped it. */
function write(fd: number, text: string): unknown {
  let rest: Uint8Array = Buffer.from(text);
  while (rest.length > 0) {
    try {
      rest = rest.subarray(writeSync(fd, rest));
    } catch (error) {
      // Somebody else made the pipe non-blocking: it takes more when its reader has come along.
      if ((error as { code?: string }).code !== 'EAGAIN') return error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1);
    }
  }
  return null;
}

/** To standard error; what cannot be written is lost. */
export const say = (text: string): void => void write(2, text);

/** The same, with a newline if the text has none at its end. */
export const sayLine = (text: string): void => say(text.endsWith('\n') ? text : `${text}\n`);

/** To standard output. Nobody reading it is no error: `fbc -i prog.bas | head`. Throws OutputError. */
export function print(text: string): void {
  const error = write(1, text) as { code?: string; message: string } | null;
  if (error === null || error.code === 'EPIPE') return;
  throw new OutputError(`standard output cannot be written: ${error.message}`);
}
