// Built-in functions: intrinsics become IL in place, the others calls of the library or of C.

import { bug } from '../base/bug.ts';
import type { Builtin } from '../check/builtins.ts';
import type { BuiltinCall, Expr } from '../check/typed.ts';
import { doubleType, isManaged, stringType, type Type } from '../check/types.ts';
import { abiOf } from '../il/build.ts';
import { Attribute } from '../il/ir.ts';
import { Op } from '../il/ops.ts';
import { Cls, type Ref } from '../il/ref.ts';
import { stateSlot } from './abi.ts';
import { codeAt, constantCode, elementCode, isOneElement } from './characters.ts';
import { clsOf, isUnsigned } from './classes.ts';
import { textRoutine } from './convert.ts';
import { evaluate, mayRunCode, operand, relationOp } from './expressions.ts';
import { typeOf } from './dynamic.ts';
import { stackSlot } from './homes.ts';
import { isMethod, method } from './methods.ts';
import { hasPlainResult, type RoutineGen } from './routine.ts';
import { literal, textLength } from './strings.ts';
import { drop, dropAll, hold, plain, type Value } from './values.ts';

/** Where a worker may come by, what only the main thread may do is error 5. */
export function refuseInWorkers(g: RoutineGen): void {
  if (!g.routine.isWorkerReachable) return;
  const worker = g.b.ins(Op.load, Cls.l, g.contextSlot(stateSlot.worker));
  g.failIf(g.b.ins(Op.cnel, Cls.w, worker, g.b.int(0)), 5);
}

export function builtin(g: RoutineGen, e: BuiltinCall): Value {
  if (e.builtin.worker !== '') refuseInWorkers(g);
  if (e.builtin.by === 'intrinsic') return intrinsic(g, e);
  if (isMethod(e)) return method(g, e);
  const code = constantCode(e);
  if (code !== null) return literal(g, String.fromCodePoint(code));
  const values = e.args.map((arg, i) => ({
    type: arg.type,
    value: operand(g, arg, e.args.slice(i + 1).some(mayRunCode)),
  }));
  const refs = values.map(({ value }) => value.ref);
  const result = e.builtin.by === 'c' ? callMath(g, e.builtin, refs) : callLibrary(g, e, refs);
  if (e.canFail) g.testError();
  dropAll(g, values);
  return e.type.kind === 'void' ? plain(result) : hold(g, e.type, result);
}

function callLibrary(g: RoutineGen, e: BuiltinCall, refs: readonly Ref[]): Ref {
  const { b } = g;
  const target = e.type.kind !== 'void' && !hasPlainResult(e.type) ? stackSlot(g, e.type, 'given') : null;
  // An argument that is accepted and not used has letter x.
  const passed = e.args.flatMap((arg, i) =>
    e.builtin.params[i]?.letter === 'x' ? [] : [{ abi: abiOf(clsOf(arg.type)), value: refs[i]! }],
  );
  if (target !== null) {
    const to = { abi: abiOf(Cls.l), value: target };
    b.call(b.address(g.module.declareBuiltin(e.builtin)), [to, ...passed], null);
    return target;
  }
  const returns = e.type.kind === 'void' ? null : abiOf(clsOf(e.type));
  return b.call(b.address(g.module.declareBuiltin(e.builtin)), passed, returns);
}

function callMath(g: RoutineGen, { implementation }: Builtin, refs: readonly Ref[]): Ref {
  const { b } = g;
  // IEEE minimum and maximum of numbers, as C has them.
  if (implementation === 'fmin') return b.ins(Op.fmin, Cls.d, refs[0]!, refs[1]!);
  if (implementation === 'fmax') return b.ins(Op.fmax, Cls.d, refs[0]!, refs[1]!);
  const passed = refs.map((value) => ({ abi: abiOf(Cls.d), value }));
  return b.call(b.address(g.module.declareC(implementation, Attribute.pure)), passed, abiOf(Cls.d));
}

// ---- intrinsics on numbers: from operands to a value

type Intrinsic = (g: RoutineGen, type: Type, args: readonly Ref[], e: BuiltinCall) => Ref;

const one =
  (op: number): Intrinsic =>
  (g, type, [a]) =>
    g.b.ins(op, clsOf(type), a!);

const two =
  (op: number): Intrinsic =>
  (g, type, [a, b]) =>
    g.b.ins(op, clsOf(type), a!, b!);

const intrinsics: { readonly [name: string]: Intrinsic } = {
  abs: (g, type, [a]) => (isUnsigned(type) ? a! : g.b.ins(Op.abs, clsOf(type), a!)),
  sgn,
  floor: rounding(Op.floor),
  ceil: rounding(Op.ceil),
  trunc: rounding(Op.trunc),
  mainOnly: (g, _, [a]) => a ?? g.b.int(0),
  frac: (g, _, [a]) => g.b.ins(Op.sub, Cls.d, a!, g.b.ins(Op.trunc, Cls.d, a!)),
  sqrt: (g, _, [a], e) => {
    if (e.canFail) g.failIf(g.b.ins(Op.cltd, Cls.w, a!, g.b.double(0)), 5);
    return g.b.ins(Op.sqrt, Cls.d, a!);
  },
  sqrtraw: one(Op.sqrt),
  square: (g, _, [a]) => g.b.ins(Op.mul, Cls.d, a!, a!),
  copysign,
  fma: (g, _, [x, y, z]) => g.b.ins(Op.fma, Cls.d, x!, y!, z!),
  min: (g, type, [a, b]) => extreme(g, type, a!, b!, 'lt'),
  max: (g, type, [a, b]) => extreme(g, type, a!, b!, 'gt'),
  clamp,
  lerp: (g, _, [a, b, t]) => g.b.ins(Op.add, Cls.d, a!, g.b.ins(Op.mul, Cls.d, g.b.ins(Op.sub, Cls.d, b!, a!), t!)),
  deg: (g, _, [a]) => g.b.ins(Op.mul, Cls.d, a!, g.b.double(180 / Math.PI)),
  rad: (g, _, [a]) => g.b.ins(Op.mul, Cls.d, a!, g.b.double(Math.PI / 180)),
  nth,
  cint: (g, _, [a]) => rounded(g, a!, Cls.w, -(2 ** 31), 2 ** 31),
  clng: (g, _, [a]) => rounded(g, a!, Cls.l, -(2 ** 63), 2 ** 63),
  csng: (g, _, [a]) => g.b.ins(Op.truncd, Cls.s, a!),
  same: (_g, _type, [a]) => a!,
  err: (g) => g.b.ins(Op.load, Cls.w, g.contextSlot(stateSlot.err)),
  erl: (g) => g.b.ins(Op.load, Cls.w, g.contextSlot(stateSlot.erl)),
  context: (g) => g.b.ins(Op.context, Cls.l),
  shl: two(Op.shl),
  shr: (g, type, [a, n]) => g.b.ins(isUnsigned(type) ? Op.shr : Op.sar, clsOf(type), a!, n!),
  rotl: two(Op.rotl),
  rotr: two(Op.rotr),
  clz: counting(Op.clz),
  ctz: counting(Op.ctz),
  bswap: one(Op.bswap),
  mulh: two(Op.mulh),
  umulh: two(Op.umulh),
  bits: one(Op.cast),
  frombits: one(Op.cast),
};

function intrinsic(g: RoutineGen, e: BuiltinCall): Value {
  const name = e.builtin.implementation;
  if (name === 'text') return text(g, e);
  if (name === 'typeof') return plain(typeOf(g, e.args[0]!));
  if (name === 'len') return plain(measured(g, e, (ref) => lengthAs(g, e.type, ref)));
  if (name === 'asc' && isOneElement(e.args[0]!)) return plain(elementCode(g, e.args[0]));
  if (name === 'asc') return plain(measured(g, e, (ref) => firstCode(g, ref)));
  const make = Object.hasOwn(intrinsics, name) ? intrinsics[name] : undefined;
  if (!make) bug(e.builtin.name);
  const refs = e.args.map((arg) => evaluate(g, arg).ref);
  return plain(make(g, e.type, refs, e));
}

function sgn(g: RoutineGen, _: Type, [a]: readonly Ref[], e: BuiltinCall): Ref {
  const { type } = e.args[0]!;
  const zero = g.zero(type);
  const above = g.b.ins(relationOp(type, 'gt'), Cls.w, a!, zero);
  return g.b.ins(Op.sub, Cls.w, above, g.b.ins(relationOp(type, 'lt'), Cls.w, a!, zero));
}

/** Integers are whole already. */
function rounding(op: number): Intrinsic {
  return (g, type, [a]) => (type.kind === 'float' ? g.b.ins(op, clsOf(type), a!) : a!);
}

/** The magnitude of the first with the sign of the second. */
function copysign(g: RoutineGen, _: Type, [a, s]: readonly Ref[]): Ref {
  const { b } = g;
  const signBit = b.bits(-(1n << 63n));
  const sign = b.ins(Op.and, Cls.l, b.ins(Op.cast, Cls.l, s!), signBit);
  const size = b.ins(Op.cast, Cls.l, b.ins(Op.abs, Cls.d, a!));
  return b.ins(Op.cast, Cls.d, b.ins(Op.or, Cls.l, size, sign));
}

function extreme(g: RoutineGen, type: Type, a: Ref, b: Ref, relation: 'lt' | 'gt'): Ref {
  const cls = clsOf(type);
  if (type.kind === 'integer' && type.isSigned) return g.b.ins(relation === 'lt' ? Op.smin : Op.smax, cls, a, b);
  const chosen = g.b.ins(Op.sel, cls, g.b.ins(relationOp(type, relation), Cls.w, b, a), b, a);
  if (type.kind !== 'float') return chosen;
  // A NaN among the arguments is the result.
  const isUnordered = g.b.ins(cls === Cls.s ? Op.cuos : Op.cuod, Cls.w, a, b);
  return g.b.ins(Op.sel, cls, isUnordered, g.b.ins(Op.add, cls, a, b), chosen);
}

function clamp(g: RoutineGen, type: Type, [x, p, q]: readonly Ref[]): Ref {
  const low = extreme(g, type, p!, q!, 'lt');
  const high = extreme(g, type, p!, q!, 'gt');
  return extreme(g, type, extreme(g, type, x!, low, 'gt'), high, 'lt');
}

/** NTH(i, k): -1 when k divides i. */
function nth(g: RoutineGen, _: Type, [i, k]: readonly Ref[], e: BuiltinCall): Ref {
  const { b } = g;
  if (e.canFail) g.failIf(b.ins(Op.cslew, Cls.w, k!, b.int(0)), 5);
  const rest = b.ins(Op.rem, Cls.w, i!, k!);
  return b.ins(Op.neg, Cls.w, b.ins(Op.ceqw, Cls.w, rest, b.int(0)));
}

/** To the nearest integer, halves away from zero; error 6 when it does not fit. */
function rounded(g: RoutineGen, a: Ref, cls: Cls, least: number, limit: number): Ref {
  const { b } = g;
  // By the fraction: adding 0.5 would round up what lies just below a half.
  const whole = b.ins(Op.trunc, Cls.d, a);
  const rest = b.ins(Op.abs, Cls.d, b.ins(Op.sub, Cls.d, a, whole));
  const step = copysign(g, doubleType, [b.double(1), a]);
  const away = b.ins(Op.add, Cls.d, whole, step);
  const near = b.ins(Op.sel, Cls.d, b.ins(Op.cged, Cls.w, rest, b.double(0.5)), away, whole);
  const isLow = b.ins(Op.cltd, Cls.w, near, b.double(least));
  const isHigh = b.ins(Op.cged, Cls.w, near, b.double(limit));
  g.failIf(b.ins(Op.or, Cls.w, isLow, isHigh), 6);
  // NaN is not out of range; it converts to 0.
  const isNumber = b.ins(Op.cod, Cls.w, near, near);
  return b.ins(Op.dtosi, cls, b.ins(Op.sel, Cls.d, isNumber, near, b.double(0)));
}

function counting(op: number): Intrinsic {
  return (g, _type, [a], e) => {
    const cls = clsOf(e.args[0]!.type);
    const count = g.b.ins(op, cls, a!);
    return cls === Cls.l ? g.b.ins(Op.copy, Cls.w, count) : count;
  };
}

// ---- intrinsics on strings

/** What is computed from a string that is then dropped. */
function measured(g: RoutineGen, e: BuiltinCall, measure: (text: Ref) => Ref): Ref {
  const value = evaluate(g, e.args[0]!);
  const result = measure(value.ref);
  drop(g, stringType, value);
  return result;
}

function lengthAs(g: RoutineGen, type: Type, text: Ref): Ref {
  const length = textLength(g, text);
  return clsOf(type) === Cls.w ? g.b.ins(Op.copy, Cls.w, length) : length;
}

/** ASC: the first element, 0 for the empty string. */
function firstCode(g: RoutineGen, text: Ref): Ref {
  return codeAt(g, text, g.b.int(0));
}

function text(g: RoutineGen, e: BuiltinCall): Value {
  const arg: Expr = e.args[0]!;
  if (isManaged(arg.type)) return evaluate(g, arg);
  return hold(g, stringType, g.runtime(textRoutine(g, arg.type, false), [evaluate(g, arg).ref]));
}
