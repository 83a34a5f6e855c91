// The encoding functions: how the operands of an instruction become prefixes, opcode, ModRM, SIB, displacement and
// immediate (Intel SDM vol. 2A, chapter 2; what takes a VEX prefix is in vex-forms.ts). Forms carry the names of the
// manual's "Op/En" columns: `mr` has its first operand in ModRM.rm and its second in ModRM.reg, and so on; O means the
// low bits of the opcode.
//
// A form checks everything before it writes: it returns false, having written nothing, for operands that cannot be
// encoded, and throws NoSuchRegister, having written nothing, for a register number that does not exist.

import type { ByteBuffer } from '../../base/byte-buffer.ts';
import { noRegister, noSuchRegister, ripBase, Segment } from './registers.ts';

/**
 * The operands of one instruction as plain numbers, made once and filled again for every instruction.
 * `a` to `d` are the register numbers of the first to fourth operand as written; positions that hold
 * the memory operand or the immediate are ignored there.
 */
export class X64Operands {
  a: number;
  b: number;
  c: number;
  d: number;
  /** 0 to 15, `ripBase` or `noRegister`. */
  base: number;
  /** 0 to 15 except 4 (rsp), or `noRegister`. */
  index: number;
  /** 1, 2, 4 or 8; ignored without an index. */
  scale: number;
  /** Signed 32 bits; counted from the end of the instruction when the base is `ripBase`. */
  disp: number;
  segment: number;
  /** The immediate, or the distance of a branch from the end of its instruction. */
  imm: number;
  /** The immediate of `movabs`, signed or unsigned 64 bits. */
  wide: bigint;

  constructor() {
    this.a = 0;
    this.b = 0;
    this.c = 0;
    this.d = 0;
    this.base = noRegister;
    this.index = noRegister;
    this.scale = 1;
    this.disp = 0;
    this.segment = Segment.none;
    this.imm = 0;
    this.wide = 0n;
  }
}

/** Write an instruction described by `word`; false, and nothing written, if its operands cannot be encoded. */
export type Handler = (out: ByteBuffer, word: number, x: X64Operands) => boolean;

/** The encoding functions of a row: with a register in ModRM.rm, and with memory there. */
export interface Form {
  readonly reg: Handler;
  readonly mem: Handler;
}

// The word of an instruction: everything about its encoding that is not an operand, in 31 bits.
//   0–7 opcode · 8–9 opcode map (0F, 0F38, 0F3A) · 10–11 mandatory prefix as in VEX.pp · 12 W · 13 prefix 66
//   14 VEX.L · 15 lock · 16–18 digit of ModRM.reg · 19–20 byte registers · 21–23 immediate · 24–25 its short forms
//   26 no W at 64 bits
export const wordFlags = {
  w1: 1 << 12,
  size16: 1 << 13,
  l1: 1 << 14,
  lock: 1 << 15,
  /** The register in ModRM.reg, or in ModRM.rm and opcode, is 8 bits wide: spl, bpl, sil and dil need a REX. */
  byteReg: 1 << 19,
  byteRm: 1 << 20,
  /** An immediate that fits in a signed byte has an opcode of its own, two above. */
  shortImm: 1 << 24,
  /** An immediate of 1 is not written; the opcode is 16 above. */
  byOne: 1 << 25,
  /** The size follows from the instruction: no W for 64 bits. */
  default64: 1 << 26,
} as const;

/** The number after the slash in the manual's opcode column. */
export const digit = (n: number): number => n << 16;

/** What an immediate may be; `iN` takes both readings of N bits, `s32` is sign-extended to 64 bits. */
export const ImmKind = { none: 0, u8: 1, i8: 2, i16: 3, i32: 4, s32: 5, u16: 6 } as const;
export const immField = (kind: number): number => kind << 21;
export const immKindOf = (word: number): number => (word >>> 21) & 7;

const immLow = [0, 0, -0x80, -0x8000, -0x8000_0000, -0x8000_0000, 0];
const immHigh = [0, 0xff, 0xff, 0xffff, 0xffff_ffff, 0x7fff_ffff, 0xffff];
const immSize = [0, 1, 1, 2, 4, 4, 2];

/** May `value` be an immediate of this kind? */
export function immFits(kind: number, value: number): boolean {
  return value >= immLow[kind]! && value <= immHigh[kind]! && Number.isInteger(value);
}

/** `value`, which fits, as the signed number of the operand's width (u8 and u16 stay as they are). */
export function immSigned(kind: number, value: number): number {
  if (kind === ImmKind.i8) return (value << 24) >> 24;
  if (kind === ImmKind.i16) return (value << 16) >> 16;
  if (kind === ImmKind.i32) return value | 0;
  return value;
}

/** Does this immediate take the form with a sign-extended byte? */
function isShort(word: number, imm: number): boolean {
  if ((word & wordFlags.shortImm) === 0) return false;
  const value = immSigned((word >>> 21) & 7, imm);
  return value >= -128 && value <= 127;
}

/** How many bytes of immediate end the instruction: what follows a rip-relative displacement field. */
export function immBytes(word: number, imm: number): number {
  if ((word & wordFlags.byOne) !== 0 && imm === 1) return 0;
  if (isShort(word, imm)) return 1;
  return immSize[(word >>> 21) & 7]!;
}

function writeImm(out: ByteBuffer, size: number, imm: number): void {
  if (size === 1) out.u8(imm);
  else if (size === 4) out.u32(imm);
  else out.u16(imm);
}

const prefixOf = [0, 0x66, 0xf3, 0xf2];

/** Words that need more than REX, 0F, opcode and ModRM, which fit in one write of four bytes. */
const longWord = wordFlags.lock | wordFlags.size16 | (3 << 10) | (2 << 8);

/**
 * Prefixes, opcode map, opcode and, unless it is negative, ModRM. `rex` is the low half of the REX byte, with bit 6 set
 * if it must appear anyway.
 */
function writeOpcode(out: ByteBuffer, word: number, rex: number, modrm: number): void {
  let value = word & 0xff;
  let count = 1;
  if (modrm >= 0) {
    value |= modrm << 8;
    count = 2;
  }
  if ((word & longWord) !== 0) {
    writePrefixes(out, word);
    if ((word & (2 << 8)) !== 0) {
      if (rex !== 0) out.u8(0x40 | rex);
      out.low((value << 16) | (word & (1 << 8) ? 0x3a0f : 0x380f), count + 2);
      return;
    }
  }
  if ((word & (3 << 8)) !== 0) {
    value = (value << 8) | 0x0f;
    count++;
  }
  if (rex !== 0) {
    value = (value << 8) | 0x40 | rex;
    count++;
  }
  out.low(value, count);
}

function writePrefixes(out: ByteBuffer, word: number): void {
  if ((word & wordFlags.size16) !== 0) out.u8(0x66);
  if ((word & wordFlags.lock) !== 0) out.u8(0xf0);
  const prefix = (word >>> 10) & 3;
  if (prefix !== 0) out.u8(prefixOf[prefix]!);
}

function writeRegs(out: ByteBuffer, word: number, reg: number, rm: number): void {
  let rex = ((word & wordFlags.w1) >>> 9) | ((reg & 8) >>> 1) | (rm >>> 3);
  if ((word & (wordFlags.byteReg | wordFlags.byteRm)) !== 0) {
    if ((word & wordFlags.byteReg) !== 0 && reg >= 4) rex |= 0x40;
    if ((word & wordFlags.byteRm) !== 0 && rm >= 4) rex |= 0x40;
  }
  writeOpcode(out, word, rex, 0xc0 | ((reg & 7) << 3) | (rm & 7));
}

export function checkRegs(x: number, y: number): void {
  if ((x & 15) !== x) noSuchRegister(x);
  if ((y & 15) !== y) noSuchRegister(y);
}

/** Can this address be encoded? Index rsp has no encoding, rip takes no index. */
export function isAddress(x: X64Operands): boolean {
  const { base, index } = x;
  if ((base & 15) !== base && base !== noRegister && base !== ripBase) noSuchRegister(base);
  if ((x.disp | 0) !== x.disp) return false;
  if (x.segment !== 0 && x.segment !== 1 && x.segment !== 2) return false;
  if (index === noRegister) return true;
  if ((index & 15) !== index) noSuchRegister(index);
  if (index === 4 || base === ripBase) return false;
  return x.scale === 1 || x.scale === 2 || x.scale === 4 || x.scale === 8;
}

/**
 * The register in ModRM.rm or SIB.base, or a negative number: without a base, an index times one is the base, which
 * needs neither a SIB byte nor four bytes of displacement.
 */
function baseOf(x: X64Operands): number {
  return x.base >= 0 || x.scale !== 1 ? x.base : x.index;
}

/** REX.B (1) and REX.X (2) of an address. */
export function addressRex(x: X64Operands): number {
  const base = baseOf(x);
  // ripBase has bit 3 clear, noRegister has it set.
  const rex = base >= 0 ? (base >>> 3) & 1 : 0;
  return (x.base >= 0 || x.scale !== 1) && x.index >= 8 ? rex | 2 : rex;
}

/** mod and rm of an address as in ModRM (SDM vol. 2A, 2.1.5, table 2-2; 2.2.1.6 for rip). */
export function addressModrm(x: X64Operands): number {
  const base = baseOf(x);
  // Without a base: a SIB byte with base 101 and mod 00, which four bytes of displacement follow.
  if (base < 0) return 4;
  if (base === ripBase) return 5;
  const low = base & 7;
  const { disp } = x;
  // rbp and r13 have no form without displacement: mod 00 with 101 means rip or no base.
  const mod = disp === 0 && low !== 5 ? 0 : disp >= -128 && disp <= 127 ? 0x40 : 0x80;
  // 100 announces a SIB byte, so rsp and r12 as a base need one.
  return x.base >= 0 && x.index >= 0 ? mod | 4 : mod | low;
}

/** SIB and displacement behind a ModRM byte with this mod and rm (table 2-3). */
export function writeAddressTail(out: ByteBuffer, modrm: number, x: X64Operands): void {
  const { disp } = x;
  if ((modrm & 7) === 4) {
    const base = baseOf(x);
    const hasIndex = x.index >= 0 && (x.base >= 0 || base < 0);
    const index = hasIndex ? (scaleBits(x.scale) << 6) | ((x.index & 7) << 3) : 0x20;
    if (base < 0) {
      out.u8(index | 5);
      out.u32(disp);
      return;
    }
    const sib = index | (base & 7);
    if (modrm < 0x40) out.u8(sib);
    else if (modrm < 0x80) out.low(sib | ((disp & 0xff) << 8), 2);
    else {
      out.u8(sib);
      out.u32(disp);
    }
  } else if (modrm >= 0x80 || modrm === 5) {
    out.u32(disp);
  } else if (modrm >= 0x40) {
    out.u8(disp);
  }
}

function scaleBits(scale: number): number {
  return scale === 1 ? 0 : scale === 2 ? 1 : scale === 4 ? 2 : 3;
}

/** `reg` is known to exist, the address to be encodable. */
function writeMem(out: ByteBuffer, word: number, reg: number, x: X64Operands): void {
  if (x.segment !== 0) out.u8(x.segment === Segment.fs ? 0x64 : 0x65);
  let rex = ((word & wordFlags.w1) >>> 9) | ((reg & 8) >>> 1) | addressRex(x);
  if ((word & wordFlags.byteReg) !== 0 && reg >= 4) rex |= 0x40;
  const modrm = addressModrm(x);
  writeOpcode(out, word, rex, modrm | ((reg & 7) << 3));
  writeAddressTail(out, modrm, x);
}

function regs(out: ByteBuffer, word: number, reg: number, rm: number): boolean {
  checkRegs(reg, rm);
  writeRegs(out, word, reg, rm);
  return true;
}

function mem(out: ByteBuffer, word: number, reg: number, x: X64Operands): boolean {
  if ((reg & 15) !== reg) noSuchRegister(reg);
  if (!isAddress(x)) return false;
  writeMem(out, word, reg, x);
  return true;
}

function regsImm(out: ByteBuffer, word: number, reg: number, rm: number, imm: number): boolean {
  checkRegs(reg, rm);
  if (!immFits((word >>> 21) & 7, imm)) return false;
  const size = immBytes(word, imm);
  writeRegs(out, shortened(word, imm), reg, rm);
  if (size !== 0) writeImm(out, size, imm);
  return true;
}

function memImm(out: ByteBuffer, word: number, reg: number, x: X64Operands): boolean {
  if ((reg & 15) !== reg) noSuchRegister(reg);
  if (!isAddress(x) || !immFits((word >>> 21) & 7, x.imm)) return false;
  const size = immBytes(word, x.imm);
  writeMem(out, shortened(word, x.imm), reg, x);
  if (size !== 0) writeImm(out, size, x.imm);
  return true;
}

/** The word with the opcode that its immediate chooses. */
function shortened(word: number, imm: number): number {
  if ((word & wordFlags.byOne) !== 0 && imm === 1) return word + 0x10;
  return isShort(word, imm) ? word + 2 : word;
}

export const digitOf = (word: number): number => (word >>> 16) & 7;

export const never: Handler = () => false;

/** A word whose immediate is a sign-extended byte or missing takes no accumulator form: that one is longer. */
function isAccumulator(word: number, x: X64Operands): boolean {
  return x.a === 0 && !isShort(word, x.imm) && immFits((word >>> 21) & 7, x.imm);
}

/** `opcode` without ModRM for the accumulator: al, ax, eax or rax is understood. */
function accumulator(out: ByteBuffer, word: number, opcode: number, x: X64Operands): boolean {
  writeOpcode(out, (word & ~0xff) | opcode | (word & 1), (word & wordFlags.w1) >>> 9, -1);
  writeImm(out, immSize[(word >>> 21) & 7]!, x.imm);
  return true;
}

/** Only opcode bytes: the word itself holds up to four of them, the last in its low byte. */
export const zo: Form = {
  reg: (out, word) => {
    for (let shift = 24; shift > 0; shift -= 8) if (word >>> shift !== 0) out.u8(word >>> shift);
    out.u8(word);
    return true;
  },
  mem: never,
};

/** Register in the low bits of the opcode. */
export const o: Form = {
  reg: (out, word, x) => {
    if ((x.a & 15) !== x.a) noSuchRegister(x.a);
    writeOpcode(out, word + (x.a & 7), ((word & wordFlags.w1) >>> 9) | (x.a >>> 3), -1);
    return true;
  },
  mem: never,
};

export const oi: Form = {
  reg: (out, word, x) => {
    if ((x.a & 15) !== x.a) noSuchRegister(x.a);
    const kind = (word >>> 21) & 7;
    if (!immFits(kind, x.imm)) return false;
    const rex = (word & wordFlags.byteRm) !== 0 && x.a >= 4 ? 0x40 : 0;
    writeOpcode(out, word + (x.a & 7), rex | (x.a >>> 3), -1);
    writeImm(out, immSize[kind]!, x.imm);
    return true;
  },
  mem: never,
};

/** The only instruction with 64 bits of immediate. */
export const oi64: Form = {
  reg: (out, word, x) => {
    if ((x.a & 15) !== x.a) noSuchRegister(x.a);
    if (x.wide < -0x8000_0000_0000_0000n || x.wide > 0xffff_ffff_ffff_ffffn) return false;
    writeOpcode(out, word + (x.a & 7), 8 | (x.a >>> 3), -1);
    out.u64(x.wide);
    return true;
  },
  mem: never,
};

export const i: Form = {
  reg: (out, word, x) => {
    if (!immFits((word >>> 21) & 7, x.imm)) return false;
    writeOpcode(out, shortened(word, x.imm), 0, -1);
    writeImm(out, immBytes(word, x.imm), x.imm);
    return true;
  },
  mem: never,
};

/** Branch distances end the instruction: one byte, or four. */
export const d8: Form = {
  reg: (out, word, x) => {
    if (!(x.imm >= -128 && x.imm <= 127 && Number.isInteger(x.imm))) return false;
    writeOpcode(out, word, 0, -1);
    out.u8(x.imm);
    return true;
  },
  mem: never,
};

export const d32: Form = {
  reg: (out, word, x) => {
    if ((x.imm | 0) !== x.imm) return false;
    writeOpcode(out, word, 0, -1);
    out.u32(x.imm);
    return true;
  },
  mem: never,
};

/** One operand, or one beside a register that the opcode implies. */
export const m: Form = {
  reg: (out, word, x) => regs(out, word, digitOf(word), x.a),
  mem: (out, word, x) => mem(out, word, digitOf(word), x),
};

export const mi: Form = {
  reg: (out, word, x) => regsImm(out, word, digitOf(word), x.a, x.imm),
  mem: (out, word, x) => memImm(out, word, digitOf(word), x),
};

/** The eight operations of group 1: 04 + 8 × digit is the accumulator's opcode. */
export const alu: Form = {
  reg: (out, word, x) =>
    isAccumulator(word, x)
      ? accumulator(out, word, (digitOf(word) << 3) | 4, x)
      : regsImm(out, word, digitOf(word), x.a, x.imm),
  mem: mi.mem,
};

export const test: Form = {
  reg: (out, word, x) =>
    isAccumulator(word, x) ? accumulator(out, word, 0xa8, x) : regsImm(out, word, digitOf(word), x.a, x.imm),
  mem: mi.mem,
};

export const mr: Form = {
  reg: (out, word, x) => regs(out, word, x.b, x.a),
  mem: (out, word, x) => mem(out, word, x.b, x),
};

export const rm: Form = {
  reg: (out, word, x) => regs(out, word, x.a, x.b),
  mem: (out, word, x) => mem(out, word, x.a, x),
};

export const mri: Form = {
  reg: (out, word, x) => regsImm(out, word, x.b, x.a, x.imm),
  mem: (out, word, x) => memImm(out, word, x.b, x),
};

export const rmi: Form = {
  reg: (out, word, x) => regsImm(out, word, x.a, x.b, x.imm),
  mem: (out, word, x) => memImm(out, word, x.a, x),
};

/**
 * Exchange with the accumulator has one byte, but 90 alone is NOP: xchg eax, eax must clear the upper half of rax.
 * Between other registers assemblers differ; the first one in ModRM.reg is LLVM's choice.
 */
export const xchg: Form = {
  reg: (out, word, x) => {
    checkRegs(x.a, x.b);
    const other = x.a === 0 ? x.b : x.b === 0 ? x.a : noRegister;
    const isLong = (word & (wordFlags.w1 | wordFlags.size16)) === 0;
    if (other < 0 || (word & 1) === 0 || (other === 0 && isLong)) return regs(out, word, x.a, x.b);
    const rex = other === 0 ? 0 : ((word & wordFlags.w1) >>> 9) | (other >>> 3);
    writeOpcode(out, (word & ~0xff) | 0x90 | (other & 7), rex, -1);
    return true;
  },
  mem: mr.mem,
};
