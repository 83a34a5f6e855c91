// Optimiser speed: instructions per second of each pass at -O1, over modules of 2,000 to 200,000 instructions, as many
// small functions and as a single one. Flat columns mean linear time. Input instructions count, before any pass.
// npm run bench:il -- or: node --import tsx bench/il-opt.ts [instructions…]

import type { Module } from '../src/il/ir.ts';
import { parse } from '../src/il/parse.ts';
import { type Level, optimise } from '../src/opt/passes.ts';
import { generateModule } from '../tools/il-generator.ts';

/** Statements of the generator make about this many instructions. */
const perStatement = 3.5;
const smallFunction = 60;

function text(instructions: number, isSingle: boolean): string {
  const whole = generateModule(1, {
    returns: false,
    size: isSingle ? Math.ceil(instructions / perStatement) : smallFunction,
  });
  if (isSingle) return whole;
  const parts = [whole];
  for (let seed = 2, count = 250; count < instructions; seed++) {
    const module = generateModule(seed, { returns: false, size: smallFunction });
    const fn = module.slice(module.indexOf('export function l $f('));
    count += fn.split('\n').length;
    parts.push(fn.replace('$f(', `$f${seed}(`));
  }
  return parts.join('');
}

function countOf(module: Module): number {
  let count = 0;
  for (const fn of module.fns) for (const block of fn.blocks) count += block.phis.length + block.ins.length + 1;
  return count;
}

interface Measured {
  readonly total: number;
  readonly passes: Map<string, number>;
}

function measure(module: Module, level: Level): Measured {
  const passes = new Map<string, number>();
  const time = (pass: string, _fn: unknown, ms: number): void => {
    passes.set(pass, (passes.get(pass) ?? 0) + ms);
  };
  const started = performance.now();
  optimise(module, level, { now: () => performance.now(), time });
  return { total: performance.now() - started, passes };
}

/** Thousands of instructions per second. */
const rate = (count: number, ms: number): string => `${Math.round(count / ms)} k/s`.padStart(11);

export function benchOptimiser(sizes: readonly number[], level: Level): void {
  for (const isSingle of [false, true]) {
    const columns = sizes.map((size) => {
      const source = text(size, isSingle);
      const count = countOf(parse(source).module);
      const cold = measure(parse(source).module, level);
      let best = cold;
      const until = performance.now() + 2500;
      while (performance.now() < until) {
        const next = measure(parse(source).module, level);
        if (next.total < best.total) best = next;
      }
      return { count, cold, best };
    });
    console.log(isSingle ? 'one function' : 'functions of about 250 instructions');
    const row = (name: string, cells: string[]): void => console.log(`  ${name.padEnd(14)}${cells.join('')}`);
    row(
      'instructions',
      columns.map(({ count }) => String(count).padStart(11)),
    );
    row(
      'first run',
      columns.map(({ count, cold }) => rate(count, cold.total)),
    );
    row(
      'best run',
      columns.map(({ count, best }) => rate(count, best.total)),
    );
    for (const pass of columns[0]!.best.passes.keys()) {
      row(
        `  ${pass}`,
        columns.map(({ count, best }) => rate(count, best.passes.get(pass)!)),
      );
    }
  }
}

if (process.argv[1]?.endsWith('il-opt.ts')) {
  const sizes = process.argv
    .slice(2)
    .map(Number)
    .filter((size) => size > 3);
  benchOptimiser(sizes.length > 0 ? sizes : [2_000, 20_000, 200_000], process.argv.includes('-O2') ? 2 : 1);
}
