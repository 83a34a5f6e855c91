// Random IL functions as machine code against the interpreter.
//
//     node --import tsx tools/fuzz-native.ts [--seed N] [--count N] [--size N] [-t x64|arm64] [--out DIR] [--progress] [--batch N] [--first]
//
// Modules come from tools/il-generator.ts, every one from its own seed; each is compiled at -O0, -O1 and -O2 and with six
// registers, every allocation proved. What differs is written to DIR, and its seed is printed; --first ends there.

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Value } from '../src/il/ops.ts';
import { parse } from '../src/il/parse.ts';
import { Interpreter } from '../src/interp/interpreter.ts';
import { generateInputs, generateModule } from './il-generator.ts';
import { formatValue } from './il-test.ts';
import {
  arm64Runner,
  describeVariant,
  richVariant,
  type Job,
  type Runner,
  runBatch,
  type Variant,
  x64Runner,
} from './native.ts';

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    count: { type: 'string', default: '200' },
    size: { type: 'string', default: '30' },
    target: { type: 'string', short: 't', default: 'x64' },
    progress: { type: 'boolean', default: false },
    first: { type: 'boolean', default: false },
    batch: { type: 'string', default: '100' },
    out: { type: 'string', default: '/tmp/fuzz-native' },
  },
});

/** Every level with all registers, and six of them. */
const variants: readonly Variant[] = [
  { level: 0, registers: 0 },
  { level: 1, registers: 0 },
  { level: 2, registers: 0 },
  { level: 1, registers: 6 },
];

/** Modules that are linked into one program. */
const batchSize = Number(values.batch);
const fuel = 2_000_000;

interface Case {
  readonly seed: number;
  readonly text: string;
  readonly inputs: readonly (readonly Value[])[];
  readonly expected: readonly string[];
}

/** A case from its seed, or null when the interpreter stops: functions that are not total prove nothing. */
function makeCase(seed: number): Case | null {
  const text = generateModule(seed, { size: Number(values.size), extensions: seed % 2 === 0 });
  const { module } = parse(text);
  const inputs = generateInputs(seed, 4);
  const expected: string[] = [];
  for (const input of inputs) {
    const result = new Interpreter(module, { fuel }).call('f', input);
    if (result.kind !== 'returned') return null;
    expected.push(formatValue(result.value));
  }
  return { seed, text, inputs, expected };
}

const jobOf = ({ text, inputs }: Case): Job => ({
  module: parse(text).module,
  calls: inputs.map((args) => ({ fn: 'f', args })),
});

let differences = 0;

function report(one: Case, variant: Variant, detail: string): void {
  differences++;
  mkdirSync(values.out, { recursive: true });
  const file = join(values.out, `${one.seed}.il`);
  const runs = one.inputs.map((input, i) => `# run: $f(${input.map(formatValue).join(', ')}) == ${one.expected[i]}`);
  writeFileSync(file, `${one.text}\n${runs.join('\n')}\n`);
  console.log(`seed ${one.seed} ${describeVariant(variant)}: ${detail.split('\n').slice(0, 3).join(' | ')}  (${file})`);
}

function check(cases: readonly Case[], runner: Runner, variant: Variant): void {
  let outcome: ReturnType<typeof runBatch>;
  try {
    outcome = runBatch(cases.map(jobOf), runner, variant);
  } catch (error) {
    if (cases.length > 1) for (const one of cases) check([one], runner, variant);
    else report(cases[0]!, variant, (error as Error).message);
    return;
  }
  let at = 0;
  for (const one of cases) {
    const bad = one.expected.findIndex((expected, i) => {
      const result = outcome.results[at + i];
      return (typeof result === 'string' ? result : formatValue(result ?? null)) !== expected;
    });
    if (bad >= 0) {
      const result = outcome.results[at + bad];
      const found = typeof result === 'string' ? result : formatValue(result ?? null);
      report(one, variant, `call ${bad} gave ${found}, not ${one.expected[bad]}`);
    }
    at += one.expected.length;
  }
}

const runner = values.target === 'x64' ? x64Runner : await arm64Runner();
if (!runner) throw new Error(`there is no target ${values.target}`);
const first = Number(values.seed);
const count = Number(values.count);
let ran = 0;
for (let seed = first; seed < first + count; seed += batchSize) {
  const cases: Case[] = [];
  for (let i = seed; i < Math.min(seed + batchSize, first + count); i++) {
    const one = makeCase(i);
    if (one) cases.push(one);
  }
  ran += cases.length;
  for (const variant of [...variants, ...(runner === x64Runner ? [richVariant()] : [])]) {
    check(cases, runner, variant);
    if (differences > 0 && values.first) process.exit(1);
  }
  if (values.progress) console.error(`${ran} modules, ${differences} differences so far`);
}
console.log(`${ran} modules, ${differences} differences`);
process.exitCode = differences > 0 ? 1 : 0;
