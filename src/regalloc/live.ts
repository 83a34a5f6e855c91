// Liveness of SSA temporaries with the distance to the next use, as sparse lists: time and memory go with the number
// of (block, live temporary) pairs, not with blocks times temporaries.
//
// Live-in lists come from walking upward from each use to the definition (Boissinot et al., "Computing Liveness Sets
// for SSA-Form Programs", 2011). Distances count instructions (Braun, Hack 2009); leaving a loop or entering a cold
// block counts as far away, so what is used there leaves its register first.

import { bug } from '../base/bug.ts';
import { jumpTo } from '../il/cfg.ts';
import { type Block, type Fn, type Ins, Jump, type Phi } from '../il/ir.ts';
import { RefKind } from '../il/ref.ts';
import type { Facts } from './facts.ts';
import type { Machine } from './machine.ts';
import { int32, noInts } from './tables.ts';

/** No further use. Any real distance is smaller. */
export const never = 1 << 29;

const farLimit = 1 << 28;
/** Distance added when an edge leaves a loop, per level. */
export const exitDistance = 1 << 20;
const coldDistance = 1 << 18;

export class Liveness {
  fn: Fn;
  readonly machine: Machine;
  readonly facts: Facts;
  /** Edges leaving block b, each pair of blocks once, are `edgeStart[b] … edgeStart[b + 1] − 1`. */
  edgeStart: Int32Array;
  /** Number of the block an edge leads to. */
  edgeTo: Int32Array;
  /** Place of the edge among the predecessors of that block, and of its argument in the phis. */
  edgeIndex: Int32Array;
  /** Block where a temporary is defined, −1 when it is not. */
  defBlock: Int32Array;
  /** The instruction that computes a temporary again when that is as cheap as a load, else null. */
  readonly remat: (Ins | null)[];
  /** Entries `start[b] … start[b + 1] − 1` of `temp` are the temporaries live into block b (no phis). */
  start: Int32Array;
  temp: Int32Array;
  /** Instructions to the next use, by entry; after `findDistances`. */
  distance: Int32Array;
  /** Live-out temporaries of the block given to `loadOut`, with the distance from its end. */
  out: Int32Array;
  outCount: number;
  /** By temporary, valid for those in `out`. */
  outDistance: Int32Array;
  private readonly uses: PairList;
  private readonly live: PairList;
  private lastUse: Int32Array;
  private mark: Int32Array;
  private place: Int32Array;
  private local: Int32Array;
  private readonly stack: number[];

  constructor(facts: Facts, machine: Machine, fn: Fn) {
    this.fn = fn;
    this.machine = machine;
    this.facts = facts;
    this.edgeStart = noInts;
    this.edgeTo = noInts;
    this.edgeIndex = noInts;
    this.defBlock = noInts;
    this.remat = facts.remat;
    this.start = noInts;
    this.temp = noInts;
    this.distance = noInts;
    this.out = noInts;
    this.outCount = 0;
    this.outDistance = noInts;
    this.uses = new PairList();
    this.live = new PairList();
    this.lastUse = noInts;
    this.mark = noInts;
    this.place = noInts;
    this.local = noInts;
    this.stack = [];
  }

  /**
   * Find what is live where in a function whose facts are known. False when there are more than `limit` pairs of block
   * and live temporary: then definitions and edges are known, but not what is live.
   */
  find(fn: Fn, limit = Number.POSITIVE_INFINITY): boolean {
    this.fn = fn;
    this.findEdges();
    this.findDefs();
    return this.findLive(limit);
  }

  /** Fill `out`, `outCount` and `outDistance` for a block. Call `clearOut` before the next one. */
  loadOut(block: Block): void {
    const { out, outDistance, temp, distance, start } = this;
    const { edgeStart, edgeTo, edgeIndex } = this;
    let count = 0;
    for (let edge = edgeStart[block.id]!; edge < edgeStart[block.id + 1]!; edge++) {
      const successor = this.fn.blocks[edgeTo[edge]!]!;
      let extra = 0;
      if (successor.depth < block.depth) extra = (block.depth - successor.depth) * exitDistance;
      if (successor.isCold && !block.isCold) extra += coldDistance;
      const end = start[successor.id + 1]!;
      for (let e = start[successor.id]!; e < end; e++) {
        const t = temp[e]!;
        const far = Math.min(distance[e]! + extra, farLimit);
        if (outDistance[t] === never) out[count++] = t;
        if (far < outDistance[t]!) outDistance[t] = far;
      }
      const { phis } = successor;
      for (let i = 0; i < phis.length; i++) {
        const arg = phis[i]!.args[edgeIndex[edge]!]!;
        if ((arg & 7) !== RefKind.temp) continue;
        const t = arg >>> 3;
        if (outDistance[t] === never) out[count++] = t;
        outDistance[t] = 0;
      }
    }
    this.outCount = count;
  }

  clearOut(): void {
    for (let i = 0; i < this.outCount; i++) this.outDistance[this.out[i]!] = never;
    this.outCount = 0;
  }

  /** Number the edges and bring phi arguments into the order of the predecessors. */
  private findEdges(): void {
    const { blocks } = this.fn;
    const count = blocks.length;
    const edgeStart = (this.edgeStart = int32(this.edgeStart, count + 1));
    const place = (this.place = int32(this.place, count));
    edgeStart.fill(0, 0, count + 1);
    for (let id = 0; id < count; id++) {
      const { preds } = blocks[id]!;
      for (let k = 0; k < preds.length; k++) edgeStart[preds[k]!.id]!++;
    }
    let total = 0;
    for (let id = 0; id < count; id++) {
      total += edgeStart[id]!;
      edgeStart[id] = total;
    }
    edgeStart[count] = total;
    const edgeTo = (this.edgeTo = int32(this.edgeTo, total));
    const edgeIndex = (this.edgeIndex = int32(this.edgeIndex, total));
    // Downward from the end of each block's edges, and so that they come in ascending order.
    for (let id = count - 1; id >= 0; id--) {
      const block = blocks[id]!;
      const { preds } = block;
      for (let k = 0; k < preds.length; k++) {
        const from = preds[k]!.id;
        place[from] = k;
        const edge = --edgeStart[from]!;
        edgeTo[edge] = id;
        edgeIndex[edge] = k;
      }
      for (let i = 0; i < block.phis.length; i++) orderArguments(block.phis[i]!, block, place);
    }
  }

  private findDefs(): void {
    const { fn, facts } = this;
    const { blocks, temps } = fn;
    const { result, second } = facts;
    const defBlock = (this.defBlock = int32(this.defBlock, temps.length));
    defBlock.fill(-1, 0, temps.length);
    for (let id = 0; id < blocks.length; id++) {
      const { phis } = blocks[id]!;
      for (let i = 0; i < phis.length; i++) this.define(phis[i]!.to >>> 3, id);
      const end = facts.start[id + 1]!;
      for (let n = facts.start[id]!; n < end; n++) {
        if (result[n]! >= 0) this.define(result[n]!, id);
        if (second[n]! >= 0) this.define(second[n]!, id);
      }
    }
  }

  private define(t: number, block: number): void {
    const { fn, defBlock } = this;
    if (defBlock[t]! >= 0) bug(`register allocation: %${fn.temps[t]!.name} is defined twice in $${fn.name}`);
    defBlock[t] = block;
  }

  /** Blocks that read a temporary defined elsewhere, then everything between them and the definition. */
  private findLive(limit: number): boolean {
    const { fn, facts, uses, live, stack } = this;
    const { blocks, temps } = fn;
    const { read, firstRead } = facts;
    const lastUse = (this.lastUse = int32(this.lastUse, temps.length));
    lastUse.fill(-1, 0, temps.length);
    uses.length = 0;
    for (let id = 0; id < blocks.length; id++) {
      const { phis } = blocks[id]!;
      for (let i = 0; i < phis.length; i++) {
        const { args, blocks: from } = phis[i]!;
        for (let k = 0; k < args.length; k++) {
          if ((args[k]! & 7) === RefKind.temp) this.use(args[k]! >>> 3, from[k]!.id);
        }
      }
      const end = firstRead[facts.start[id + 1]!]!;
      for (let k = firstRead[facts.start[id]!]!; k < end; k++) this.use(read[k]!, id);
    }
    live.length = 0;
    stack.length = 0;
    if (this.mostlyAbove(limit)) return false;
    if (uses.length > 0) {
      uses.group(temps.length);
      const mark = (this.mark = int32(this.mark, blocks.length));
      mark.fill(-1, 0, blocks.length);
      for (let t = 0; t < temps.length; t++) {
        const end = uses.start[t + 1]!;
        if (uses.start[t] === end) continue;
        if (live.length > limit) return false;
        const home = this.defBlock[t]!;
        for (let i = uses.start[t]!; i < end; i++) {
          stack.push(uses.grouped[i]!);
          while (stack.length > 0) {
            const id = stack.pop()!;
            if (id === home || mark[id] === t) continue;
            mark[id] = t;
            live.push(id, t);
            const { preds } = blocks[id]!;
            if (preds.length === 0) bug(`register allocation: %${temps[t]!.name} is live into $${fn.name}`);
            for (let k = 0; k < preds.length; k++) stack.push(preds[k]!.id);
          }
        }
      }
    }
    live.group(blocks.length);
    this.start = live.start;
    this.temp = live.grouped;
    return true;
  }

  /**
   * Are there so many pairs that counting them would be in vain? From definition to last use a value is live in at
   * least a good part of the blocks.
   */
  private mostlyAbove(limit: number): boolean {
    if (limit === Number.POSITIVE_INFINITY) return false;
    const { lastUse, defBlock } = this;
    const count = this.fn.temps.length;
    let sum = 0;
    for (let t = 0; t < count; t++) if (lastUse[t]! > defBlock[t]!) sum += lastUse[t]! - defBlock[t]!;
    return sum > 4 * limit;
  }

  private use(t: number, block: number): void {
    const home = this.defBlock[t]!;
    if (home === block || this.lastUse[t] === block) return;
    if (home < 0) bug(`register allocation: %${this.fn.temps[t]!.name} is read but not defined in $${this.fn.name}`);
    this.lastUse[t] = block;
    this.uses.push(t, block);
  }

  /** Two rounds in postorder: the second sees the distances around each loop. Spilling alone asks for distances. */
  findDistances(): void {
    const { fn, facts, temp, start } = this;
    const { blocks, temps } = fn;
    const { read, firstRead } = facts;
    const entries = start[blocks.length]!;
    const distance = (this.distance = int32(this.distance, entries));
    distance.fill(never, 0, entries);
    this.out = int32(this.out, temps.length);
    this.outDistance = int32(this.outDistance, temps.length);
    this.outDistance.fill(never, 0, temps.length);
    const first = (this.lastUse = int32(this.lastUse, temps.length));
    first.fill(-1, 0, temps.length);
    const local = (this.local = int32(this.local, entries));
    for (let id = 0; id < blocks.length; id++) {
      const base = facts.start[id]!;
      const end = facts.start[id + 1]!;
      for (let n = end - 1; n >= base; n--) {
        for (let k = firstRead[n]!; k < firstRead[n + 1]!; k++) first[read[k]!] = n - base;
      }
      for (let e = start[id]!; e < start[id + 1]!; e++) local[e] = first[temp[e]!]!;
      for (let k = firstRead[base]!; k < firstRead[end]!; k++) first[read[k]!] = -1;
    }
    const { outDistance } = this;
    for (let round = 0; round < 2; round++) {
      for (let id = blocks.length - 1; id >= 0; id--) {
        const block = blocks[id]!;
        this.loadOut(block);
        const length = block.ins.length + 1;
        for (let e = start[id]!; e < start[id + 1]!; e++) {
          const here = local[e]!;
          distance[e] = here >= 0 ? here : Math.min(length + outDistance[temp[e]!]!, farLimit);
        }
        this.clearOut();
      }
    }
  }
}

/** Arguments of a phi in the order of the predecessors; `place` tells the order of these. */
function orderArguments(phi: Phi, block: Block, place: Int32Array): void {
  const { preds } = block;
  const { args, blocks } = phi;
  if (args.length !== preds.length) bug(`register allocation: phi in @${block.name} lacks an argument`);
  let isOrdered = true;
  for (let k = 0; k < preds.length; k++) if (blocks[k] !== preds[k]) isOrdered = false;
  if (isOrdered) return;
  const old = args.slice();
  for (let k = 0; k < old.length; k++) args[place[blocks[k]!.id]!] = old[k]!;
  // A new list: phis may share theirs.
  phi.blocks = preds.slice();
}

/** Pairs of small integers, grouped by the first in linear time. */
class PairList {
  length: number;
  /** After `group`: seconds of first f are entries `start[f] … start[f + 1] − 1` of `grouped`, in the order of pushing. */
  start: Int32Array;
  grouped: Int32Array;
  private first: Int32Array;
  private second: Int32Array;

  constructor() {
    this.length = 0;
    this.start = noInts;
    this.grouped = noInts;
    this.first = new Int32Array(64);
    this.second = new Int32Array(64);
  }

  push(first: number, second: number): void {
    if (this.length === this.first.length) this.grow();
    this.first[this.length] = first;
    this.second[this.length++] = second;
  }

  group(limit: number): void {
    const { first, second, length } = this;
    const start = (this.start = int32(this.start, limit + 1));
    const grouped = (this.grouped = int32(this.grouped, length));
    start.fill(0, 0, limit + 1);
    for (let i = 0; i < length; i++) start[first[i]!]!++;
    let total = 0;
    for (let f = 0; f < limit; f++) {
      total += start[f]!;
      start[f] = total;
    }
    start[limit] = total;
    for (let i = length - 1; i >= 0; i--) grouped[--start[first[i]!]!] = second[i]!;
  }

  private grow(): void {
    const first = new Int32Array(this.length * 2);
    first.set(this.first);
    this.first = first;
    const second = new Int32Array(this.length * 2);
    second.set(this.second);
    this.second = second;
  }
}

/** A jump whose ways all lead to one block becomes a plain one: code may then be put before it. True when there was one. */
export function simplifyJumps(fn: Fn): boolean {
  let hasChanged = false;
  for (const block of fn.blocks) {
    const { s1, s2, targets, jump } = block;
    if (s1 === null || jump === Jump.jmp) continue;
    if (s2 !== null && s2 !== s1) continue;
    if (jump === Jump.switch && targets.some((target) => target !== s1)) continue;
    jumpTo(block, s1);
    hasChanged = true;
  }
  return hasChanged;
}
