// Tests of passes: IL, the names of one or more passes, runs, and the function as it should be behind them.
//
//   # pass: gvn
//   function l $f(l %a) { … }
//   # run: $f(2) == 25
//   # --- after gvn
//
// The runs are interpreted before and after; a wrong result is never mended by UPDATE=1, the text below the mark is.

import { fillCfg } from '../../src/il/cfg.ts';
import { parse } from '../../src/il/parse.ts';
import { printFn } from '../../src/il/print.ts';
import { verify } from '../../src/il/verify.ts';
import { Facts } from '../../src/opt/facts.ts';
import { passes, runPass } from '../../src/opt/passes.ts';
import { formatRun, interpretRun, runLines } from '../il-test.ts';
import type { Outcome, Suite, TestFile } from './suite.ts';

function run(file: TestFile): Outcome {
  const failures: string[] = [];
  const [, list] = /^# pass: (.*)$/m.exec(file.text) ?? [];
  const names = list?.split(',').map((name) => name.trim()) ?? [];
  if (names.length === 0) failures.push('no line # pass:');
  const mark = `# --- after ${names.join(', ')}`;
  const at = file.text.indexOf('\n# --- after');
  const input = at < 0 ? `${file.text.trimEnd()}\n` : file.text.slice(0, at + 1);
  const { module, diagnostics } = parse(input);
  for (const { message, line } of [...diagnostics, ...verify(module)]) failures.push(`line ${line}: ${message}`);
  const runs = runLines(input);
  if (!runs.some((line) => line.expected !== null)) failures.push('no line # run:');
  if (failures.length > 0) return { expected: file.text, failures };

  const compare = (when: string): void => {
    for (const line of runs) {
      const wanted = input.split('\n')[line.index]!;
      const result = formatRun(line, interpretRun(module, line));
      if (result !== wanted) failures.push(`${when}: ${result.slice(2)}, not as written: ${wanted.slice(2)}`);
    }
  };
  compare('before');
  const facts = new Facts(module);
  for (const name of names) {
    const pass = passes.find((one) => one.name === name);
    if (!pass) return { expected: file.text, failures: [`no pass ${name}`] };
    for (const fn of module.fns) {
      fillCfg(fn);
      runPass(pass, fn, facts, { verify: true });
    }
  }
  compare('after');
  const shown = module.fns.map((fn) => printFn(fn, module)).join('');
  const commented = shown.trimEnd().replace(/^/gm, '# ').replace(/^# $/gm, '#').replace(/\t/g, '    ');
  return { expected: `${input}${mark}\n${commented}\n`, failures };
}

export const suite: Suite = { folder: 'opt', extensions: ['.il'], run };
