// Data objects of the IL as data directives of the stream.

import type { Data, Linkage } from '../il/ir.ts';
import { DataFlag, type Imm, JitInst, Kind } from './jitinst.ts';

const encoder = new TextEncoder();

/** Section of a symbol as records carry it: name, or name and flags with a NUL between; null for the default. */
export function sectionBytes(linkage: Linkage): Uint8Array | null {
  if (linkage.section === null) return null;
  const { section, sectionFlags } = linkage;
  return encoder.encode(sectionFlags === null ? section : `${section}\0${sectionFlags}`);
}

const plain = (kind: number, imm: Imm): JitInst => new JitInst(kind, 1, -1, -1, -1, imm);

const byteKinds: { readonly [size: number]: number } = {
  1: Kind.dataByte,
  2: Kind.dataHalf,
  4: Kind.dataWord,
  8: Kind.dataQuad,
};

/** Append the directives of one object. */
export function collectData(data: Data, out: JitInst[]): void {
  const { linkage, items } = data;
  const isZero = items.every((item) => item.kind === 'zero');
  const start = plain(Kind.dataStart, data.align);
  start.symbol = data.name;
  start.bytes = sectionBytes(linkage);
  start.imm2 =
    (linkage.isExport ? DataFlag.export : 0) |
    (linkage.isThread ? DataFlag.thread : 0) |
    (linkage.isCommon ? DataFlag.common : 0) |
    (isZero ? DataFlag.zero : 0);
  out.push(start);
  for (const item of items) {
    switch (item.kind) {
      case 'int':
      case 'float':
        out.push(plain(byteKinds[item.size]!, item.bits));
        break;
      case 'symbol': {
        const inst = plain(Kind.dataSymref, item.offset);
        inst.cls = item.size === 4 ? 0 : 1;
        inst.symbol = item.symbol;
        out.push(inst);
        break;
      }
      case 'bytes': {
        const inst = plain(Kind.dataAscii, item.bytes.length);
        inst.bytes = item.bytes;
        out.push(inst);
        break;
      }
      case 'zero':
        out.push(plain(Kind.dataZero, item.count));
        break;
    }
  }
  out.push(plain(Kind.dataEnd, 0));
}

/** Where constants lie whose addresses the loader must fill in before they become read-only. */
const relocatedConstants = encoder.encode('.data.rel.ro\0aw');

/** Append an 8-byte-aligned table of code addresses: a jump table. */
export function collectLabels(name: string, labels: readonly number[], out: JitInst[]): void {
  const start = plain(Kind.dataStart, 8);
  start.symbol = name;
  start.bytes = relocatedConstants;
  out.push(start);
  for (const label of labels) {
    const inst = plain(Kind.dataLabelref, 0);
    inst.target = label;
    out.push(inst);
  }
  out.push(plain(Kind.dataEnd, 0));
}

/** Append a read-only constant of 4, 8 or 16 bytes, given in 64-bit words, lowest first. */
export function collectConstant(name: string, size: 4 | 8 | 16, words: readonly bigint[], out: JitInst[]): void {
  const start = plain(Kind.dataStart, size);
  start.symbol = name;
  start.imm2 = DataFlag.readOnly;
  out.push(start);
  if (size === 4) out.push(plain(Kind.dataWord, words[0]!));
  else for (const word of words) out.push(plain(Kind.dataQuad, word));
  out.push(plain(Kind.dataEnd, 0));
}
