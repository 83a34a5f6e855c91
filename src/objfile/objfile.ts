// From an encoded module to the sections of a relocatable file, before any container format: code and data sorted into
// sections, symbols placed in them, every open address turned into a relocation. A container (elf.ts) writes it down.

import { ByteBuffer } from '../base/byte-buffer.ts';
import { bug } from '../base/bug.ts';
import { type CodeSymbol, type JitModule, type Machine, RelocForm, type Section } from '../link/code.ts';

/** What a relocation computes, in the terms shared by ELF, Mach-O and COFF. */
export type RelocKind =
  | 'abs64'
  | 'abs32'
  | 'call'
  | 'jump'
  | 'pc32'
  | 'gotpc32'
  | 'tpoff32'
  | 'adrp'
  | 'adr'
  | 'addLo12'
  | 'loadLo12'
  | 'gotPage'
  | 'gotLo12'
  | 'tprelHi12'
  | 'tprelLo12';

export interface ObjectReloc {
  readonly offset: number;
  readonly kind: RelocKind;
  readonly symbol: string;
  readonly addend: bigint;
  /** Bytes of the access for `loadLo12`. */
  readonly size: number;
}

export interface ObjectSection {
  readonly name: string;
  readonly kind: Section | 'debug' | 'note';
  /** Flags as the source wrote them (`"aw"`), or null for those of the kind. */
  readonly flags: string | null;
  align: number;
  /** Contents; empty for zero-filled kinds. */
  readonly bytes: ByteBuffer;
  /** Length in memory. */
  size: number;
  readonly relocs: ObjectReloc[];
}

export interface ObjectSymbol {
  readonly name: string;
  /** Index into `sections`; −1 undefined, −2 common. */
  readonly section: number;
  /** Offset in the section; the alignment of a common symbol. */
  readonly value: number;
  readonly size: number;
  readonly isExport: boolean;
  /** Another module's definition may stand for this one. */
  readonly isWeak: boolean;
  readonly kind: 'function' | 'object' | 'thread' | 'none';
}

/** A relocatable file in plain data. */
export interface ObjectModule {
  readonly machine: Machine;
  readonly sections: ObjectSection[];
  readonly symbols: ObjectSymbol[];
}

/** Writes an object module in one container format: ELF today, Mach-O and COFF by the same interface. */
export interface Container {
  readonly name: 'elf';
  write(object: ObjectModule): Uint8Array;
}

const undefinedSection = -1;
const commonSection = -2;

const zeroFilled = (kind: ObjectSection['kind']): boolean => kind === 'bss' || kind === 'tbss';

const defaultNames: Record<Section, string> = {
  text: '.text',
  data: '.data',
  rodata: '.rodata',
  bss: '.bss',
  tdata: '.tdata',
  tbss: '.tbss',
};

/** A stretch of the module's code or data that went to one place of a section. */
interface Piece {
  readonly from: number;
  readonly to: number;
  readonly section: ObjectSection;
  readonly offset: number;
  readonly symbol: CodeSymbol;
}

/** The piece that holds an offset; pieces ascend and do not overlap. */
function pieceAt(pieces: readonly Piece[], offset: number): Piece {
  let low = 0;
  let high = pieces.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (pieces[middle]!.from <= offset) low = middle;
    else high = middle - 1;
  }
  const piece = pieces[low];
  if (!piece || offset < piece.from || offset >= piece.to) return bug(`offset ${offset} belongs to no symbol`);
  return piece;
}

/** Sort a module into sections. Every byte of code and data must belong to a symbol. */
export function toObject(module: JitModule): ObjectModule {
  const sections: ObjectSection[] = [];
  const byKey = new Map<string, ObjectSection>();
  const sectionFor = (symbol: CodeSymbol): ObjectSection => {
    const name = symbol.sectionName ?? defaultNames[symbol.section];
    // Zero-filled data in a section that the source names is written out: its type must not depend on its contents.
    const kind = symbol.sectionName && zeroFilled(symbol.section) ? 'data' : symbol.section;
    const key = `${name}\0${symbol.sectionFlags ?? ''}`;
    let section = byKey.get(key);
    if (!section) {
      section = { name, kind, flags: symbol.sectionFlags, align: 1, bytes: new ByteBuffer(), size: 0, relocs: [] };
      byKey.set(key, section);
      sections.push(section);
    }
    return section;
  };

  const symbols: ObjectSymbol[] = [];
  const codePieces: Piece[] = [];
  const dataPieces: Piece[] = [];
  // In the order of the stream, in which offsets ascend in the code and in the data.
  for (const symbol of module.symbols.values()) {
    const isThread = symbol.section[0] === 't' && symbol.section !== 'text';
    if (symbol.isCommon && !isThread) {
      const { name, align, size, isExport } = symbol;
      symbols.push({ name, section: commonSection, value: align, size, isExport, isWeak: false, kind: 'object' });
      continue;
    }
    const section = sectionFor(symbol);
    const isText = symbol.section === 'text';
    section.align = Math.max(section.align, symbol.align);
    if (zeroFilled(section.kind)) {
      section.size = Math.ceil(section.size / symbol.align) * symbol.align;
    } else {
      padTo(section, symbol.align, module.machine, isText);
    }
    const offset = section.size;
    if (!zeroFilled(section.kind)) {
      const source = isText ? module.code : module.data;
      section.bytes.append(source.slice(symbol.offset, symbol.offset + symbol.size));
    }
    section.size += symbol.size;
    const pieces = isText ? codePieces : dataPieces;
    pieces.push({ from: symbol.offset, to: symbol.offset + symbol.size, section, offset, symbol });
    symbols.push({
      name: symbol.name,
      section: sections.indexOf(section),
      value: offset,
      size: symbol.size,
      isExport: symbol.isExport,
      isWeak: symbol.isCommon,
      kind: isText ? 'function' : isThread ? 'thread' : 'object',
    });
  }

  addCodeRelocs(module, codePieces);
  addDataRelocs(module, codePieces, dataPieces);

  const defined = new Set(symbols.map((symbol) => symbol.name));
  for (const section of sections) {
    for (const { symbol } of section.relocs) {
      if (defined.has(symbol)) continue;
      defined.add(symbol);
      symbols.push({
        name: symbol,
        section: undefinedSection,
        value: 0,
        size: 0,
        isExport: true,
        isWeak: false,
        kind: 'none',
      });
    }
  }
  return { machine: module.machine, sections, symbols };
}

/** Pad with what the processor skips in code, with zero elsewhere. */
function padTo(section: ObjectSection, align: number, machine: Machine, isText: boolean): void {
  const target = Math.ceil(section.size / align) * align;
  if (isText && machine === 'arm64') {
    while (section.bytes.length + 4 <= target) section.bytes.u32(0xd503201f);
  }
  while (section.bytes.length < target) section.bytes.u8(isText && machine === 'x64' ? 0x90 : 0);
  section.size = target;
}

function addCodeRelocs(module: JitModule, pieces: readonly Piece[]): void {
  const isX64 = module.machine === 'x64';
  const add = (at: number, kind: RelocKind, symbol: string, addend: bigint, size = 0): void => {
    const piece = pieceAt(pieces, at);
    piece.section.relocs.push({ offset: piece.offset + at - piece.from, kind, symbol, addend, size });
  };
  for (const { codeOffset, symbol, isTail } of module.extCalls) {
    add(codeOffset, isTail ? 'jump' : 'call', symbol, isX64 ? -4n : 0n);
  }
  for (const { codeOffset: at, symbol, addend, form, size, tail } of module.addressRelocs) {
    switch (form) {
      case RelocForm.adrpAdd:
        add(at, 'adrp', symbol, addend);
        add(at + 4, 'addLo12', symbol, addend);
        break;
      case RelocForm.loadLo12:
        add(at, 'loadLo12', symbol, addend, size);
        break;
      case RelocForm.adr:
        add(at, 'adr', symbol, addend);
        break;
      case RelocForm.adrp:
        add(at, 'adrp', symbol, addend);
        break;
      case RelocForm.rip32:
        add(at, 'pc32', symbol, addend - 4n - BigInt(tail));
        break;
      case RelocForm.abs64:
        add(at, 'abs64', symbol, addend);
        break;
      case RelocForm.tprelPair:
        add(at, 'tprelHi12', symbol, addend);
        add(at + 4, 'tprelLo12', symbol, addend);
        break;
      case RelocForm.tpoff32:
        add(at, 'tpoff32', symbol, addend);
        break;
      case RelocForm.got:
        if (isX64) {
          add(at, 'gotpc32', symbol, addend - 4n - BigInt(tail));
        } else {
          add(at, 'gotPage', symbol, addend);
          add(at + 4, 'gotLo12', symbol, addend);
        }
        break;
    }
  }
}

function addDataRelocs(module: JitModule, codePieces: readonly Piece[], dataPieces: readonly Piece[]): void {
  for (const { dataOffset, symbol, addend, size } of module.dataRelocs) {
    const piece = pieceAt(dataPieces, dataOffset);
    const offset = piece.offset + dataOffset - piece.from;
    piece.section.relocs.push({ offset, kind: size === 8 ? 'abs64' : 'abs32', symbol, addend, size: 0 });
  }
  for (const { dataOffset, targetId } of module.labelRelocs) {
    const label = module.labels.get(targetId) ?? bug(`jump table entry for unknown label ${targetId}`);
    const target = pieceAt(codePieces, label);
    const piece = pieceAt(dataPieces, dataOffset);
    piece.section.relocs.push({
      offset: piece.offset + dataOffset - piece.from,
      kind: 'abs64',
      symbol: target.symbol.name,
      addend: BigInt(label - target.from),
      size: 0,
    });
  }
}
