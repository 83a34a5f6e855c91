// `fbc --batch-jit FOLDER`: every program below a folder, one session each, in the order of their paths. A program that
// fails, faults or hangs never stops the others. What programs print goes to standard output; the harness speaks on
// standard error.

import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { crashDump } from '../session/crash-dump.ts';
import { Jit } from '../session/jit.ts';
import { type MemoryCounters, memoryCounters } from '../session/memory-counters.ts';
import { compileProgram } from '../session/program.ts';
import type { JitExecResult } from '../session/result.ts';
import type { JitSession } from '../session/session.ts';
import { Statistics } from '../session/statistics.ts';
import { hostTarget } from '../session/targets.ts';
import { type Directives, readDirectives } from './batch-directives.ts';
import { CapturedOutput } from './captured-output.ts';
import { programOptions } from './compile-options.ts';
import { loadLibrary } from './library.ts';
import { print, say } from './say.ts';
import type { Settings } from './settings.ts';
import { FileError, readInput, reason } from './usage.ts';

/** Seconds that a program may take when nothing else was said. */
const defaultTimeout = 30;

interface Times {
  compile: number;
  execute: number;
  total: number;
}

interface Outcome extends Times {
  readonly file: string;
  /** Null when it is as it should be; else `runtime, exit=1` and the like. */
  readonly failure: string | null;
  readonly isTimeout?: boolean;
  readonly isInterrupted?: boolean;
  readonly skipped?: string;
  readonly memory?: MemoryCounters;
}

/** The exit status. */
export async function runBatch(settings: Settings): Promise<number> {
  const folder = settings.batchFolder!;
  const files = programsBelow(folder);
  say(`${`==== fbc --batch-jit ${folder} `.padEnd(54, '=')}\nFound ${files.length} .bas file(s)\n\n`);
  if (files.length === 0) return 1;
  const started = performance.now();
  const jit = await Jit.open();
  const outcomes: Outcome[] = [];
  const statistics = settings.metrics === 'no' ? null : new Statistics();
  try {
    const image = await loadLibrary(hostTarget(jit.host.os, jit.host.arch), settings.runtimeFolder);
    for (const [index, file] of files.entries()) {
      say(`[${index + 1}/${files.length}] ${file}\n`);
      const outcome = await runFile(jit, image, file, settings, statistics);
      outcomes.push(outcome);
      say(`${resultLine(outcome, settings)}\n`);
      if (settings.metrics === 'text') say(`${metricsLine(outcome)}\n`);
      if (outcome.isInterrupted) return 130;
      if (outcome.failure !== null && settings.failFast) {
        say('--fail-fast: stopping after first failure\n');
        break;
      }
    }
  } finally {
    jit.dispose();
  }
  const total = performance.now() - started;
  say(settings.metrics === 'json' ? `${jsonSummary(outcomes, statistics!, total)}\n` : summary(outcomes, total));
  if (settings.metrics === 'text') say(`${statistics}\n`);
  return outcomes.some(({ failure }) => failure !== null) ? 1 : 0;
}

/** In the order of the bytes of their paths. */
function programsBelow(folder: string): string[] {
  try {
    if (!statSync(folder).isDirectory()) throw new FileError(`${folder} is no folder`);
    const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /\.bas$/i.test(name));
    // What is not there, a link into nowhere, stays: reading it fails, and the others are run.
    const isProgram = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isFile() ?? true;
    const paths = names.map((name) => join(folder, name)).filter(isProgram);
    return paths.sort((one, other) => Buffer.compare(Buffer.from(one), Buffer.from(other)));
  } catch (error) {
    if (error instanceof FileError) throw error;
    throw new FileError(`cannot read ${folder}: ${reason(error)}`);
  }
}

async function runFile(
  jit: Jit,
  image: Uint8Array,
  file: string,
  settings: Settings,
  statistics: Statistics | null,
): Promise<Outcome> {
  const started = performance.now();
  const times: Times = { compile: 0, execute: 0, total: 0 };
  const ended = (rest: Omit<Outcome, keyof Times | 'file'>): Outcome => {
    times.total = performance.now() - started;
    return { file, ...times, ...rest };
  };
  let text: string;
  try {
    text = readInput(file);
  } catch (error) {
    say(`${(error as Error).message}\n`);
    return ended({ failure: 'read' });
  }
  const directives = readDirectives(text);
  if (directives.skip !== null) return ended({ failure: null, skipped: directives.skip });
  for (const problem of directives.problems) say(`${file}: warning: the directive ${problem} is not understood\n`);

  const program = await compileFile(jit, image, file, text, settings);
  times.compile = performance.now() - started;
  if (typeof program === 'string') return ended({ failure: program });
  statistics?.add(program);
  try {
    const start = performance.now();
    const { result, output } = execute(program, file, directives, settings);
    times.execute = performance.now() - start;
    const failure = failureOf(result, file, directives, output);
    return ended({
      failure,
      isTimeout: result.timedOut,
      isInterrupted: result.interrupted,
      memory: memoryCounters(program),
    });
  } finally {
    program.dispose();
  }
}

/** The session, or the name of the phase that failed. */
async function compileFile(
  jit: Jit,
  image: Uint8Array,
  file: string,
  text: string,
  settings: Settings,
): Promise<JitSession | string> {
  const options = await programOptions(file, settings);
  const { session, messages, errorCodes } = compileProgram(jit, { name: file, text }, image, options);
  if (!session || settings.hasWarnings) for (const message of messages) say(`${message}\n`);
  if (!session) return phaseOf(errorCodes);
  if (session.finalized) return session;
  const isEncoding = session.module.diagnostics.some(({ severity }) => severity === 'error');
  for (const problem of session.problems()) say(`${file}: ${problem}\n`);
  session.dispose();
  return isEncoding ? 'jit_compile' : 'jit_link';
}

function phaseOf(codes: readonly string[]): string {
  if (codes.includes('LEX')) return 'lex';
  if (codes.includes('SYNTAX')) return 'parse';
  if (codes.includes('UNSUPPORTED')) return 'codegen';
  return codes.includes('LIBRARY') ? 'jit_link' : 'semantic';
}

function execute(
  session: JitSession,
  file: string,
  { args, timeout, expectedOutput }: Directives,
  settings: Settings,
): { result: JitExecResult; output: Uint8Array | null } {
  const seconds = timeout ?? settings.timeout ?? defaultTimeout;
  const captured = expectedOutput === null ? null : new CapturedOutput(session.context);
  try {
    const limit = seconds > 0 ? { timeLimit: seconds * 1000 } : {};
    const result = session.execute({ args: [file, ...args], interrupts: true, ...limit });
    if (result.site && !result.interrupted && !result.timedOut) say(crashDump(session, result));
    return { result, output: captured?.bytes() ?? null };
  } finally {
    captured?.close(print);
  }
}

function failureOf(
  result: JitExecResult,
  file: string,
  { expectedExit, expectedOutput, timeout }: Directives,
  output: Uint8Array | null,
): string | null {
  if (result.timedOut) return `timeout${timeout === null ? '' : ` ${timeout}`}`;
  if (result.signal > 0 && (result.exitCode & 0xff) !== expectedExit) return `exec, exit=${result.exitCode & 0xff}`;
  if ((result.exitCode & 0xff) !== expectedExit) return `runtime, exit=${result.exitCode & 0xff}`;
  if (expectedOutput === null) return null;
  try {
    const expected = readFileSync(join(dirname(file), expectedOutput));
    return Buffer.compare(expected, output!) === 0 ? null : 'runtime, other output';
  } catch (error) {
    say(`${file}: cannot read ${expectedOutput}: ${reason(error)}\n`);
    return 'read';
  }
}

// ---- what is told

function resultLine({ file, failure, isTimeout, skipped }: Outcome, settings: Settings): string {
  if (skipped !== undefined) return `  SKIP (${skipped})  ${file}`;
  if (failure === null) return `  OK    ${file}`;
  if (!isTimeout) return `  FAIL (${failure})  ${file}`;
  const seconds = failure.split(' ')[1] ?? settings.timeout ?? defaultTimeout;
  return `  TIMEOUT (>${seconds}s)  ${file}`;
}

const ms = (value: number): string => `${value.toFixed(1)} ms`;

const allocated = (memory: MemoryCounters): number => memory.objectsAllocated + memory.stringsAllocated;
const leaked = (memory: MemoryCounters): number => memory.leakedObjects + memory.leakedStrings;

function metricsLine({ compile, execute: run, total, memory }: Outcome): string {
  const times = `  compile ${ms(compile)}  exec ${ms(run)}  total ${ms(total)}`;
  if (!memory) return times;
  const lost = leaked(memory) > 0 ? `  LEAKED=${leaked(memory)}` : '';
  return `${times}  alloc ${allocated(memory)}  freed ${memory.objectsFreed + memory.stringsFreed}${lost}`;
}

const sum = (outcomes: readonly Outcome[], time: 'compile' | 'execute'): number =>
  outcomes.reduce((total, outcome) => total + outcome[time], 0);

function summary(outcomes: readonly Outcome[], total: number): string {
  const failed = outcomes.filter(({ failure }) => failure !== null);
  const skipped = outcomes.filter((one) => one.skipped !== undefined).length;
  const counts = [
    `Files    ${outcomes.length}`,
    `Passed ${outcomes.length - failed.length - skipped}`,
    `Failed ${failed.length}`,
    ...(skipped > 0 ? [`Skipped ${skipped}`] : []),
  ];
  const times = [
    `Compile  ${ms(sum(outcomes, 'compile'))}`,
    `Execute ${ms(sum(outcomes, 'execute'))}`,
    `Total ${ms(total)}`,
  ];
  return [
    '-'.repeat(54),
    counts.join('      '),
    times.join('   '),
    ...(failed.length > 0 ? ['Failed:'] : []),
    ...failed.map(({ file, failure }) => `  ${file}   ${failure!.replace(',', '').replace(/^timeout .*/, 'timeout')}`),
    '',
  ].join('\n');
}

function jsonSummary(outcomes: readonly Outcome[], statistics: Statistics, total: number): string {
  const files = outcomes.map(({ file, failure, skipped, compile, execute: run, memory }) => ({
    file,
    failure,
    ...(skipped !== undefined && { skipped }),
    compile_ms: compile,
    execute_ms: run,
    ...(memory && { allocated: allocated(memory), leaked: leaked(memory) }),
  }));
  return JSON.stringify({ files, total_ms: total, histogram: statistics.counts() });
}
