// Did the instruction we hoped for come out, and not the one we feared?
//
//     # x64: imul, lea eax      comes out on x86-64: a mnemonic, or the beginning of an instruction in Intel syntax;
//                               separated by semicolons where operands have commas
//     # arm64: madd             the same on ARM64
//     # all: -call              on every target; with '-' it must not come out
//     # features: sse41         processor extensions that may be used (x86-64)
//     # level: 0                optimisation, 1 without such a line
//
// Blocks of one file hold for all of its functions together. `# run:` lines (tools/il-test.ts) are checked by
// tools/native-test.ts.

import { parse } from '../../src/il/parse.ts';
import { verify } from '../../src/il/verify.ts';
import type { Level } from '../../src/opt/passes.ts';
import { compileNative } from '../../src/session/native.ts';
import { defaultOptions, type Feature, type NativeTarget } from '../../src/target/native.ts';
import { type Disassembler, loadDisassembler } from '../capstone.ts';
import { arm64Runner, x64Runner } from '../native.ts';
import type { Outcome, Suite, TestFile } from './suite.ts';

interface Wish {
  readonly text: string;
  readonly isUnwanted: boolean;
}

/** What the lines `# NAME: …` ask for. */
function wishes(text: string, name: string): Wish[] {
  return [...text.matchAll(new RegExp(`^# ${name}: (.+)$`, 'gm'))].flatMap(([, list]) =>
    list!.split(list!.includes(';') ? ';' : ', ').map((item) => {
      const trimmed = item.trim();
      const isUnwanted = trimmed.startsWith('-');
      return { text: isUnwanted ? trimmed.slice(1) : trimmed, isUnwanted };
    }),
  );
}

/** The instructions of all functions as text. */
function instructions(text: string, target: NativeTarget, disassembler: Disassembler): string[] {
  const { module } = parse(text);
  const features = new Set(wishes(text, 'features').map((wish) => wish.text as Feature));
  const level = Number(wishes(text, 'level')[0]?.text ?? '1') as Level;
  const { code } = compileNative(module, target, level, { ...defaultOptions, verify: true, features });
  const error = code.diagnostics.find(({ severity }) => severity === 'error');
  if (error) throw new Error(error.message);
  const lines: string[] = [];
  for (const symbol of code.symbols.values()) {
    if (!symbol.isFunction) continue;
    const bytes = code.code.slice(symbol.offset, symbol.offset + symbol.size);
    for (let at = 0; at < bytes.length; ) {
      const one = disassembler.one(bytes.subarray(at, at + 16), symbol.offset + at);
      if (!one) throw new Error(`$${symbol.name}+${at}: no instruction`);
      lines.push(one.text);
      at += one.size;
    }
  }
  return lines;
}

/** A line begins with the wanted text, and a word ends there. */
function isFulfilled({ text, isUnwanted }: Wish, lines: readonly string[]): boolean {
  const isThere = lines.some((line) => line.startsWith(text) && !/^\w/.test(line.slice(text.length)));
  return isThere !== isUnwanted;
}

async function run({ text }: TestFile): Promise<Outcome> {
  const parsed = parse(text);
  const problems = parsed.diagnostics.length > 0 ? parsed.diagnostics : verify(parsed.module);
  if (problems.length > 0) return { expected: text, failures: problems.map(({ message }) => message) };
  const arm64 = await arm64Runner();
  const failures: string[] = [];
  for (const { target } of [x64Runner, ...(arm64 ? [arm64] : [])]) {
    const asked = [...wishes(text, target.machine), ...wishes(text, 'all')];
    if (asked.length === 0) continue;
    const lines = instructions(text, target, await loadDisassembler(target.machine));
    const broken = asked.filter((wish) => !isFulfilled(wish, lines));
    for (const wish of broken) {
      failures.push(`${target.name}: ${wish.isUnwanted ? 'has' : 'has no'} '${wish.text}'\n  ${lines.join('\n  ')}`);
    }
  }
  return { expected: text, failures };
}

export const suite: Suite = { folder: 'asm', extensions: ['.il'], run };
