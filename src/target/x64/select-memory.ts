// Selection of loads, stores, stack blocks and addresses. A store of a sum, difference or bitwise operation on what
// the same address held becomes one instruction on memory.

import type { Ins } from '../../il/ir.ts';
import { Op, opNames } from '../../il/ops.ts';
import { Cls, isCon, isTemp, noRef, type Ref, reg } from '../../il/ref.ts';
import { contextRegister } from './fn.ts';
import * as x from './operations.ts';
import { isWide } from './operations.ts';
import type { Handle } from './select-integer.ts';
import { loadFits, type Selector } from './selector.ts';

const emitLoad = (s: Selector, op: number, { cls, to, a }: Ins): void => s.emit(op, cls, to, s.address(a));

function load(s: Selector, ins: Ins): void {
  const { cls } = ins;
  if (cls <= Cls.l) emitLoad(s, cls === Cls.w ? x.loadWord : x.loadLong, ins);
  else emitLoad(s, cls === Cls.v ? x.loadVector : x.loadFloat[cls === Cls.s ? 0 : 1], ins);
}

const storeSizes: Readonly<Record<number, 1 | 2 | 4 | 8>> = {
  [Op.storeb]: 1,
  [Op.storeh]: 2,
  [Op.storew]: 4,
  [Op.storel]: 8,
};

function storeInteger(s: Selector, ins: Ins): void {
  const { op, a, b } = ins;
  const size = storeSizes[op]!;
  const cls = size === 8 ? Cls.l : Cls.w;
  if (size >= 4 && changeInPlace(s, ins, cls)) return;
  const imm = s.immediate(a, cls);
  if (!Number.isNaN(imm)) {
    const value = size === 1 ? (imm << 24) >> 24 : size === 2 ? (imm << 16) >> 16 : imm;
    return s.emit(x.storeImm[size], cls, noRef, s.address(b), s.imm(value));
  }
  const value = s.asReg(a, cls);
  const form = size === 1 || size === 2 ? x.storeReg[size] : x.storeInt[isWide(cls)];
  s.emit(form, cls, noRef, s.address(b), value);
}

/** `*p = *p op v` in one instruction. */
function changeInPlace(s: Selector, { a, b }: Ins, cls: number): boolean {
  const change = s.soleDef(a);
  if (!change || change.cls !== cls || !s.isHere(change)) return false;
  const name = opNames[change.op]!;
  const byReg = x.memReg[name];
  const byImm = x.memImm[name];
  if (!byReg || !byImm) return false;
  const isOld = (ref: Ref): boolean => {
    const ins = s.loadOf(ref);
    return ins !== null && loadFits(ins, cls) && ins.cls === cls && ins.a === b;
  };
  const isSecond = change.op !== Op.sub && !isOld(change.a) && isOld(change.b);
  if (!isSecond && !isOld(change.a)) return false;
  const [old, operand] = isSecond ? [change.b, change.a] : [change.a, change.b];
  if (old === operand) return false;
  s.absorb(change);
  s.absorb(s.loadOf(old)!);
  const imm = s.immediate(operand, cls);
  const value = Number.isNaN(imm) ? s.asReg(operand, cls) : s.imm(imm);
  s.emit((Number.isNaN(imm) ? byReg : byImm)[isWide(cls)], cls, noRef, s.address(b), value);
  return true;
}

function storeFloat(s: Selector, { cls, a, b, op }: Ins): void {
  const size = op === Op.stores ? Cls.s : Cls.d;
  if (isCon(a)) {
    // Four bytes, or eight that extend the sign of four, need no register.
    const { bits } = s.fn.cons[a >>> 3]!;
    const value = size === Cls.s ? BigInt.asIntN(32, bits) : bits;
    if (value >= -0x8000_0000n && value < 0x8000_0000n) {
      return s.emit(x.storeImm[size === Cls.s ? 4 : 8], cls, noRef, s.address(b), s.fn.bits(value));
    }
  }
  const value = s.asReg(a, size);
  s.emit(x.storeFloat[size === Cls.s ? 0 : 1], size, noRef, s.address(b), value);
}

function storeVector(s: Selector, { a, b }: Ins): void {
  const value = s.asReg(a, Cls.v);
  s.emit(x.storeVector, Cls.v, noRef, s.address(b), value);
}

/** A block of a size known late, or allocated in a loop: the collector moves the stack pointer (see `Op.alloc16`). */
function dynamicBlock(s: Selector, { to, a }: Ins): void {
  s.machineFn.hasDynamic = true;
  s.machineFn.place('dynamic');
  if (isCon(a)) {
    const size = s.fn.cons[a >>> 3]!.num;
    return s.emit(Op.alloc16, Cls.l, to, s.constant(Math.ceil(Math.max(0, size) / 16) * 16, Cls.l));
  }
  const raised = s.value(x.lea[1], Cls.l, s.mem(s.asReg(a, Cls.l), noRef, 1, 15));
  s.emit(Op.alloc16, Cls.l, to, s.value(x.and.ri[1], Cls.l, raised, s.imm(-16)));
}

function slotAddress(s: Selector, { to, a }: Ins): void {
  s.emit(x.lea[1], Cls.l, to, s.mem(a));
}

function copy(s: Selector, { cls, to, a }: Ins): void {
  s.copy(to, cls, a);
}

const extended =
  (forms: readonly [number, number] | number): Handle =>
  (s, ins) =>
    emitLoad(s, typeof forms === 'number' ? forms : forms[isWide(ins.cls)], ins);

export const memoryHandlers = {
  load,
  loadsb: extended(x.loadSigned.byte),
  loadub: extended(x.loadUnsigned.byte),
  loadsh: extended(x.loadSigned.half),
  loaduh: extended(x.loadUnsigned.half),
  loadsw: (s: Selector, ins: Ins) => emitLoad(s, ins.cls === Cls.l ? x.loadSigned.word : x.loadWord, ins),
  loaduw: extended(x.loadWord),
  storeb: storeInteger,
  storeh: storeInteger,
  storew: storeInteger,
  storel: storeInteger,
  stores: storeFloat,
  stored: storeFloat,
  storev: storeVector,
  alloc4: dynamicBlock,
  alloc8: dynamicBlock,
  alloc16: dynamicBlock,
  addr: slotAddress,
  copy,
  context: (s: Selector, { to }: Ins) => s.copy(to, Cls.l, reg(contextRegister)),
  call(s: Selector, { cls, a, c }: Ins) {
    const isSymbol = isCon(a) && s.fn.cons[a >>> 3]!.symbol !== '';
    const target = isTemp(a) || isSymbol ? a : s.asReg(a, Cls.l);
    s.emit(Op.call, cls, noRef, target, noRef, c);
  },
} satisfies Record<string, Handle>;
