// Lines per second of the front end on made-up programs of three lengths: `npm run bench:frontend`. Each length is measured
// in a fresh process that runs bundled code, once with room for what a compiler keeps (see processes.ts) and once with
// Node's own young generation. Cold is the first run of a stage in its process, warm the best of several; the lengths
// show whether time grows linearly. On a busy machine the rate by processor time says more than that by the clock.

import { check } from '../src/check/check.ts';
import { Diagnostics } from '../src/source/diagnostics.ts';
import { Sources } from '../src/source/source.ts';
import {
  analyse,
  completionsAt,
  foldingRanges,
  outline,
  referencesTo,
  renamingAt,
  signaturesAt,
  useAt,
} from '../src/editor/index.ts';
import type { Program } from '../src/syntax/ast.ts';
import { formatSource } from '../src/syntax/format.ts';
import { highlight } from '../src/syntax/highlight.ts';
import { lex } from '../src/syntax/lexer.ts';
import { Names } from '../src/syntax/names.ts';
import { parseProgram } from '../src/syntax/parse.ts';
import { wordKinds } from '../src/syntax/tokens.ts';
import { madeUpProgram } from './made-up.ts';
import { inFreshProcess, isChild, processorTime } from './processes.ts';

/** Milliseconds of the wall clock, and of processor time (all threads, collection of garbage included). */
interface Time {
  wall: number;
  cpu: number;
}

function best(runs: number, work: () => void): { cold: Time; warm: Time } {
  let cold = { wall: 0, cpu: 0 };
  const warm = { wall: Infinity, cpu: Infinity };
  for (let i = 0; i < runs; i++) {
    const before = processorTime();
    const started = performance.now();
    work();
    const wall = performance.now() - started;
    const cpu = processorTime() - before;
    if (i === 0) cold = { wall, cpu };
    warm.wall = Math.min(warm.wall, wall);
    warm.cpu = Math.min(warm.cpu, cpu);
  }
  return { cold, warm };
}

function report(stage: string, lines: number, { cold, warm }: { cold: Time; warm: Time }): void {
  const rate = (took: number): string =>
    Math.round(lines / took)
      .toLocaleString('en')
      .padStart(7);
  const rates = ({ wall, cpu }: Time): string => `${rate(wall)} (${rate(cpu)} of processor time)`;
  console.log(`${stage.padEnd(24)} cold ${rates(cold)}   warm ${rates(warm)}   ${warm.wall.toFixed(1)} ms`);
}

function parsed(text: string): { sources: Sources; diagnostics: Diagnostics; program: Program } {
  const sources = new Sources();
  sources.add('bench', text);
  const diagnostics = new Diagnostics();
  return { sources, diagnostics, program: parseProgram(sources, diagnostics) };
}

const stages: Record<string, (text: string) => void> = {
  lex: (text) => {
    lex(new Sources().add('bench', text), new Names(wordKinds), new Diagnostics());
  },
  'lex, parse': (text) => void parsed(text),
  'lex, parse, check': (text) => {
    const { sources, diagnostics, program } = parsed(text);
    check(program, sources, diagnostics);
    if (diagnostics.hasErrors) throw new Error(diagnostics.sorted()[0]!.text);
  },
};

function measureStages(lines: number): Result {
  const text = madeUpProgram(lines);
  const runs = lines > 100_000 ? 6 : 15;
  return Object.fromEntries(Object.entries(stages).map(([stage, work]) => [stage, best(runs, () => work(text))]));
}

type Result = Record<string, { cold: Time; warm: Time }>;

/** What an editor asks at a key stroke in a file of 5,000 lines. */
function measureEditor(): Result {
  const page = madeUpProgram(5000);
  const analysis = analyse('bench', page);
  const place = page.indexOf('table(i MOD 100) = i') + 3;
  const questions: Record<string, () => void> = {
    highlight: () => void highlight(page),
    format: () => void formatSource(page),
    'parse, check, uses': () => void analyse('bench', page),
    references: () => void referencesTo(analysis, useAt(analysis, place)!.definition),
    renaming: () => void renamingAt(analysis, place),
    completion: () => void completionsAt(analysis, place),
    signature: () => void signaturesAt(analysis, page.indexOf('STR$(i)') + 6),
    outline: () => void outline(analysis),
    folding: () => void foldingRanges(page),
  };
  return Object.fromEntries(Object.entries(questions).map(([name, work]) => [name, best(30, work)]));
}

async function main(): Promise<void> {
  console.log('thousands of lines per second');
  for (const [heap, flags] of [
    ['64 MB of young generation', []],
    ["Node's own young generation", ['--min-semi-space-size=1', '--max-semi-space-size=16']],
  ] as const) {
    for (const lines of [10_000, 100_000, 400_000]) {
      console.log(`${lines} lines, ${heap}`);
      const result = await inFreshProcess<Result>(import.meta.url, [String(lines)], [...flags]);
      for (const [stage, times] of Object.entries(result)) report(stage, lines, times);
    }
  }
  console.log('milliseconds in a file of 5,000 lines');
  const answers = await inFreshProcess<Result>(import.meta.url, ['editor']);
  for (const [name, { cold, warm }] of Object.entries(answers)) {
    console.log(
      `${name.padEnd(24)} cold ${cold.wall.toFixed(1).padStart(8)}   warm ${warm.wall.toFixed(2).padStart(8)}`,
    );
  }
}

if (isChild()) {
  const what = process.argv[3]!;
  console.log(JSON.stringify(what === 'editor' ? measureEditor() : measureStages(Number(what))));
} else await main();
