// Compares every row of an encoder with real assemblers and an independent disassembler.
//
//   npm run encode:check -- --target=arm64|x64 [--cases=N] [--row=TEXT] [--seed=N] [--first=gas] [--store]
//
// Each row is encoded with edge and random operands; the assembler's bytes for our listing text must be the same.
// The bytes are read back by Capstone, and its text must assemble to the same bytes again. Operands out of range must
// give null or a typed error. `--first=gas` asks GNU as before llvm-mc. `--store` writes a sample with the assembler's bytes to test/encode/<target>.txt.

import { writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { Random } from '../src/base/random.ts';
import { type Assembled, assemble } from './encode-check/assemble.ts';
import type { Assembler, CheckTarget, EncodeCase } from './encode-check/target.ts';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const differencesShown = 40;

interface Options {
  readonly target: string;
  readonly casesPerRow: number;
  readonly row: string;
  readonly seed: number;
  /** Kind of the assembler that is asked first. */
  readonly first: string;
  readonly isStoring: boolean;
}

/** A case with its row and with what the assemblers say. */
interface Checked {
  readonly row: string;
  readonly asked: EncodeCase;
  /** Index of the assembler that answered, -1 if all refused. */
  by: number;
  answer: Assembled;
}

function readOptions(): Options {
  const { values } = parseArgs({
    options: {
      target: { type: 'string' },
      cases: { type: 'string', default: '80' },
      row: { type: 'string', default: '' },
      seed: { type: 'string', default: '1' },
      first: { type: 'string', default: 'llvm-mc' },
      store: { type: 'boolean', default: false },
    },
  });
  if (values.target !== 'arm64' && values.target !== 'x64') throw new Error('say --target=arm64 or --target=x64');
  return {
    target: values.target,
    casesPerRow: Number(values.cases),
    row: values.row,
    seed: Number(values.seed),
    first: values.first,
    isStoring: values.store,
  };
}

/** Put the cases to the assemblers in order; what one refuses goes to the next. */
function askAssemblers(target: CheckTarget, cases: readonly Checked[]): void {
  let open = cases;
  target.assemblers.forEach((assembler, index) => {
    const answers = assemble(
      assembler,
      open.map((one) => one.asked.asm),
    );
    open.forEach((one, at) => {
      one.answer = answers[at]!;
      if ('hex' in one.answer) one.by = index;
    });
    open = open.filter((one) => one.by < 0);
  });
}

function fromHex(hex: string): Uint8Array {
  return Uint8Array.from(hex.match(/../g) ?? [], (byte) => Number.parseInt(byte, 16));
}

/** Print at most `differencesShown` lines of a list of complaints. */
function show(title: string, lines: readonly string[]): void {
  if (lines.length === 0) return;
  console.log(`${title}:`);
  for (const line of lines.slice(0, differencesShown)) console.log(`  ${line}`);
  if (lines.length > differencesShown) console.log(`  … and ${lines.length - differencesShown} more`);
}

async function compareBytes(target: CheckTarget, cases: readonly Checked[]): Promise<string[]> {
  const differences: string[] = [];
  const disassembler = await target.loadDisassembler();
  const reading = (hex: string): string | undefined => disassembler.one(fromHex(hex))?.text;
  for (const { row, asked, answer } of cases) {
    if ('error' in answer) {
      differences.push(`${row}: refused: ${asked.asm}: ${answer.error}`);
    } else if (answer.hex !== asked.hex) {
      const isAlternative = target.hasAlternativeEncodings && reading(answer.hex) === reading(asked.hex);
      if (!isAlternative) differences.push(`${row}: ${asked.asm}: ours ${asked.hex}, assembler ${answer.hex}`);
    }
  }
  return differences;
}

/** Bytes to text by Capstone, text to bytes by the assemblers: the same bytes must come back. */
async function roundTrip(
  target: CheckTarget,
  cases: readonly Checked[],
): Promise<{ readonly differences: string[]; readonly skipped: Set<string>; readonly count: number }> {
  const differences: string[] = [];
  const skipped = new Set<string>();
  const again: Checked[] = [];
  const disassembler = await target.loadDisassembler();
  for (const { row, asked } of cases) {
    const bytes = fromHex(asked.hex);
    const read = disassembler.one(bytes);
    const text = target.reassemblable(read?.text ?? '', row);
    if (text === null) {
      skipped.add(row);
    } else if (!read || read.size !== bytes.length) {
      differences.push(
        `${row}: ${asked.asm}: ${asked.hex} is ${read ? `${read.text}, ${read.size} bytes` : 'unknown'}`,
      );
    } else {
      again.push({ row, asked: { input: asked.input, asm: text, hex: asked.hex }, by: -1, answer: { error: '' } });
    }
  }
  askAssemblers(target, again);
  for (const line of await compareBytes(target, again)) differences.push(line);
  return { differences, skipped, count: again.length };
}

/** Every row, a few cases each and some thousands in all, with the bytes that the assembler made. */
function store(target: CheckTarget, cases: readonly Checked[]): void {
  const groups = groupByRow(cases);
  const perRow = Math.max(2, Math.ceil(4000 / groups.size));
  const lines: string[] = [];
  const kept = new Set<string>();
  for (const [row, list] of groups) {
    let taken = 0;
    // Evenly over the list, so that the sample has edge values, which come first, and random ones.
    const step = Math.max(1, Math.floor(list.length / perRow));
    for (let at = 0; at < list.length && taken < perRow; at += step) {
      const { asked, answer } = list[at]!;
      if ('error' in answer || kept.has(asked.input)) continue;
      kept.add(asked.input);
      lines.push(`${answer.hex} | ${asked.asm} | ${asked.input}`);
      taken++;
    }
    if (taken === 0) throw new Error(`no case of ${row} was accepted`);
  }
  const makers = target.assemblers.map((assembler) => assembler.command.join(' ')).join(', then ');
  const head = `# Bytes made by: ${makers}\n# bytes | text | row and operands\n`;
  writeFileSync(resolve(root, `test/encode/${target.name}.txt`), `${head}${lines.join('\n')}\n`);
  console.log(`stored ${lines.length} vectors`);
}

function groupByRow(cases: readonly Checked[]): Map<string, Checked[]> {
  const groups = new Map<string, Checked[]>();
  for (const one of cases) {
    const group = groups.get(one.row);
    if (group) group.push(one);
    else groups.set(one.row, [one]);
  }
  return groups;
}

async function main(): Promise<void> {
  const options = readOptions();
  const module = (await import(`./encode-check/${options.target}.ts`)) as { target: CheckTarget };
  const isFirst = (assembler: Assembler): boolean => assembler.kind === options.first;
  const assemblers = module.target.assemblers.toSorted((a, b) => Number(isFirst(b)) - Number(isFirst(a)));
  const target: CheckTarget = { ...module.target, assemblers };
  const started = performance.now();
  const rows = target.rows.filter((row) => row.includes(options.row));
  const random = new Random(options.seed);
  const cases: Checked[] = [];
  const illegalDefects: string[] = [];
  let illegalTried = 0;
  for (const row of rows) {
    for (const asked of target.cases(row, options.casesPerRow, random)) {
      cases.push({ row, asked, by: -1, answer: { error: 'not asked' } });
    }
    const illegal = target.illegal(row, Math.ceil(options.casesPerRow / 2), random);
    illegalTried += illegal.tried;
    for (const defect of illegal.defects) illegalDefects.push(`${row}: ${defect}`);
  }
  askAssemblers(target, cases);
  const differences = await compareBytes(target, cases);
  const back = await roundTrip(target, cases);

  show('differences', differences);
  show('differences on the way back', back.differences);
  show('illegal operands', illegalDefects);
  show('rows with cases that the disassembler does not know or misprints', [...back.skipped]);
  const byAssembler = target.assemblers.map((assembler, index) => {
    return `${assembler.command[0]} ${cases.filter((one) => one.by === index).length}`;
  });
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(
    `${target.name}: ${rows.length} rows, ${cases.length} cases (${byAssembler.join(', ')}), seed ${options.seed}`,
  );
  console.log(
    `${differences.length} differences; ${back.count} cases read back, ${back.differences.length} differences`,
  );
  console.log(`${illegalTried} illegal operand lists, ${illegalDefects.length} defects; ${seconds} s`);
  const failures = differences.length + back.differences.length + illegalDefects.length;
  if (options.isStoring && failures === 0) store(target, cases);
  process.exitCode = failures > 0 || cases.length === 0 ? 1 : 0;
}

await main();
