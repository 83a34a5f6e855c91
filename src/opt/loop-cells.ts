// Scalar promotion: a memory cell that a loop works on, but that lives longer, is a value during the loop. It is loaded in
// front of the loop and, if the loop stores to it, stored where the loop is left. Around what touches its memory in rare
// blocks it goes back there; something that does so in every turn prevents it, and the loops inside are looked at.
//
// A cell that may not be there is only loaded when the loop is certain to access it, and only stored where the loop
// itself has stored before. When that cannot be had, or somebody else reads the memory all the time, the stores stay
// where they are and loads become values. In and out: SSA form.

import { fillCfg } from '../il/cfg.ts';
import { Dominators } from '../il/dom.ts';
import { Attribute, type Block, type Fn, Ins } from '../il/ir.ts';
import { fillLoops, findLoops, type Loops } from '../il/loops.ts';
import { Flag, Op, opFlags } from '../il/ops.ts';
import { Cls, noRef, type Ref, RefKind } from '../il/ref.ts';
import { Alias, type Place } from './alias.ts';
import { type Cell, type Event, EventKind, Memory, mayFree } from './cells.ts';
import { propagateCopies } from './copies.ts';
import type { Facts } from './facts.ts';
import { gatherEdges, makePreheader, preheaderAmong } from './preheaders.ts';
import { readOp, storedClass } from './promote.ts';
import { buildSsa } from './ssa.ts';

/** Cells of a loop that are tried, the most used ones, and of these how many may be held for each kind of register. */
const maxTried = 24;
const maxHeld = 8;
/** Rare places at which a cell may go back to memory. */
const maxConflicts = 12;
/** Stores of a cell that are asked whether one is certain to come before something. */
const maxStores = 8;
/** Blocks in front of a loop that are searched for accesses. */
const maxBlocksBefore = 8;

/** Hold cells in values during loops; returns how many. */
export function holdCells(fn: Fn, facts: Facts): number {
  // Loops are rare, and the dominators are only needed for them.
  if (findLoops(fn).headers.length === 0) return 0;
  return new Holding(fn, facts).run();
}

/** What a loop does to one cell, decided on the graph as it is and carried out at the end. */
interface Plan {
  readonly loop: Loop;
  readonly place: Place;
  /** Class of the value. */
  readonly cls: number;
  readonly events: readonly Event[];
  /** Rare events before which a stored value goes back to memory, and those behind which it is loaded again, too. */
  readonly readers: readonly Event[];
  readonly writers: readonly Event[];
  /** False: what stores there are, stay in the loop. */
  readonly isStoredAtExits: boolean;
}

/** What happens in a loop and in those inside. */
class Loop {
  readonly header: number;
  readonly cells: Cell[];
  /** Effects of calls in hot blocks. */
  readonly hotEffects: Set<number>;
  readonly rareCalls: Event[];
  firstCall: Event | null;
  /** Blocks that lead out. */
  readonly exits: Block[];
  /** The nearest block that dominates all ways out and around; −1 before the first. */
  commonEnd: number;

  constructor(header: number) {
    this.header = header;
    this.cells = [];
    this.hotEffects = new Set();
    this.rareCalls = [];
    this.firstCall = null;
    this.exits = [];
    this.commonEnd = -1;
  }
}

class Holding {
  private readonly fn: Fn;
  private readonly facts: Facts;
  private readonly dom: Dominators;
  private readonly loops: Loops;
  private readonly alias: Alias;
  private readonly memory: Memory;
  /** By header: blocks of no inner loop, and the headers of inner loops. */
  private readonly blocks: Block[][];
  private readonly inner: number[][];
  private readonly isRare: Uint8Array;
  private readonly defBlock: Int32Array;
  private readonly plans: Plan[];

  constructor(fn: Fn, facts: Facts) {
    this.fn = fn;
    this.facts = facts;
    this.dom = new Dominators(fn);
    this.loops = fillLoops(fn, this.dom);
    this.alias = new Alias(fn, facts);
    this.memory = new Memory(fn, this.alias, facts);
    this.blocks = fn.blocks.map(() => []);
    this.inner = fn.blocks.map(() => []);
    this.isRare = new Uint8Array(fn.blocks.length);
    this.defBlock = new Int32Array(fn.temps.length).fill(-1);
    this.plans = [];
  }

  run(): number {
    const { fn, loops } = this;
    for (const block of fn.blocks) {
      for (const phi of block.phis) this.defBlock[phi.to >>> 3] = block.id;
      for (const ins of block.ins) if (ins.to !== noRef) this.defBlock[ins.to >>> 3] = block.id;
      const header = loops.headerOf[block.id]!;
      if (header >= 0) this.blocks[header]!.push(block);
      if (block.isCold || block.ins.some((ins) => this.isRareCall(ins))) this.isRare[block.id] = 1;
    }
    for (const header of loops.headers) {
      const outer = loops.parent[header]!;
      if (outer >= 0) this.inner[outer]!.push(header);
    }
    // Outer loops first: what one holds, those inside need not.
    for (let i = loops.headers.length - 1; i >= 0; i--) {
      const header = loops.headers[i]!;
      if (header > 0 && loops.isIrreducible[header] === 0 && this.isRare[header] === 0) this.visit(header);
    }
    if (this.plans.length > 0) new Rewriting(fn, loops, this.plans).run();
    return this.plans.length;
  }

  private isRareCall(ins: Ins): boolean {
    return ins.op === Op.call && (this.facts.ofCall(this.fn, ins) & Attribute.cold) !== 0;
  }

  private visit(header: number): void {
    const loop = new Loop(header);
    this.collect(loop, header, 0);
    const tried = loop.cells.filter((cell) => cell.weight > 0 && !cell.isPinned && this.isFixed(cell, header));
    if (tried.length === 0) return;
    tried.sort((a, b) => b.weight - a.weight);
    const before = this.accessesBefore(header);
    const held = [0, 0];
    for (const cell of tried.slice(0, maxTried)) {
      const kind = cell.cls >= Cls.s ? 1 : 0;
      if (held[kind]! < maxHeld && this.tryToHold(loop, cell, before)) held[kind]!++;
    }
  }

  private collect(loop: Loop, header: number, depth: number): void {
    for (const block of this.blocks[header]!) {
      for (const event of this.memory.events[block.id]!) {
        if (event.cell === null) this.addCall(loop, event);
        else if (!event.isTaken) this.addAccess(loop, event, event.cell, depth);
      }
      let isExit = false;
      let isEnd = false;
      block.forEachSuccessor((next) => {
        if (!this.loops.contains(loop.header, next.id)) isExit = true;
        else if (next.id === loop.header) isEnd = true;
      });
      if (isExit) loop.exits.push(block);
      if (isExit || isEnd) {
        loop.commonEnd = loop.commonEnd < 0 ? block.id : this.dom.common(loop.commonEnd, block.id);
      }
    }
    for (const inner of this.inner[header]!) this.collect(loop, inner, depth + 1);
  }

  private addCall(loop: Loop, event: Event): void {
    if (this.isRare[event.block.id] === 0) loop.hotEffects.add(event.effects);
    else loop.rareCalls.push(event);
    if (loop.firstCall === null || event.block.id < loop.firstCall.block.id) loop.firstCall = event;
  }

  private addAccess(loop: Loop, event: Event, cell: Cell, depth: number): void {
    if (cell.loop !== loop.header) {
      cell.enter(loop.header);
      loop.cells.push(cell);
    }
    cell.add(event, this.isRare[event.block.id] === 1 ? 0 : 8 ** depth);
  }

  /** True when the address does not change in the loop. */
  private isFixed({ place }: Cell, header: number): boolean {
    return (place.root & 7) !== RefKind.temp || !this.loops.contains(header, this.defBlock[place.root >>> 3]!);
  }

  /** What is certain to have been accessed right before the loop: memory that is still there. */
  private accessesBefore(header: number): Event[] {
    const { fn, memory } = this;
    const entries = fn.blocks[header]!.preds.filter((pred) => pred.id < header);
    const found: Event[] = [];
    let block = entries.length === 1 ? entries[0]! : null;
    for (let count = 0; block !== null && count < maxBlocksBefore; count++) {
      const events = memory.events[block.id]!;
      for (let i = events.length - 1; i >= 0; i--) {
        if (events[i]!.cell === null && mayFree(events[i]!.effects)) return found;
        found.push(events[i]!);
      }
      block = block.preds.length === 1 ? block.preds[0]! : null;
    }
    return found;
  }

  private tryToHold(loop: Loop, cell: Cell, before: readonly Event[]): boolean {
    if (cell.isPinned) return false;
    const { alias } = this;
    const { place } = cell;
    const hasStores = cell.events.some(({ kind }) => kind === EventKind.store);
    const isOwn = this.memory.isOwn(place);
    let isStoredAtExits = hasStores;
    const readers: Event[] = [];
    const writers: Event[] = [];
    const others: Cell[] = [];
    for (const other of loop.cells) {
      if (other === cell || !alias.mayOverlap(other.place, place)) continue;
      if (other.hotStores > 0) return false;
      if (other.hotLoads > 0) isStoredAtExits = false;
      others.push(other);
      for (const event of other.events) (event.kind === EventKind.store ? writers : readers).push(event);
    }
    for (const effects of loop.hotEffects) {
      if (alias.callWrites(effects, place.object)) return false;
      if (alias.callReads(effects, place.object) || (!isOwn && mayFree(effects))) isStoredAtExits = false;
    }
    for (const call of loop.rareCalls) {
      // Behind such a call the memory may be gone.
      if (!isOwn && mayFree(call.effects)) isStoredAtExits = false;
      if (alias.callWrites(call.effects, place.object)) {
        if (!isOwn) return false;
        writers.push(call);
      } else if (alias.callReads(call.effects, place.object)) readers.push(call);
      if (readers.length + writers.length > maxConflicts) return false;
    }
    if (hasStores && !isOwn) {
      const isStored = before.some((event) => event.cell === cell && event.kind === EventKind.store);
      if (isStoredAtExits && !isStored) isStoredAtExits = this.isStoredBefore(loop, cell, [...readers, ...writers]);
    }
    if (hasStores && !isStoredAtExits && cell.hotLoads === 0) return false;
    if (!isOwn && !before.some((event) => event.cell === cell) && !this.isCertain(loop, cell)) return false;
    for (const other of others) other.isPinned = true;
    const events = cell.events.slice();
    for (const event of events) event.isTaken = true;
    this.plans.push({ loop, place, cls: cell.cls, events, readers, writers, isStoredAtExits });
    return true;
  }

  /** True when the first turn accesses the cell, whatever happens. */
  private isCertain({ firstCall, commonEnd }: Loop, cell: Cell): boolean {
    return cell.events.some(({ block, index }) => {
      // A call may not come back.
      const isBehindCall =
        firstCall !== null && (firstCall.block === block ? firstCall.index < index : firstCall.block.id < block.id);
      return !isBehindCall && commonEnd >= 0 && this.dom.dominates(block.id, commonEnd);
    });
  }

  /** True when the same turn has stored to the cell where the loop is left, and before those events. */
  private isStoredBefore(loop: Loop, cell: Cell, events: readonly Event[]): boolean {
    const { dom } = this;
    const stores = cell.events.filter(({ kind }) => kind === EventKind.store).slice(0, maxStores);
    return (
      loop.exits.every((exit) => stores.some(({ block }) => dom.dominates(block.id, exit.id))) &&
      events.every(({ block, index }) =>
        stores.some((store) => (store.block === block ? store.index < index : dom.dominates(store.block.id, block.id))),
      )
    );
  }
}

/** Instructions to be added around one, or at the ends of a block. */
class Additions {
  readonly before: Ins[] = [];
  readonly after: Ins[] = [];
}

class Rewriting {
  private readonly fn: Fn;
  private readonly loops: Loops;
  private readonly plans: readonly Plan[];
  /** Numbers from here on belong to blocks made here: they stand between loops, in none of those looked at later. */
  private readonly firstNew: number;
  private readonly additions: Map<Ins | Block, Additions>;
  private readonly changed: Set<Block>;

  constructor(fn: Fn, loops: Loops, plans: readonly Plan[]) {
    this.fn = fn;
    this.loops = loops;
    this.plans = plans;
    this.firstNew = fn.blocks.length;
    this.additions = new Map();
    this.changed = new Set();
  }

  run(): void {
    const { fn, plans } = this;
    const headers = plans.map(({ loop }) => fn.blocks[loop.header]!);
    for (let at = 0; at < plans.length; ) {
      // Plans of one loop follow each other.
      const { loop } = plans[at]!;
      const own: Plan[] = [];
      const header = headers[at]!;
      while (at < plans.length && plans[at]!.loop === loop) own.push(plans[at++]!);
      const entries = header.preds.filter((pred) => !this.isInside(loop, pred));
      const preheader = preheaderAmong(entries) ?? makePreheader(fn, header, entries);
      const exits = own.some(({ isStoredAtExits }) => isStoredAtExits) ? this.exitsOf(loop) : [];
      for (const plan of own) this.hold(plan, preheader, exits);
    }
    for (const block of this.changed) this.rebuild(block);
    fillCfg(fn);
    buildSsa(fn);
    propagateCopies(fn);
  }

  private isInside(loop: Loop, block: Block): boolean {
    return block.id < this.firstNew && this.loops.contains(loop.header, block.id);
  }

  /** Blocks that are entered from the loop alone, one on each way out. */
  private exitsOf(loop: Loop): Block[] {
    const targets = new Set<Block>();
    for (const block of loop.exits) {
      block.forEachSuccessor((next) => {
        if (!this.isInside(loop, next)) targets.add(next);
      });
    }
    return [...targets].map((target) => {
      const from = target.preds.filter((pred) => this.isInside(loop, pred));
      if (from.length === target.preds.length) return target;
      const front = gatherEdges(this.fn, target, from, `${target.name}.out`);
      front.isCold = target.isCold || from.every((pred) => pred.isCold);
      front.depth = target.depth;
      return front;
    });
  }

  private hold(plan: Plan, preheader: Block, exits: readonly Block[]): void {
    const { cls, events, readers, writers, isStoredAtExits } = plan;
    const value = this.fn.newTemp('cell', cls);
    this.load(plan, value, this.around(preheader).after);
    this.changed.add(preheader);
    for (const { kind, ins, block } of events) {
      if (kind === EventKind.load) {
        ins.op = readOp(ins, cls);
        ins.a = value;
      } else {
        const op = storedClass(ins.op) === cls ? Op.copy : Op.cast;
        if (!isStoredAtExits) this.around(ins).after.push(new Ins(op, cls, value, ins.a, noRef, noRef));
        else {
          ins.op = op;
          ins.cls = cls;
          ins.to = value;
          ins.b = noRef;
        }
      }
      this.changed.add(block);
    }
    if (isStoredAtExits) {
      for (const { ins, block } of [...readers, ...writers]) {
        this.store(plan, value, this.around(ins).before);
        this.changed.add(block);
      }
      for (const exit of exits) {
        this.store(plan, value, this.around(exit).before);
        this.changed.add(exit);
      }
    }
    for (const { ins, block } of writers) {
      this.load(plan, value, this.around(ins).after);
      this.changed.add(block);
    }
  }

  private around(what: Ins | Block): Additions {
    let found = this.additions.get(what);
    if (found === undefined) {
      found = new Additions();
      this.additions.set(what, found);
    }
    return found;
  }

  private load({ place, cls }: Plan, value: Ref, out: Ins[]): void {
    const op = place.size === 1 ? Op.loadub : place.size === 2 ? Op.loaduh : Op.load;
    out.push(new Ins(op, cls, value, this.address(place, out), noRef, noRef));
  }

  private store({ place, cls }: Plan, value: Ref, out: Ins[]): void {
    const op = place.size === 1 ? Op.storeb : place.size === 2 ? Op.storeh : storeOf[cls]!;
    out.push(new Ins(op, Cls.w, noRef, value, this.address(place, out), noRef));
  }

  private address({ root, offset }: Place, out: Ins[]): Ref {
    const { fn } = this;
    if (offset === 0) return root;
    if ((root & 7) === RefKind.con) {
      const { symbol, isThread } = fn.cons[root >>> 3]!;
      return fn.address(symbol, BigInt(offset), isThread);
    }
    const to = fn.newTemp('adr', Cls.l);
    out.push(new Ins(Op.add, Cls.l, to, root, fn.int(offset), noRef));
    return to;
  }

  private rebuild(block: Block): void {
    const { additions } = this;
    const ends = additions.get(block);
    const out: Ins[] = ends ? [...ends.before] : [];
    let args: Ins[] = [];
    for (const ins of block.ins) {
      // Nothing comes between arguments and their call.
      if ((opFlags[ins.op]! & Flag.arg) !== 0) {
        args.push(ins);
        continue;
      }
      const here = additions.get(ins);
      if (here) out.push(...here.before);
      if (args.length > 0) {
        out.push(...args);
        args = [];
      }
      out.push(ins);
      if (here) out.push(...here.after);
    }
    if (ends) out.push(...ends.after);
    block.ins = out;
  }
}

/** Stores of words and more by the class of the value. */
const storeOf = [Op.storew, Op.storel, Op.stores, Op.stored, Op.storev] as const;
