// The registers of x86-64 by their hardware numbers (Intel SDM vol. 1, 3.4 and 10.2.2), as plain numbers for the
// encoder and as typed constants for code written by hand. ah, ch, dh and bh are left out: with a REX prefix their
// numbers mean spl, bpl, sil and dil, and no compiler of ours wants them.

/** No register: an address without a base or without an index. */
export const noRegister = -1;
/** The base of an address relative to the end of its instruction. */
export const ripBase = 16;

/** Segment override of a memory operand: thread-local storage lies behind fs (Linux, macOS) or gs (Windows). */
export const Segment = { none: 0, fs: 1, gs: 2 } as const;

/** A register number that the machine does not have: our own mistake, unlike an operand that cannot be encoded. */
export class NoSuchRegister extends RangeError {
  override name = 'NoSuchRegister';
}

export function noSuchRegister(number: number): never {
  throw new NoSuchRegister(`x86-64 has no register ${number}`);
}

const names64 = 'rax rcx rdx rbx rsp rbp rsi rdi r8 r9 r10 r11 r12 r13 r14 r15'.split(' ');
const names32 = 'eax ecx edx ebx esp ebp esi edi r8d r9d r10d r11d r12d r13d r14d r15d'.split(' ');
const names16 = 'ax cx dx bx sp bp si di r8w r9w r10w r11w r12w r13w r14w r15w'.split(' ');
const names8 = 'al cl dl bl spl bpl sil dil r8b r9b r10b r11b r12b r13b r14b r15b'.split(' ');

/** Name of general register `number` (0 to 15) seen as `bits` (8, 16, 32 or 64) wide. */
export function gprName(number: number, bits: number): string {
  const names = bits === 64 ? names64 : bits === 32 ? names32 : bits === 16 ? names16 : names8;
  return names[number] ?? noSuchRegister(number);
}

/** Name of vector register `number` (0 to 15) seen as `bits` (128 or 256) wide. */
export function vecName(number: number, bits: number): string {
  if ((number & 15) !== number) noSuchRegister(number);
  return `${bits === 256 ? 'y' : 'x'}mm${number}`;
}

/** A general register with the width in which an instruction sees it. */
export class Gpr {
  readonly number: number;
  readonly bits: number;
  constructor(number: number, bits: number) {
    this.number = number;
    this.bits = bits;
  }
}

/** A vector register, xmm (128 bits) or ymm (256 bits). */
export class Vec {
  readonly number: number;
  readonly bits: number;
  constructor(number: number, bits: number) {
    this.number = number;
    this.bits = bits;
  }
}

const sixteen = <T>(make: (number: number) => T): T[] => Array.from({ length: 16 }, (_, number) => make(number));

export const [rax, rcx, rdx, rbx, rsp, rbp, rsi, rdi, r8, r9, r10, r11, r12, r13, r14, r15] = sixteen(
  (number) => new Gpr(number, 64),
) as unknown as Sixteen<Gpr>;
export const [eax, ecx, edx, ebx, esp, ebp, esi, edi, r8d, r9d, r10d, r11d, r12d, r13d, r14d, r15d] = sixteen(
  (number) => new Gpr(number, 32),
) as unknown as Sixteen<Gpr>;
export const [ax, cx, dx, bx, sp, bp, si, di, r8w, r9w, r10w, r11w, r12w, r13w, r14w, r15w] = sixteen(
  (number) => new Gpr(number, 16),
) as unknown as Sixteen<Gpr>;
export const [al, cl, dl, bl, spl, bpl, sil, dil, r8b, r9b, r10b, r11b, r12b, r13b, r14b, r15b] = sixteen(
  (number) => new Gpr(number, 8),
) as unknown as Sixteen<Gpr>;
export const [xmm0, xmm1, xmm2, xmm3, xmm4, xmm5, xmm6, xmm7, xmm8, xmm9, xmm10, xmm11, xmm12, xmm13, xmm14, xmm15] =
  sixteen((number) => new Vec(number, 128)) as unknown as Sixteen<Vec>;
export const [ymm0, ymm1, ymm2, ymm3, ymm4, ymm5, ymm6, ymm7, ymm8, ymm9, ymm10, ymm11, ymm12, ymm13, ymm14, ymm15] =
  sixteen((number) => new Vec(number, 256)) as unknown as Sixteen<Vec>;

type Sixteen<T> = readonly [T, T, T, T, T, T, T, T, T, T, T, T, T, T, T, T];

/** The condition codes of jcc, setcc and cmovcc (SDM vol. 1, appendix B); the opposite condition is `code ^ 1`. */
export const conditions = {
  o: 0,
  no: 1,
  b: 2,
  ae: 3,
  e: 4,
  ne: 5,
  be: 6,
  a: 7,
  s: 8,
  ns: 9,
  p: 10,
  np: 11,
  l: 12,
  ge: 13,
  le: 14,
  g: 15,
} as const;

export type Condition = keyof typeof conditions;
