// A C test suite through a public front end for QBE and our back end.
//
//     node --import tsx tools/c-suite.ts SUITE CPROC_QBE [-t x64|arm64] [NAME…]
//
// SUITE holds programs NAME.c with their output NAME.c.expected (the layout of c-testsuite's tests/single-exec).
// CPROC_QBE compiles preprocessed C on its standard input to IL. Each program is preprocessed for the target, compiled
// at -O0, -O1, -O2 and with six registers, linked with C and run; standard output and error must be as expected and
// the exit status 0. A program that the front end refuses is counted apart: it never reaches the back end.

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

/** What the front end's own driver tells the preprocessor: no dialect of GNU, none of the optional parts of C. */
const preprocessorFlags = [
  ...['__GNUC__', '__GNUC_MINOR__', '__SIZEOF_INT128__', '__PIC__'].flatMap((name) => ['-U', name]),
  ...['__STDC_NO_ATOMICS__', '__STDC_NO_COMPLEX__', '__extension__='].flatMap((name) => ['-D', name]),
];

const frontEndTargets = { x64: 'x86_64-sysv', arm64: 'aarch64' } as const;

const text = (error: unknown): string => {
  const { stderr, message } = error as { stderr?: Buffer; message: string };
  return String(stderr?.length ? stderr : message)
    .trim()
    .slice(0, 300);
};

/** The program in IL, or why the front end refuses it. */
function frontEnd(
  source: string,
  runner: Runner,
  compiler: string,
  target: string,
): { readonly il: string; readonly refused: string } {
  try {
    const flags = ['-E', '-P', ...preprocessorFlags, source];
    const input = execFileSync(runner.cc, flags, { encoding: 'utf8', stdio: 'pipe' });
    return { il: execFileSync(compiler, ['-t', target], { input, encoding: 'utf8', stdio: 'pipe' }), refused: '' };
  } catch (error) {
    return { il: '', refused: text(error) };
  }
}

/** What is wrong with a program as machine code, or ''. */
function problem(il: string, expected: string, runner: Runner, variant: Variant): string {
  const { module, diagnostics } = parse(il);
  if (diagnostics.length > 0) return `parse: ${diagnostics[0]!.message}`;
  const found = verify(module);
  if (found.length > 0) return `verify: ${found[0]!.message}`;
  const folder = mkdtempSync(join(tmpdir(), 'c-suite-'));
  const path = (name: string): string => join(folder, name);
  try {
    writeFileSync(path('code.o'), compileObject(module, runner.target, variant));
    execFileSync(runner.cc, ['-o', path('run'), path('code.o'), '-lm'], { stdio: 'pipe' });
    const command = ['sh', '-c', `exec ${[...runner.emulator, path('run')].join(' ')} 2>&1`] as const;
    const end = spawnSync(command[0], command.slice(1), { encoding: 'utf8', timeout: 60_000, cwd: folder });
    if (end.status !== 0) return `status ${end.signal ?? end.status}`;
    return end.stdout === expected ? '' : `output ${JSON.stringify(end.stdout.slice(0, 200))}`;
  } catch (error) {
    return text(error);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const args = process.argv.slice(2);
const targetAt = args.indexOf('-t');
const target = (targetAt < 0 ? 'x64' : args.splice(targetAt, 2)[1]!) as keyof typeof frontEndTargets;
const runner = target === 'x64' ? x64Runner : await arm64Runner();
const [suite, compiler, ...only] = args;
if (!runner || frontEndTargets[target] === undefined) throw new Error(`there is no target ${target}`);
if (suite === undefined || compiler === undefined) throw new Error('a suite and a front end are wanted');

const counts = { programs: 0, refused: 0, right: 0, wrong: 0 };
for (const file of readdirSync(suite).sort()) {
  if (!file.endsWith('.c') || (only.length > 0 && !only.includes(file.slice(0, -2)))) continue;
  counts.programs++;
  const { il, refused } = frontEnd(join(suite, file), runner, compiler, frontEndTargets[target]);
  if (refused !== '') {
    counts.refused++;
    console.log(`refused ${file}: ${refused.split('\n')[0]}`);
    continue;
  }
  const expected = readFileSync(join(suite, `${file}.expected`), 'utf8');
  let isRight = true;
  for (const variant of [...variants, { level: 2, registers: 0 } as const]) {
    const found = problem(il, expected, runner, variant);
    if (found === '') continue;
    isRight = false;
    console.log(`WRONG ${file} ${describeVariant(variant)}: ${found}`);
  }
  counts[isRight ? 'right' : 'wrong']++;
}
console.log(
  Object.entries(counts)
    .map(([name, count]) => `${count} ${name}`)
    .join(', '),
);
process.exitCode = counts.wrong > 0 ? 1 : 0;
