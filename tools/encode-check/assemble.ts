// Puts many instructions to an assembler in one run and returns the bytes of each, or why it refused.

import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Assembler } from './target.ts';

/** Bytes in hexadecimal (memory order), or the assembler's complaint. */
export type Assembled = { readonly hex: string } | { readonly error: string };

const batchSize = 20_000;

/** Assemble each line by itself; the answers come in the order of the lines. */
export function assemble(assembler: Assembler, lines: readonly string[]): Assembled[] {
  const answers: Assembled[] = [];
  for (let at = 0; at < lines.length; at += batchSize) {
    answers.push(...assembleBatch(assembler, lines.slice(at, at + batchSize)));
  }
  return answers;
}

function assembleBatch(assembler: Assembler, lines: readonly string[]): Assembled[] {
  const folder = mkdtempSync(join(tmpdir(), 'encode-check-'));
  try {
    const source = join(folder, 'in.s');
    writeFileSync(source, `${[...assembler.prologue, ...lines].join('\n')}\n`);
    const [command, ...args] = assembler.command;
    const extra = assembler.kind === 'llvm-mc' ? ['-show-encoding', source] : ['-aln', '-o', '/dev/null', source];
    const run = spawnSync(command!, [...args, ...extra], { encoding: 'utf8', maxBuffer: 1 << 28 });
    if (run.error) throw run.error;
    const errors = errorsByLine(run.stderr);
    const first = assembler.prologue.length + 1;
    return assembler.kind === 'llvm-mc'
      ? readEncodings(run.stdout, errors, first, lines)
      : readListing(run.stdout, errors, first, lines.length);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function errorsByLine(stderr: string): Map<number, string> {
  const errors = new Map<number, string>();
  for (const [, line, message] of stderr.matchAll(/^[^\n:]*:(\d+)(?::\d+)?: (?:error|Error): (.*)$/gm)) {
    if (!errors.has(Number(line))) errors.set(Number(line), message!);
  }
  return errors;
}

/** llvm-mc prints accepted instructions in order, each with `encoding: [0x..,0x..]`. */
function readEncodings(
  stdout: string,
  errors: ReadonlyMap<number, string>,
  first: number,
  lines: readonly string[],
): Assembled[] {
  const found = [...stdout.matchAll(/encoding: \[([^\]]*)\]/g)].map(([, bytes]) => bytes!);
  let next = 0;
  const answers = lines.map((line, index): Assembled => {
    const error = errors.get(first + index);
    if (error !== undefined) return { error };
    const bytes = found[next++];
    if (bytes === undefined) throw new Error(`llvm-mc printed no encoding for: ${line}`);
    // A field that waits for a relocation is printed with letters; we never ask for such.
    if (!/^(0x[0-9a-f]{2},?)+$/.test(bytes)) return { error: `not resolved: ${bytes}` };
    return { hex: bytes.replaceAll('0x', '').replaceAll(',', '') };
  });
  if (next !== found.length) throw new Error(`llvm-mc printed ${found.length} encodings for ${next} instructions`);
  return answers;
}

/** A GNU listing line is `LINE OFFSET BYTES TEXT`; long instructions continue on lines with the same number. */
function readListing(stdout: string, errors: ReadonlyMap<number, string>, first: number, count: number): Assembled[] {
  const bytes = new Map<number, string>();
  for (const [, line, hex] of stdout.matchAll(/^ *(\d+) (?:[0-9a-f?]{4,}| {4,}) ([0-9A-F]+)(?: |$)/gm)) {
    bytes.set(Number(line), (bytes.get(Number(line)) ?? '') + hex!.toLowerCase());
  }
  return Array.from({ length: count }, (_, index): Assembled => {
    const error = errors.get(first + index);
    if (error !== undefined) return { error };
    const hex = bytes.get(first + index);
    return hex === undefined ? { error: 'no bytes in the listing' } : { hex };
  });
}
