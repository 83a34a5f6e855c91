// Optimiser speed: instructions per second of each pass, over modules of 2,000 to 200,000 instructions, as many small
// functions and as a single one. Flat columns mean linear time. Input instructions count, before any pass. Cold is the
// first time in a fresh process, warm the best of those that follow; the total counts processor time of all threads
// (garbage collection too), a pass the time that passes. Level 1, or what is named:
// node --import tsx bench/il-opt.ts [-O2] [instructions…]

import type { Module } from '../src/il/ir.ts';
import { parse } from '../src/il/parse.ts';
import { type Level, optimise } from '../src/opt/passes.ts';
import { generateModule } from '../tools/il-generator.ts';
import { inFreshProcess, isChild, processorTime } from './processes.ts';

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

/** Milliseconds: of all passes together, and of each. */
interface Measured {
  readonly total: number;
  readonly passes: Record<string, number>;
}

interface Column {
  readonly count: number;
  readonly cold: Measured;
  readonly warm: Measured;
}

function measure(module: Module, level: Level): Measured {
  const passes: Record<string, number> = {};
  const time = (pass: string, _fn: unknown, ms: number): void => {
    passes[pass] = (passes[pass] ?? 0) + ms;
  };
  const started = processorTime();
  optimise(module, level, { now: () => performance.now(), time });
  return { total: processorTime() - started, passes };
}

/** In the child: one size and shape. */
function child(size: number, isSingle: boolean, level: Level): void {
  const source = text(size, isSingle);
  const count = countOf(parse(source).module);
  const cold = measure(parse(source).module, level);
  let warm: Measured | null = null;
  let spent = 0;
  for (let round = 0; round < 3 || spent < 3000; round++) {
    const next = measure(parse(source).module, level);
    spent += next.total;
    if (warm === null || next.total < warm.total) warm = next;
  }
  console.log(JSON.stringify({ count, cold, warm }));
}

/** Thousands of instructions per second. */
const rate = (count: number, ms: number): string => `${Math.round(count / ms)} k/s`.padStart(11);

async function main(sizes: readonly number[], level: Level): Promise<void> {
  for (const isSingle of [false, true]) {
    const columns: Column[] = [];
    for (const size of sizes) {
      columns.push(await inFreshProcess(import.meta.url, [String(size), isSingle ? 'one' : 'many', String(level)]));
    }
    console.log(`-O${level}, ${isSingle ? 'one function' : 'functions of about 250 instructions'}`);
    const row = (name: string, cell: (column: Column) => string): void =>
      console.log(`  ${name.padEnd(14)}${columns.map(cell).join('')}`);
    row('instructions', ({ count }) => String(count).padStart(11));
    row('cold', ({ count, cold }) => rate(count, cold.total));
    row('warm', ({ count, warm }) => rate(count, warm.total));
    for (const pass of Object.keys(columns[0]!.warm.passes)) {
      row(`  ${pass}`, ({ count, warm }) => rate(count, warm.passes[pass]!));
    }
  }
}

if (isChild()) child(Number(process.argv[3]), process.argv[4] === 'one', Number(process.argv[5]) as Level);
else {
  const sizes = process.argv.slice(2).map(Number).filter(Number.isInteger);
  await main(sizes.length > 0 ? sizes : [2_000, 20_000, 200_000], process.argv.includes('-O2') ? 2 : 1);
}
