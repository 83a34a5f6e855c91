// Selection of loads, stores, stack blocks, addresses and calls.

import { ConKind, type Ins } from '../../il/ir.ts';
import { Op } from '../../il/ops.ts';
import { Cls, int, isCon, isTemp, noRef, type Ref, reg } from '../../il/ref.ts';
import { contextRegister } from './fn.ts';
import { Arm } from './kinds.ts';
import { type Access, baseMem, loads, loadWhole, op, storeByte, storeHalf, storeWhole } from './operations.ts';
import type { Handle } from './select-integer.ts';
import type { Selector } from './selector.ts';

function load(s: Selector, access: Access, cls: number, { to, a }: Ins): void {
  s.emit(op(access.ri), cls, to, s.address(a, access.size));
}

const extended =
  (access: Access): Handle =>
  (s, ins) =>
    load(s, access, ins.cls, ins);

function store(s: Selector, access: Access, cls: number, value: Ref, address: Ref): void {
  s.emit(op(access.ri), cls, noRef, value, s.address(address, access.size));
}

const storeInteger =
  (access: Access, cls: number): Handle =>
  (s, { a, b }) =>
    store(s, access, cls, s.asReg(a, cls), b);

/** A constant float is stored from a general register: zero is there, others take a move instead of a load. */
const storeFloat =
  (cls: number): Handle =>
  (s, { a, b }) => {
    if (!isCon(a)) return store(s, storeWhole[cls]!, cls, s.asReg(a, cls), b);
    const general = cls === Cls.s ? Cls.w : Cls.l;
    const bits = s.fn.bits(cls === Cls.s ? BigInt.asIntN(32, s.conOf(a)!.bits) : s.conOf(a)!.bits);
    store(s, storeWhole[general]!, general, s.asReg(bits, general), b);
  };

/** A block of a size known late, or allocated in a loop: the collector moves the stack pointer (see `Op.alloc16`). */
function dynamicBlock(s: Selector, { to, a }: Ins): void {
  s.machineFn.hasDynamic = true;
  s.machineFn.place('dynamic');
  let size: Ref;
  if (isCon(a)) size = s.asTemp(s.fn.int(Math.ceil(Math.max(0, s.number(a, Cls.l)) / 16) * 16), Cls.l);
  else {
    const raised = s.value(op(Arm.ADD_RRI), Cls.l, a, int(15));
    size = s.value(op(Arm.AND_RRI), Cls.l, raised, int(-16));
  }
  s.emit(Op.alloc16, Cls.l, to, size);
}

function slotAddress(s: Selector, { to, a }: Ins): void {
  s.emit(op(Arm.ADD_RRI), Cls.l, to, s.fn.addMem(baseMem(a, 0)));
}

export const memoryHandlers = {
  load: (s: Selector, ins: Ins) => load(s, loadWhole[ins.cls]!, ins.cls, ins),
  loadsb: extended(loads.sb),
  loadub: extended(loads.ub),
  loadsh: extended(loads.sh),
  loaduh: extended(loads.uh),
  loadsw: (s: Selector, ins: Ins) => load(s, ins.cls === Cls.l ? loads.sw : loadWhole[Cls.w]!, ins.cls, ins),
  // A word register's upper half is cleared with every write.
  loaduw: (s: Selector, ins: Ins) => load(s, loadWhole[Cls.w]!, Cls.w, ins),
  storeb: storeInteger(storeByte, Cls.w),
  storeh: storeInteger(storeHalf, Cls.w),
  storew: storeInteger(storeWhole[Cls.w]!, Cls.w),
  storel: storeInteger(storeWhole[Cls.l]!, Cls.l),
  stores: storeFloat(Cls.s),
  stored: storeFloat(Cls.d),
  storev: (s: Selector, { a, b }: Ins) => store(s, storeWhole[Cls.v]!, Cls.v, s.asReg(a, Cls.v), b),
  alloc4: dynamicBlock,
  alloc8: dynamicBlock,
  alloc16: dynamicBlock,
  addr: slotAddress,
  copy: (s: Selector, { cls, to, a }: Ins) => s.copy(to, cls, a),
  context: (s: Selector, { to }: Ins) => s.emit(op(Arm.MOV_RR), Cls.l, to, reg(contextRegister)),
  call(s: Selector, { cls, a, c }: Ins) {
    const isDirect = isCon(a) && s.conOf(a)!.kind === ConKind.address && s.conOf(a)!.bits === 0n;
    const target = isTemp(a) || isDirect ? a : s.asTemp(a, Cls.l);
    s.emit(Op.call, cls, noRef, target, noRef, c);
  },
} satisfies Record<string, Handle>;
