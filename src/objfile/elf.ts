// ELF64 relocatable files (System V ABI, generic ELF; psABI x86-64 table 4.9; ELF for the Arm 64-bit Architecture,
// section 5.7): header, sections with RELA relocations, symbol table, string tables, and the note that the stack need
// not be executable.

import { ByteBuffer } from '../base/byte-buffer.ts';
import { bug } from '../base/bug.ts';
import type { Machine } from '../link/code.ts';
import type { Container, ObjectModule, ObjectReloc, ObjectSection, RelocKind } from './objfile.ts';

const machineNumbers: Record<Machine, number> = { x64: 62, arm64: 183 };

const SectionType = { progbits: 1, symtab: 2, strtab: 3, rela: 4, nobits: 8 } as const;
const SectionFlag = { write: 1, alloc: 2, exec: 4, infoLink: 0x40, tls: 0x400 } as const;

const headerSize = 64;
const sectionHeaderSize = 64;
const symbolSize = 24;
const relaSize = 24;
const commonIndex = 0xfff2;

const x64Types: { readonly [kind in RelocKind]?: number } = {
  abs64: 1,
  pc32: 2,
  call: 4,
  jump: 4,
  gotpc32: 9,
  abs32: 10,
  tpoff32: 23,
};

const arm64Types: { readonly [kind in RelocKind]?: number } = {
  abs64: 257,
  abs32: 258,
  adr: 274,
  adrp: 275,
  addLo12: 277,
  jump: 282,
  call: 283,
  gotPage: 311,
  gotLo12: 312,
  tprelHi12: 549,
  tprelLo12: 551,
};

/** R_AARCH64_LDST…_ABS_LO12_NC by size of the access. */
const arm64LoadTypes: { readonly [size: number]: number } = { 1: 278, 2: 284, 4: 285, 8: 286, 16: 299 };

function relocType(machine: Machine, { kind, size }: ObjectReloc): number {
  const type = machine === 'x64' ? x64Types[kind] : kind === 'loadLo12' ? arm64LoadTypes[size] : arm64Types[kind];
  return type ?? bug(`relocation ${kind} of size ${size} does not exist on ${machine}`);
}

/** Flags of the default sections; `"awx"` letters of the source mean what they mean to the assembler. */
function sectionFlags(section: ObjectSection): number {
  if (section.flags !== null) {
    let flags = 0;
    for (const letter of section.flags) {
      if (letter === 'a') flags |= SectionFlag.alloc;
      else if (letter === 'w') flags |= SectionFlag.write;
      else if (letter === 'x') flags |= SectionFlag.exec;
      else if (letter === 'T') flags |= SectionFlag.tls;
    }
    return flags;
  }
  switch (section.kind) {
    case 'text':
      return SectionFlag.alloc | SectionFlag.exec;
    case 'rodata':
      return SectionFlag.alloc;
    case 'data':
    case 'bss':
      return SectionFlag.alloc | SectionFlag.write;
    case 'tdata':
    case 'tbss':
      return SectionFlag.alloc | SectionFlag.write | SectionFlag.tls;
    default:
      return 0;
  }
}

/** Names, each once, by offset. */
class StringTable {
  readonly bytes = new ByteBuffer();
  private readonly offsets = new Map<string, number>();
  private readonly encoder = new TextEncoder();

  constructor() {
    this.add('');
  }

  add(text: string): number {
    let offset = this.offsets.get(text);
    if (offset === undefined) {
      offset = this.bytes.length;
      this.offsets.set(text, offset);
      this.bytes.append(this.encoder.encode(text));
      this.bytes.u8(0);
    }
    return offset;
  }
}

interface Header {
  readonly name: string;
  readonly type: number;
  readonly flags: number;
  readonly bytes: Uint8Array;
  readonly size: number;
  readonly link: number;
  readonly info: number;
  readonly align: number;
  readonly entrySize: number;
}

/** Write an ELF64 little-endian relocatable file. */
function write(object: ObjectModule): Uint8Array {
  const { machine, sections } = object;
  const strings = new StringTable();

  // Local symbols come first (gABI: sh_info of the table is the index of the first global one). Section symbols, which
  // debug sections refer to, lead them.
  const locals = object.symbols.filter((symbol) => !symbol.isExport);
  const globals = object.symbols.filter((symbol) => symbol.isExport);
  const table = new ByteBuffer();
  const indexes = new Map<string, number>();
  const symbol = (name: number, info: number, section: number, value: number, size: number): void => {
    table.u32(name);
    table.u8(info);
    table.u8(0);
    table.u16(section);
    table.u64(BigInt(value));
    table.u64(BigInt(size));
  };
  symbol(0, 0, 0, 0, 0);
  sections.forEach((section, index) => {
    indexes.set(`section ${section.name}`, index + 1);
    symbol(0, 3, index + 1, 0, 0);
  });
  const types = { none: 0, object: 1, function: 2, thread: 6 };
  for (const list of [locals, globals]) {
    for (const { name, section, value, size, isWeak, kind } of list) {
      indexes.set(name, table.length / symbolSize);
      const place = section === -2 ? commonIndex : section + 1;
      const binding = list === locals ? 0 : isWeak ? 2 : 1;
      symbol(strings.add(name), (binding << 4) | types[kind], place, value, size);
    }
  }
  const firstGlobal = 1 + sections.length + locals.length;

  const headers: Header[] = sections.map((section) => ({
    name: section.name,
    type: section.kind === 'bss' || section.kind === 'tbss' ? SectionType.nobits : SectionType.progbits,
    flags: sectionFlags(section),
    bytes: section.bytes.toBytes(),
    size: section.size,
    link: 0,
    info: 0,
    align: section.align,
    entrySize: 0,
  }));
  const relocated = sections.flatMap((section, index) => (section.relocs.length > 0 ? [{ section, index }] : []));
  const symtabIndex = 1 + sections.length + relocated.length + 1;
  for (const { section, index } of relocated) {
    const bytes = new ByteBuffer(section.relocs.length * relaSize);
    for (const reloc of section.relocs) {
      const target = indexes.get(reloc.symbol) ?? bug(`relocation against unknown symbol ${reloc.symbol}`);
      bytes.u64(BigInt(reloc.offset));
      bytes.u64((BigInt(target) << 32n) | BigInt(relocType(machine, reloc)));
      bytes.u64(reloc.addend);
    }
    headers.push({
      name: `.rela${section.name}`,
      type: SectionType.rela,
      flags: SectionFlag.infoLink,
      bytes: bytes.toBytes(),
      size: bytes.length,
      link: symtabIndex,
      info: index + 1,
      align: 8,
      entrySize: relaSize,
    });
  }
  const plain = (name: string, type: number, bytes: Uint8Array): Header => {
    return { name, type, flags: 0, bytes, size: bytes.length, link: 0, info: 0, align: 1, entrySize: 0 };
  };
  headers.push(plain('.note.GNU-stack', SectionType.progbits, new Uint8Array(0)));
  headers.push({
    ...plain('.symtab', SectionType.symtab, table.toBytes()),
    link: symtabIndex + 1,
    info: firstGlobal,
    align: 8,
    entrySize: symbolSize,
  });
  headers.push(plain('.strtab', SectionType.strtab, strings.bytes.toBytes()));
  return assemble(machine, headers);
}

/** Lay the sections out behind the file header, the section headers behind them. */
function assemble(machine: Machine, headers: Header[]): Uint8Array {
  const names = new StringTable();
  const nameOffsets = headers.map((header) => names.add(header.name));
  const namesName = names.add('.shstrtab');
  const all = [...headers];
  const nameBytes = names.bytes.toBytes();
  all.push({
    name: '.shstrtab',
    type: SectionType.strtab,
    flags: 0,
    bytes: nameBytes,
    size: nameBytes.length,
    link: 0,
    info: 0,
    align: 1,
    entrySize: 0,
  });
  nameOffsets.push(namesName);

  const file = new ByteBuffer(4096);
  file.zeros(headerSize);
  const offsets = all.map((header) => {
    file.align(Math.min(header.align, 4096));
    const at = file.length;
    if (header.type !== SectionType.nobits) file.append(header.bytes);
    return at;
  });
  file.align(8);
  const tableOffset = file.length;
  file.zeros(sectionHeaderSize);
  all.forEach((header, index) => {
    file.u32(nameOffsets[index]!);
    file.u32(header.type);
    file.u64(BigInt(header.flags));
    file.u64(0n);
    file.u64(BigInt(offsets[index]!));
    file.u64(BigInt(header.size));
    file.u32(header.link);
    file.u32(header.info);
    file.u64(BigInt(header.align));
    file.u64(BigInt(header.entrySize));
  });

  const bytes = file.toBytes();
  bytes.set(fileHeader(machine, tableOffset, all.length + 1));
  return bytes;
}

function fileHeader(machine: Machine, sectionTable: number, sectionCount: number): Uint8Array {
  const header = new ByteBuffer(headerSize);
  // \x7fELF, 64-bit, little-endian, version 1, System V
  header.append(Uint8Array.of(0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0));
  header.u16(1); // ET_REL
  header.u16(machineNumbers[machine]);
  header.u32(1);
  header.u64(0n); // entry
  header.u64(0n); // program headers
  header.u64(BigInt(sectionTable));
  header.u32(0);
  header.u16(headerSize);
  header.u16(0);
  header.u16(0);
  header.u16(sectionHeaderSize);
  header.u16(sectionCount);
  header.u16(sectionCount - 1); // .shstrtab is last
  return header.toBytes();
}

/** The ELF container. */
export const elf: Container = { name: 'elf', write };
