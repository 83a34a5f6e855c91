// Static single assignment: every temporary gets one definition that dominates its uses. Phis go to the iterated
// dominance frontiers of the definitions (Cytron et al. 1991), pruned by liveness; renaming walks the dominator tree
// with an undo log instead of recursion. A value undefined on some path becomes zero there: any value would do.

import { edgePlaces, sortPhis } from '../il/cfg.ts';
import { Dominators, dominanceFrontiers } from '../il/dom.ts';
import { type Block, entryOf, type Fn, Ins, Phi } from '../il/ir.ts';
import { Flag, Op, opFlags } from '../il/ops.ts';
import { Cls, noRef, type Ref, RefKind, temp } from '../il/ref.ts';

/** Bring a function into SSA form; returns the number of phis made. */
export function buildSsa(fn: Fn): number {
  const dom = new Dominators(fn);
  const variables = findVariables(fn, dom);
  if (variables.list.length === 0) return 0;
  sortPhis(fn);
  const made = placePhis(fn, dom, variables);
  rename(fn, dom, variables);
  return made;
}

/** Temporaries that need renaming. */
interface Variables {
  readonly list: number[];
  /** 1 for those in the list. */
  readonly isVariable: Uint8Array;
  /** Pairs by variable: blocks with a definition. */
  readonly defs: Lists;
  /** Blocks that read a value from before; as ~id when a phi reads it behind their definitions. */
  readonly exposed: Lists;
}

/** A list of numbers per temporary, chained through three flat arrays. */
class Lists {
  /** First entry of each temporary's list, −1 for none. */
  readonly heads: Int32Array;
  readonly next: number[];
  readonly values: number[];

  constructor(count: number) {
    this.heads = new Int32Array(count).fill(-1);
    this.next = [];
    this.values = [];
  }

  add(t: number, value: number): void {
    this.next.push(this.heads[t]!);
    this.heads[t] = this.values.length;
    this.values.push(value);
  }
}

/** Several definitions, or one that does not dominate all uses. */
function findVariables(fn: Fn, dom: Dominators): Variables {
  const count = fn.temps.length;
  const defBlock = new Int32Array(count).fill(-1);
  const isVariable = new Uint8Array(count);
  const define = (ref: Ref, block: Block): void => {
    if ((ref & 7) !== RefKind.temp) return;
    const t = ref >>> 3;
    if (defBlock[t]! >= 0) isVariable[t] = 1;
    defBlock[t] = block.id;
  };
  for (const block of fn.blocks) {
    for (const phi of block.phis) define(phi.to, block);
    for (const ins of block.ins) define(ins.to, block);
  }

  // A use before the definition inside of one block shows as a definition not seen yet in this block.
  const seenIn = new Int32Array(count).fill(-1);
  const use = (ref: Ref, block: Block, isAtEnd: boolean): void => {
    if ((ref & 7) !== RefKind.temp) return;
    const t = ref >>> 3;
    const at = defBlock[t]!;
    if (at === block.id ? !isAtEnd && seenIn[t] !== block.id : at < 0 || !dom.dominates(at, block.id)) {
      isVariable[t] = 1;
    }
  };
  const see = (ref: Ref, block: Block): void => {
    if ((ref & 7) === RefKind.temp) seenIn[ref >>> 3] = block.id;
  };
  for (const block of fn.blocks) {
    for (const phi of block.phis) {
      see(phi.to, block);
      for (let i = 0; i < phi.args.length; i++) use(phi.args[i]!, phi.blocks[i]!, true);
    }
    for (const ins of block.ins) {
      use(ins.a, block, false);
      use(ins.b, block, false);
      use(ins.c, block, false);
      see(ins.to, block);
    }
    use(block.arg, block, true);
  }
  return collect(fn, isVariable);
}

/** Definitions and upward-exposed uses of the variables, by block. */
function collect(fn: Fn, isVariable: Uint8Array): Variables {
  const list: number[] = [];
  const defs = new Lists(isVariable.length);
  const exposed = new Lists(isVariable.length);
  for (let t = 0; t < isVariable.length; t++) if (isVariable[t] === 1) list.push(t);
  const definedIn = new Int32Array(isVariable.length).fill(-1);
  const exposedIn = new Int32Array(isVariable.length).fill(-1);
  const define = (ref: Ref, block: Block): void => {
    if ((ref & 7) !== RefKind.temp) return;
    const t = ref >>> 3;
    if (isVariable[t] === 0 || definedIn[t] === block.id) return;
    definedIn[t] = block.id;
    defs.add(t, block.id);
  };
  const use = (ref: Ref, block: Block): void => {
    if ((ref & 7) !== RefKind.temp) return;
    const t = ref >>> 3;
    if (isVariable[t] === 0 || definedIn[t] === block.id || exposedIn[t] === block.id) return;
    exposedIn[t] = block.id;
    exposed.add(t, block.id);
  };
  for (const block of fn.blocks) {
    for (const phi of block.phis) {
      define(phi.to, block);
      for (let i = 0; i < phi.args.length; i++) {
        const arg = phi.args[i]!;
        if ((arg & 7) === RefKind.temp && isVariable[arg >>> 3] === 1) exposed.add(arg >>> 3, ~phi.blocks[i]!.id);
      }
    }
    for (const ins of block.ins) {
      use(ins.a, block);
      use(ins.b, block);
      use(ins.c, block);
      define(ins.to, block);
    }
    use(block.arg, block);
  }
  return { list, isVariable, defs, exposed };
}

/** New phis get the variable itself as result and arguments, to be renamed like any other reference. */
function placePhis(fn: Fn, dom: Dominators, variables: Variables): number {
  const { blocks } = fn;
  const { defs, exposed } = variables;
  const frontiers = dominanceFrontiers(dom);
  const isLive = new Int32Array(blocks.length).fill(-1);
  const isDefined = new Int32Array(blocks.length).fill(-1);
  // Every variable walks over the graph: numbers side by side are read much faster than blocks all over the heap.
  const { start: predStart, preds } = listPreds(fn);
  const hasPhi = new Int32Array(blocks.length).fill(-1);
  const work: number[] = [];
  let count = 0;
  for (const t of variables.list) {
    if (exposed.heads[t]! < 0) continue;
    for (let at = defs.heads[t]!; at >= 0; at = defs.next[at]!) isDefined[defs.values[at]!] = t;
    // Live into: from the exposed uses backwards to definitions.
    for (let at = exposed.heads[t]!; at >= 0; at = exposed.next[at]!) {
      const entry = exposed.values[at]!;
      const id = entry < 0 ? ~entry : entry;
      if (isLive[id] === t || (entry < 0 && isDefined[id] === t)) continue;
      isLive[id] = t;
      work.push(id);
    }
    while (work.length > 0) {
      const id = work.pop()!;
      for (let i = predStart[id]!; i < predStart[id + 1]!; i++) {
        const pred = preds[i]!;
        if (isLive[pred] === t || isDefined[pred] === t) continue;
        isLive[pred] = t;
        work.push(pred);
      }
    }
    for (let at = defs.heads[t]!; at >= 0; at = defs.next[at]!) work.push(defs.values[at]!);
    while (work.length > 0) {
      const id = work.pop()!;
      for (let i = frontiers.start[id]!; i < frontiers.start[id + 1]!; i++) {
        const join = frontiers.blocks[i]!;
        if (hasPhi[join] === t || isLive[join] !== t) continue;
        hasPhi[join] = t;
        const block = blocks[join]!;
        // A literal has no room to spare.
        const args = block.preds.length === 2 ? [temp(t), temp(t)] : block.preds.map(() => temp(t));
        const phi = new Phi(temp(t), fn.temps[t]!.cls, args, block.preds.slice());
        if (block.phis.length === 0) block.phis = [phi];
        else block.phis.push(phi);
        count++;
        if (isDefined[join] !== t) work.push(join);
      }
    }
  }
  return count;
}

/** Numbers of predecessors: those of block b are `preds[start[b]] … preds[start[b + 1] − 1]`. */
function listPreds({ blocks }: Fn): { start: Int32Array; preds: Int32Array } {
  const start = new Int32Array(blocks.length + 1);
  for (let id = 0; id < blocks.length; id++) start[id + 1] = start[id]! + blocks[id]!.preds.length;
  const preds = new Int32Array(start[blocks.length]!);
  let at = 0;
  for (const block of blocks) for (const pred of block.preds) preds[at++] = pred.id;
  return { start, preds };
}

function rename(fn: Fn, dom: Dominators, variables: Variables): void {
  const { blocks, temps } = fn;
  const { isVariable } = variables;
  const variableCount = isVariable.length;
  const { start, to, place } = edgePlaces(fn);
  /** The temporary that holds each variable now; 0 while undefined. */
  const current = new Int32Array(variableCount);
  const isTaken = new Uint8Array(variableCount);
  const log: number[] = [];
  const open: number[] = [];
  const openLog: number[] = [];

  // Vectors have no constants: an undefined one is made of zeros in the entry block.
  let zeroVector: Ref = noRef;
  const anyValue = (cls: number): Ref => {
    if (cls === Cls.s) return fn.single(0);
    if (cls === Cls.d) return fn.double(0);
    if (cls !== Cls.v) return fn.int(0);
    if (zeroVector === noRef) zeroVector = fn.newTemp('zero', Cls.v);
    return zeroVector;
  };
  const read = (ref: Ref): Ref => {
    if ((ref & 7) !== RefKind.temp) return ref;
    const t = ref >>> 3;
    if (t >= variableCount || isVariable[t] === 0) return ref;
    return current[t] !== 0 ? (current[t] as Ref) : anyValue(temps[t]!.cls);
  };
  const write = (ref: Ref): Ref => {
    const t = ref >>> 3;
    if ((ref & 7) !== RefKind.temp || t >= variableCount || isVariable[t] === 0) return ref;
    let fresh = ref;
    // The first definition keeps the temporary.
    if (isTaken[t] === 1) fresh = fn.newTemp(temps[t]!.name, temps[t]!.cls);
    isTaken[t] = 1;
    log.push(t, current[t]!);
    current[t] = fresh;
    return fresh;
  };

  for (const id of dom.preorder) {
    const block = blocks[id]!;
    const parent = dom.idom[id]!;
    while (open.length > 0 && open[open.length - 1] !== parent) {
      open.pop();
      const from = openLog.pop()!;
      while (log.length > from) {
        const before = log.pop()!;
        current[log.pop()!] = before;
      }
    }
    open.push(id);
    openLog.push(log.length);

    for (const phi of block.phis) phi.to = write(phi.to);
    for (const ins of block.ins) {
      ins.a = read(ins.a);
      ins.b = read(ins.b);
      ins.c = read(ins.c);
      ins.to = write(ins.to);
    }
    block.arg = read(block.arg);
    for (let i = start[id]!; i < start[id + 1]!; i++) {
      for (const phi of blocks[to[i]!]!.phis) phi.args[place[i]!] = read(phi.args[place[i]!]!);
    }
  }
  if (zeroVector !== noRef) {
    const { ins } = entryOf(fn);
    const at = ins.findIndex((one) => (opFlags[one.op]! & Flag.param) === 0);
    ins.splice(at < 0 ? ins.length : at, 0, new Ins(Op.vdupl, Cls.v, zeroVector, fn.int(0), noRef, noRef));
  }
}
