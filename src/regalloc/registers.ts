// Registers as the allocator counts them: one 32-bit mask per bank. A bank lies within one word of a RegSet, so bit r
// of a mask is register r of that word (`base` + r).

import { type Machine, RegSet } from './machine.ts';

export function bitCount(mask: number): number {
  mask -= (mask >>> 1) & 0x5555_5555;
  mask = (mask & 0x3333_3333) + ((mask >>> 2) & 0x3333_3333);
  return Math.imul((mask + (mask >>> 4)) & 0x0f0f_0f0f, 0x0101_0101) >>> 24;
}

/** The registers in play, after a test's restriction and before and after the budget for callee-saved ones. */
export class Registers {
  /** Number of bit 0 of a bank's mask: 0 or 32. */
  readonly base: readonly [number, number];
  /** Bits that may be used at all. */
  readonly all: readonly [number, number];
  readonly calleeSaved: readonly [number, number];
  /** Bits in order of preference. */
  readonly order: readonly [readonly number[], readonly number[]];
  /** Bits in use: those not callee-saved, and callee-saved ones as far as the budget goes. */
  readonly allowed: [number, number];
  readonly isRestricted: boolean;

  constructor(machine: Machine, limit: number) {
    const picked = machine.order.map((list) => (limit > 0 ? restrict(list, machine.calleeSaved, limit) : list));
    const baseOf = (bank: number): number => (machine.order[bank]![0] ?? 0) & 32;
    const maskOf = (bank: number, isWanted: (register: number) => boolean): number =>
      picked[bank]!.reduce((mask, register) => (isWanted(register) ? mask | (1 << (register & 31)) : mask), 0);
    const isSaved = (register: number): boolean => machine.calleeSaved.has(register);
    this.base = [baseOf(0), baseOf(1)];
    this.all = [maskOf(0, () => true), maskOf(1, () => true)];
    this.calleeSaved = [maskOf(0, isSaved), maskOf(1, isSaved)];
    this.order = [picked[0]!.map((register) => register & 31), picked[1]!.map((register) => register & 31)];
    this.allowed = [this.all[0], this.all[1]];
    this.isRestricted = limit > 0;
  }

  setOf(masks: readonly [number, number]): RegSet {
    const words: [number, number] = [0, 0];
    words[this.base[0] >> 5]! |= masks[0];
    words[this.base[1] >> 5]! |= masks[1];
    return new RegSet(words[0], words[1]);
  }
}

/** `limit` registers, half of them callee-saved if there are as many. */
function restrict(list: readonly number[], calleeSaved: RegSet, limit: number): readonly number[] {
  const saved = list.filter((register) => calleeSaved.has(register));
  const savedCount = Math.min(saved.length, limit >> 1);
  const others = list.filter((register) => !calleeSaved.has(register)).slice(0, limit - savedCount);
  return [...others, ...saved.slice(0, limit - others.length)];
}
