// Fuzzing the optimiser: `node --import tsx tools/fuzz-il.ts [--seed N] [--count N] [--size N] [--level N] [--out DIR]
// [--first] [--quick]`.
// Each seed makes a module (il-generator.ts); the interpreter runs it before and after every pass. What differs is
// shrunk line by line and written to DIR as an IL file; with --first the first difference is told as it is, and that is all.
// --quick compares before and behind all passes only.

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Module } from '../src/il/ir.ts';
import { parse } from '../src/il/parse.ts';
import { verify } from '../src/il/verify.ts';
import { Interpreter } from '../src/interp/interpreter.ts';
import { type Level, optimise } from '../src/opt/passes.ts';
import { generateInputs, generateModule, type Input } from './il-generator.ts';

const fuel = 300_000;

/** How a call of `$f` ends, as text. */
function outcome(module: Module, input: Input): string {
  const result = new Interpreter(module, { fuel }).call('f', input);
  if (result.kind === 'returned') return String(result.value);
  return result.kind === 'fault' ? `fault: ${result.fault.message}` : `exit ${result.status}`;
}

/** The module of a text, or null when it is not well formed. */
function read(text: string): Module | null {
  const { module, diagnostics } = parse(text);
  return diagnostics.length === 0 && verify(module).length === 0 ? module : null;
}

export interface Difference {
  readonly pass: string;
  readonly detail: string;
}

/** What goes wrong with a module: the first pass after which a result changes (quick: any, only seen at the end), or null. */
export function findDifference(
  text: string,
  inputs: readonly Input[],
  level: Level,
  isQuick = false,
): Difference | null {
  const module = read(text);
  if (module === null) return null;
  const before = inputs.map((input) => outcome(module, input));
  // Functions that are not total prove nothing.
  if (before.some((result) => result.startsWith('fault'))) return null;
  const seen: Difference[] = [];
  const check = (pass: string): void => {
    if (seen.length > 0) return;
    inputs.forEach((input, index) => {
      const after = outcome(module, input);
      if (after === before[index] || seen.length > 0) return;
      seen.push({ pass, detail: `$f(${input.join(', ')}) was ${before[index]}, is ${after}` });
    });
  };
  try {
    // Only behind the passes over $f: it comes last, and the others are short.
    const after = (pass: string, fn: { name: string }, changes: number): void => {
      if (fn.name === 'f' && changes !== 0) check(pass);
    };
    optimise(module, level, isQuick ? {} : { verify: true, after });
    check('end');
  } catch (error) {
    seen.push({ pass: 'bug', detail: error instanceof Error ? error.message : String(error) });
  }
  return seen[0] ?? null;
}

/** Drop lines as long as the same pass goes wrong. */
export function shrink(text: string, inputs: readonly Input[], level: Level, pass: string): string {
  let lines = text.split('\n');
  const isBad = (candidate: string[]): boolean => findDifference(candidate.join('\n'), inputs, level)?.pass === pass;
  for (let size = Math.ceil(lines.length / 2), rounds = 0; rounds < 12; ) {
    let isSmaller = false;
    for (let at = lines.length - size; at >= 0; at -= size) {
      const candidate = [...lines.slice(0, at), ...lines.slice(at + size)];
      if (!isBad(candidate)) continue;
      lines = candidate;
      isSmaller = true;
    }
    for (let i = 0; size === 1 && i < lines.length; i++) {
      const simpler = lines[i]!.replace(/^\tjnz \S+ (@\w+), .*/, '\tjmp $1');
      const candidate = [...lines.slice(0, i), simpler, ...lines.slice(i + 1)];
      if (simpler === lines[i] || !isBad(candidate)) continue;
      lines = candidate;
      isSmaller = true;
    }
    if (size === 1 && !isSmaller) break;
    size = Math.max(1, Math.floor(size / 2));
    rounds += size === 1 ? 1 : 0;
  }
  return lines.join('\n');
}

function main(): void {
  const { values } = parseArgs({
    options: {
      seed: { type: 'string', default: '1' },
      count: { type: 'string', default: '200' },
      size: { type: 'string', default: '30' },
      level: { type: 'string', default: '1' },
      out: { type: 'string', default: '/tmp/fuzz-il' },
      first: { type: 'boolean', default: false },
      quick: { type: 'boolean', default: false },
    },
  });
  const level = Number(values.level) as Level;
  const first = Number(values.seed);
  let bad = 0;
  let total = 0;
  for (let seed = first; seed < first + Number(values.count); seed++) {
    const text = generateModule(seed, { size: Number(values.size), isExported: seed % 2 === 0 });
    const inputs = generateInputs(seed, 4);
    const module = read(text);
    const isTotal = module !== null && inputs.every((input) => !outcome(module, input).startsWith('fault'));
    if (isTotal) total++;
    else if (module === null)
      console.log(
        `seed ${seed}: not well formed: ${JSON.stringify(verify(parse(text).module)[0] ?? parse(text).diagnostics[0])}`,
      );
    else
      console.log(
        `seed ${seed}: ${inputs.map((input) => outcome(module, input)).find((one) => one.startsWith('fault'))}`,
      );
    const found = findDifference(text, inputs, level, values.quick);
    if (found === null) continue;
    bad++;
    console.log(`seed ${seed}: after ${found.pass}: ${found.detail}`);
    if (values.first) break;
    mkdirSync(values.out, { recursive: true });
    const file = join(values.out, `${seed}.il`);
    writeFileSync(file, shrink(text, inputs, level, found.pass));
    console.log(`  shrunk to ${file}`);
    if (bad >= 5) break;
  }
  console.log(`${total} functions compared at level ${level}, ${bad} differ`);
  process.exitCode = bad > 0 ? 1 : 0;
}

if (process.argv[1]?.endsWith('fuzz-il.ts')) main();
