// The place of an error that ended a program, as the running program noted it: for the lines below the message.

import { caretLine } from '../source/caret.ts';
import { type Place, Sources } from '../source/source.ts';
import type { BasicText } from './basic.ts';
import type { JitSession } from './session.ts';

/** Lines longer than this would bury the message. */
const longestLine = 400;

/** The source that an `errorPlace` means; null for 0. `sources` are the program and what it includes, in order. */
export function located(
  sources: readonly BasicText[],
  errorPlace: number,
): { all: Sources; offset: number; place: Place } | null {
  if (errorPlace <= 0) return null;
  const all = new Sources();
  for (const { name, text } of sources) all.add(name, text);
  const offset = errorPlace - 1;
  return { all, offset, place: all.locate(offset) };
}

/**
 * The statement that raised the error which ended the last run, with a caret; in an included file its name comes first.
 * Empty when no error did, or when it came from a place that is not the program's.
 */
export function errorExcerpt(session: JitSession, sources: readonly BasicText[]): string {
  const { context } = session;
  if (context.get('uncaught') === 0) return '';
  const found = located(sources, context.get('errorPlace'));
  if (!found) return '';
  const { all, offset, place } = found;
  const text = place.source.lineText(place.line);
  if (text.length > longestLine) return '';
  const where = place.source === all.all[0] ? '' : `    in ${place.source.name}:${place.line}\n`;
  return `${where}    ${text}\n    ${caretLine(all, { start: offset, end: offset + 1 })}\n`;
}

/** Words of the trace's head and entries, as ilgen/error-trace.ts lays them out. */
const traceSymbol = '.errors';
const headBytes = 8;
const entryBytes = 8;

/**
 * The calls that led to the error, innermost first, one a line; empty when the program was compiled without a trace.
 * `routines` are the names by number.
 */
export function errorTrace(session: JitSession, sources: readonly BasicText[], routines: readonly string[]): string {
  const { context } = session;
  if (context.get('uncaught') === 0 || session.address(traceSymbol) === null) return '';
  const data = session.data(traceSymbol);
  const kept = (data.byteLength - headBytes) / entryBytes;
  const passed = data.getUint32(0, true);
  const line = (routine: number, errorPlace: number): string => {
    const found = located(sources, errorPlace);
    const where = found ? `${found.place.source.name}:${found.place.line}` : 'the library';
    return `  at ${where} in ${routines[routine] || 'the main program'}`;
  };
  const lines = [line(data.getUint32(4, true), context.get('errorPlace'))];
  // A ring: of a deep recursion the outermost calls are there.
  if (passed > kept) lines.push(`  … ${passed - kept} calls more`);
  for (let call = Math.max(0, passed - kept); call < passed; call++) {
    const at = headBytes + (call % kept) * entryBytes;
    lines.push(line(data.getUint32(at + 4, true), data.getUint32(at, true)));
  }
  return `${lines.join('\n')}\n`;
}
