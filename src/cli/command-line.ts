// The command line of `fbc PROGRAM`: options, the program's name, and what belongs to the program.
//
// Options may stand before the program's name and directly behind it. The first word behind it that is no option, or `--`,
// begins the program's arguments; with --run all of it is the program's.

import { parseArgs } from 'node:util';
import { type OptionName, type OptionRow, optionRows } from './option-table.ts';
import { UsageError } from './usage.ts';

export interface CommandLine {
  /** Values as they were written; a switch has the value ''. Of an option that is given twice, the last. */
  readonly values: ReadonlyMap<OptionName, string>;
  /** All values of options that may be repeated. */
  readonly lists: ReadonlyMap<OptionName, readonly string[]>;
  /** The program's name; null when there is none. */
  readonly file: string | null;
  /** What is the program's: its name first, then its arguments. */
  readonly program: readonly string[];
}

const rows: Readonly<Record<string, OptionRow>> = optionRows;

const takesNext = ({ value, isOptional }: OptionRow): boolean => value !== undefined && !isOptional;

const parserOptions = Object.fromEntries(
  Object.entries(rows).map(([name, row]) => [
    name,
    {
      type: takesNext(row) ? ('string' as const) : ('boolean' as const),
      multiple: true as const,
      ...(row.short !== undefined && { short: row.short }),
    },
  ]),
);

/** Read a command line. `isRun`: the word `run` came before. Throws UsageError. */
export function readCommandLine(args: readonly string[], isRun = false): CommandLine {
  const { tokens } = parseArgs({ args: [...args], options: parserOptions, strict: false, tokens: true });
  const values = new Map<OptionName, string>();
  const lists = new Map<OptionName, string[]>();
  let file: string | null = null;
  let rest = args.length;
  for (const token of tokens) {
    if (token.kind === 'option') {
      const name = known(token.name, token.rawName, file !== null);
      const value = valueGiven(name, token);
      values.set(name, value);
      lists.set(name, [...(lists.get(name) ?? []), value]);
    } else if (file !== null) {
      rest = token.kind === 'positional' ? token.index : token.index + 1;
      break;
    } else if (token.kind === 'positional') {
      file = token.value;
      rest = token.index + 1;
      if (isRun || values.has('run')) break;
      rest = args.length;
    }
  }
  return { values, lists, file, program: file === null ? [] : [file, ...args.slice(rest)] };
}

type OptionToken = { name: string; rawName: string; value: string | undefined; inlineValue: boolean | undefined };

function known(name: string, raw: string, isBehind: boolean): OptionName {
  if (Object.hasOwn(rows, name)) return name as OptionName;
  const near = nearest(name);
  const hint =
    near !== null ? `; did you mean --${near}?` : isBehind ? '; put -- before what the program shall see' : '';
  throw new UsageError(`unknown option '${raw}'${hint}`);
}

function valueGiven(name: OptionName, token: OptionToken): string {
  const row = rows[name]!;
  const { value, inlineValue, rawName } = token;
  if (row.value === undefined) {
    if (inlineValue) throw new UsageError(`${rawName} takes no value`);
    return '';
  }
  if (row.isOptional) {
    if (inlineValue && value !== row.value) throw new UsageError(`${rawName}=${value}: only ${row.value} is known`);
    return inlineValue ? value! : '';
  }
  // What looks like an option is one; `-` alone is standard input.
  const isMissing =
    value === undefined || value === '' || (!inlineValue && /^-./.test(value) && Number.isNaN(Number(value)));
  if (isMissing) throw new UsageError(`${rawName} wants a value: ${row.value}`);
  return value;
}

/** The long option that differs by one letter, or begins like what was written. */
function nearest(name: string): string | null {
  if (name.length < 3) return null;
  const all = Object.keys(rows);
  const begins = all.filter((one) => one.startsWith(name));
  if (begins.length === 1) return begins[0]!;
  return all.find((one) => one.length > 2 && isOneApart(one, name)) ?? null;
}

/** One letter was added, left out, or is another. */
function isOneApart(one: string, other: string): boolean {
  if (Math.abs(one.length - other.length) > 1) return false;
  let from = 0;
  while (from < one.length && one[from] === other[from]) from++;
  let end = 0;
  const most = Math.min(one.length, other.length) - from;
  while (end < most && one.at(-1 - end) === other.at(-1 - end)) end++;
  return Math.max(one.length, other.length) - from - end <= 1;
}

// ---- values

/** A number of seconds, 0 or more. */
export function secondsOf(text: string, option: string): number {
  const value = Number(text);
  if (text.trim() === '' || !Number.isFinite(value) || value < 0)
    throw new UsageError(`${option} ${text}: seconds are wanted`);
  return value;
}

/** A size in mebibytes, as bytes. */
export function mebibytesOf(text: string, option: string): number {
  if (!/^[1-9]\d{0,5}$/.test(text)) throw new UsageError(`${option} ${text}: a number of mebibytes is wanted`);
  return Number(text) * 1024 * 1024;
}

/** A line number. */
export function lineOf(text: string, option: string): number {
  if (!/^[1-9]\d{0,8}$/.test(text)) throw new UsageError(`${option} ${text}: a line number is wanted`);
  return Number(text);
}

/** A line of the program, or of the file that is named. */
export interface LinePlace {
  readonly line: number;
  readonly file?: string;
}

/** `12`, `part.bi:12`. */
export function placeOf(text: string, option: string): LinePlace {
  const colon = text.lastIndexOf(':');
  const line = lineOf(text.slice(colon + 1), option);
  return colon <= 0 ? { line } : { line, file: text.slice(0, colon) };
}

export function levelOf(text: string): 0 | 1 | 2 {
  if (!/^[012]$/.test(text)) throw new UsageError(`-O${text} is not one of -O0, -O1 and -O2`);
  return Number(text) as 0 | 1 | 2;
}
