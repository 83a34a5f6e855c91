// What is wrong with a program, collected in one place. Stages report and carry on; nothing here throws.
// Showing is separate from finding: `render` makes the text for a terminal, `toJson` the record for an editor.

import { caretLine } from './caret.ts';
import type { Severity } from './message-row.ts';
import { type Facts, type MessageId, messages } from './messages.ts';
import type { Sources, Span } from './source.ts';

/** A replacement of text that mends (or is likely to mend) what was reported. */
export interface Fix {
  readonly start: number;
  readonly end: number;
  readonly replacement: string;
}

/** A second place that belongs to a diagnostic, such as the opener of a block. */
export interface Note {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export class Diagnostic {
  readonly start: number;
  readonly end: number;
  readonly severity: Severity;
  readonly id: MessageId;
  readonly code: string;
  text: string;
  readonly fixes: Fix[];
  readonly notes: Note[];

  constructor(span: Span, severity: Severity, id: MessageId, code: string, text: string) {
    this.start = span.start;
    this.end = span.end;
    this.severity = severity;
    this.id = id;
    this.code = code;
    this.text = text;
    this.fixes = [];
    this.notes = [];
  }

  /** Offer a mend; returns the diagnostic for chaining. */
  fix(span: Span, replacement: string): this {
    this.fixes.push({ start: span.start, end: span.end, replacement });
    return this;
  }

  /** Say what was likely meant at a place, and offer to write it. */
  suggest(span: Span, meant: string): this {
    this.text += `; did you mean '${meant}'?`;
    return this.fix(span, meant);
  }

  /** Add what to write or do instead. */
  hint(text: string): this {
    this.text += `: ${text}`;
    return this;
  }

  note(span: Span, text: string): this {
    this.notes.push({ start: span.start, end: span.end, text });
    return this;
  }
}

/** Errors shown for one program: the first of its text. */
export const errorLimit = 50;
/** Stages do not report in the order of the text, so more are kept than shown; later ones are only counted. */
const keptLimit = 500;
const warningLimit = 200;

export class Diagnostics {
  private readonly kept: Diagnostic[];
  private readonly seen: Set<string>;
  /** All that were reported, also those beyond the limits. */
  errorCount: number;
  warningCount: number;

  constructor() {
    this.kept = [];
    this.seen = new Set();
    this.errorCount = 0;
    this.warningCount = 0;
  }

  get hasErrors(): boolean {
    return this.errorCount > 0;
  }

  /** True when further errors are not kept: a stage may stop early. */
  get isFull(): boolean {
    return this.errorCount >= keptLimit;
  }

  /** Report one thing. The same message at the same place counts once. */
  report<Id extends MessageId>(span: Span, id: Id, ...facts: Facts<Id>): Diagnostic {
    const row = messages[id];
    const words = (row.text as (...facts: readonly (string | number)[]) => string)(...facts);
    const diagnostic = new Diagnostic(span, row.severity, id, row.code, words);
    const mark = `${id}@${span.start}`;
    if (this.seen.has(mark)) return diagnostic;
    this.seen.add(mark);
    if (row.severity === 'error') {
      if (this.errorCount++ < keptLimit) this.kept.push(diagnostic);
    } else if (this.warningCount++ < warningLimit) this.kept.push(diagnostic);
    return diagnostic;
  }

  /** The errors so far that are kept, in the order of their being reported. */
  errors(): Diagnostic[] {
    return this.kept.filter(({ severity }) => severity === 'error');
  }

  /** What is shown, in the order of the program's text; an error before a warning at the same place. */
  sorted(): Diagnostic[] {
    const all = [...this.kept].sort((a, b) => a.start - b.start || (a.severity < b.severity ? -1 : 1));
    let errors = 0;
    return all.filter(({ severity }) => severity !== 'error' || errors++ < errorLimit);
  }
}

/** `file:line:column: error: text [CODE]` */
export function headline(sources: Sources, diagnostic: Diagnostic): string {
  const { source, line, column } = sources.locate(diagnostic.start);
  return `${source.name}:${line}:${column}: ${diagnostic.severity}: ${diagnostic.text} [${diagnostic.code}]`;
}

/** The headline, the source line and a caret line below it, then the notes. Lines are joined by LF, without a last one. */
export function render(sources: Sources, diagnostic: Diagnostic): string {
  const lines = [headline(sources, diagnostic), ...excerpt(sources, diagnostic)];
  for (const note of diagnostic.notes) {
    const { source, line, column } = sources.locate(note.start);
    lines.push(`${source.name}:${line}:${column}: note: ${note.text}`, ...excerpt(sources, note));
  }
  return lines.join('\n');
}

function excerpt(sources: Sources, span: Span): string[] {
  const { source, line } = sources.locate(span.start);
  const text = source.lineText(line);
  // A line of thousands of characters would bury the message; its place is in the headline.
  if (text.length > 400) return [];
  return [`    ${text}`, `    ${caretLine(sources, span)}`];
}

interface JsonPlace {
  readonly line: number;
  readonly column: number;
}

/** Plain data for `--json` and editors; lines and columns count from 1, ends are exclusive. */
export interface JsonDiagnostic {
  readonly file: string;
  readonly severity: Severity;
  readonly code: string;
  readonly message: string;
  readonly start: JsonPlace;
  readonly end: JsonPlace;
  readonly notes: readonly { file: string; message: string; start: JsonPlace; end: JsonPlace }[];
  readonly fixes: readonly { replacement: string; start: JsonPlace; end: JsonPlace }[];
}

export function toJson(sources: Sources, diagnostic: Diagnostic): JsonDiagnostic {
  const range = (span: Span): { start: JsonPlace; end: JsonPlace } => {
    const source = sources.sourceAt(span.start);
    const place = (offset: number): JsonPlace => {
      const { line, column } = sources.locate(offset, source);
      return { line, column };
    };
    return { start: place(span.start), end: place(span.end) };
  };
  const file = (span: Span): string => sources.sourceAt(span.start).name;
  return {
    file: file(diagnostic),
    severity: diagnostic.severity,
    code: diagnostic.code,
    message: diagnostic.text,
    ...range(diagnostic),
    notes: diagnostic.notes.map((note) => ({ file: file(note), message: note.text, ...range(note) })),
    fixes: diagnostic.fixes.map((fix) => ({ replacement: fix.replacement, ...range(fix) })),
  };
}
