// One handler per operation that touches neither control flow nor the call stack. Values come from the operation
// table; what is here is definedness and memory.
//
// Definedness is kept per byte. An operation on undefined bytes yields undefined bytes (so that optimised code may
// compute what it then ignores); what decides the program's behaviour, an address, a branch, a divisor, must be defined.

import { evaluatorOf } from '../il/fold.ts';
import type { Ins } from '../il/ir.ts';
import { arities } from '../il/keywords.ts';
import { type Lane, Op, Operand, type OpName, opNames, operandOf, opRows, type Value } from '../il/ops.ts';
import { Cls, clsSizes, intOf, type Ref } from '../il/ref.ts';
import { Fault } from './fault.ts';
import { fullMasks } from './frames.ts';
import { getLane, lanewise, setLane, sumLanes } from './lanes.ts';
import type { Machine } from './machine.ts';
import { type Region, RegionKind } from './memory.ts';

export type Handler = (machine: Machine, ins: Ins) => void;

// Values

type MaskRule = (a: number, b: number, full: number, machine: Machine, ins: Ins) => number;

/** The defined bytes at the low end, without a hole. */
const lowBytes = (mask: number): number => mask & ((~mask & (mask + 1)) - 1);

/** A byte of the result depends on the operands' bytes at its place and below. */
const fromBelow: MaskRule = (a, b, full) => lowBytes(a & b) & full;
const bytewise: MaskRule = (a, b, full) => a & b & full;
const bytesOf =
  (needed: number): MaskRule =>
  (a, _b, full) =>
    (a & needed) === needed ? full : 0;
const sameBytes: MaskRule = (a, _b, full) => a & full;

/** Shifts by whole bytes move definedness with the bytes; others need all. */
const shiftedBytes: MaskRule = (a, b, full, machine, ins) => {
  if ((b & 0xf) !== 0xf) return 0;
  const bits = full === 0xff ? 64 : 32;
  const amount = machine.word(ins.b) & (bits - 1);
  if ((a & full) === full) return full;
  if (amount % 8 !== 0) return 0;
  const bytes = amount / 8;
  if (ins.op === Op.shl) return ((a << bytes) | ((1 << bytes) - 1)) & full;
  const top = full & ~(full >> bytes);
  const isTopDefined = ins.op === Op.shr || (a & (1 << (bits / 8 - 1))) !== 0;
  return ((a & full) >> bytes) | (isTopDefined ? top : 0);
};

/** A zero byte of one operand of `and` defines the result's byte. */
const andedBytes: MaskRule = (a, b, full, machine, ins) => {
  let mask = a & b & full;
  if (mask === full) return mask;
  for (let byte = 0; byte < 8 && 1 << byte <= full; byte++) {
    const bit = 1 << byte;
    const isZero = (ref: Ref): boolean => {
      const half = byte < 4 ? machine.word(ref) : machine.upperWord(ref);
      return ((half >>> (8 * (byte & 3))) & 0xff) === 0;
    };
    if (((a & bit) !== 0 && isZero(ins.a)) || ((b & bit) !== 0 && isZero(ins.b))) mask |= bit;
  }
  return mask;
};

const maskRules: Readonly<Partial<Record<OpName, MaskRule>>> = {
  add: fromBelow,
  sub: fromBelow,
  mul: fromBelow,
  neg: fromBelow,
  and: andedBytes,
  or: bytewise,
  xor: bytewise,
  shl: shiftedBytes,
  shr: shiftedBytes,
  sar: shiftedBytes,
  extsb: bytesOf(1),
  extub: bytesOf(1),
  extsh: bytesOf(3),
  extuh: bytesOf(3),
};

/** A handler for an operation with a formula in the table. */
function computed(op: number): Handler {
  const rule = maskRules[opNames[op]!];
  const count = arities[op]!;
  const isTrapping = op === Op.div || op === Op.rem || op === Op.udiv || op === Op.urem;
  const byCls = [0, 1, 2, 3].map((cls) => {
    const formula = evaluatorOf(op, cls);
    const kinds = [0, 1, 2].map((position) => (position < count ? operandOf(op, cls, position) : Operand.none));
    const full = fullMasks[cls]!;
    const masks = kinds.map((kind) => (kind <= Operand.v ? fullMasks[kind]! : 0));
    const isDefined = (machine: Machine, ins: Ins): boolean =>
      (machine.maskOf(ins.a) & masks[0]!) === masks[0] &&
      (count < 2 || (machine.maskOf(ins.b) & masks[1]!) === masks[1]) &&
      (count < 3 || (machine.maskOf(ins.c) & masks[2]!) === masks[2]);
    return (machine: Machine, ins: Ins): void => {
      let mask = full;
      if (!isDefined(machine, ins)) {
        if (isTrapping && cls <= Cls.l) {
          machine.demand(ins.a, cls);
          machine.demand(ins.b, cls);
        }
        const b = count > 1 ? machine.maskOf(ins.b) : 0xffff;
        mask = rule && cls <= Cls.l ? rule(machine.maskOf(ins.a), b, full, machine, ins) : 0;
      }
      const a = machine.value(ins.a, kinds[0]!);
      const b = count > 1 ? machine.value(ins.b, kinds[1]!) : 0;
      const c = count > 2 ? machine.value(ins.c, kinds[2]!) : 0;
      const value = formula!(a, b, c);
      if (value !== undefined) machine.setValue(ins.to, cls, value, mask);
      else if (isTrapping && cls <= Cls.l) throw new Fault(divisionMessage(b));
      else machine.undefine(ins.to);
    };
  });
  return (machine, ins) => byCls[ins.cls]!(machine, ins);
}

const divisionMessage = (divisor: Value): string =>
  divisor === 0 || divisor === 0n ? 'division by zero' : 'the quotient of the least integer and -1 does not fit';

/** Copies bits: no arithmetic may touch a NaN on its way. */
function move(machine: Machine, from: Ref, ins: Ins): void {
  const mask = machine.maskOf(from) & fullMasks[ins.cls]!;
  if (ins.cls !== Cls.v) return machine.setBits(ins.to, machine.word(from), machine.upperWord(from), mask);
  const { frames } = machine;
  const source = machine.place(from) * 4;
  frames.i32.copyWithin(machine.place(ins.to) * 4, source, source + 4);
  frames.masks[machine.place(ins.to)] = mask;
}

const copy: Handler = (machine, ins) => move(machine, ins.a, ins);

const select: Handler = (machine, ins) => {
  if ((machine.maskOf(ins.a) & 0xf) !== 0xf) machine.undefine(ins.to);
  else move(machine, machine.word(ins.a) !== 0 ? ins.b : ins.c, ins);
};

/** neg and abs: on floats they change the sign bit and nothing else. */
function signed(op: number, change: (upper: number) => number): Handler {
  const onIntegers = computed(op);
  return (machine, ins) => {
    if (ins.cls <= Cls.l) return onIntegers(machine, ins);
    const mask = sameBytes(machine.maskOf(ins.a), 0, fullMasks[ins.cls]!, machine, ins);
    const [low, high] = [machine.word(ins.a), machine.upperWord(ins.a)];
    if (ins.cls === Cls.s) machine.setBits(ins.to, change(low), 0, mask);
    else machine.setBits(ins.to, low, change(high), mask);
  };
}

// Memory

/** Where an access of `size` bytes lies. */
function access(machine: Machine, ref: Ref, size: number, verb: string): { region: Region; offset: number } {
  const address = machine.address(ref);
  const region = machine.memory.find(address, size, verb);
  const offset = address - region.start;
  if (region.kind === RegionKind.stack && offset % Math.min(size, region.align) !== 0) {
    throw new Fault(`misaligned ${verb} of ${size} bytes at offset ${offset} of ${region.title}`);
  }
  return { region, offset };
}

function load(size: number): Handler {
  return (machine, ins) => {
    const bytes = size === 0 ? clsSizes[ins.cls]! : size;
    const { region, offset } = access(machine, ins.a, bytes, 'load');
    const place = machine.place(ins.to);
    const { frames } = machine;
    const from = place * 16;
    let mask = 0;
    for (let i = 0; i < bytes; i++) {
      frames.u8[from + i] = region.bytes[offset + i]!;
      if (region.shadow === null || region.shadow[offset + i] === 1) mask |= 1 << i;
    }
    frames.masks[place] = mask;
  };
}

/** Loads of 1, 2 or 4 bytes, extended to the result's class. */
function extendingLoad(size: number, isSigned: boolean): Handler {
  const plain = load(size);
  const needed = (1 << size) - 1;
  const shift = 32 - 8 * size;
  return (machine, ins) => {
    plain(machine, ins);
    const raw = machine.word(ins.to);
    const low = isSigned ? (raw << shift) >> shift : ((raw << shift) >>> shift) | 0;
    const mask = machine.maskOf(ins.to);
    const isDefined = (mask & needed) === needed;
    // Four bytes into a word are not extended and keep what they have.
    const result = size === 4 && ins.cls === Cls.w ? mask : isDefined ? fullMasks[ins.cls]! : 0;
    machine.setBits(ins.to, low, isSigned ? low >> 31 : 0, result);
  };
}

function store(size: number): Handler {
  return (machine, ins) => {
    const { region, offset } = access(machine, ins.b, size, 'store');
    const { bytes, shadow } = region;
    const mask = machine.maskOf(ins.a);
    if (size === 16) {
      const from = machine.place(ins.a) * 16;
      bytes.set(machine.frames.u8.subarray(from, from + 16), offset);
    } else {
      const [low, high] = [machine.word(ins.a), machine.upperWord(ins.a)];
      for (let i = 0; i < size; i++) bytes[offset + i] = (i < 4 ? low : high) >>> (8 * (i & 3));
    }
    if (shadow) for (let i = 0; i < size; i++) shadow[offset + i] = (mask >>> i) & 1;
    else if ((mask & ((1 << size) - 1)) !== (1 << size) - 1) forgetBytes(region, offset, size, mask);
    machine.memory.written(region);
  };
}

/** Undefined bytes go into a region that had none. */
function forgetBytes(region: Region, offset: number, size: number, mask: number): void {
  if (region.kind === RegionKind.foreign) throw new Fault('an undefined value is stored in memory of C');
  region.shadow = new Uint8Array(region.size).fill(1);
  for (let i = 0; i < size; i++) region.shadow[offset + i] = (mask >>> i) & 1;
}

/** Copy bytes with their definedness. */
export function copyBytes(machine: Machine, from: number, to: number, size: number, verb: string): void {
  if (size === 0) return;
  const source = machine.memory.find(from, size, verb);
  const target = machine.memory.find(to, size, verb);
  const [a, b] = [from - source.start, to - target.start];
  target.bytes.set(source.bytes.slice(a, a + size), b);
  if (target.shadow || source.shadow) {
    target.shadow ??= new Uint8Array(target.size).fill(1);
    if (source.shadow) target.shadow.set(source.shadow.slice(a, a + size), b);
    else target.shadow.fill(1, b, b + size);
  }
  machine.memory.written(target);
}

const blit: Handler = (machine, ins) => {
  const [from, to, size] = [machine.address(ins.a), machine.address(ins.b), intOf(ins.c)];
  if (from !== to && from < to + size && to < from + size) throw new Fault("the blocks of 'blit' overlap");
  copyBytes(machine, from, to, size, 'blit');
};

function alloc(align: number): Handler {
  return (machine, ins) => {
    machine.demand(ins.a, Cls.l);
    const size = Number(machine.value(ins.a, Cls.l));
    if (size < 0) throw new Fault(`a stack block of ${size} bytes`);
    const { name } = machine.current!.code.fn.temps[ins.to >>> 3]!;
    machine.setAddress(ins.to, machine.memory.pushSlot(size, align, `%${name}`).start);
  };
}

// Variadic arguments. The list has the layout of the System V ABI (24 bytes: two offsets, two pointers), so that C's own
// functions can read a list of ours on x86-64; the register area is used up unless C was the caller.

const vastart: Handler = (machine, ins) => {
  const { region, offset } = access(machine, ins.a, 24, 'vastart');
  const view = new DataView(region.bytes.buffer, region.bytes.byteOffset + offset, 24);
  const { integersUsed, floatsUsed, overflow, registers } = machine.current!.varargs;
  view.setInt32(0, integersUsed, true);
  view.setInt32(4, floatsUsed, true);
  view.setBigInt64(8, BigInt(overflow), true);
  view.setBigInt64(16, BigInt(registers), true);
  region.shadow?.fill(1, offset, offset + 24);
  machine.memory.written(region);
};

const vaarg: Handler = (machine, ins) => {
  const { region, offset } = access(machine, ins.a, 24, 'vaarg');
  if (region.shadow?.subarray(offset, offset + 24).includes(0)) throw new Fault('the argument list was not started');
  const view = new DataView(region.bytes.buffer, region.bytes.byteOffset + offset, 24);
  const isFloat = ins.cls >= Cls.s;
  const used = view.getInt32(isFloat ? 4 : 0, true);
  // A list made by C may still have arguments in the register area.
  let address = Number(view.getBigInt64(8, true));
  if (used < (isFloat ? 176 : 48)) {
    address = Number(view.getBigInt64(16, true)) + used;
    view.setInt32(isFloat ? 4 : 0, used + (isFloat ? 16 : 8), true);
  } else view.setBigInt64(8, BigInt(address + 8), true);
  machine.memory.written(region);
  const size = clsSizes[ins.cls]!;
  const from = machine.memory.find(address, size, 'vaarg');
  const place = machine.place(ins.to);
  let mask = 0;
  for (let i = 0; i < size; i++) {
    const at = address - from.start + i;
    machine.frames.u8[place * 16 + i] = from.bytes[at]!;
    if (from.shadow === null || from.shadow[at] === 1) mask |= 1 << i;
  }
  machine.frames.masks[place] = mask;
};

// Vectors

const vectorView = (machine: Machine, ref: Ref): DataView =>
  new DataView(machine.frames.u8.buffer, machine.place(ref) * 16, 16);

const isVectorDefined = (machine: Machine, ref: Ref): boolean => machine.maskOf(ref) === 0xffff;

/** vaddw and the like: `name` without the lane. */
function lanesHandler(name: string, lane: Lane, count: number): Handler {
  return (machine, ins) => {
    const refs = [ins.a, ins.b, ins.c].slice(0, count);
    if (!refs.every((ref) => isVectorDefined(machine, ref))) return machine.undefine(ins.to);
    const [a, b, c] = refs.map((ref) => vectorView(machine, ref)) as [DataView, DataView?, DataView?];
    lanewise(name, lane, vectorView(machine, ins.to), a, b ?? a, c ?? a);
    machine.frames.masks[machine.place(ins.to)] = 0xffff;
  };
}

const duplicate =
  (lane: Lane, cls: number, count: number): Handler =>
  (machine, ins) => {
    if ((machine.maskOf(ins.a) & fullMasks[cls]!) !== fullMasks[cls]) return machine.undefine(ins.to);
    const value = machine.value(ins.a, cls);
    for (let index = 0; index < count; index++) setLane(vectorView(machine, ins.to), lane, index, value);
    machine.frames.masks[machine.place(ins.to)] = 0xffff;
  };

const sum =
  (lane: Lane): Handler =>
  (machine, ins) => {
    const isDefined = isVectorDefined(machine, ins.a);
    const value = sumLanes(lane, vectorView(machine, ins.a));
    machine.setValue(ins.to, ins.cls, value, isDefined ? fullMasks[ins.cls]! : 0);
  };

const extract =
  (lane: Lane, size: number): Handler =>
  (machine, ins) => {
    const index = intOf(ins.b);
    const needed = ((1 << size) - 1) << (index * size);
    const isDefined = (machine.maskOf(ins.a) & needed) === needed;
    const value = getLane(vectorView(machine, ins.a), lane, index);
    machine.setValue(ins.to, ins.cls, value, isDefined ? fullMasks[ins.cls]! : 0);
  };

const insert =
  (lane: Lane, cls: number, size: number): Handler =>
  (machine, ins) => {
    const index = intOf(ins.b);
    const place = ((1 << size) - 1) << (index * size);
    const value = machine.value(ins.c, cls);
    const isDefined = (machine.maskOf(ins.c) & fullMasks[cls]!) === fullMasks[cls];
    const mask = machine.maskOf(ins.a);
    const from = machine.place(ins.a) * 16;
    machine.frames.u8.copyWithin(machine.place(ins.to) * 16, from, from + 16);
    setLane(vectorView(machine, ins.to), lane, index, value);
    machine.frames.masks[machine.place(ins.to)] = isDefined ? mask | place : mask & ~place;
  };

function vectorBits(combine: (a: number, b: number) => number): Handler {
  return (machine, ins) => {
    const { i32, masks } = machine.frames;
    const [to, a, b] = [machine.place(ins.to), machine.place(ins.a), machine.place(ins.b)];
    for (let i = 0; i < 4; i++) i32[to * 4 + i] = combine(i32[a * 4 + i]!, i32[b * 4 + i]!);
    masks[to] = machine.maskOf(ins.a) & machine.maskOf(ins.b);
  };
}

const laneSizesInBytes: Readonly<Record<Lane, number>> = { b: 1, h: 2, w: 4, l: 8, s: 4, d: 8 };
const laneClasses: Readonly<Record<Lane, number>> = { b: 0, h: 0, w: 0, l: 1, s: 2, d: 3 };

function vectorHandler(name: OpName): Handler | null {
  const match = /^(v[a-z]+)([bhwlsd])$/.exec(name);
  if (!match || !opRows[Op[name]]!.ext) return null;
  const lane = match[2] as Lane;
  const size = laneSizesInBytes[lane];
  const cls = laneClasses[lane];
  switch (match[1]) {
    case 'vdup':
      return duplicate(lane, cls, 16 / size);
    case 'vsum':
      return sum(lane);
    case 'vget':
      return extract(lane, size);
    case 'vset':
      return insert(lane, cls, size);
    default:
      return lanesHandler(match[1]!, lane, arities[Op[name]]!);
  }
}

// The table

const pushArgument: Handler = (machine, ins) => {
  machine.args.push(ins);
};
const nothing: Handler = () => {};

const own: Readonly<Partial<Record<OpName, Handler>>> = {
  copy,
  cast: copy,
  sel: select,
  neg: signed(Op.neg, (upper) => upper ^ -0x8000_0000),
  abs: signed(Op.abs, (upper) => upper & 0x7fff_ffff),
  load: load(0),
  loadsb: extendingLoad(1, true),
  loadub: extendingLoad(1, false),
  loadsh: extendingLoad(2, true),
  loaduh: extendingLoad(2, false),
  loadsw: extendingLoad(4, true),
  loaduw: extendingLoad(4, false),
  storeb: store(1),
  storeh: store(2),
  storew: store(4),
  storel: store(8),
  stores: store(4),
  stored: store(8),
  storev: store(16),
  blit,
  alloc4: alloc(4),
  alloc8: alloc(8),
  alloc16: alloc(16),
  vastart,
  vaarg,
  vand: vectorBits((a, b) => a & b),
  vor: vectorBits((a, b) => a | b),
  vxor: vectorBits((a, b) => a ^ b),
  context: (machine, ins) => machine.setAddress(ins.to, machine.context),
  dbgloc: (machine, ins) => {
    machine.current!.line = intOf(ins.a);
  },
  assume: (machine, ins) => {
    machine.demand(ins.a, Cls.w);
    if (machine.word(ins.a) === 0) throw new Fault('what is assumed does not hold');
  },
  nop: nothing,
  arg: pushArgument,
  argsb: pushArgument,
  argub: pushArgument,
  argsh: pushArgument,
  arguh: pushArgument,
  argc: pushArgument,
  arge: pushArgument,
  argv: pushArgument,
};

/** Handlers by operation number; null for calls and parameters, which the loop does itself, and machine forms. */
export const handlers: readonly (Handler | null)[] = opNames.map(
  (name, op) => own[name] ?? vectorHandler(name) ?? (hasFormula(op) ? computed(op) : null),
);

function hasFormula(op: number): boolean {
  return [0, 1, 2, 3].some((cls) => evaluatorOf(op, cls) !== null);
}
