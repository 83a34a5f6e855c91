// Register numbers and small codes of A64 as the encoder sees them: hardware numbers 0 to 31.
//
// Number 31 is the stack pointer or the zero register; which of the two is decided by the operand of the row, never by
// the caller. Vector registers have numbers 0 to 31 of their own.

/** A register number that does not exist was given to the encoder: a mistake of the caller, not a value out of range. */
export class RegisterError extends Error {
  override name = 'RegisterError';
}

export const SP = 31;
export const ZR = 31;
export const FP = 29;
export const LR = 30;
/** Scratch registers of the procedure call standard: veneers may destroy them at any call. */
export const IP0 = 16;
export const IP1 = 17;

/** Condition codes in their encoding; `code ^ 1` is the opposite, except for al and nv. */
// biome-ignore format: a table
export const Condition = {
  eq: 0, ne: 1, cs: 2, cc: 3, mi: 4, pl: 5, vs: 6, vc: 7, hi: 8, ls: 9, ge: 10, lt: 11, gt: 12, le: 13, al: 14, nv: 15,
} as const;

export const conditionNames = Object.keys(Condition) as readonly (keyof typeof Condition)[];

/** The opposite of a condition; `al` and `nv` have none, as both mean always. */
export function invertCondition(condition: number): number | null {
  return condition >= 0 && condition < Condition.al ? condition ^ 1 : null;
}

export const Shift = { lsl: 0, lsr: 1, asr: 2, ror: 3 } as const;
export const shiftNames = Object.keys(Shift) as readonly (keyof typeof Shift)[];

/** Register extensions; `uxtx` is the 64-bit register as it is, printed `lsl` in an address. */
export const Extend = { uxtb: 0, uxth: 1, uxtw: 2, uxtx: 3, sxtb: 4, sxth: 5, sxtw: 6, sxtx: 7 } as const;
export const extendNames = Object.keys(Extend) as readonly (keyof typeof Extend)[];

/** CRm field of DMB and DSB: which accesses are ordered, and how far. */
// biome-ignore format: a table
export const Barrier = {
  oshld: 1, oshst: 2, osh: 3, nshld: 5, nshst: 6, nsh: 7, ishld: 9, ishst: 10, ish: 11, ld: 13, st: 14, sy: 15,
} as const;

export const barrierNames: ReadonlyMap<number, string> = new Map(
  Object.entries(Barrier).map(([name, code]) => [code, name]),
);

/** System registers as op0[0]:op1:CRn:CRm:op2, the 15 bits of MRS and MSR. */
// biome-ignore format: a table
export const SystemRegister = {
  NZCV: 0x5a10, FPCR: 0x5a20, FPSR: 0x5a21, TPIDR_EL0: 0x5e82, CTR_EL0: 0x5801, DCZID_EL0: 0x5807,
  CNTFRQ_EL0: 0x5f00, CNTVCT_EL0: 0x5f02,
} as const;

export const systemRegisterNames: ReadonlyMap<number, string> = new Map(
  Object.entries(SystemRegister).map(([name, code]) => [code, name]),
);

/** `x5`, `wzr` or, where number 31 is the stack pointer, `sp` and `wsp`. */
export function generalName(number: number, is64: boolean, isStackPointer: boolean): string {
  if (number !== 31) return `${is64 ? 'x' : 'w'}${number}`;
  if (isStackPointer) return is64 ? 'sp' : 'wsp';
  return is64 ? 'xzr' : 'wzr';
}
