// `fbc --batch-jit` and the tables of programs that must run the same in every way there is: one after the other in one
// process, each in a process of its own, at every level, on both machines.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { Arm64Basic } from '../../tools/arm64-basic.ts';
import { runArm64Node } from '../../tools/arm64-node.ts';
import { arm64Folder, hasArm64 } from '../../tools/arm64-setup.ts';
import { buildBasic, runBasic } from '../../tools/basic-run.ts';
import { hostTargetHere, testPackage } from '../../tools/test-package.ts';

const programs = 'test/e2e/programs';
const hasOther = process.arch !== 'arm64' && hasArm64();
const command = await testPackage(hostTargetHere());
const scratch = mkdtempSync(join(tmpdir(), 'fbc-batch-'));
after(() => rmSync(scratch, { recursive: true }));

interface Ended {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

function fbc(...args: readonly string[]): Ended {
  return spawnSync(process.execPath, [command, ...args], { encoding: 'utf8', timeout: 120_000 });
}

/** The files of a folder in the harness's order. */
const filesOf = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.bas'))
    .map((name) => join(folder, name))
    .sort();

/** What a program must print: its `'> ` lines. */
const expectedOf = (file: string): string =>
  [...readFileSync(file, 'utf8').matchAll(/^'> (.*)\n/gm)].map(([, line]) => `${line}\n`).join('');

const table = filesOf(join(programs, 'table'));
const batch = filesOf(join(programs, 'batch'));

test('the tables have their programs', () => {
  assert.ok(table.length >= 31);
  assert.equal(batch.length, 12);
});

for (const level of ['-O0', '-O1', '-O2', '--no-optimize']) {
  test(`the table in one process, ${level}`, () => {
    const { status, stdout, stderr } = fbc(level, '--batch-jit', join(programs, 'table'));
    assert.equal(stdout, table.map(expectedOf).join(''));
    assert.match(stderr, new RegExp(`^Files    ${table.length}      Passed ${table.length}      Failed 0$`, 'm'));
    assert.equal(status, 0);
  });
}

test('each program of the table in a process of its own, with --jit and --run', () => {
  table.forEach((file, index) => {
    const { status, stdout, stderr } = fbc(index % 2 === 0 ? '--jit' : '--run', file);
    assert.deepEqual([file, status, stdout, stderr], [file, 0, expectedOf(file), '']);
  });
});

// The two that measure speed take minutes there.
test('the table and the batch in the interpreter', () => {
  for (const file of [...table, ...batch]) {
    if (file.includes('jit_perf')) continue;
    for (const level of [null, 2] as const) {
      const { module, messages } = buildBasic(file, readFileSync(file, 'utf8'), level);
      assert.ok(module, messages.join('\n'));
      const result = runBasic(module, [file], '');
      assert.deepEqual([file, result.output, result.fault, result.live], [file, expectedOf(file), null, 0]);
      assert.equal(result.status, file.includes('runtime_error') ? 1 : 0);
    }
  }
});

test('the table on ARM64 at every level', { skip: !hasOther }, async () => {
  const arm64 = (await Arm64Basic.open())!;
  for (const file of [...table, ...batch]) {
    const text = readFileSync(file, 'utf8');
    for (const level of [0, 1, 2] as const) {
      const result = await arm64.run(file, text, level, '');
      if (Array.isArray(result)) assert.fail(`${file}: ${result.join('\n')}`);
      assert.deepEqual([file, result.output], [file, expectedOf(file)]);
      assert.equal(result.status, file.includes('runtime_error') ? 1 : 0);
    }
  }
  arm64.close();
});

function checkBatch({ status, stdout, stderr }: Ended): void {
  assert.equal(stdout, batch.map(expectedOf).join(''));
  assert.match(stderr, /^==== fbc --batch-jit test\/e2e\/programs\/batch =+\nFound 12 \.bas file\(s\)\n\n\[1\/12\] /);
  const order = [...stderr.matchAll(/^\[\d+\/12\] .*\/batch\/(.*)\.bas$/gm)].map(([, name]) => name);
  assert.deepEqual(
    order.map((name) => /(\d\d)_/.exec(name!)![1]),
    ['01', '02', '03', '04', '05', '08', '09', '10', '11', '12', '06', '07'],
  );
  assert.match(stderr, /division by zero/i);
  assert.match(stderr, /^ {2}OK {4}test\/e2e\/programs\/batch\/11_runtime_error\.bas$/m);
  assert.match(
    stderr,
    /^-{54}\nFiles {4}12 {6}Passed 12 {6}Failed 0\nCompile {2}[\d.]+ ms {3}Execute [\d.]+ ms {3}Total /m,
  );
  assert.equal(status, 0);
}

test('the batch: order, counts, an expected failure', () => checkBatch(fbc('--batch-jit', join(programs, 'batch'))));

test('the batch on ARM64', { skip: !hasOther }, async () => {
  const other = await testPackage('arm64', arm64Folder);
  checkBatch(runArm64Node([other, '--batch-jit', join(programs, 'batch')], { timeout: 120_000 }));
});

test('without its directive the expected failure is one', () => {
  const folder = join(scratch, 'plain');
  mkdirSync(folder);
  for (const name of ['11_runtime_error', '12_after_error']) {
    const text = readFileSync(join(programs, 'batch', `${name}.bas`), 'utf8');
    writeFileSync(join(folder, `${name}.bas`), text.replace(/^' @.*\n/, ''));
  }
  const { status, stdout, stderr } = fbc('--batch-jit', folder);
  assert.equal(stdout, 'before\nsurvived\n');
  assert.match(stderr, /^ {2}FAIL \(runtime, exit=1\) {2}.*11_runtime_error\.bas$/m);
  assert.match(stderr, /^Files {4}2 {6}Passed 1 {6}Failed 1$/m);
  assert.match(stderr, /^Failed:\n {2}.*11_runtime_error\.bas {3}runtime exit=1$/m);
  assert.equal(status, 1);
});

test('--metrics: a line for each file without leaks, then histogram and reach', () => {
  const { stderr } = fbc('--batch-jit', join(programs, 'batch'), '--metrics');
  const lines = stderr.match(
    /^ {2}compile [\d.]+ ms {2}exec [\d.]+ ms {2}total [\d.]+ ms {2}alloc \d+ {2}freed \d+$/gm,
  );
  assert.equal(lines?.length, 12);
  assert.match(stderr, /^---- JIT opcode histogram \(\d+ instructions\)$/m);
  assert.match(stderr, /^---- BL reach\nexternal \d+ /m);
  const json = fbc('--batch-jit', join(programs, 'batch'), '--metrics=json').stderr.trim().split('\n').at(-1)!;
  const data = JSON.parse(json) as { files: { failure: string | null; leaked: number }[]; histogram: object };
  assert.ok(data.files.length === 12 && data.files.every(({ failure, leaked }) => failure === null && leaked === 0));
  assert.ok(Object.keys(data.histogram).length > 10);
});

test('trouble: faults, endless loops, mistakes, other outputs; the rest runs', () => {
  const { status, stdout, stderr } = fbc('--batch-jit', join(programs, 'trouble'));
  assert.equal(stdout, 'before\nfault\nendless\ntwo\nsomething else\nkept\nafter\n');
  const results = [...stderr.matchAll(/^ {2}(OK|FAIL \(.*\)|TIMEOUT \(.*\)|SKIP \(.*\)) +\S+\/(\d)\w*\.bas$/gm)];
  assert.deepEqual(
    results.map(([, result, number]) => `${number} ${result}`),
    [
      '1 OK',
      '2 FAIL (exec, exit=139)',
      '3 TIMEOUT (>0.5s)',
      '4 FAIL (parse)',
      '5 FAIL (runtime, exit=7)',
      '6 FAIL (runtime, other output)',
      '7 OK',
      '8 SKIP (it needs a printer)',
      '9 OK',
    ],
  );
  assert.match(stderr, /^\*\*\* JIT crash: SIGSEGV .* line 6 /m);
  assert.match(stderr, /^Files {4}9 {6}Passed 3 {6}Failed 5 {6}Skipped 1$/m);
  assert.equal(status, 1);
});

test('--fail-fast runs nothing behind the first failure', () => {
  const { status, stdout, stderr } = fbc('--batch-jit', join(programs, 'trouble'), '--fail-fast');
  assert.equal(stdout, 'before\nfault\n');
  assert.match(stderr, /^--fail-fast: stopping after first failure\n-+\nFiles {4}2 /m);
  assert.equal(status, 1);
});

test('--timeout holds for programs that say nothing else', () => {
  const folder = join(scratch, 'endless');
  mkdirSync(folder);
  writeFileSync(join(folder, 'loop.bas'), 'DO\nLOOP\n');
  assert.match(fbc('--batch-jit', folder, '--timeout', '0.3').stderr, /^ {2}TIMEOUT \(>0\.3s\) {2}/m);
});

test('an empty folder fails, and so does one that is not there', () => {
  const folder = join(scratch, 'empty');
  mkdirSync(folder);
  const empty = fbc('--batch-jit', folder);
  assert.deepEqual([empty.status, empty.stdout], [1, '']);
  assert.match(empty.stderr, /^Found 0 \.bas file\(s\)$/m);
  const missing = fbc('--batch-jit', join(scratch, 'nowhere'));
  assert.equal(missing.status, 1);
  assert.match(missing.stderr, /^Error: cannot read .*nowhere: there is no such file$/m);
});
