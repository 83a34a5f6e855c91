// Source lines for debuggers: the line number program and one compilation unit that points to it (DWARF version 4,
// sections 6.2 and 7.5). Enough for `break FILE:LINE`, `step` and addr2line.

import { ByteBuffer } from '../base/byte-buffer.ts';
import type { JitModule, SourceLine } from '../link/code.ts';
import type { ObjectModule, ObjectReloc, ObjectSection } from './objfile.ts';

const encoder = new TextEncoder();

function uleb(out: ByteBuffer, value: number): void {
  let rest = value;
  do {
    const low = rest % 128;
    rest = Math.floor(rest / 128);
    out.u8(rest > 0 ? low | 0x80 : low);
  } while (rest > 0);
}

function sleb(out: ByteBuffer, value: number): void {
  let rest = value;
  for (;;) {
    const low = rest & 0x7f;
    rest >>= 7;
    const isLast = (rest === 0 && (low & 0x40) === 0) || (rest === -1 && (low & 0x40) !== 0);
    out.u8(isLast ? low : low | 0x80);
    if (isLast) return;
  }
}

function text(out: ByteBuffer, value: string): void {
  out.append(encoder.encode(value));
  out.u8(0);
}

const Standard = { copy: 1, advancePc: 2, advanceLine: 3, setFile: 4, setColumn: 5 } as const;
const Extended = { endSequence: 1, setAddress: 2 } as const;
const lineBase = -5;
const lineRange = 14;
const opcodeBase = 13;
const standardLengths = [0, 1, 1, 1, 1, 0, 0, 0, 1, 0, 0, 1];

/** The name by which elf.ts knows the symbol of a section. */
const sectionSymbol = (section: ObjectSection): string => `section ${section.name}`;

const debugSection = (name: string, bytes: ByteBuffer, relocs: ObjectReloc[]): ObjectSection => {
  return { name, kind: 'debug', flags: null, align: 1, bytes, size: bytes.length, relocs };
};

/** Add debug sections to an object when the module knows source lines. */
export function addLineTable(object: ObjectModule, module: JitModule, producer: string): void {
  const textIndex = object.sections.findIndex((section) => section.name === '.text');
  const files = [...new Set(module.sourceMap.map((entry) => entry.file))].filter((file) => file !== '');
  if (textIndex < 0 || files.length === 0) return;
  const textSection = object.sections[textIndex]!;

  const line = lineProgram(object, module, files, textIndex);
  const abbrev = new ByteBuffer();
  // 1: compile unit without children: producer, language, name, low_pc, high_pc as a length, stmt_list
  for (const value of [1, 0x11, 0, 0x25, 0x08, 0x13, 0x05, 0x03, 0x08, 0x11, 0x01, 0x12, 0x07, 0x10, 0x17, 0, 0, 0]) {
    uleb(abbrev, value);
  }

  const unit = new ByteBuffer();
  const unitRelocs: ObjectReloc[] = [];
  unit.u32(0); // unit length, patched
  unit.u16(4);
  unit.u32(0); // abbreviations begin at 0
  unit.u8(8);
  uleb(unit, 1);
  text(unit, producer);
  unit.u16(0x8001); // in the range of user languages: DWARF has no number for BASIC
  text(unit, files[0]!);
  unitRelocs.push({ offset: unit.length, kind: 'abs64', symbol: sectionSymbol(textSection), addend: 0n, size: 0 });
  unit.u64(0n);
  unit.u64(BigInt(textSection.size));
  unit.u32(0); // line program begins at 0
  unit.patch32(0, unit.length - 4);

  object.sections.push(debugSection('.debug_abbrev', abbrev, []), debugSection('.debug_info', unit, unitRelocs), line);
}

function lineProgram(object: ObjectModule, module: JitModule, files: string[], textIndex: number): ObjectSection {
  const out = new ByteBuffer();
  const relocs: ObjectReloc[] = [];
  out.u32(0); // length, patched
  out.u16(4);
  out.u32(0); // header length, patched
  const headerStart = out.length;
  out.u8(module.machine === 'arm64' ? 4 : 1); // minimum instruction length
  out.u8(1); // operations per instruction
  out.u8(1); // is_stmt by default
  out.u8(lineBase & 0xff);
  out.u8(lineRange);
  out.u8(opcodeBase);
  for (const length of standardLengths) out.u8(length);
  out.u8(0); // no include directories
  for (const file of files) {
    text(out, file);
    out.append(Uint8Array.of(0, 0, 0)); // directory, time, length unknown
  }
  out.u8(0);
  out.patch32(headerStart - 4, out.length - headerStart);

  // One sequence per function: functions move independently, lines inside one do not.
  const unitSize = module.machine === 'arm64' ? 4 : 1;
  const functions = object.symbols.filter((symbol) => symbol.kind === 'function' && symbol.section === textIndex);
  const textName = sectionSymbol(object.sections[textIndex]!);
  for (const fn of functions) {
    const source = module.symbols.get(fn.name)!;
    const entries = entriesIn(module.sourceMap, source.offset, source.offset + source.size);
    if (entries.length === 0) continue;
    extended(out, Extended.setAddress, 9);
    relocs.push({ offset: out.length, kind: 'abs64', symbol: textName, addend: BigInt(fn.value), size: 0 });
    out.u64(0n);
    let address = source.offset;
    let current = 1;
    let file = 1;
    for (const entry of entries) {
      const wanted = files.indexOf(entry.file) + 1;
      if (wanted > 0 && wanted !== file) {
        out.u8(Standard.setFile);
        uleb(out, (file = wanted));
      }
      out.u8(Standard.setColumn);
      uleb(out, entry.column);
      row(out, (entry.codeOffset - address) / unitSize, entry.line - current);
      address = entry.codeOffset;
      current = entry.line;
    }
    out.u8(Standard.advancePc);
    uleb(out, (source.offset + source.size - address) / unitSize);
    extended(out, Extended.endSequence, 1);
  }
  out.patch32(0, out.length - 4);
  return debugSection('.debug_line', out, relocs);
}

function extended(out: ByteBuffer, code: number, length: number): void {
  out.u8(0);
  uleb(out, length);
  out.u8(code);
}

/** Append a row: one special opcode where the advances fit, the long forms otherwise (DWARF 4, section 6.2.5.1). */
function row(out: ByteBuffer, advance: number, lines: number): void {
  const special = lines - lineBase + lineRange * advance + opcodeBase;
  if (lines >= lineBase && lines < lineBase + lineRange && special <= 255) {
    out.u8(special);
    return;
  }
  if (advance > 0) {
    out.u8(Standard.advancePc);
    uleb(out, advance);
  }
  if (lines !== 0) {
    out.u8(Standard.advanceLine);
    sleb(out, lines);
  }
  out.u8(Standard.copy);
}

/** The entries of a range of code; the map ascends by offset. */
function entriesIn(map: readonly SourceLine[], from: number, to: number): SourceLine[] {
  let low = 0;
  let high = map.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (map[middle]!.codeOffset < from) low = middle + 1;
    else high = middle;
  }
  let end = low;
  while (end < map.length && map[end]!.codeOffset < to) end++;
  return map.slice(low, end);
}
