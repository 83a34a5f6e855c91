// `fbc check`: everything that is wrong with programs, without running them.

import { parseArgs } from 'node:util';
import {
  analyseProgram,
  dumpFront,
  type Front,
  type FrontDump,
  frontDumps,
  jsonDiagnostics,
  renderDiagnostics,
} from '../session/frontend.ts';
import { fileReader, readInput, UsageError, withUsage } from './usage.ts';
import { print, say } from './say.ts';

export const helpText = `usage: fbc check FILE… [options]

Reads and checks programs; '-' reads standard input. Errors and warnings go to standard error; the exit
status is 1 when there is an error.

  --json           diagnostics as one JSON array on standard output: file, severity, code, message, start,
                   end, notes, fixes (lines and columns from 1, ends exclusive)
  --dump=STAGE,…   show what a stage made: tokens, ast, symbols, typed
  --no-warnings    errors only
  -I FOLDER        look here for included files, too
  --time           show how long each stage took, on standard error
`;

/** Run the subcommand; the exit status. */
export const runCheck = (args: readonly string[]): number => withUsage('fbc check', () => run(args));

function run(args: readonly string[]): number {
  const { values, positionals: files } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      json: { type: 'boolean' },
      dump: { type: 'string' },
      time: { type: 'boolean' },
      'no-warnings': { type: 'boolean' },
      include: { type: 'string', short: 'I', multiple: true },
    },
  });
  if (files.length === 0) throw new UsageError('a FILE is wanted');
  const dumps = values.dump?.split(',') ?? [];
  const unknown = dumps.find((name) => !(frontDumps as readonly string[]).includes(name));
  if (unknown !== undefined) throw new UsageError(`'${unknown}' is not one of ${frontDumps.join(', ')}`);

  const reader = fileReader(values.include ?? []);
  const onTime = values.time ? showTime : undefined;
  const fronts = files.map((file) => analyseProgram(file, readInput(file), { reader, ...(onTime && { onTime }) }));
  if (values.json) {
    const all = fronts.flatMap(jsonDiagnostics).filter(({ severity }) => isWanted(severity, values['no-warnings']));
    print(`${JSON.stringify(all, null, 2)}\n`);
  } else {
    for (const front of fronts) say(shown(front, values['no-warnings']));
  }
  for (const front of fronts) {
    for (const stage of dumps) print(`${dumpFront(front, stage as FrontDump).trimEnd()}\n`);
  }
  return fronts.some(({ diagnostics }) => diagnostics.hasErrors) ? 1 : 0;
}

const isWanted = (severity: string, noWarnings: boolean | undefined): boolean => !noWarnings || severity === 'error';

function shown(front: Front, noWarnings: boolean | undefined): string {
  return noWarnings && !front.diagnostics.hasErrors ? '' : renderDiagnostics(front);
}

function showTime(stage: string, milliseconds: number): void {
  say(`${stage.padEnd(10)} ${milliseconds.toFixed(2).padStart(9)} ms\n`);
}
