// Foreign IL as machine code: how many files below a folder compile, link with the C driver they carry, and give the
// output they state. `node --import tsx tools/native-foreign.ts DIR [-t x64|arm64]`
//
// Knows the convention of QBE's own tests (see foreign-il.ts). Every file is run at -O0, -O1 and -O2 and with six
// registers.

import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from '../src/il/parse.ts';
import { verify } from '../src/il/verify.ts';
import {
  arm64Runner,
  compileObject,
  describeVariant,
  type Runner,
  type Variant,
  variants,
  x64Runner,
} from './native.ts';

/** A comment block of the file without its marks, or ''. */
function block(text: string, name: string): string {
  const match = new RegExp(`^# >>> ${name}[^\\n]*\\n([\\s\\S]*?)^# <<<`, 'm').exec(text);
  return (match?.[1] ?? '').replace(/^# ?/gm, '').replace(/#$/gm, '');
}

/** What is wrong with a file, or ''. */
function problem(text: string, runner: Runner, variant: Variant): string {
  const { module, diagnostics } = parse(text);
  if (diagnostics.length > 0) return `parse: ${diagnostics[0]!.message}`;
  const found = verify(module);
  if (found.length > 0) return `verify: ${found[0]!.message}`;
  const folder = mkdtempSync(join(tmpdir(), 'foreign-'));
  const path = (name: string): string => join(folder, name);
  try {
    const sources = [path('code.o')];
    writeFileSync(path('code.o'), compileObject(module, runner.target, variant));
    const driver = block(text, 'driver');
    if (driver !== '') {
      writeFileSync(path('driver.c'), driver);
      sources.push(path('driver.c'));
    }
    execFileSync(runner.cc, ['-w', '-std=gnu99', '-g', '-o', path('run'), ...sources, '-lm'], { stdio: 'pipe' });
    const [command, ...rest] = [...runner.emulator, path('run'), 'a', 'b', 'c'];
    const end = spawnSync(command!, rest, { encoding: 'utf8', timeout: 30_000 });
    if (/^# >>> output/m.test(text)) {
      return end.stdout === block(text, 'output')
        ? ''
        : `output: ${JSON.stringify(end.stdout.slice(0, 200))} ${end.signal ?? ''}`;
    }
    return end.status === 0 ? '' : `status ${end.signal ?? end.status}`;
  } catch (error) {
    const { stderr, message } = error as { stderr?: Buffer; message: string };
    return String(stderr ?? message).slice(0, 400);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const args = process.argv.slice(2);
const targetAt = args.indexOf('-t');
const wanted = targetAt < 0 ? 'x64' : args.splice(targetAt, 2)[1]!;
const runner = wanted === 'x64' ? x64Runner : await arm64Runner();
if (!runner) throw new Error(`there is no target ${wanted}`);
const [folder] = args;
if (folder === undefined) throw new Error('a folder is wanted');
let passed = 0;
let failed = 0;
for (const name of readdirSync(folder).sort()) {
  if (!/\.(ssa|il)$/.test(name) || name.startsWith('_')) continue;
  const text = readFileSync(join(folder, name), 'utf8');
  for (const variant of [...variants, { level: 2, registers: 0 } as const]) {
    const found = problem(text, runner, variant);
    if (found === '') passed++;
    else {
      failed++;
      console.log(`FAIL ${name} ${describeVariant(variant)}: ${found}`);
    }
  }
}
console.log(`${passed} passed, ${failed} failed`);
