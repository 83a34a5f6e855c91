// Types of the language as classes of the IL, and how values of them are loaded and stored. Integers narrower than a word are
// held in words, extended by their sign.

import type { Type } from '../check/types.ts';
import type { Ref } from '../il/ref.ts';
import { type Abi, abiOf, abiOfExt, type FnBuilder } from '../il/build.ts';
import { Op } from '../il/ops.ts';
import { Cls, Ext } from '../il/ref.ts';

/** The class of a value; composed values are addresses. */
export function clsOf(type: Type): Cls {
  switch (type.kind) {
    case 'integer':
      return type.size === 8 ? Cls.l : Cls.w;
    case 'float':
      return type.size === 4 ? Cls.s : Cls.d;
    default:
      return Cls.l;
  }
}

/** True for records and ANY: values of more than a register, known by their address. */
export const isInMemory = (type: Type): boolean =>
  type.kind === 'record' || type.kind === 'any' || type.kind === 'fixedArray';

export function loadValue(b: FnBuilder, type: Type, address: Ref): Ref {
  return b.ins(loadOp(type), clsOf(type), address);
}

function loadOp(type: Type): number {
  if (type.kind !== 'integer') return Op.load;
  switch (type.size) {
    case 1:
      return type.isSigned ? Op.loadsb : Op.loadub;
    case 2:
      return type.isSigned ? Op.loadsh : Op.loaduh;
    default:
      return Op.load;
  }
}

export function storeValue(b: FnBuilder, type: Type, value: Ref, address: Ref): void {
  b.effect(storeOp(type), value, address);
}

function storeOp(type: Type): number {
  if (type.kind === 'integer') {
    switch (type.size) {
      case 1:
        return Op.storeb;
      case 2:
        return Op.storeh;
      case 4:
        return Op.storew;
      case 8:
        return Op.storel;
    }
  }
  if (type.kind === 'float') return type.size === 4 ? Op.stores : Op.stored;
  return Op.storel;
}

/** Bring a word to the range of a narrow type: low bits, extended. */
export function narrow(b: FnBuilder, type: Type, word: Ref): Ref {
  const op = narrowOp(type);
  return op < 0 ? word : b.ins(op, Cls.w, word);
}

function narrowOp(type: Type): number {
  if (type.kind !== 'integer') return -1;
  if (type.size === 1) return type.isSigned ? Op.extsb : Op.extub;
  if (type.size === 2) return type.isSigned ? Op.extsh : Op.extuh;
  return -1;
}

/** How a plain value is passed to C and from it. */
export function foreignAbi(type: Type): Abi {
  if (type.kind === 'integer') {
    if (type.size === 1) return abiOfExt(type.isSigned ? Ext.sb : Ext.ub);
    if (type.size === 2) return abiOfExt(type.isSigned ? Ext.sh : Ext.uh);
  }
  return abiOf(clsOf(type));
}

export const isUnsigned = (type: Type): boolean =>
  (type.kind === 'integer' && !type.isSigned) || type.kind === 'pointer';
