// The encoding functions of instructions with a VEX prefix (Intel SDM vol. 2A, 2.3), named and behaving as those of
// forms.ts; V stands for the operand in VEX.vvvv.

import type { ByteBuffer } from '../../base/byte-buffer.ts';
import {
  addressModrm,
  addressRex,
  checkRegs,
  digitOf,
  type Form,
  isAddress,
  never,
  wordFlags,
  writeAddressTail,
  type X64Operands,
} from './forms.ts';
import { noSuchRegister, Segment } from './registers.ts';

/** VEX prefix and opcode (SDM vol. 2A, 2.3); `rexXB` has the bits X (2) and B (1). Two bytes when they say it all. */
function writeVex(out: ByteBuffer, word: number, reg: number, vvvv: number, rexXB: number): void {
  const tail = ((~vvvv & 15) << 3) | ((word & wordFlags.l1) >>> 12) | ((word >>> 10) & 3);
  const notR = reg & 8 ? 0 : 0x80;
  const opcode = word & 0xff;
  if (rexXB === 0 && (word & (wordFlags.w1 | 0x300)) === 0x100) {
    out.low(0xc5 | ((notR | tail) << 8) | (opcode << 16), 3);
  } else {
    const first = notR | ((rexXB ^ 3) << 5) | ((word >>> 8) & 3);
    out.u32(0xc4 | (first << 8) | ((((word & wordFlags.w1) >>> 5) | tail) << 16) | (opcode << 24));
  }
}

function vexRegs(out: ByteBuffer, word: number, reg: number, vvvv: number, rm: number): boolean {
  checkRegs(reg, rm);
  if ((vvvv & 15) !== vvvv) noSuchRegister(vvvv);
  writeVex(out, word, reg, vvvv, rm >>> 3);
  out.u8(0xc0 | ((reg & 7) << 3) | (rm & 7));
  return true;
}

function vexMem(out: ByteBuffer, word: number, reg: number, vvvv: number, x: X64Operands): boolean {
  checkRegs(reg, vvvv);
  if (!isAddress(x)) return false;
  if (x.segment !== 0) out.u8(x.segment === Segment.fs ? 0x64 : 0x65);
  writeVex(out, word, reg, vvvv, addressRex(x));
  const modrm = addressModrm(x);
  out.u8(modrm | ((reg & 7) << 3));
  writeAddressTail(out, modrm, x);
  return true;
}

const isByte = (imm: number): boolean => imm >= 0 && imm <= 255 && Number.isInteger(imm);

/** The form with a control byte behind it. */
function withByte(form: Form): Form {
  return {
    reg: (out, word, x) => {
      if (!isByte(x.imm) || !form.reg(out, word, x)) return false;
      out.u8(x.imm);
      return true;
    },
    mem: (out, word, x) => {
      if (!isByte(x.imm) || !form.mem(out, word, x)) return false;
      out.u8(x.imm);
      return true;
    },
  };
}

/** The form with its fourth register in the upper half of a last byte. */
function withRegister(form: Form): Form {
  return {
    reg: (out, word, x) => {
      if ((x.d & 15) !== x.d) noSuchRegister(x.d);
      if (!form.reg(out, word, x)) return false;
      out.u8(x.d << 4);
      return true;
    },
    mem: (out, word, x) => {
      if ((x.d & 15) !== x.d) noSuchRegister(x.d);
      if (!form.mem(out, word, x)) return false;
      out.u8(x.d << 4);
      return true;
    },
  };
}

export const vzo: Form = {
  reg: (out, word) => {
    writeVex(out, word, 0, 0, 0);
    return true;
  },
  mem: never,
};

export const vm: Form = {
  reg: (out, word, x) => vexRegs(out, word, digitOf(word), x.a, x.b),
  mem: (out, word, x) => vexMem(out, word, digitOf(word), x.a, x),
};

/** One memory operand and no register (vldmxcsr, vstmxcsr). */
export const vexM: Form = { reg: never, mem: (out, word, x) => vexMem(out, word, digitOf(word), 0, x) };

export const vrm: Form = {
  reg: (out, word, x) => vexRegs(out, word, x.a, 0, x.b),
  mem: (out, word, x) => vexMem(out, word, x.a, 0, x),
};

export const vmr: Form = {
  reg: (out, word, x) => vexRegs(out, word, x.b, 0, x.a),
  mem: (out, word, x) => vexMem(out, word, x.b, 0, x),
};

export const rvm: Form = {
  reg: (out, word, x) => vexRegs(out, word, x.a, x.b, x.c),
  mem: (out, word, x) => vexMem(out, word, x.a, x.b, x),
};

export const rmv: Form = {
  reg: (out, word, x) => vexRegs(out, word, x.a, x.c, x.b),
  mem: (out, word, x) => vexMem(out, word, x.a, x.c, x),
};

/** Destination in memory: mask in vvvv (vmaskmovps and its kind). */
export const mvr: Form = {
  reg: never,
  mem: (out, word, x) => vexMem(out, word, x.c, x.b, x),
};

export const vmi: Form = withByte(vm);
export const vrmi: Form = withByte(vrm);
export const vmri: Form = withByte(vmr);
export const rvmi: Form = withByte(rvm);
export const rvmr: Form = withRegister(rvm);

/**
 * Moves between registers exist twice, as load and as store. When only the source is one of xmm8 to xmm15, the store
 * form fits in the two-byte VEX prefix. Its opcode is 1 above, for the integer moves (6F) 16 above.
 */
export const vmove: Form = {
  reg: (out, word, x) =>
    x.b >= 8 && x.a < 8
      ? vexRegs(out, word + ((word & 0xff) === 0x6f ? 0x10 : 1), x.b, 0, x.a)
      : vexRegs(out, word, x.a, 0, x.b),
  mem: vrm.mem,
};

/** vmovq between registers: the load is F3 0F 7E, the store 66 0F D6. */
export const vmoveQuad: Form = {
  reg: (out, word, x) =>
    x.b >= 8 && x.a < 8
      ? vexRegs(out, (word & ~0xcff) | (1 << 10) | 0xd6, x.b, 0, x.a)
      : vexRegs(out, word, x.a, 0, x.b),
  mem: vrm.mem,
};

/** The three-operand vmovss and vmovsd: the same choice, the store form being 1 above. */
export const vmoveScalar: Form = {
  reg: (out, word, x) =>
    x.c >= 8 && x.a < 8 ? vexRegs(out, word + 1, x.c, x.b, x.a) : vexRegs(out, word, x.a, x.b, x.c),
  mem: never,
};
