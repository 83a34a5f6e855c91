// What the command line and the environment ask for, checked and with defaults.

import type { Fusions } from '../session/compile.ts';
import { type CommandLine, type LinePlace, levelOf, mebibytesOf, placeOf, secondsOf } from './command-line.ts';
import { type Environment, type FusionTrace, readEnvironment } from './environment.ts';
import type { OptionName } from './option-table.ts';
import { UsageError } from './usage.ts';

/** How much is shown of something. */
export type Detail = 'no' | 'text' | 'json';

/** What is written instead of running. */
export type Mode = 'ast' | 'symbols' | 'cfg' | 'il' | 'asm' | 'batch' | 'run';

export interface Settings {
  readonly mode: Mode;
  readonly level: 0 | 1 | 2;
  readonly isLevelGiven: boolean;
  readonly fpContract: boolean;
  readonly fusions: Partial<Fusions>;
  readonly traces: readonly FusionTrace[];
  readonly strict: boolean;
  readonly includes: readonly string[];
  readonly hasWarnings: boolean;
  /** Seconds; null when nothing was said, 0 is no limit. */
  readonly timeout: number | null;
  /** Bytes; null is the default. */
  readonly stackSize: number | null;
  readonly breaks: readonly LinePlace[];
  readonly hasTrace: boolean;
  readonly jitVerbose: Detail;
  readonly metrics: Detail;
  readonly hasMemoryStatistics: boolean;
  readonly showsTimes: boolean;
  readonly isVerbose: boolean;
  readonly isDebug: boolean;
  readonly verify: boolean;
  /** Letters of -d. */
  readonly dumps: string;
  readonly showsTokens: boolean;
  readonly showsIl: boolean;
  readonly batchFolder: string | null;
  readonly failFast: boolean;
  readonly output: string | null;
  readonly target: string | null;
  readonly runtimeFolder: string | null;
}

export const dumpLetters = 'PMNCGKAILSRJT';

/** Throws UsageError for values that mean nothing. */
export function readSettings(line: CommandLine, variables: Readonly<Record<string, string | undefined>>): Settings {
  const { values, lists } = line;
  const has = (name: OptionName): boolean => values.has(name);
  const value = (name: OptionName): string | null => values.get(name) ?? null;
  const environment = readEnvironment(variables);
  const detail = (name: OptionName): Detail => (has(name) ? (values.get(name) === 'json' ? 'json' : 'text') : 'no');
  const dumps = (lists.get('dump') ?? []).join('');
  const unknown = [...dumps].find((letter) => !dumpLetters.includes(letter));
  if (unknown !== undefined) throw new UsageError(`-d ${unknown}: the letters are ${dumpLetters}`);
  const timeout = value('timeout');
  const settings: Settings = {
    mode: modeOf(has, environment),
    level: has('no-optimize') ? 0 : levelOf(value('optimise') ?? '2'),
    isLevelGiven: has('optimise') || has('no-optimize'),
    fpContract: has('fp-contract'),
    fusions: { ...environment.fusions, ...maddSwitch(line) },
    traces: environment.traces,
    strict: !has('no-strict'),
    includes: lists.get('include') ?? [],
    hasWarnings: !has('no-warnings'),
    timeout: timeout === null ? null : secondsOf(timeout, '--timeout'),
    stackSize: has('stack') ? mebibytesOf(value('stack')!, '--stack') : null,
    breaks: (lists.get('break') ?? []).map((text) => placeOf(text, '--break')),
    hasTrace: has('trace'),
    jitVerbose: has('jit-json') ? 'json' : detail('jit-verbose'),
    metrics: detail('metrics'),
    hasMemoryStatistics: environment.hasMemoryStatistics,
    showsTimes: has('time') || dumps.includes('T'),
    isVerbose: has('verbose') || has('debug'),
    isDebug: has('debug'),
    verify: has('verify'),
    dumps,
    showsTokens: has('show-tokens'),
    showsIl: has('show-il'),
    batchFolder: value('batch-jit'),
    failFast: has('fail-fast'),
    output: value('output'),
    target: value('target'),
    runtimeFolder: value('runtime-dir') ?? environment.runtimeFolder,
  };
  checkTogether(settings, has);
  return settings;
}

/** Traces first, then what is written, then batches. */
function modeOf(has: (name: OptionName) => boolean, environment: Environment): Mode {
  if (has('trace-ast') || environment.traceAst) return 'ast';
  if (has('trace-symbols') || environment.traceSymbols) return 'symbols';
  if (has('trace-cfg')) return 'cfg';
  if (has('il')) return 'il';
  if (has('asm')) return 'asm';
  return has('batch-jit') ? 'batch' : 'run';
}

function maddSwitch({ values }: CommandLine): Partial<Fusions> {
  if (values.has('enable-madd-fusion')) return { madd: true };
  return values.has('disable-madd-fusion') ? { madd: false } : {};
}

/** Options that mean nothing beside the others. */
function checkTogether({ mode, output, target, failFast }: Settings, has: (name: OptionName) => boolean): void {
  if (output !== null && mode !== 'il' && mode !== 'asm') {
    throw new UsageError('-o: executables are not made yet; with -i or -c the option says where to write');
  }
  if (target !== null && target !== 'jit' && target !== '?' && mode !== 'asm' && mode !== 'il') {
    throw new UsageError(`-t ${target}: programs run on this machine; -t goes with -c`);
  }
  if (failFast && !has('batch-jit')) throw new UsageError('--fail-fast goes with --batch-jit');
}
