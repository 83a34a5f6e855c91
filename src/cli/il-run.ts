// Running IL as machine code from the command line: the session, its reports, breakpoints, time limit and Ctrl-C.

import type { Module } from '../il/ir.ts';
import type { Level } from '../opt/passes.ts';
import { NoSuchPlace } from '../session/breakpoints.ts';
import { crashDump } from '../session/crash-dump.ts';
import { Jit } from '../session/jit.ts';
import { Metrics } from '../session/metrics.ts';
import type { JitExecResult } from '../session/result.ts';
import type { SourceText } from '../session/program-image.ts';
import type { JitSession } from '../session/session.ts';
import { hostTarget } from '../session/targets.ts';
import type { LinePlace } from './command-line.ts';
import { executeOnce } from './execute.ts';
import { keepImage } from './image-cache.ts';
import { imageIdentity } from './image-identity.ts';
import { sayLine } from './say.ts';
import { UsageError } from './usage.ts';

export interface SessionRunOptions {
  readonly file: string;
  /** Arguments of `$main`, the program's name first. */
  readonly args: readonly string[];
  /** Show everything about the session and its run. */
  readonly verbose: 'no' | 'text' | 'json';
  /** Lines to report whenever they are reached. */
  readonly breaks: readonly LinePlace[];
  /** Seconds; 0 is no limit. */
  readonly timeout: number;
  /** Called behind the run with the milliseconds it took. */
  readonly afterRun?: (milliseconds: number, result: JitExecResult) => void | Promise<void>;
}

export interface NativeRunOptions extends Omit<SessionRunOptions, 'afterRun'> {
  readonly level: Level;
  readonly verify: boolean;
  readonly metrics: 'no' | 'text' | 'json';
  /** The text that the module was made from, when nothing but running was asked for: then its image is kept. */
  readonly text: string | null;
  /** Times that were taken before. */
  readonly earlier: ReadonlyMap<string, number>;
  readonly onTime?: (stage: string, milliseconds: number) => void;
}

/** How `fbc il FILE --run` compiles. */
export const plainIl = { level: 2, verify: false, comments: false, debug: false } as const;

/** Compile, link and run; the exit status. The module is consumed. */
export async function runNative(module: Module, options: NativeRunOptions): Promise<number> {
  const metrics = new Metrics();
  for (const [stage, milliseconds] of options.earlier) metrics.add(stage, milliseconds);
  const jit = await Jit.open();
  try {
    const session = jit.compile(module, {
      file: options.file,
      level: options.level,
      verify: options.verify,
      comments: options.verbose !== 'no',
      debug: options.breaks.length > 0,
      ...((options.metrics !== 'no' || options.onTime) && {
        onTime: (stage, milliseconds) => {
          metrics.add(stage, milliseconds);
          options.onTime?.(stage, milliseconds);
        },
      }),
    });
    const status = await runSession(session, {
      ...options,
      afterRun: (milliseconds) => {
        metrics.add('execute', milliseconds);
        if (options.metrics === 'text') sayLine(metrics.toString());
        if (options.metrics === 'json') sayLine(JSON.stringify(metrics));
      },
    });
    if (options.text !== null && session.finalized && session.address('main') !== null) {
      keepIl(jit, session, { name: options.file, text: options.text });
    }
    return status;
  } finally {
    jit.dispose();
  }
}

function keepIl(jit: Jit, session: JitSession, source: SourceText): void {
  const identity = imageIdentity('il', hostTarget(jit.host.os, jit.host.arch), jit.cpuFeatures);
  if (identity !== null) keepImage({ identity, sources: [source], libraries: [], messages: [] }, session);
}

/** Run what is linked, with what was asked for beside; the exit status. */
export async function runSession(session: JitSession, options: SessionRunOptions): Promise<number> {
  if (options.verbose !== 'no') await showSession(session, options.verbose === 'json');
  if (!session.finalized) {
    for (const problem of session.problems()) sayLine(`${options.file}: ${problem}`);
    return 1;
  }
  if (session.address('main') === null) {
    sayLine(`${options.file}: there is no function $main`);
    return 1;
  }
  const start = performance.now();
  const result = options.breaks.length > 0 ? await runWithBreaks(session, options) : runPlain(session, options);
  const time = performance.now() - start;
  if (result.site && !result.interrupted) sayLine(crashDump(session, result, options.verbose !== 'no'));
  if (options.verbose !== 'no') await showResult(result, options.verbose === 'json');
  await options.afterRun?.(time, result);
  return result.exitCode & 0xff;
}

function runPlain(session: JitSession, { args, timeout }: SessionRunOptions): JitExecResult {
  return executeOnce(session, { args, ...(timeout > 0 && { timeLimit: timeout * 1000 }) });
}

/** On a thread of its own, since the event loop answers the breakpoints. */
async function runWithBreaks(
  session: JitSession,
  { breaks, args, timeout }: SessionRunOptions,
): Promise<JitExecResult> {
  for (const place of breaks) breakAt(session, place);
  session.breakpoints.onLog = sayLine;
  const run = session.executeAsync({ args });
  const interrupt = (): void => run.cancel('interrupt');
  process.on('SIGINT', interrupt);
  const timer = timeout > 0 ? setTimeout(() => run.cancel('timeLimit'), timeout * 1000) : undefined;
  try {
    return await run.done;
  } finally {
    clearTimeout(timer);
    process.removeListener('SIGINT', interrupt);
    for (const { id, place, hits } of session.breakpoints.list()) {
      sayLine(
        `breakpoint ${id}: ${'line' in place ? lineText(place) : ''} was reached ${hits} ${hits === 1 ? 'time' : 'times'}`,
      );
    }
  }
}

const lineText = ({ line, file }: LinePlace): string => (file === undefined ? `line ${line}` : `${file} line ${line}`);

function breakAt(session: JitSession, place: LinePlace): void {
  try {
    session.breakpoints.add(place, { action: 'log' });
  } catch (error) {
    if (!(error instanceof NoSuchPlace)) throw error;
    const { line, file } = place;
    const what = file === undefined ? String(line) : `${file}:${line}`;
    throw new UsageError(`--break ${what}: no statement begins at that line or behind it`);
  }
}

async function showSession(session: JitSession, asJson: boolean): Promise<void> {
  const { sessionReport } = await import('../session/report.ts');
  const { sessionText } = await import('../session/report-text.ts');
  const report = sessionReport(session);
  sayLine(asJson ? JSON.stringify(report) : sessionText(report));
}

async function showResult(result: JitExecResult, asJson: boolean): Promise<void> {
  const { executionReport } = await import('../session/report.ts');
  const { executionText } = await import('../session/report-text.ts');
  const report = executionReport(result);
  sayLine(asJson ? JSON.stringify(report) : executionText(report));
}
