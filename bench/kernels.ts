// Kernels in IL beside the same in C: `npm run bench:kernels [-- NAME…]`
//
// Each bench/kernels/NAME.il is compiled by us (-O1, -O2), by the public QBE when it is on the PATH or named by the
// variable QBE, and NAME.c by gcc -O2. Shown is the least processor time of several interleaved runs in milliseconds
// (--rounds N, default 7), and with --count the instructions that valgrind's callgrind counts within the kernel. All must
// return the same.

import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from '../src/il/parse.ts';
import type { Level } from '../src/opt/passes.ts';
import { compileNative, objectBytes, objectOptions } from '../src/session/native.ts';
import { amd64SysV } from '../src/target/x64/target.ts';

/** The kernel's argument: for timing, and for counting instructions. */
const sizes: Readonly<Record<string, readonly [time: number, count: number]>> = {
  bodies: [60000, 300],
  collatz: [600000, 4000],
  crc: [20000, 100],
  digits: [10000000, 40000],
  fib: [38, 20],
  gcd: [2000, 120],
  hash: [20000, 100],
  mandelbrot: [1000, 60],
  matmul: [100, 1],
  sieve: [400, 2],
  sort: [400, 3],
  spectral: [4000, 120],
  sum: [20000, 100],
};

const harness = `
#include <stdio.h>
#include <stdlib.h>
#include <time.h>
extern long kernel(long);
int main(int argc, char **argv) {
  long n = atol(argv[1]), result = 0;
  double best = 1e30;
  for (int i = 0; i < atoi(argv[2]); i++) {
    struct timespec a, b;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &a);
    result = kernel(n);
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &b);
    double ms = (b.tv_sec - a.tv_sec) * 1e3 + (b.tv_nsec - a.tv_nsec) / 1e6;
    if (ms < best) best = ms;
  }
  printf("%ld %.3f\\n", result, best);
}
`;

const here = join(dirname(fileURLToPath(import.meta.url)), 'kernels');
const folder = mkdtempSync(join(tmpdir(), 'kernels-'));
const path = (name: string): string => join(folder, name);

const qbe = process.env.QBE ?? (spawnSync('qbe', ['-h']).error ? '' : 'qbe');

function ours(name: string, level: Level): string {
  const { module, diagnostics } = parse(readFileSync(join(here, `${name}.il`), 'utf8'));
  if (diagnostics.length > 0) throw new Error(`${name}.il: ${diagnostics[0]!.message}`);
  const object = path(`${name}-${level}.o`);
  writeFileSync(object, objectBytes(compileNative(module, amd64SysV, level, objectOptions).code));
  return object;
}

function byQbe(name: string): string {
  execFileSync(qbe, ['-o', path(`${name}.s`), join(here, `${name}.il`)]);
  return path(`${name}.s`);
}

function program(source: string, tag: string, flags: readonly string[] = []): string {
  const out = path(tag);
  execFileSync('gcc', [...flags, '-w', '-o', out, path('main.o'), source, '-lm']);
  return out;
}

function time(run: string, n: number): { result: string; ms: number } {
  const [result, ms] = execFileSync(run, [String(n), '2'], { encoding: 'utf8' })
    .trim()
    .split(' ');
  return { result: result!, ms: Number(ms) };
}

/** Instructions of `kernel` and what it calls. */
function count(run: string, n: number): number {
  const file = path('callgrind');
  const args = ['--tool=callgrind', `--callgrind-out-file=${file}`, '--toggle-collect=kernel', run, String(n), '1'];
  execFileSync('valgrind', args, { stdio: 'pipe' });
  return Number(/^(?:summary|totals): (\d+)/m.exec(readFileSync(file, 'utf8'))![1]);
}

/** The best of several rounds of each program; a round runs all of them, so that what disturbs one disturbs all. */
function timeAll(programs: readonly string[], n: number): { result: string; ms: number }[] {
  const best = programs.map((run) => time(run, n));
  for (let round = 1; round < rounds; round++) {
    programs.forEach((run, i) => {
      best[i]!.ms = Math.min(best[i]!.ms, time(run, n).ms);
    });
  }
  return best;
}

const args = process.argv.slice(2);
const roundsAt = args.indexOf('--rounds');
const rounds = roundsAt < 0 ? 7 : Number(args.splice(roundsAt, 2)[1]);
const isCounting = args.includes('--count');
const chosen = args.filter((arg) => !arg.startsWith('-'));
const names = readdirSync(here)
  .filter((file) => file.endsWith('.il'))
  .map((file) => file.slice(0, -3))
  .filter((name) => chosen.length === 0 || chosen.includes(name));

const columns = ['gcc -O2', ...(qbe === '' ? [] : ['qbe']), '-O1', '-O2'];
const ratios: number[][] = columns.map(() => []);
const put = (cells: readonly string[]): void =>
  console.log(cells.map((cell, i) => (i === 0 ? cell.padEnd(12) : cell.padStart(12))).join(''));

try {
  writeFileSync(path('main.c'), harness);
  execFileSync('gcc', ['-O1', '-c', '-o', path('main.o'), path('main.c')]);
  put(['kernel', ...columns, ...columns.slice(1).map((column) => `${column}/gcc`)]);
  for (const name of names) {
    const programs = [
      program(join(here, `${name}.c`), `${name}-gcc`, ['-O2']),
      ...(qbe === '' ? [] : [program(byQbe(name), `${name}-qbe`)]),
      program(ours(name, 1), `${name}-o1`),
      program(ours(name, 2), `${name}-o2`),
    ];
    const [timeSize, countSize] = sizes[name] ?? [1000, 100];
    const runs = isCounting ? programs.map((each) => time(each, countSize)) : timeAll(programs, timeSize);
    if (runs.some(({ result }) => result !== runs[0]!.result)) {
      throw new Error(`${name}: results differ: ${runs.map(({ result }) => result).join(', ')}`);
    }
    const values = isCounting ? programs.map((each) => count(each, countSize)) : runs.map(({ ms }) => ms);
    values.forEach((value, i) => {
      ratios[i]!.push(value / values[0]!);
    });
    put([
      name,
      ...values.map((value) => (isCounting ? String(value) : value.toFixed(1))),
      ...values.slice(1).map((value) => (value / values[0]!).toFixed(2)),
    ]);
  }
  const mean = ratios.map((list) => Math.exp(list.reduce((sum, ratio) => sum + Math.log(ratio), 0) / list.length));
  put(['geomean', ...columns.map(() => ''), ...mean.slice(1).map((ratio) => ratio.toFixed(2))]);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
