// Operations that the base of x86-64 does not have become calls of C's library: rounding without SSE4.1, the fused
// multiplication and addition without FMA. A vector is taken apart for it.

import { type Fn, Ins } from '../../il/ir.ts';
import { Op } from '../../il/ops.ts';
import { Cls, int, noRef, type Ref } from '../../il/ref.ts';
import { Emitter } from '../lower.ts';
import type { Feature } from '../native.ts';

/** Library function by operation: for doubles; singles have an f behind the name. */
const functions = new Map<number, { readonly name: string; readonly feature: Feature }>([
  [Op.floor, { name: 'floor', feature: 'sse41' }],
  [Op.ceil, { name: 'ceil', feature: 'sse41' }],
  [Op.trunc, { name: 'trunc', feature: 'sse41' }],
  [Op.rint, { name: 'rint', feature: 'sse41' }],
  [Op.fma, { name: 'fma', feature: 'fma' }],
]);

export function lowerLibrary(fn: Fn, features: ReadonlySet<Feature>): void {
  for (const block of fn.blocks) {
    if (!block.ins.some((ins) => isMissing(ins, features))) continue;
    const emit = new Emitter(fn, []);
    for (const ins of block.ins) {
      if (!isMissing(ins, features)) emit.out.push(ins);
      else if (ins.op === Op.vfmas || ins.op === Op.vfmad) fuseLanes(emit, ins);
      else call(emit, functions.get(ins.op)!.name, ins.cls, ins.to, [ins.a, ins.b, ins.c]);
    }
    block.ins = emit.out;
  }
}

function isMissing({ op }: Ins, features: ReadonlySet<Feature>): boolean {
  if (op === Op.vfmas || op === Op.vfmad) return !features.has('fma');
  const found = functions.get(op);
  return found !== undefined && !features.has(found.feature);
}

function call(emit: Emitter, name: string, cls: number, to: Ref, args: readonly Ref[]): void {
  for (const arg of args) if (arg !== noRef) emit.effect(Op.arg, cls, arg);
  const symbol = emit.fn.address(cls === Cls.s ? `${name}f` : name);
  emit.out.push(new Ins(Op.call, cls, to, symbol, noRef, noRef));
}

function fuseLanes(emit: Emitter, { op, to, a, b, c }: Ins): void {
  const isSingle = op === Op.vfmas;
  const cls = isSingle ? Cls.s : Cls.d;
  const count = isSingle ? 4 : 2;
  let vector = a;
  for (let lane = 0; lane < count; lane++) {
    const operands = [a, b, c].map((each) => emit.ins(isSingle ? Op.vgets : Op.vgetd, cls, each, int(lane)));
    const value = emit.fn.newTemp('', cls);
    call(emit, 'fma', cls, value, operands);
    const next = lane === count - 1 ? to : emit.fn.newTemp('', Cls.v);
    emit.out.push(new Ins(isSingle ? Op.vsets : Op.vsetd, Cls.v, next, vector, int(lane), value));
    vector = next;
  }
}
