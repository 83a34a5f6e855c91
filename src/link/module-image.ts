// A module as bytes: tables of 32-bit words that are read in place, so that a library of a thousand functions costs a
// program only what it takes of them. What only reports of a module's own compilation need (records' numbers, fixups,
// comments) is left out.
//
//     header, symbols, calls, addresses, references, jumps, lines, runs of lines of one file, code, data, names (JSON)
//
// Every table is sorted by its first column, a place in the code or in the data; symbols are numbered, and the names of
// what the module does not define follow those of its symbols.

import { asciiJson, readAscii } from '../base/ascii.ts';
import { ByteBuffer } from '../base/byte-buffer.ts';
import type { CodeSymbol, JitModule, Machine, RelocForm, Section } from './code.ts';

/** Changes with the format. */
const magic = 0x3242_4d46;

const machines: readonly Machine[] = ['x64', 'arm64'];
const sections: readonly Section[] = ['text', 'data', 'rodata', 'bss', 'tdata', 'tbss'];

/** Words of a row. */
const width = { symbol: 5, call: 2, address: 5, reference: 5, jump: 2, line: 2, run: 2 } as const;

const headerWords = 13;

interface Texts {
  readonly names: readonly string[];
  readonly files: readonly string[];
}

/** Write a module; its code must be complete but for what the linker does. */
export function serialiseModule(module: JitModule): Uint8Array {
  const symbols = [...module.symbols.values()];
  const numbers = new Map(symbols.map(({ name }, index) => [name, index]));
  const numberOf = (name: string): number => {
    const known = numbers.get(name) ?? numbers.size;
    if (known === numbers.size) numbers.set(name, known);
    return known;
  };
  const calls = sorted(module.extCalls, (one) => one.codeOffset);
  const addresses = sorted(module.addressRelocs, (one) => one.codeOffset);
  const references = sorted(module.dataRelocs, (one) => one.dataOffset);
  const jumps = sorted(module.labelRelocs, (one) => one.dataOffset);
  const files = new Map<string, number>();
  const runs: [number, number][] = [];
  module.sourceMap.forEach(({ file }, index) => {
    if (!files.has(file)) files.set(file, files.size);
    if (file !== module.sourceMap[index - 1]?.file) runs.push([index, files.get(file)!]);
  });

  const tables = new ByteBuffer(1 << 16);
  for (const one of symbols) {
    const flags = (one.isExport ? 1 : 0) | (one.isCommon ? 2 : 0);
    const row = [sections.indexOf(one.section) | (flags << 8), one.offset, one.size, one.align, one.frameSize];
    for (const word of row) tables.u32(word);
  }
  for (const { codeOffset, symbol, isTail } of calls) {
    tables.u32(codeOffset);
    tables.u32(numberOf(symbol) * 2 + (isTail ? 1 : 0));
  }
  for (const { codeOffset, symbol, addend, form, size, tail } of addresses) {
    tables.u32(codeOffset);
    tables.u32(numberOf(symbol));
    tables.u64(addend);
    tables.u32(form | (size << 8) | (tail << 16));
  }
  for (const { dataOffset, symbol, addend, size } of references) {
    tables.u32(dataOffset);
    tables.u32(numberOf(symbol));
    tables.u64(addend);
    tables.u32(size);
  }
  for (const { dataOffset, targetId } of jumps) {
    tables.u32(dataOffset);
    tables.u32(module.labels.get(targetId)!);
  }
  for (const { codeOffset, line } of module.sourceMap) {
    tables.u32(codeOffset);
    tables.u32(line);
  }
  for (const run of runs) for (const word of run) tables.u32(word);

  const text = asciiJson({ names: [...numbers.keys()], files: [...files.keys()] });
  const counts = [symbols, calls, addresses, references, jumps, module.sourceMap, runs].map(({ length }) => length);
  const { code, data } = module;
  const out = new ByteBuffer(1 << 16);
  const head = [magic, machines.indexOf(module.machine), ...counts, code.length, data.length, text.length];
  for (const word of [...head, module.libraryStart]) out.u32(word);
  for (const part of [tables, code, data]) out.append(part.slice());
  out.append(text);
  return out.toBytes();
}

function sorted<T>(list: readonly T[], placeOf: (one: T) => number): T[] {
  return [...list].sort((one, other) => placeOf(one) - placeOf(other));
}

/** The tables of a module in bytes. */
export class ModuleImage {
  readonly machine: Machine;
  readonly code: Uint8Array;
  readonly data: Uint8Array;
  readonly libraryStart: number;
  readonly symbolCount: number;
  /** By number: the module's symbols, then what it does not define. */
  readonly names: readonly string[];
  private readonly files: readonly string[];
  private readonly symbols: Int32Array;
  private readonly calls: Int32Array;
  private readonly addresses: Int32Array;
  private readonly references: Int32Array;
  private readonly jumps: Int32Array;
  private readonly lines: Int32Array;
  private readonly runs: Int32Array;

  /** Throws SyntaxError or RangeError for bytes that are something else. */
  constructor(bytes: Uint8Array) {
    const even = bytes.byteOffset % 4 === 0 ? bytes : new Uint8Array(bytes);
    if (even.length < headerWords * 4) throw new RangeError('no module');
    const header = new Int32Array(even.buffer, even.byteOffset, headerWords);
    const [sign, machine, symbols, calls, addresses, references, jumps, lines, runs, code, data, text, start] =
      header as unknown as number[];
    const found = machines[machine!];
    if (sign !== magic || found === undefined) throw new RangeError('no module');
    let at = headerWords * 4;
    const table = (count: number, words: number): Int32Array => {
      const rows = new Int32Array(even.buffer, even.byteOffset + at, count * words);
      at += count * words * 4;
      return rows;
    };
    this.machine = found;
    this.libraryStart = start!;
    this.symbolCount = symbols!;
    this.symbols = table(symbols!, width.symbol);
    this.calls = table(calls!, width.call);
    this.addresses = table(addresses!, width.address);
    this.references = table(references!, width.reference);
    this.jumps = table(jumps!, width.jump);
    this.lines = table(lines!, width.line);
    this.runs = table(runs!, width.run);
    if (even.length !== at + code! + data! + text!) throw new RangeError('a module of another length');
    this.code = even.subarray(at, at + code!);
    this.data = even.subarray(at + code!, at + code! + data!);
    const texts = JSON.parse(readAscii(even.subarray(at + code! + data!))) as Texts;
    this.names = texts.names;
    this.files = texts.files;
  }

  isCode = (symbol: number): boolean => (this.symbols[symbol * width.symbol]! & 0xff) === 0;

  offsetOf = (symbol: number): number => this.symbols[symbol * width.symbol + 1]!;

  sizeOf = (symbol: number): number => this.symbols[symbol * width.symbol + 2]!;

  alignOf = (symbol: number): number => this.symbols[symbol * width.symbol + 3]!;

  /** A symbol that lies at `offset` now. */
  symbol(number: number, name: string, offset: number): CodeSymbol {
    const at = number * width.symbol;
    const kind = this.symbols[at]!;
    const section = sections[kind & 0xff]!;
    return {
      name,
      section,
      offset,
      size: this.symbols[at + 2]!,
      align: this.symbols[at + 3]!,
      isExport: (kind & 0x100) !== 0,
      isFunction: section === 'text',
      isCommon: (kind & 0x200) !== 0,
      sectionName: null,
      sectionFlags: null,
      frameSize: this.symbols[at + 4]!,
    };
  }

  /** Calls in a part of the code. */
  eachCall(from: number, to: number, visit: (codeOffset: number, symbol: number, isTail: boolean) => void): void {
    each(this.calls, width.call, from, to, (rows, at) =>
      visit(rows[at]!, rows[at + 1]! >>> 1, (rows[at + 1]! & 1) === 1),
    );
  }

  /** Addresses in a part of the code. */
  eachAddress(
    from: number,
    to: number,
    visit: (codeOffset: number, symbol: number, addend: bigint, form: RelocForm, size: number, tail: number) => void,
  ): void {
    each(this.addresses, width.address, from, to, (rows, at) => {
      const last = rows[at + 4]!;
      const form = (last & 0xff) as RelocForm;
      visit(rows[at]!, rows[at + 1]!, wide(rows, at + 2), form, (last >> 8) & 0xff, (last >> 16) & 0xff);
    });
  }

  /** Addresses of symbols in a part of the data. */
  eachReference(
    from: number,
    to: number,
    visit: (dataOffset: number, symbol: number, addend: bigint, size: 4 | 8) => void,
  ): void {
    each(this.references, width.reference, from, to, (rows, at) =>
      visit(rows[at]!, rows[at + 1]!, wide(rows, at + 2), rows[at + 4] as 4 | 8),
    );
  }

  /** Addresses of places in the code in a part of the data. */
  eachJump(from: number, to: number, visit: (dataOffset: number, codeOffset: number) => void): void {
    each(this.jumps, width.jump, from, to, (rows, at) => visit(rows[at]!, rows[at + 1]!));
  }

  /** Source lines in a part of the code. */
  eachLine(from: number, to: number, visit: (codeOffset: number, line: number, file: string) => void): void {
    const { runs, files } = this;
    let run = 0;
    each(this.lines, width.line, from, to, (rows, at) => {
      while ((run + 1) * width.run < runs.length && runs[(run + 1) * width.run]! * width.line <= at) run++;
      visit(rows[at]!, rows[at + 1]!, files[runs[run * width.run + 1]!]!);
    });
  }
}

/** The rows whose first column is in [from, to). */
function each(
  rows: Int32Array,
  words: number,
  from: number,
  to: number,
  visit: (rows: Int32Array, at: number) => void,
): void {
  let low = 0;
  let high = rows.length / words;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (rows[middle * words]! < from) low = middle + 1;
    else high = middle;
  }
  for (let at = low * words; at < rows.length && rows[at]! < to; at += words) visit(rows, at);
}

/** Two words as one signed number. */
function wide(rows: Int32Array, at: number): bigint {
  const low = rows[at]!;
  const high = rows[at + 1]!;
  return low === 0 && high === 0 ? 0n : (BigInt(high) << 32n) | BigInt(low >>> 0);
}
