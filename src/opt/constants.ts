// Constants as passes see them: interned references of the function, folded through the operation table.

import { evaluatorOf, foldBits } from '../il/fold.ts';
import { ConForm, ConKind, type Fn } from '../il/ir.ts';
import { Op, Operand, operandOf } from '../il/ops.ts';
import { Cls, noRef, type Ref, RefKind } from '../il/ref.ts';

/** The constant with that pattern, in the form that suits a class; word patterns are sign-extended. */
export function constantOf(fn: Fn, bits: bigint, cls: number): Ref {
  if (cls === Cls.s) return fn.float(BigInt.asUintN(32, bits), ConForm.single);
  if (cls === Cls.d) return fn.float(bits, ConForm.double);
  return fn.bits(cls === Cls.w ? BigInt.asIntN(32, bits) : bits);
}

/** True for constants that are numbers, not addresses. */
export function isBits(fn: Fn, ref: Ref): boolean {
  return (ref & 7) === RefKind.con && fn.cons[ref >>> 3]!.kind === ConKind.bits;
}

/** One spelling per value: the pattern of a constant in the form of the class it is used as. */
export function normalConstant(fn: Fn, ref: Ref, cls: number): Ref {
  const constant = fn.cons[ref >>> 3]!;
  if (constant.kind !== ConKind.bits) return ref;
  if (cls === Cls.w) {
    if (constant.form === ConForm.int && constant.num === (constant.num | 0)) return ref;
  } else if (cls === Cls.l && constant.form === ConForm.int) return ref;
  return constantOf(fn, constant.bits, cls);
}

/** The constant that an operation on constants gives, or `noRef` where nothing may be folded. */
export function foldConstants(fn: Fn, op: number, cls: number, a: Ref, b: Ref, c: Ref): Ref {
  if ((a & 7) !== RefKind.con) return noRef;
  if (cls === Cls.w && c === noRef) {
    const word = foldWords(fn, op, a, b);
    if (word !== noRef) return word;
  }
  const first = fn.cons[a >>> 3]!;
  const second = (b & 7) === RefKind.con ? fn.cons[b >>> 3]! : null;
  if (first.kind === ConKind.bits && (second === null || second.kind === ConKind.bits)) {
    if (b !== noRef && second === null) return noRef;
    if (c !== noRef && !isBits(fn, c)) return noRef;
    const third = c === noRef ? 0n : fn.cons[c >>> 3]!.bits;
    const bits = foldBits(op, cls, first.bits, second === null ? 0n : second.bits, third);
    return bits === undefined ? noRef : constantOf(fn, bits, cls);
  }
  // Sums of an address and a number stay addresses.
  if (cls !== Cls.l || second === null || (op !== Op.add && op !== Op.sub)) return noRef;
  if (second.kind === ConKind.bits) {
    const offset = BigInt.asIntN(64, op === Op.add ? first.bits + second.bits : first.bits - second.bits);
    return fn.address(first.symbol, offset, first.isThread);
  }
  if (op === Op.add && first.kind === ConKind.bits) {
    return fn.address(second.symbol, BigInt.asIntN(64, first.bits + second.bits), second.isThread);
  }
  if (op === Op.sub && first.symbol === second.symbol && first.isThread === second.isThread) {
    return fn.bits(first.bits - second.bits);
  }
  return noRef;
}

/** The common case without bigints: an operation of words on words. */
function foldWords(fn: Fn, op: number, a: Ref, b: Ref): Ref {
  if (operandOf(op, Cls.w, 0) !== Operand.w || fn.cons[a >>> 3]!.kind !== ConKind.bits) return noRef;
  const evaluate = evaluatorOf(op, Cls.w);
  if (evaluate === null) return noRef;
  const x = fn.cons[a >>> 3]!.num;
  let y = 0;
  if (b !== noRef) {
    if (operandOf(op, Cls.w, 1) !== Operand.w || !isBits(fn, b)) return noRef;
    y = fn.cons[b >>> 3]!.num;
  }
  if (x !== (x | 0) || y !== (y | 0)) return noRef;
  const value = evaluate(x, y, 0);
  return value === undefined ? noRef : fn.int(Number(value));
}

/** Class in which an operation reads operand `position`, or −1 when that is no value. */
export function operandClass(op: number, cls: number, position: number): number {
  const kind = operandOf(op, cls, position);
  return kind <= Operand.v ? kind : -1;
}
