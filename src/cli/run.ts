// `fbc PROGRAM`: compile in memory and run.

import { parseArgs } from 'node:util';
import { Jit } from '../session/jit.ts';
import { compileProgram } from '../session/program.ts';
import { hostTarget } from '../session/targets.ts';
import { loadLibrary } from './library.ts';
import { fileReader, readInput, UsageError } from './usage.ts';
import { runSession } from './il-run.ts';
import { Metrics } from '../session/metrics.ts';

export const helpText = `usage: fbc [run] PROGRAM.bas [ARGS…]   options come before the program

Compiles a program in memory and runs it; the exit status is the program's. '-' reads standard input.

  -O0, -O1, -O2    how much is optimised (default -O2)
  -I FOLDER        look here for included files, too
  --no-warnings    errors only
  --jit-verbose    show everything about the compiled program and its run; =json as data
  --break LINE     report whenever LINE is reached (may be repeated)
  --timeout SECS   end the program after that time, with status 124
  --metrics        where the time went; =json as data
  --time           the same while it passes
  --verify         check every pass and every register allocation
`;

/** Options that take the next argument. */
const withValue = new Set(['-I', '--include', '--break', '--timeout']);

/** What stands before the program's name belongs to us, what follows it to the program. */
function split(args: readonly string[]): { own: string[]; program: string[] } {
  let at = 0;
  while (at < args.length && args[at]!.startsWith('-') && args[at] !== '-') {
    if (args[at] === '--') return { own: args.slice(0, at), program: args.slice(at + 1) };
    at += withValue.has(args[at]!) ? 2 : 1;
  }
  return { own: args.slice(0, at), program: args.slice(at) };
}

/** Run the subcommand; the exit status. */
export async function runBasic(args: readonly string[]): Promise<number> {
  const { own, program } = split(args);
  const { values } = parseArgs({
    args: own,
    options: {
      optimise: { type: 'string', short: 'O' },
      include: { type: 'string', short: 'I', multiple: true },
      'no-warnings': { type: 'boolean' },
      break: { type: 'string', multiple: true },
      timeout: { type: 'string' },
      'jit-verbose': { type: 'boolean' },
      metrics: { type: 'boolean' },
      time: { type: 'boolean' },
      verify: { type: 'boolean' },
      jit: { type: 'boolean', short: 'J' },
      run: { type: 'boolean', short: 'r' },
    },
  });
  const [file] = program;
  if (file === undefined) throw new UsageError('a PROGRAM is wanted');
  const level = values.optimise ?? '2';
  if (!/^[012]$/.test(level)) throw new UsageError(`-O${level} is not one of -O0, -O1 and -O2`);
  const lines = (values.break ?? []).map(Number);
  if (lines.some((line) => !Number.isInteger(line) || line < 1)) throw new UsageError('--break wants a line number');
  const timeout = Number(values.timeout ?? 0);
  if (!(timeout >= 0)) throw new UsageError('--timeout wants seconds');

  const text = readInput(file);
  const metrics = new Metrics();
  const jit = await Jit.open();
  try {
    const image = await loadLibrary(hostTarget(jit.host.os, jit.host.arch));
    const onTime = (stage: string, milliseconds: number): void => {
      metrics.add(stage, milliseconds);
      if (values.time) process.stderr.write(`${stage.padEnd(10)} ${milliseconds.toFixed(2).padStart(9)} ms\n`);
    };
    const { session, messages } = compileProgram(jit, { name: file, text }, image, {
      reader: fileReader(values.include ?? []),
      file,
      level: Number(level) as 0 | 1 | 2,
      verify: values.verify ?? false,
      debug: lines.length > 0,
      comments: values['jit-verbose'] ?? false,
      ...((values.time || values.metrics) && { onTime }),
    });
    if (!session || !values['no-warnings']) for (const message of messages) process.stderr.write(`${message}\n`);
    if (!session) return 1;
    const options = {
      file,
      args: program,
      level: Number(level) as 0 | 1 | 2,
      verify: false,
      verbose: values['jit-verbose'] ? ('text' as const) : ('no' as const),
      breaks: lines,
      timeout,
      metrics: values.metrics ? ('text' as const) : ('no' as const),
      earlier: new Map<string, number>(),
    };
    return await runSession(session, options, metrics);
  } finally {
    jit.dispose();
  }
}
