// Does IL survive print and parse, does verify reject what it must, does the interpreter compute what it says?
//
//     # run: $f(2, 3) == 25        see tools/il-test.ts
//     # error 3:9 message          what is reported, line and column; at the end of the file, in order
//     # --- printed                everything behind it is the module as printed, each line behind '# '
//
// A file without errors is also printed and read back, which must give the same module. UPDATE=1 fills in results,
// errors and, where the line is there, the printed form.

import type { Module } from '../../src/il/ir.ts';
import { parse } from '../../src/il/parse.ts';
import type { IlDiagnostic } from '../../src/il/positions.ts';
import { print } from '../../src/il/print.ts';
import { verify } from '../../src/il/verify.ts';
import { firstDifference } from '../il-equal.ts';
import { formatRun, interpretRun, runLines } from '../il-test.ts';
import type { Outcome, Suite, TestFile } from './suite.ts';

const printedMark = '# --- printed';

function run(file: TestFile): Outcome {
  const [whole, printed] = file.text.split(`${printedMark}\n`, 2) as [string, string | undefined];
  // Errors stand at the end, where they move nothing but the end itself.
  const source = whole.replace(/^# error .*\n/gm, '');
  const parsed = parse(source);
  const errors = parsed.diagnostics.length > 0 ? parsed.diagnostics : verify(parsed.module, parsed);
  const body = source.split('\n');
  if (errors.length > 0) return { expected: withErrors(body, errors) };

  const failures: string[] = [];
  for (const line of runLines(source)) body[line.index] = formatRun(line, interpretRun(parsed.module, line));
  const text = print(parsed.module);
  const again = parse(text);
  const difference = again.diagnostics[0]?.message ?? firstDifference(parsed.module, again.module);
  if (difference !== null) failures.push(`printed and read back: ${difference}\n${text}`);
  if (print(again.module) !== text) failures.push('printing again gives another text');
  const tail = printed === undefined ? '' : `${printedMark}\n${commented(parsed.module)}`;
  return { expected: body.join('\n') + tail, failures };
}

function withErrors(body: readonly string[], errors: readonly IlDiagnostic[]): string {
  const lines = errors.map(({ line, column, message }) => `# error ${line}:${column} ${message}`);
  return `${body.join('\n').trimEnd()}\n${lines.join('\n')}\n`;
}

const commented = (module: Module): string => print(module).replace(/^(?=.)/gm, '# ');

export const suite: Suite = { folder: 'il', extensions: ['.il'], run };
