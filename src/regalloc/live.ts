// Liveness of SSA temporaries with the distance to the next use, as sparse lists: time and memory go with the number
// of (block, live temporary) pairs, not with blocks times temporaries.
//
// Live-in lists come from walking upward from each use to the definition (Boissinot et al., "Computing Liveness Sets
// for SSA-Form Programs", 2011). Distances count instructions (Braun, Hack 2009); leaving a loop or entering a cold
// block counts as far away, so what is used there leaves its register first.

import { bug } from '../base/bug.ts';
import { type Block, type Fn, type Ins, Jump } from '../il/ir.ts';
import { type Ref, RefKind } from '../il/ref.ts';
import { type Machine, Shape } from './machine.ts';
import { Operands } from './operands.ts';

/** No further use. Any real distance is smaller. */
export const never = 1 << 29;

const farLimit = 1 << 28;
/** Distance added when an edge leaves a loop, per level. */
export const exitDistance = 1 << 20;
const coldDistance = 1 << 18;

export class Liveness {
  readonly fn: Fn;
  readonly machine: Machine;
  readonly edges: Edges;
  /** Block where a temporary is defined, −1 when it is not. */
  readonly defBlock: Int32Array;
  /** The instruction that computes a temporary again when that is as cheap as a load, else null. */
  readonly remat: (Ins | null)[];
  /** Entries `start[b] … start[b + 1] − 1` of `temp` and `distance` are the temporaries live into block b (no phis). */
  readonly start: Int32Array;
  temp: Int32Array;
  distance: Int32Array;
  /** Live-out temporaries of the block given to `loadOut`, with the distance from its end. */
  readonly out: Int32Array;
  outCount: number;
  /** By temporary, valid for those in `out`. */
  readonly outDistance: Int32Array;

  constructor(fn: Fn, machine: Machine) {
    const temps = fn.temps.length;
    this.fn = fn;
    this.machine = machine;
    this.edges = edgesOf(fn);
    this.defBlock = new Int32Array(temps).fill(-1);
    this.remat = new Array<Ins | null>(temps).fill(null);
    this.start = new Int32Array(fn.blocks.length + 1);
    this.temp = new Int32Array(0);
    this.distance = new Int32Array(0);
    this.out = new Int32Array(temps);
    this.outCount = 0;
    this.outDistance = new Int32Array(temps).fill(never);
    this.findDefs();
    this.findLive();
    this.findDistances();
  }

  /** Fill `out`, `outCount` and `outDistance` for a block. Call `clearOut` before the next one. */
  loadOut(block: Block): void {
    const { out, outDistance, temp, distance, start } = this;
    const { edgeStart, edgeTo, edgeIndex } = this.edges;
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
      for (const phi of successor.phis) {
        const arg = phi.args[edgeIndex[edge]!]!;
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

  private findDefs(): void {
    const { fn, defBlock, machine, remat } = this;
    const define = (ref: Ref, block: Block): void => {
      if ((ref & 7) !== RefKind.temp) return;
      const t = ref >>> 3;
      if (defBlock[t]! >= 0) bug(`register allocation: %${fn.temps[t]!.name} is defined twice in $${fn.name}`);
      defBlock[t] = block.id;
    };
    for (const block of fn.blocks) {
      for (const phi of block.phis) define(phi.to, block);
      for (const ins of block.ins) {
        const shape = machine.shape(ins);
        if ((ins.to & 7) === RefKind.temp) {
          define(ins.to, block);
          if (machine.isRemat(ins)) remat[ins.to >>> 3] = ins;
        }
        if ((shape & Shape.defC) !== 0) define(ins.c, block);
      }
    }
  }

  /** Blocks that read a temporary defined elsewhere, then everything between them and the definition. */
  private findLive(): void {
    const { fn, defBlock, machine } = this;
    const { blocks } = fn;
    const uses = new PairList();
    const lastUse = new Int32Array(fn.temps.length).fill(-1);
    const operands = new Operands(fn);
    const use = (t: number, block: Block): void => {
      const home = defBlock[t]!;
      if (home < 0) bug(`register allocation: %${fn.temps[t]!.name} is read but not defined in $${fn.name}`);
      if (home === block.id || lastUse[t] === block.id) return;
      lastUse[t] = block.id;
      uses.push(t, block.id);
    };
    for (const block of blocks) {
      for (const phi of block.phis) {
        phi.args.forEach((arg, i) => {
          if ((arg & 7) === RefKind.temp) use(arg >>> 3, phi.blocks[i]!);
        });
      }
      for (const ins of block.ins) {
        operands.gather(ins, machine.shape(ins));
        for (let i = 0; i < operands.count; i++) use(operands.temps[i]!, block);
      }
      if ((block.arg & 7) === RefKind.temp) use(block.arg >>> 3, block);
    }
    const byTemp = uses.sortedByFirst(fn.temps.length);

    const live = new PairList();
    const mark = new Int32Array(blocks.length).fill(-1);
    const stack: number[] = [];
    for (let t = 0; t < fn.temps.length; t++) {
      const home = defBlock[t]!;
      for (let i = byTemp.start[t]!; i < byTemp.start[t + 1]!; i++) {
        stack.push(byTemp.second[i]!);
        while (stack.length > 0) {
          const id = stack.pop()!;
          if (id === home || mark[id] === t) continue;
          mark[id] = t;
          live.push(id, t);
          const { preds } = blocks[id]!;
          if (preds.length === 0) bug(`register allocation: %${fn.temps[t]!.name} is live into $${fn.name}`);
          for (const pred of preds) stack.push(pred.id);
        }
      }
    }
    const byBlock = live.sortedByFirst(blocks.length);
    this.start.set(byBlock.start);
    this.temp = byBlock.second;
  }

  /** Two rounds in postorder: the second sees the distances around each loop. */
  private findDistances(): void {
    const { fn, machine, temp, start, outDistance } = this;
    const { blocks } = fn;
    const distance = new Int32Array(temp.length).fill(never);
    this.distance = distance;
    const first = new Int32Array(fn.temps.length).fill(-1);
    const operands = new Operands(fn);
    const local = new Int32Array(temp.length).fill(-1);
    for (const block of blocks) {
      const { ins } = block;
      if ((block.arg & 7) === RefKind.temp) first[block.arg >>> 3] = ins.length;
      for (let i = ins.length - 1; i >= 0; i--) {
        operands.gather(ins[i]!, machine.shape(ins[i]!));
        for (let k = 0; k < operands.count; k++) first[operands.temps[k]!] = i;
      }
      for (let e = start[block.id]!; e < start[block.id + 1]!; e++) local[e] = first[temp[e]!]!;
      for (const one of ins) {
        operands.gather(one, machine.shape(one));
        for (let k = 0; k < operands.count; k++) first[operands.temps[k]!] = -1;
      }
      if ((block.arg & 7) === RefKind.temp) first[block.arg >>> 3] = -1;
    }
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

/** Edges by predecessor, each pair of blocks once. */
export interface Edges {
  /** Edges leaving block b are `edgeStart[b] … edgeStart[b + 1] − 1`. */
  readonly edgeStart: Int32Array;
  /** Number of the block an edge leads to. */
  readonly edgeTo: Int32Array;
  /** Place of the edge among the predecessors of that block, and of its argument in the phis. */
  readonly edgeIndex: Int32Array;
}

/** Number the edges and bring phi arguments into the order of the predecessors. */
function edgesOf(fn: Fn): Edges {
  const { blocks } = fn;
  const edgeStart = new Int32Array(blocks.length + 1);
  for (const block of blocks) for (const pred of block.preds) edgeStart[pred.id + 1]!++;
  for (let id = 0; id < blocks.length; id++) edgeStart[id + 1]! += edgeStart[id]!;
  const free = edgeStart.slice();
  const edgeTo = new Int32Array(edgeStart[blocks.length]!);
  const edgeIndex = new Int32Array(edgeTo.length);
  const place = new Int32Array(blocks.length);
  for (const block of blocks) {
    block.preds.forEach((pred, index) => {
      place[pred.id] = index;
      const edge = free[pred.id]!++;
      edgeTo[edge] = block.id;
      edgeIndex[edge] = index;
    });
    for (const phi of block.phis) {
      if (phi.args.length !== block.preds.length) bug(`register allocation: phi in @${block.name} lacks an argument`);
      const args = new Array<Ref>(phi.args.length);
      phi.blocks.forEach((from, i) => {
        args[place[from.id]!] = phi.args[i]!;
      });
      phi.args = args;
      phi.blocks = block.preds.slice();
    }
  }
  return { edgeStart, edgeTo, edgeIndex };
}

/** Pairs of small integers, grouped by the first in linear time. */
class PairList {
  private first: Int32Array;
  private second: Int32Array;
  private length: number;
  constructor() {
    this.first = new Int32Array(1024);
    this.second = new Int32Array(1024);
    this.length = 0;
  }

  push(first: number, second: number): void {
    if (this.length === this.first.length) {
      const grownFirst = new Int32Array(this.length * 2);
      grownFirst.set(this.first);
      this.first = grownFirst;
      const grownSecond = new Int32Array(this.length * 2);
      grownSecond.set(this.second);
      this.second = grownSecond;
    }
    this.first[this.length] = first;
    this.second[this.length++] = second;
  }

  /** Seconds grouped by their first, in the order of pushing. */
  sortedByFirst(limit: number): { start: Int32Array; second: Int32Array } {
    const start = new Int32Array(limit + 1);
    for (let i = 0; i < this.length; i++) start[this.first[i]! + 1]!++;
    for (let i = 0; i < limit; i++) start[i + 1]! += start[i]!;
    const free = start.slice();
    const second = new Int32Array(this.length);
    for (let i = 0; i < this.length; i++) second[free[this.first[i]!]!++] = this.second[i]!;
    return { start, second };
  }
}

/** A jump whose ways all lead to one block becomes a plain one: code may then be put before it. */
export function simplifyJumps(fn: Fn): void {
  for (const block of fn.blocks) {
    const { s1 } = block;
    if (!s1 || block.jump === Jump.jmp) continue;
    let isSame = true;
    block.forEachSuccessor((successor) => {
      if (successor !== s1) isSame = false;
    });
    if (!isSame) continue;
    block.jump = Jump.jmp;
    block.arg = 0 as Ref;
    block.s2 = null;
    block.targets = [];
  }
}
