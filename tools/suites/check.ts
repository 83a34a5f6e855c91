// test/check: small programs with the typed tree that the checker makes of them, as `--dump=typed` shows it. The dump stands
// behind the line `'--- typed` as comments; UPDATE=1 rewrites it. A program here must be free of errors.

import { check } from '../../src/check/check.ts';
import { dumpTyped } from '../../src/check/dump.ts';
import { Diagnostics, headline } from '../../src/source/diagnostics.ts';
import { Sources } from '../../src/source/source.ts';
import { parseProgram } from '../../src/syntax/parse.ts';
import type { Outcome, Suite, TestFile } from './suite.ts';

const mark = "'--- typed";

function run(file: TestFile): Outcome {
  const at = file.text.indexOf(mark);
  const program = (at < 0 ? file.text : file.text.slice(0, at)).trimEnd();
  const sources = new Sources();
  sources.add(file.path, `${program}\n`);
  const diagnostics = new Diagnostics();
  const typed = check(parseProgram(sources, diagnostics), sources, diagnostics);
  const failures = diagnostics.sorted().map((one) => headline(sources, one));
  const dump = dumpTyped(typed.program)
    .trimEnd()
    .split('\n')
    .map((line) => `' ${line}`);
  return { expected: [program, mark, ...dump, ''].join('\n'), failures: diagnostics.hasErrors ? failures : [] };
}

export const suite: Suite = { folder: 'check', extensions: ['.bas'], run };
