// `fbc fmt`: programs in the canonical layout.

import { isUtf8 } from 'node:buffer';
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { formatSource } from '../session/frontend.ts';
import { FileError, readInput, saveFile, UsageError, withUsage } from './usage.ts';
import { print } from './say.ts';

export const helpText = `usage: fbc fmt FILE… [options]

Shows programs in the canonical layout: indentation, keywords in capitals, one blank around operators. Comments and
meaning stay. A program that cannot be read stays as it is. '-' reads standard input.

  -w, --write   write the files back instead of showing them
  --check       show nothing; the exit status is 1 when a file is laid out differently, and its name is told
`;

/** Run the subcommand; the exit status. */
export const runFmt = (args: readonly string[]): number => withUsage('fbc fmt', () => run(args));

function run(args: readonly string[]): number {
  const { values, positionals: files } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { write: { type: 'boolean', short: 'w' }, check: { type: 'boolean' } },
  });
  if (files.length === 0) throw new UsageError('a FILE is wanted');
  let status = 0;
  for (const file of files) {
    const text = readInput(file);
    const formatted = formatSource(text);
    if (values.check) {
      if (formatted === text) continue;
      print(`${file}\n`);
      status = 1;
    } else if (values.write && file !== '-') {
      if (formatted !== text) rewrite(file, formatted);
    } else {
      print(formatted);
    }
  }
  return status;
}

/** Bytes that are not UTF-8 have been read as replacement characters, and writing those would lose what was there. */
function rewrite(file: string, formatted: string): void {
  if (formatted.includes('\ufffd') && !isUtf8(readFileSync(file))) {
    throw new FileError(`${file} is not UTF-8 throughout, and stays as it is`);
  }
  saveFile(file, formatted);
}
