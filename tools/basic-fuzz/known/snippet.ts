// Pieces of programs whose effect the generator knows: they print WRONG when the program does anything else. They find what
// all engines do alike.

import type { Writer } from '../writer.ts';

/** One such piece. Its lines carry its number, so that shrinking a program leaves them together. */
export class Snippet {
  readonly number: string;
  private readonly w: Writer;

  constructor(w: Writer) {
    this.w = w;
    this.number = w.fresh('');
  }

  private get mark(): string {
    return ` 'known ${this.number}`;
  }

  line(text: string): void {
    this.w.line(`${text}${this.mark}`);
  }

  label(name: string): void {
    this.w.lines.push(`${name}:${this.mark}`);
  }

  inside(write: () => void): void {
    this.w.inside(write);
  }

  /** Lines that stand behind the program. */
  routine(lines: readonly string[]): void {
    this.w.extras.push(...lines.map((line) => `${line}${this.mark}`));
  }

  name(prefix: string): string {
    return this.w.fresh(prefix);
  }

  /** The condition must be false. */
  refuse(condition: string, shown: string, wanted: string): void {
    this.line(`IF ${condition} THEN PRINT "WRONG ${this.number}: ["; ${shown}; "] is not [${quoted(wanted)}]"`);
  }

  /** The string variable must hold the text. */
  expectText(name: string, wanted: string): void {
    this.refuse(`${name} <> "${quoted(wanted)}"`, name, wanted);
  }
}

export const quoted = (text: string): string => text.replace(/["\\]/g, (one) => (one === '"' ? '""' : '\\\\'));

/** What such a program prints when it goes wrong. */
export const wrong = /WRONG (\d+): /;

/** Does `smaller` still have the whole snippet that failed in `text`? */
export function keepsSnippet(text: string, smaller: string, number: string): boolean {
  const marked = (program: string): string =>
    program
      .split('\n')
      .filter((line) => line.endsWith(`'known ${number}`))
      .map((line) => line.trim())
      .join('\n');
  return marked(text) === marked(smaller);
}
