// What the subcommands share: mistakes in the command line, and reading files that a user names.

import { closeSync, existsSync, openSync, readFileSync, readSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { IncludeReader } from '../session/frontend.ts';
import { decodeSource } from '../source/source.ts';
import { say } from './say.ts';

/** The command line is wrong: told without a trace, exit status 1. */
export class UsageError extends Error {}

/** A file that the command line names cannot be read or written. */
export class FileError extends Error {}

/** Files longer than this are refused, devices that never end among them. */
const mostBytes = 100 * 1024 * 1024;

/** Text of a file; `-` is standard input. */
export function readInput(file: string): string {
  try {
    return decodeSource(readBytes(file));
  } catch (error) {
    if (error instanceof FileError) throw error;
    throw new FileError(`cannot read ${file || "''"}: ${reason(error)}${file.includes('\ufffd') ? notUtf8 : ''}`);
  }
}

/** Write a file that the command line names. */
export function saveFile(file: string, content: string | Uint8Array): void {
  try {
    writeFileSync(file, content);
  } catch (error) {
    throw new FileError(`cannot write ${file}: ${reason(error)}`);
  }
}

function readBytes(file: string): Uint8Array {
  const input = file === '-' ? 0 : openSync(file, 'r');
  const parts: Buffer[] = [];
  try {
    let length = 0;
    for (let count = -1; count !== 0; length += count) {
      if (length > mostBytes) throw new FileError(`${file} is longer than 100 MiB`);
      const part = Buffer.allocUnsafe(parts.length === 0 ? 0x1_0000 : 0x10_0000);
      count = readSome(input, part);
      parts.push(part.subarray(0, count));
    }
  } finally {
    if (input !== 0) closeSync(input);
  }
  return parts.length === 2 ? parts[0]! : Buffer.concat(parts);
}

/** Also of a pipe that somebody made non-blocking, and at the end of one on Windows. */
function readSome(input: number, part: Buffer): number {
  for (;;) {
    try {
      return readSync(input, part);
    } catch (error) {
      const { code } = error as { code?: string };
      if (code === 'EOF') return 0;
      if (code !== 'EAGAIN') throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
    }
  }
}

/** Node hands over no other names than those in UTF-8. */
const notUtf8 = '; names that are not UTF-8 cannot be used';

/** Why the system refused, in words. */
export function reason(error: unknown): string {
  const code = (error as { code?: string }).code;
  switch (code) {
    case 'ENOENT':
      return 'there is no such file';
    case 'EACCES':
      return 'permission denied';
    case 'ENAMETOOLONG':
      return 'the name is too long';
    case 'EISDIR':
      return 'it is a folder';
    case 'EIO':
      return 'the system reports a failure';
    default:
      return (error as Error).message;
  }
}

/** Included files: beside the file that includes them, then in the folders of -I. */
export function fileReader(folders: readonly string[]): IncludeReader {
  return (path, fromSource) => {
    const from = fromSource.name === '-' ? '.' : dirname(fromSource.name);
    for (const folder of [from, ...folders]) {
      const name = folder === '.' ? path : join(folder, path);
      if (existsSync(name)) return { name, text: decodeSource(readFileSync(resolve(name))) };
    }
    return null;
  };
}

/** Run a subcommand; mistakes of usage become a message and status 1. */
export function withUsage(command: string, run: () => number): number {
  try {
    return run();
  } catch (error) {
    return tellUsage(command, error);
  }
}

/** The same for a subcommand that waits for something. */
export async function withUsageAsync(command: string, run: () => Promise<number>): Promise<number> {
  try {
    return await run();
  } catch (error) {
    return tellUsage(command, error);
  }
}

function tellUsage(command: string, error: unknown): number {
  const isUsage = error instanceof UsageError || (error as { code?: string }).code?.startsWith('ERR_PARSE_ARGS');
  if (!isUsage && !(error instanceof FileError)) throw error;
  say(`Error: ${(error as Error).message}\n`);
  if (isUsage) say(`Try '${command} --help' for usage.\n`);
  return 1;
}
