// Do the `# run:` lines of IL files (tools/il-test.ts) give the same as machine code?
//
//     node --import tsx tools/native-test.ts [-t x64|arm64] [PATH…]        default: test/il test/opt on every target
//
// Each file is compiled at -O0 and -O1, with all registers and with six, every allocation proved; failures are listed,
// and the last line counts: `N passed, N failed`.

import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from '../src/il/parse.ts';
import { verify } from '../src/il/verify.ts';
import { formatValue, runArguments, runLines } from './il-test.ts';
import {
  arm64Runner,
  describeVariant,
  richVariant,
  type Runner,
  runNative,
  type Variant,
  variants,
  x64Runner,
} from './native.ts';

function ilFiles(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) =>
      name.endsWith('.il') || statSync(join(path, name)).isDirectory() ? ilFiles(join(path, name)) : [],
    );
}

let passed = 0;
let failed = 0;

function fail(message: string): void {
  failed++;
  console.log(`FAIL ${message}`);
}

function testFile(path: string, runner: Runner, variant: Variant): void {
  const text = readFileSync(path, 'utf8').split('# --- ')[0]!;
  const { module, diagnostics } = parse(text);
  if (diagnostics.length > 0 || verify(module).length > 0) return;
  const lines = runLines(text).filter((line) => !line.isFault && line.expected !== null);
  if (lines.length === 0) return;
  const where = `${path} ${runner.target.name} ${describeVariant(variant)}`;
  try {
    const calls = lines.map((line) => {
      const fn = module.fns.find((each) => each.name === line.fn)!;
      return { fn: line.fn, args: runArguments(fn, line.args) };
    });
    const { results, trouble } = runNative(module, calls, runner, variant);
    lines.forEach((line, i) => {
      if (i >= results.length) {
        if (i === results.length) fail(`${where}: ${line.call} ${trouble}`);
        else failed++;
        return;
      }
      const result = results[i]!;
      const found = typeof result === 'string' ? result : formatValue(result);
      if (found === line.expected) passed++;
      else fail(`${where}: ${line.call} == ${line.expected}, not ${found}`);
    });
  } catch (error) {
    fail(`${where}: ${(error as Error).message.split('\n').slice(0, 6).join('\n    ')}`);
  }
}

const args = process.argv.slice(2);
const targetAt = args.indexOf('-t');
const wanted = targetAt < 0 ? null : args.splice(targetAt, 2)[1]!;
const paths = (args.length > 0 ? args : ['test/il', 'test/opt']).flatMap(ilFiles);
const arm64 = await arm64Runner();
for (const runner of [x64Runner, ...(arm64 ? [arm64] : [])]) {
  if (wanted !== null && runner.target.machine !== wanted) continue;
  for (const path of paths) {
    for (const variant of runner === x64Runner ? [...variants, richVariant()] : variants)
      testFile(path, runner, variant);
  }
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
