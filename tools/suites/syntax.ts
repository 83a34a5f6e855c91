// test/syntax: programs of every production. Each is read, printed, read again: both trees must be the same apart from
// places, and the second printing must equal the first. Nothing may be reported. The canonical text stands at the end
// of the file behind a line `' --- printed` as comments, so that a change of layout or meaning shows in the diff.

import { Diagnostics, render } from '../../src/source/diagnostics.ts';
import { Sources } from '../../src/source/source.ts';
import type { Program } from '../../src/syntax/ast.ts';
import { formatSource } from '../../src/syntax/format.ts';
import { parseProgram } from '../../src/syntax/parse.ts';
import type { IncludedFile } from '../../src/syntax/parser.ts';
import { printProgram } from '../../src/syntax/print.ts';
import type { Outcome, Suite, TestFile } from './suite.ts';

const mark = "' --- printed\n";

interface Reading {
  readonly program: Program;
  readonly printed: string;
  readonly problems: readonly string[];
}

/** Files that INCLUDE finds; any other name is answered with a small text. */
const includes: Readonly<Record<string, string>> = {
  'fields.bas': "x AS DOUBLE ' of the file\ny AS DOUBLE\n",
  'members.bas': 'size AS LONG\nMETHOD Area() AS DOUBLE\n  RETURN 0\nEND METHOD\n',
};

const includeReader = (path: string): IncludedFile => ({ name: path, text: includes[path] ?? 'fromInclude = 1\n' });

function read(name: string, text: string): Reading {
  const sources = new Sources();
  const main = sources.add(name, text);
  const diagnostics = new Diagnostics();
  const program = parseProgram(sources, diagnostics, includeReader);
  const problems = diagnostics.sorted().map((diagnostic) => render(sources, diagnostic));
  return { program, printed: printProgram(program, main.end), problems };
}

const places = new Set(['start', 'end', 'lineEnd', 'closer']);

/** The tree as text without places; names by their spelling. */
export function shape(program: Program): string {
  return JSON.stringify(program.statements, (key, value) => {
    if (places.has(key)) return undefined;
    if (typeof value === 'bigint') return `${value}n`;
    return value?.key !== undefined && value.text !== undefined ? value.text : value;
  });
}

function run(file: TestFile): Outcome {
  const at = file.text.indexOf(mark);
  const text = at < 0 ? file.text : file.text.slice(0, at);
  const first = read(file.path, text);
  const failures = [...first.problems];
  const second = read('printed', first.printed);
  failures.push(...second.problems);
  if (failures.length === 0) {
    if (shape(first.program) !== shape(second.program)) failures.push('the printed program reads differently');
    if (second.printed !== first.printed) failures.push('printing again gives another text');
    const formatted = formatSource(text);
    if (formatSource(formatted) !== formatted) failures.push('formatting again gives another text');
    if (shape(read('formatted', formatted).program) !== shape(first.program))
      failures.push('the formatted program reads differently');
  }
  const comments = first.printed.replace(/^/gm, "' ").replace(/' $/, '');
  return { expected: `${text}${mark}${comments}`, failures };
}

export const suite: Suite = { folder: 'syntax', extensions: ['.bas'], run };
