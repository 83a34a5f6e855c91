// `fbc PROGRAM`: what the options ask for, mostly compiling a program in memory and running it.

import { extname } from 'node:path';
import { readCommandLine } from './command-line.ts';
import { optionHelp } from './option-table.ts';
import { readSettings, type Settings } from './settings.ts';
import { readInput, UsageError, withUsageAsync } from './usage.ts';
import { versionText } from './version.ts';
import { print, say } from './say.ts';

export const helpText = (): string => `usage: fbc [options] PROGRAM.bas [options] [ARGS…]
       fbc run PROGRAM.bas ARGS…
       fbc --batch-jit FOLDER

Compiles a program in memory and runs it; '-' reads it from standard input. The exit status is the program's, 1 for
an error, 124 after the time limit, 130 after Ctrl-C, 128 + n after signal n. Options also stand directly behind the
program's name; what follows them, or '--', belongs to the program. With --run and 'fbc run' all of it does.

${optionHelp()}
Variables: ENABLE_MADD_FUSION, ENABLE_SHIFT_FUSION, ENABLE_LDP_STP_FUSION, ENABLE_INDEXED_ADDR (1 or 0); DEBUG_MADD,
DEBUG_SHIFT_FUSION, DEBUG_LDP_STP, DEBUG_INDEXED_ADDR show what was fused; BASIC_MEMORY_STATS shows memory at the
end; TRACE_AST, TRACE_SYMBOLS are -A and -S; FBC_RUNTIME is --runtime-dir; NO_COLOR.
`;

export interface Source {
  readonly name: string;
  readonly text: string;
  /** Milliseconds that reading it took. */
  readonly time: number;
}

/** Run the subcommand; the exit status. `isRun`: everything behind the program's name belongs to the program. */
export const runBasic = (args: readonly string[], isRun = false): Promise<number> =>
  withUsageAsync('fbc', () => run(args, isRun));

async function run(args: readonly string[], isRun: boolean): Promise<number> {
  const line = readCommandLine(args, isRun);
  if (line.values.has('help')) return write(helpText());
  if (line.values.has('version')) return write(versionText());
  const settings = readSettings(line, process.env);
  if (settings.target === '?') return write(await targetList());
  if (settings.mode === 'batch') {
    if (line.file !== null) throw new UsageError(`--batch-jit runs a folder; '${line.file}' is one input too many`);
    const { runBatch } = await import('./batch.ts');
    return runBatch(settings);
  }
  if (line.file === null) throw new UsageError('no input file');
  const source = readSource(line.file, settings);
  if (settings.mode === 'run') {
    const { runProgram } = await import('./run-program.ts');
    return runProgram(source, line.program, settings);
  }
  if (line.program.length > 1) throw new UsageError(`'${line.program[1]}' is one input too many`);
  const { showProgram } = await import('./show-program.ts');
  return showProgram(source, settings);
}

function readSource(name: string, { hasWarnings }: Settings): Source {
  const ending = extname(name).toLowerCase();
  if (ending === '.il' || ending === '.ssa' || ending === '.qbe') {
    throw new UsageError(`${name} is intermediate language; run it with 'fbc il ${name}'`);
  }
  const start = performance.now();
  const text = readInput(name);
  if (name !== '-' && ending !== '.bas' && ending !== '.bi' && hasWarnings) {
    say(`warning: the name of ${name} does not end in .bas\n`);
  }
  return { name, text, time: performance.now() - start };
}

async function targetList(): Promise<string> {
  const { targetNames } = await import('../session/targets.ts');
  return `${[...targetNames, 'jit'].join('\n')}\n`;
}

function write(text: string): number {
  print(text);
  return 0;
}
