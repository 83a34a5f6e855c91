// Where in a line something is, for people. Without the messages, which a program that only runs does not need.

import { countCodePoints, type Sources, type Span } from './source.ts';

/** The caret line of a span within the text of its first line: blanks (tabs kept as they are), then carets. */
export function caretLine(sources: Sources, span: Span): string {
  const { source, line, column } = sources.locate(span.start);
  const text = source.lineText(line);
  const from = span.start - source.lineStart(line);
  const to = Math.min(Math.max(span.end - source.lineStart(line), from + 1), Math.max(text.length, from + 1));
  const indent = text
    .slice(0, from)
    .replace(/[^\t]/gu, ' ')
    .padEnd(column - 1, ' ');
  return indent + '^'.repeat(Math.max(1, countCodePoints(text, from, Math.min(to, text.length))));
}
