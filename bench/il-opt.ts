// Optimiser speed: instructions per second of each pass, over modules of 2,000 to 200,000 instructions, as many small
// functions and as a single one. Flat columns mean linear time. Input instructions count, before any pass. Cold is the
// first time in a fresh process. Warm is the best of those that follow, once functions of all kinds went through and the
// compiler is compiled itself; what the parser made is old by then, so its collection is not counted. Processor time of all threads; `collection`
// tells how much of the total is garbage collection. Level 1, or what is named:
// node --import tsx bench/il-opt.ts [-O2] [instructions…]

import { PerformanceObserver } from 'node:perf_hooks';
import type { Module } from '../src/il/ir.ts';
import { parse } from '../src/il/parse.ts';
import { type Level, optimise } from '../src/opt/passes.ts';
import { generateModule } from '../tools/il-generator.ts';
import { inFreshProcess, isChild, processorTime } from './processes.ts';

/** Statements of the generator make about this many instructions in a long function. */
const perStatement = 6.8;
const smallFunction = 60;
/** Processor time spent before warm measurements, in milliseconds. */
const warmUp = 10_000;
const measured = 3000;

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

/** Milliseconds of processor time: of all passes together, and of each; elapsed ones of garbage collection. */
interface Measured {
  total: number;
  collection: number;
  readonly passes: Record<string, number>;
}

interface Column {
  readonly count: number;
  readonly cold: Measured;
  readonly warm: Measured;
}

/** Collections so far: when, and how long. */
const collections: { readonly startTime: number; readonly duration: number }[] = [];

async function measure(module: Module, level: Level): Promise<Measured> {
  const passes: Record<string, number> = {};
  const time = (pass: string, _fn: unknown, ms: number): void => {
    passes[pass] = (passes[pass] ?? 0) + ms;
  };
  const from = performance.now();
  const started = processorTime();
  optimise(module, level, { now: processorTime, time });
  const total = processorTime() - started;
  const to = performance.now();
  // The observer is told when the process is idle.
  await new Promise((resolve) => setTimeout(resolve, 2));
  let collection = 0;
  for (const { startTime, duration } of collections.splice(0)) {
    if (startTime >= from && startTime < to) collection += duration;
  }
  return { total, collection, passes };
}

/** In the child: one size and shape. */
async function child(size: number, isSingle: boolean, level: Level): Promise<void> {
  new PerformanceObserver((list) => collections.push(...list.getEntries())).observe({ entryTypes: ['gc'] });
  const source = text(size, isSingle);
  const count = countOf(parse(source).module);
  const cold = await measure(parse(source).module, level);
  const small = [text(2000, true), text(20_000, false)];
  const started = processorTime();
  while (processorTime() - started < warmUp) for (const one of small) optimise(parse(one).module, level);
  const warm: Measured = { total: Number.POSITIVE_INFINITY, collection: Number.POSITIVE_INFINITY, passes: {} };
  for (let round = 0, spent = 0; round < 3 || spent < measured; round++) {
    const { module } = parse(source);
    // Twice: what survives two collections is old.
    for (let i = 0; i < 2; i++) gc?.({ type: 'minor' });
    const next = await measure(module, level);
    spent += next.total;
    warm.total = Math.min(warm.total, next.total);
    warm.collection = Math.min(warm.collection, next.collection);
    for (const pass in next.passes) {
      warm.passes[pass] = Math.min(warm.passes[pass] ?? Number.POSITIVE_INFINITY, next.passes[pass]!);
    }
  }
  console.log(JSON.stringify({ count, cold, warm }));
}

/** Thousands of instructions per second. */
const rate = (count: number, ms: number): string => `${Math.round(count / ms)} k/s`.padStart(11);

async function main(sizes: readonly number[], level: Level): Promise<void> {
  for (const isSingle of [false, true]) {
    const columns: Column[] = [];
    for (const size of sizes) {
      const args = [String(size), isSingle ? 'one' : 'many', String(level)];
      columns.push(await inFreshProcess(import.meta.url, args, ['--expose-gc']));
    }
    console.log(`-O${level}, ${isSingle ? 'one function' : 'functions of about 250 instructions'}`);
    const row = (name: string, cell: (column: Column) => string): void =>
      console.log(`  ${name.padEnd(14)}${columns.map(cell).join('')}`);
    row('instructions', ({ count }) => String(count).padStart(11));
    row('cold', ({ count, cold }) => rate(count, cold.total));
    row('warm', ({ count, warm }) => rate(count, warm.total));
    row('  collection', ({ warm }) => `${Math.round((warm.collection / warm.total) * 100)} %`.padStart(11));
    for (const pass of Object.keys(columns[0]!.warm.passes)) {
      row(`  ${pass}`, ({ count, warm }) => rate(count, warm.passes[pass]!));
    }
  }
}

if (isChild()) await child(Number(process.argv[3]), process.argv[4] === 'one', Number(process.argv[5]) as Level);
else {
  const sizes = process.argv.slice(2).map(Number).filter(Number.isInteger);
  await main(sizes.length > 0 ? sizes : [2_000, 20_000, 200_000], process.argv.includes('-O2') ? 2 : 1);
}
