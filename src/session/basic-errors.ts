// What goes wrong with a program in BASIC, for those who compile and run it from JavaScript.

import type { JsonDiagnostic } from '../source/diagnostics.ts';

/** A program that does not compile. The message is the text that `fbc` shows: places, lines and carets. */
export class BasicCompileError extends Error {
  override name = 'BasicCompileError';
  /** Errors and warnings in the order of the text; lines and columns count from 1, ends are exclusive. */
  readonly diagnostics: readonly JsonDiagnostic[];

  constructor(messages: readonly string[], diagnostics: readonly JsonDiagnostic[]) {
    super(messages.join('\n'));
    this.diagnostics = diagnostics;
  }
}

/** An error of the running program that nothing in it caught. */
export class BasicError extends Error {
  override name = 'BasicError';
  /** What ERR would say: 11 for a division by zero, the program's own number after THROW. */
  readonly number: number;
  /** What ERR$ says of that number. */
  readonly text: string;
  /** The source of the statement that raised it, as it was named when it was compiled; empty when it is not known. */
  readonly file: string;
  /** Its line and column, from 1; 0 when they are not known. */
  readonly line: number;
  readonly column: number;

  constructor(number: number, text: string, place: { file: string; line: number; column: number } | null) {
    super(`${place ? `${place.file}:${place.line}: ` : ''}${text} (error code ${number})`);
    this.number = number;
    this.text = text;
    this.file = place?.file ?? '';
    this.line = place?.line ?? 0;
    this.column = place?.column ?? 0;
  }
}
