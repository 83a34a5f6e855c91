// The instructions of the x86-64 stubs (Intel SDM vol. 2). Memory operands are base + 32-bit displacement, branches have
// 32-bit distances: stubs are small anyhow.

import { bug } from '../base/bug.ts';
import { Assembler, type Label, number } from './assembler.ts';

/** A general register: its hardware number. */
export type Reg = number;
export const [rax, rcx, rdx, rbx, rsp, rbp, rsi, rdi, r8, r9, r10, r11, r12, r13, r14, r15] = Array.from(
  { length: 16 },
  (_, index) => index,
);

const names64 = 'rax rcx rdx rbx rsp rbp rsi rdi r8 r9 r10 r11 r12 r13 r14 r15'.split(' ');
const names32 = 'eax ecx edx ebx esp ebp esi edi r8d r9d r10d r11d r12d r13d r14d r15d'.split(' ');

/** Memory at base + displacement. */
export class Mem {
  readonly base: Reg;
  readonly disp: number;
  constructor(base: Reg, disp: number) {
    this.base = base;
    this.disp = disp;
  }
}

export const mem = (base: Reg, disp = 0): Mem => new Mem(base, disp);

const conditions = { b: 2, ae: 3, e: 4, ne: 5, be: 6, a: 7, s: 8, l: 12 } as const;
export type Condition = keyof typeof conditions;

const groups = { add: 0, or: 1, and: 4, sub: 5, cmp: 7 } as const;

function memText(m: Mem, size: 'dword' | 'qword' | 'word' | 'xmmword' | ''): string {
  const disp = m.disp === 0 ? '' : m.disp < 0 ? ` - ${number(-m.disp)}` : ` + ${number(m.disp)}`;
  return `${size === '' ? '' : `${size} ptr `}[${names64[m.base]}${disp}]`;
}

export class X64Assembler extends Assembler {
  protected override resolve(at: number, target: number): void {
    this.out.patch32(at, target - (at + 4));
  }

  /** Prefix, REX, opcode and ModRM for `reg` and a register or memory operand. */
  private modrm(prefix: number, wide: boolean, opcode: readonly number[], reg: number, rm: Reg | Mem): void {
    const { out } = this;
    const base = typeof rm === 'number' ? rm : rm.base;
    if (prefix !== 0) out.u8(prefix);
    const rex = (wide ? 8 : 0) | ((reg >> 3) << 2) | (base >> 3);
    if (rex !== 0) out.u8(0x40 | rex);
    for (const byte of opcode) out.u8(byte);
    if (typeof rm === 'number') {
      out.u8(0xc0 | ((reg & 7) << 3) | (rm & 7));
      return;
    }
    const isShort = rm.disp >= -128 && rm.disp <= 127;
    const mod = rm.disp === 0 && (base & 7) !== rbp ? 0 : isShort ? 1 : 2;
    out.u8((mod << 6) | ((reg & 7) << 3) | (base & 7));
    if ((base & 7) === rsp) out.u8(0x24);
    if (mod === 1) out.u8(rm.disp & 0xff);
    if (mod === 2) out.u32(rm.disp >>> 0);
  }

  push(r: Reg): void {
    this.list(`push ${names64[r]}`);
    if (r >= 8) this.out.u8(0x41);
    this.out.u8(0x50 | (r & 7));
  }

  pushMem(m: Mem): void {
    this.list(`push ${memText(m, 'qword')}`);
    this.modrm(0, false, [0xff], 6, m);
  }

  pop(r: Reg): void {
    this.list(`pop ${names64[r]}`);
    if (r >= 8) this.out.u8(0x41);
    this.out.u8(0x58 | (r & 7));
  }

  popMem(m: Mem): void {
    this.list(`pop ${memText(m, 'qword')}`);
    this.modrm(0, false, [0x8f], 0, m);
  }

  mov(to: Reg, from: Reg): void {
    this.list(`mov ${names64[to]}, ${names64[from]}`);
    this.modrm(0, true, [0x89], from, to);
  }

  load(to: Reg, from: Mem): void {
    this.list(`mov ${names64[to]}, ${memText(from, 'qword')}`);
    this.modrm(0, true, [0x8b], to, from);
  }

  load32(to: Reg, from: Mem): void {
    this.list(`mov ${names32[to]}, ${memText(from, 'dword')}`);
    this.modrm(0, false, [0x8b], to, from);
  }

  /** A word of the thread's environment block on Windows: gs:[offset]. */
  loadGs(to: Reg, offset: number): void {
    this.list(`mov ${names64[to]}, qword ptr gs:[${number(offset)}]`);
    this.out.u8(0x65);
    this.out.u8(to >= 8 ? 0x4c : 0x48);
    this.out.u8(0x8b);
    this.out.u8(((to & 7) << 3) | 4);
    this.out.u8(0x25); // no base, no index, 32-bit address
    this.out.u32(offset);
  }

  store(to: Mem, from: Reg): void {
    this.list(`mov ${memText(to, 'qword')}, ${names64[from]}`);
    this.modrm(0, true, [0x89], from, to);
  }

  store32(to: Mem, from: Reg): void {
    this.list(`mov ${memText(to, 'dword')}, ${names32[from]}`);
    this.modrm(0, false, [0x89], from, to);
  }

  storeImm32(to: Mem, value: number): void {
    this.list(`mov ${memText(to, 'dword')}, ${number(value)}`);
    this.modrm(0, false, [0xc7], 0, to);
    this.out.u32(value >>> 0);
  }

  /** A 32-bit constant, zero-extended. */
  movImm(to: Reg, value: number): void {
    this.list(`mov ${names32[to]}, ${number(value)}`);
    if (to >= 8) this.out.u8(0x41);
    this.out.u8(0xb8 | (to & 7));
    this.out.u32(value >>> 0);
  }

  movImm64(to: Reg, value: number): void {
    this.list(`movabs ${names64[to]}, ${number(value)}`);
    this.out.u8(to >= 8 ? 0x49 : 0x48);
    this.out.u8(0xb8 | (to & 7));
    this.out.u64(BigInt(value));
  }

  lea(to: Reg, from: Mem): void {
    this.list(`lea ${names64[to]}, ${memText(from, '')}`);
    this.modrm(0, true, [0x8d], to, from);
  }

  /** The address `distance` bytes from the start of this code. */
  leaRelative(to: Reg, distance: number): void {
    const disp = distance - (this.out.length + 7);
    this.list(`lea ${names64[to]}, [rip ${disp < 0 ? '-' : '+'} ${number(Math.abs(disp))}]`);
    this.out.u8(to >= 8 ? 0x4c : 0x48);
    this.out.u8(0x8d);
    this.out.u8(((to & 7) << 3) | 5);
    this.out.u32(disp >>> 0);
  }

  xor32(to: Reg, from: Reg): void {
    this.list(`xor ${names32[to]}, ${names32[from]}`);
    this.modrm(0, false, [0x31], from, to);
  }

  test(a: Reg, b: Reg): void {
    this.list(`test ${names64[a]}, ${names64[b]}`);
    this.modrm(0, true, [0x85], b, a);
  }

  subReg(to: Reg, from: Reg): void {
    this.list(`sub ${names64[to]}, ${names64[from]}`);
    this.modrm(0, true, [0x29], from, to);
  }

  addReg(to: Reg, from: Reg): void {
    this.list(`add ${names64[to]}, ${names64[from]}`);
    this.modrm(0, true, [0x01], from, to);
  }

  andReg(to: Reg, from: Reg): void {
    this.list(`and ${names64[to]}, ${names64[from]}`);
    this.modrm(0, true, [0x21], from, to);
  }

  notReg(r: Reg): void {
    this.list(`not ${names64[r]}`);
    this.modrm(0, true, [0xf7], 2, r);
  }

  cmpMem(a: Reg, b: Mem): void {
    this.list(`cmp ${names64[a]}, ${memText(b, 'qword')}`);
    this.modrm(0, true, [0x3b], a, b);
  }

  cmpMem32(a: Reg, b: Mem): void {
    this.list(`cmp ${names32[a]}, ${memText(b, 'dword')}`);
    this.modrm(0, false, [0x3b], a, b);
  }

  /** A 32-bit operation of eax with a constant of any size. */
  accumulator(op: 'and' | 'cmp', value: number): void {
    this.list(`${op} eax, ${number(value)}`);
    this.out.u8(op === 'and' ? 0x25 : 0x3d);
    this.out.u32(value >>> 0);
  }

  /** Test bits of the low byte of rax. */
  testByte(r: Reg, value: number): void {
    if (r !== rax) bug('testByte is for rax');
    this.list(`test al, ${number(value)}`);
    this.out.u8(0xa8);
    this.out.u8(value);
  }

  cmpReg(a: Reg, b: Reg): void {
    this.list(`cmp ${names64[a]}, ${names64[b]}`);
    this.modrm(0, true, [0x39], b, a);
  }

  /** A 64-bit operation with a constant that fits a signed byte. */
  imm(op: keyof typeof groups, to: Reg, value: number): void {
    if (value < -128 || value > 127) bug(`constant ${value} of ${op}`);
    this.list(
      `${op} ${names64[to]}, ${op === 'and' && value < 0 ? `0x${BigInt.asUintN(64, BigInt(value)).toString(16)}` : number(value)}`,
    );
    this.modrm(0, true, [0x83], groups[op], to);
    this.out.u8(value & 0xff);
  }

  cmpImm32(a: Mem, value: number): void {
    this.list(`cmp ${memText(a, 'dword')}, ${number(value)}`);
    const isShort = value >= -128 && value <= 127;
    this.modrm(0, false, [isShort ? 0x83 : 0x81], groups.cmp, a);
    if (isShort) this.out.u8(value & 0xff);
    else this.out.u32(value >>> 0);
  }

  cmpByte(a: Mem, value: number): void {
    this.list(`cmp byte ptr ${memText(a, '')}, ${number(value)}`);
    this.modrm(0, false, [0x80], groups.cmp, a);
    this.out.u8(value);
  }

  shlImm(to: Reg, count: number): void {
    this.list(`shl ${names64[to]}, ${number(count)}`);
    this.modrm(0, true, [0xc1], 4, to);
    this.out.u8(count);
  }

  inc32(m: Mem): void {
    this.list(`inc ${memText(m, 'dword')}`);
    this.modrm(0, false, [0xff], 0, m);
  }

  dec32(m: Mem): void {
    this.list(`dec ${memText(m, 'dword')}`);
    this.modrm(0, false, [0xff], 1, m);
  }

  dec64(m: Mem): void {
    this.list(`dec ${memText(m, 'qword')}`);
    this.modrm(0, true, [0xff], 1, m);
  }

  loadDouble(xmm: number, from: Mem): void {
    this.list(`movsd xmm${xmm}, ${memText(from, 'qword')}`);
    this.modrm(0xf2, false, [0x0f, 0x10], xmm, from);
  }

  storeDouble(to: Mem, xmm: number): void {
    this.list(`movsd ${memText(to, 'qword')}, xmm${xmm}`);
    this.modrm(0xf2, false, [0x0f, 0x11], xmm, to);
  }

  loadVector(xmm: number, from: Mem): void {
    this.list(`movups xmm${xmm}, ${memText(from, 'xmmword')}`);
    this.modrm(0, false, [0x0f, 0x10], xmm, from);
  }

  storeVector(to: Mem, xmm: number): void {
    this.list(`movups ${memText(to, 'xmmword')}, xmm${xmm}`);
    this.modrm(0, false, [0x0f, 0x11], xmm, to);
  }

  stmxcsr(m: Mem): void {
    this.list(`stmxcsr ${memText(m, 'dword')}`);
    this.modrm(0, false, [0x0f, 0xae], 3, m);
  }

  ldmxcsr(m: Mem): void {
    this.list(`ldmxcsr ${memText(m, 'dword')}`);
    this.modrm(0, false, [0x0f, 0xae], 2, m);
  }

  fnstcw(m: Mem): void {
    this.list(`fnstcw ${memText(m, 'word')}`);
    this.modrm(0, false, [0xd9], 7, m);
  }

  fldcw(m: Mem): void {
    this.list(`fldcw ${memText(m, 'word')}`);
    this.modrm(0, false, [0xd9], 5, m);
  }

  /** Copy rcx words from [rsi] to [rdi]. */
  repMovsq(): void {
    this.list('rep movsq qword ptr [rdi], qword ptr [rsi]');
    for (const byte of [0xf3, 0x48, 0xa5]) this.out.u8(byte);
  }

  cld(): void {
    this.list('cld');
    this.out.u8(0xfc);
  }

  ret(): void {
    this.list('ret');
    this.out.u8(0xc3);
  }

  leave(): void {
    this.list('leave');
    this.out.u8(0xc9);
  }

  ud2(): void {
    this.list('ud2');
    this.out.u8(0x0f);
    this.out.u8(0x0b);
  }

  call(r: Reg): void {
    this.list(`call ${names64[r]}`);
    this.modrm(0, false, [0xff], 2, r);
  }

  callMem(m: Mem): void {
    this.list(`call ${memText(m, 'qword')}`);
    this.modrm(0, false, [0xff], 2, m);
  }

  jmpReg(r: Reg): void {
    this.list(`jmp ${names64[r]}`);
    this.modrm(0, false, [0xff], 4, r);
  }

  jmpMem(m: Mem): void {
    this.list(`jmp ${memText(m, 'qword')}`);
    this.modrm(0, false, [0xff], 4, m);
  }

  jmp(label: Label): void {
    this.list('jmp', label);
    this.out.u8(0xe9);
    this.distance(label);
  }

  callLabel(label: Label): void {
    this.list('call', label);
    this.out.u8(0xe8);
    this.distance(label);
  }

  jcc(condition: Condition, label: Label): void {
    this.list(`j${condition}`, label);
    this.out.u8(0x0f);
    this.out.u8(0x80 | conditions[condition]);
    this.distance(label);
  }

  private distance(label: Label): void {
    this.fix(this.out.length, label);
    this.out.u32(0);
  }
}
