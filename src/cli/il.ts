// `fbc il`: what can be done with a file of the intermediate language.

import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { decodeSource } from '../source/source.ts';
import { openForeignCalls } from '../host/foreign-calls.ts';
import { interpretIl, loadIl, type PipelineOptions, printIl } from '../session/pipeline.ts';

export const helpText = `usage: fbc il FILE [options] [--run ARGS…]

Reads and verifies a module of the intermediate language (docs/il.md); '-' reads standard input.
Unless something is to be shown, runs its $main; the exit status is what $main returns.

  --run ARGS…   run, with these arguments; everything behind it belongs to the program
  --interp      run under the interpreter, which checks every access
  --print       show the module
  --time        show how long each stage took, on standard error
`;

class UsageError extends Error {}

function readInput(file: string): string {
  try {
    return decodeSource(readFileSync(file === '-' ? 0 : file));
  } catch (error) {
    throw new UsageError(`cannot read ${file}: ${(error as Error).message}`);
  }
}

/** Run the subcommand; the exit status. */
export function runIl(args: readonly string[]): number {
  try {
    return run(args);
  } catch (error) {
    const isUsage = error instanceof UsageError || (error as { code?: string }).code?.startsWith('ERR_PARSE_ARGS');
    if (!isUsage) throw error;
    process.stderr.write(`fbc il: ${(error as Error).message}\n`);
    return 1;
  }
}

function run(args: readonly string[]): number {
  const runAt = args.indexOf('--run');
  const { values, positionals } = parseArgs({
    args: runAt < 0 ? [...args] : args.slice(0, runAt),
    allowPositionals: true,
    options: {
      interp: { type: 'boolean' },
      print: { type: 'boolean' },
      time: { type: 'boolean' },
    },
  });
  const [file, ...others] = positionals;
  if (file === undefined || others.length > 0) throw new UsageError('one FILE is wanted');
  const options: PipelineOptions = values.time ? { onTime: showTime } : {};

  const { module, errors } = loadIl(file === '-' ? '<stdin>' : file, readInput(file), options);
  if (errors.length > 0) {
    process.stderr.write(`${errors.join('\n')}\n`);
    return 1;
  }
  if (values.print) process.stdout.write(printIl(module, options));
  const isShowing = values.print;
  if (isShowing && runAt < 0 && !values.interp) return 0;
  const programArgs = runAt < 0 ? [] : args.slice(runAt + 1);
  const { status, fault } = interpretIl(module, [file, ...programArgs], openForeignCalls(), options);
  if (fault !== null) process.stderr.write(`${file}: ${fault}\n`);
  return status;
}

function showTime(stage: string, milliseconds: number): void {
  process.stderr.write(`${stage.padEnd(10)} ${milliseconds.toFixed(2).padStart(9)} ms\n`);
}
