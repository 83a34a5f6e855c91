// The instructions of the ARM64 stubs (Arm ARM DDI 0487, section C6.2 unless said otherwise).

import { bug } from '../base/bug.ts';
import { Assembler, type Label, number } from './assembler.ts';

/** A general register: 0 to 30. */
export type Reg = number;
/** The stack pointer where an instruction takes one in this place, else the zero register. */
export const sp = 31;
export const xzr = 31;

const x = (r: Reg): string => (r === 31 ? 'xzr' : r === 29 ? 'x29' : `x${r}`);
const xsp = (r: Reg): string => (r === 31 ? 'sp' : x(r));
const w = (r: Reg): string => (r === 31 ? 'wzr' : `w${r}`);

/** Memory at base + displacement, a multiple of the access size. */
export class Mem {
  readonly base: Reg;
  readonly disp: number;
  constructor(base: Reg, disp: number) {
    this.base = base;
    this.disp = disp;
  }
}

export const mem = (base: Reg, disp = 0): Mem => new Mem(base, disp);

const conditions = { eq: 0, ne: 1, hs: 2, lo: 3, hi: 8, ls: 9, lt: 11 } as const;
export type Condition = keyof typeof conditions;

const memText = (m: Mem): string => (m.disp === 0 ? `[${xsp(m.base)}]` : `[${xsp(m.base)}, #${number(m.disp)}]`);

export class Arm64Assembler extends Assembler {
  private word(value: number, text: string, target?: Label): void {
    this.list(text, target);
    this.out.u32(value >>> 0);
  }

  protected override resolve(at: number, target: number): void {
    const word = this.out.read32(at);
    const distance = (target - at) >> 2;
    const isTest = (word & 0x7e00_0000) === 0x3600_0000; // tbz, tbnz: 14 bits at 5
    if (isTest) return this.out.patch32(at, (word | ((distance & 0x3fff) << 5)) >>> 0);
    const isLong = (word & 0x7c00_0000) === 0x1400_0000; // b, bl: 26 bits at 0; the others: 19 bits at 5
    const field = isLong ? distance & 0x3ff_ffff : (distance & 0x7_ffff) << 5;
    this.out.patch32(at, (word | field) >>> 0);
  }

  private toLabel(value: number, text: string, label: Label): void {
    this.fix(this.out.length, label);
    this.word(value, text, label);
  }

  private access(base: number, scale: number, r: Reg, m: Mem, text: string): void {
    const imm = m.disp / (1 << scale);
    if (!Number.isInteger(imm) || imm < 0 || imm > 4095) bug(`offset ${m.disp} of ${text}`);
    this.word(base | (imm << 10) | (m.base << 5) | r, `${text}, ${memText(m)}`);
  }

  private pair(base: number, a: Reg, b: Reg, m: Mem, text: string): void {
    const imm = m.disp / 8;
    if (!Number.isInteger(imm) || imm < -64 || imm > 63) bug(`offset ${m.disp} of ${text}`);
    this.word(base | ((imm & 0x7f) << 15) | (b << 10) | (m.base << 5) | a, `${text}, ${memText(m)}`);
  }

  load(r: Reg, m: Mem): void {
    this.access(0xf940_0000, 3, r, m, `ldr ${x(r)}`);
  }

  store(m: Mem, r: Reg): void {
    this.access(0xf900_0000, 3, r, m, `str ${x(r)}`);
  }

  load32(r: Reg, m: Mem): void {
    this.access(0xb940_0000, 2, r, m, `ldr ${w(r)}`);
  }

  store32(m: Mem, r: Reg): void {
    this.access(0xb900_0000, 2, r, m, `str ${w(r)}`);
  }

  loadDouble(d: number, m: Mem): void {
    this.access(0xfd40_0000, 3, d, m, `ldr d${d}`);
  }

  storeDouble(m: Mem, d: number): void {
    this.access(0xfd00_0000, 3, d, m, `str d${d}`);
  }

  loadPair(a: Reg, b: Reg, m: Mem): void {
    this.pair(0xa940_0000, a, b, m, `ldp ${x(a)}, ${x(b)}`);
  }

  storePair(m: Mem, a: Reg, b: Reg): void {
    this.pair(0xa900_0000, a, b, m, `stp ${x(a)}, ${x(b)}`);
  }

  loadDoubles(a: number, b: number, m: Mem): void {
    this.pair(0x6d40_0000, a, b, m, `ldp d${a}, d${b}`);
  }

  storeDoubles(m: Mem, a: number, b: number): void {
    this.pair(0x6d00_0000, a, b, m, `stp d${a}, d${b}`);
  }

  /** ldr r, [base], #step */
  loadPost(r: Reg, base: Reg, step: number): void {
    this.word(0xf840_0400 | ((step & 0x1ff) << 12) | (base << 5) | r, `ldr ${x(r)}, [${xsp(base)}], #${number(step)}`);
  }

  /** str r, [base], #step */
  storePost(r: Reg, base: Reg, step: number): void {
    this.word(0xf800_0400 | ((step & 0x1ff) << 12) | (base << 5) | r, `str ${x(r)}, [${xsp(base)}], #${number(step)}`);
  }

  mov(to: Reg, from: Reg): void {
    this.word(0xaa00_03e0 | (from << 16) | to, `mov ${x(to)}, ${x(from)}`);
  }

  /** Copy between a register and SP. */
  movSp(to: Reg, from: Reg): void {
    this.word(0x9100_0000 | (from << 5) | to, `mov ${xsp(to)}, ${xsp(from)}`);
  }

  /** A constant of up to 48 bits, 16 at a time. */
  movImm(to: Reg, value: number): void {
    this.movz(to, value & 0xffff);
    for (
      let shift = 16, rest = Math.floor(value / 0x1_0000);
      rest > 0;
      shift += 16, rest = Math.floor(rest / 0x1_0000)
    ) {
      if ((rest & 0xffff) !== 0) this.movk(to, rest & 0xffff, shift);
    }
  }

  private movz(to: Reg, value: number): void {
    this.word(0xd280_0000 | (value << 5) | to, `mov ${x(to)}, #${number(value)}`);
  }

  private movk(to: Reg, value: number, shift: number): void {
    const text = `movk ${x(to)}, #${number(value)}, lsl #${shift}`;
    this.word(0xf280_0000 | ((shift >> 4) << 21) | (value << 5) | to, text);
  }

  addImm(to: Reg, from: Reg, value: number): void {
    if (value >>> 12 !== 0) bug(`constant ${value} of add`);
    this.word(0x9100_0000 | (value << 10) | (from << 5) | to, `add ${xsp(to)}, ${xsp(from)}, #${number(value)}`);
  }

  subImm(to: Reg, from: Reg, value: number): void {
    if (value >>> 12 !== 0) bug(`constant ${value} of sub`);
    this.word(0xd100_0000 | (value << 10) | (from << 5) | to, `sub ${xsp(to)}, ${xsp(from)}, #${number(value)}`);
  }

  /** to = a − b·2^shift */
  subShifted(to: Reg, a: Reg, b: Reg, shift: number): void {
    const text = `sub ${x(to)}, ${x(a)}, ${x(b)}, lsl #${shift}`;
    this.word(0xcb00_0000 | (b << 16) | (shift << 10) | (a << 5) | to, text);
  }

  addReg(to: Reg, a: Reg, b: Reg): void {
    this.word(0x8b00_0000 | (b << 16) | (a << 5) | to, `add ${x(to)}, ${x(a)}, ${x(b)}`);
  }

  /** to = a + b·2^shift */
  addShifted(to: Reg, a: Reg, b: Reg, shift: number): void {
    const text = `add ${x(to)}, ${x(a)}, ${x(b)}, lsl #${shift}`;
    this.word(0x8b00_0000 | (b << 16) | (shift << 10) | (a << 5) | to, text);
  }

  /** to = from rounded down to a multiple of 2^bits; `to` may be SP. A bitmask of 64 − bits ones, rotated into place. */
  alignDown(to: Reg, from: Reg, bits: number): void {
    const mask = BigInt.asUintN(64, -(1n << BigInt(bits))).toString(16);
    const word = 0x9240_0000 | ((64 - bits) << 16) | ((63 - bits) << 10) | (from << 5) | to;
    this.word(word, `and ${xsp(to)}, ${x(from)}, #0x${mask}`);
  }

  alignDown16(to: Reg, from: Reg): void {
    this.alignDown(to, from, 4);
  }

  cmp(a: Reg, b: Reg): void {
    this.word(0xeb00_001f | (b << 16) | (a << 5), `cmp ${x(a)}, ${x(b)}`);
  }

  cmp32(a: Reg, b: Reg): void {
    this.word(0x6b00_001f | (b << 16) | (a << 5), `cmp ${w(a)}, ${w(b)}`);
  }

  cmpImm(a: Reg, value: number): void {
    if (value >>> 12 !== 0) bug(`constant ${value} of cmp`);
    this.word(0xf100_001f | (value << 10) | (a << 5), `cmp ${x(a)}, #${number(value)}`);
  }

  /** The address `distance` bytes from the start of this code, within 1 MiB. */
  adr(to: Reg, distance: number): void {
    const delta = distance - this.out.length;
    if (delta < -0x10_0000 || delta >= 0x10_0000) bug(`distance ${delta} of adr`);
    const word = 0x1000_0000 | ((delta & 3) << 29) | (((delta >> 2) & 0x7_ffff) << 5) | to;
    this.word(word, `adr ${x(to)}, #${number(distance)}`);
  }

  readFpcr(r: Reg): void {
    this.word(0xd53b_4400 | r, `mrs ${x(r)}, fpcr`); // C5.2.8
  }

  writeFpcr(r: Reg): void {
    this.word(0xd51b_4400 | r, `msr fpcr, ${x(r)}`);
  }

  b(label: Label): void {
    this.toLabel(0x1400_0000, 'b', label);
  }

  bl(label: Label): void {
    this.toLabel(0x9400_0000, 'bl', label);
  }

  bCond(condition: Condition, label: Label): void {
    this.toLabel(0x5400_0000 | conditions[condition], `b.${condition}`, label);
  }

  cbz(r: Reg, label: Label): void {
    this.toLabel(0xb400_0000 | r, `cbz ${x(r)},`, label);
  }

  cbnz(r: Reg, label: Label): void {
    this.toLabel(0xb500_0000 | r, `cbnz ${x(r)},`, label);
  }

  cbz32(r: Reg, label: Label): void {
    this.toLabel(0x3400_0000 | r, `cbz ${w(r)},`, label);
  }

  cbnz32(r: Reg, label: Label): void {
    this.toLabel(0x3500_0000 | r, `cbnz ${w(r)},`, label);
  }

  /** Branch if bit `bit` (below 32) is set: 14 bits of distance at 5. */
  tbnz(r: Reg, bit: number, label: Label): void {
    this.toLabel(0x3700_0000 | (bit << 19) | r, `tbnz ${w(r)}, #${number(bit)},`, label);
  }

  br(r: Reg): void {
    this.word(0xd61f_0000 | (r << 5), `br ${x(r)}`);
  }

  blr(r: Reg): void {
    this.word(0xd63f_0000 | (r << 5), `blr ${x(r)}`);
  }

  ret(): void {
    this.word(0xd65f_03c0, 'ret');
  }
}
