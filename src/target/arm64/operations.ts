// Machine instructions between selection and collection: how an `Ins` carries what a record of some kind needs.
//
// `op` is `machineBase` + the kind, + 512 × a modifier where the kind has one: the arrangement of a vector operation,
// the other bank's width of a conversion (1: long or double). The result is `to`; the operands a b c stand for the
// other fields of the kind's template (kinds.ts) in order:
//
//     registers        temporaries, machine registers, `zeroReg`
//     #imm, condition  `int(n)`, or a constant of the function
//     rm, shift #n     the register, then `int(shift | n << 8)`
//     the last two     `int(first | second << 8)`, where more fields than operands are left
//     [address]        a Mem; the kind is then that of [rn + imm], and the collector chooses among the forms
//     symbol           a constant
//
// Kinds that change their destination (BFI, NEON_SET, …) are two-address: `a` is the old value.

import { Ins, machineBase, Mem } from '../../il/ir.ts';
import { Cls, int, type Ref } from '../../il/ref.ts';
import { Shape } from '../../regalloc/machine.ts';
import { Arm, Arrangement, armKinds } from './kinds.ts';
import { Condition } from './registers.ts';

const modifierShift = 9;
const kindMask = (1 << modifierShift) - 1;

/** The operation number of a kind. */
export const op = (kind: number, modifier = 0): number => machineBase + kind + (modifier << modifierShift);
export const kindOfOp = (machineOp: number): number => (machineOp - machineBase) & kindMask;
export const modifierOf = (machineOp: number): number => (machineOp - machineBase) >> modifierShift;
export const isMachineOp = (operation: number): boolean => operation >= machineBase;

/** Two small numbers in one operand. */
export const packed = (first: number, second: number): Ref => int(first | (second << 8));

const tied = new Set<number>([Arm.BFI, Arm.BFXIL, Arm.NEON_FMA, Arm.NEON_SET]);

/** Shape bits of a machine operation, for the allocator. */
export const shapeOf = (machineOp: number): number => (tied.has(kindOfOp(machineOp)) ? Shape.tied : Shape.plain);

/** A field of a record that an operand goes to. */
export const Field = { rd: 0, rn: 1, rm: 2, ra: 3, imm: 4, imm2: 5, cond: 6, shifted: 7, symbol: 8 } as const;

const fieldLetters: Readonly<Record<string, number>> = {
  d: Field.rd,
  n: Field.rn,
  m: Field.rm,
  a: Field.ra,
  i: Field.imm,
  j: Field.imm2,
  c: Field.cond,
  y: Field.shifted,
  $: Field.symbol,
};

/** Where a record takes its fields from. */
export class Fields {
  /** `to` is written to rd. */
  readonly hasResult: boolean;
  /** `a` is what `to` held before. */
  readonly isTied: boolean;
  /** Fields for the operands, in order. */
  readonly sources: readonly number[];
  constructor(hasResult: boolean, isTied: boolean, sources: readonly number[]) {
    this.hasResult = hasResult;
    this.isTied = isTied;
    this.sources = sources;
  }
}

export const isVectorKind = (kind: number): boolean => kind >= Arm.NEON_ADD && kind <= Arm.NEON_ADDP;

const known: (Fields | undefined)[] = new Array<Fields | undefined>(kindMask + 1);

/** The fields of a kind, read from its template. */
export function fieldsOf(kind: number): Fields {
  return (known[kind] ??= readFields(kind));
}

function readFields(kind: number): Fields {
  const found = [...armKinds[kind]!.template.matchAll(/%[wxsefqpg]?([dnmaijcy$])/g)].map(
    (match) => fieldLetters[match[1]!]!,
  );
  const hasResult = found[0] === Field.rd;
  const sources = hasResult ? found.slice(1) : found;
  // The arrangement is the modifier.
  return new Fields(hasResult, tied.has(kind), isVectorKind(kind) ? sources.filter((f) => f !== Field.imm2) : sources);
}

/** Kinds of one operation in several forms. */
export interface BinaryKinds {
  readonly rr: number;
  readonly ri: number;
  readonly shifted: number;
}

export const add: BinaryKinds = { rr: op(Arm.ADD_RRR), ri: op(Arm.ADD_RRI), shifted: op(Arm.ADD_SHIFT) };
export const sub: BinaryKinds = { rr: op(Arm.SUB_RRR), ri: op(Arm.SUB_RRI), shifted: op(Arm.SUB_SHIFT) };
export const and: BinaryKinds = { rr: op(Arm.AND_RRR), ri: op(Arm.AND_RRI), shifted: op(Arm.AND_SHIFT) };
export const or: BinaryKinds = { rr: op(Arm.ORR_RRR), ri: op(Arm.ORR_RRI), shifted: op(Arm.ORR_SHIFT) };
export const xor: BinaryKinds = { rr: op(Arm.EOR_RRR), ri: op(Arm.EOR_RRI), shifted: op(Arm.EOR_SHIFT) };

/** The kinds of a load or store: [rn + imm], [rn + rm] and [rn + low bits of a symbol]; and the bytes it touches. */
export interface Access {
  readonly ri: number;
  readonly rr: number;
  readonly lo12: number;
  readonly size: number;
}

const access = (ri: number, rr: number, lo12: number, size: number): Access => ({ ri, rr, lo12, size });

export const loads = {
  sb: access(Arm.LDRSB_RI, Arm.LDRSB_RR, Arm.LDRSB_LO12, 1),
  ub: access(Arm.LDRB_RI, Arm.LDRB_RR, Arm.LDRB_LO12, 1),
  sh: access(Arm.LDRSH_RI, Arm.LDRSH_RR, Arm.LDRSH_LO12, 2),
  uh: access(Arm.LDRH_RI, Arm.LDRH_RR, Arm.LDRH_LO12, 2),
  sw: access(Arm.LDRSW_RI, Arm.LDRSW_RR, Arm.LDRSW_LO12, 4),
} as const;
/** By class. */
export const loadWhole = [4, 8, 4, 8, 16].map((size) => access(Arm.LDR_RI, Arm.LDR_RR, Arm.LDR_LO12, size));
export const storeWhole = [4, 8, 4, 8, 16].map((size) => access(Arm.STR_RI, Arm.STR_RR, Arm.STR_LO12, size));
export const storeByte = access(Arm.STRB_RI, Arm.STRB_RR, Arm.STRB_LO12, 1);
export const storeHalf = access(Arm.STRH_RI, Arm.STRH_RR, Arm.STRH_LO12, 2);

const accesses = new Map<number, Access>(
  [...Object.values(loads), loadWhole[0]!, storeWhole[0]!, storeByte, storeHalf].map((each) => [each.ri, each]),
);

/** The access of a kind for [rn + imm], or undefined for what is none. The size is that of its smallest class. */
export const accessOfKind = (kind: number): Access | undefined => accesses.get(kind);

export const isStoreKind = (kind: number): boolean => kind >= Arm.STR_RI && kind <= Arm.STRH_RI;

/** The arrangement that fills a vector with elements named by this letter. */
export const arrangementOf = (lane: keyof typeof Arrangement): number => Arrangement[lane];

/** Class of one lane, by arrangement. */
export const laneClasses = [Cls.w, Cls.l, Cls.s, Cls.d, Cls.w, Cls.w] as const;

export const Cond = Condition;
/** The opposite condition. Unordered operands change sides with it, so it is right for floats as well. */
export const opposite = (cond: number): number => cond ^ 1;

/** A machine addressing mode without an index. */
export const baseMem = (base: Ref, offset: number): Mem => new Mem(base, 0 as Ref, 1, offset, 0 as Ref);

/** An instruction without operands beyond `a b c`. */
export const ins = (machineOp: number, cls: number, to: Ref, a: Ref, b: Ref = 0 as Ref, c: Ref = 0 as Ref): Ins =>
  new Ins(machineOp, cls, to, a, b, c);
