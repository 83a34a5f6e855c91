// Inlining: a call of a function of the module becomes its body, when the body is small, or used once, or small enough
// for a call in a loop. A function that calls itself takes in copies of its own body, a few levels deep, within a budget.
// The bodies are those from before SSA construction; results and parameters are variables that `ssa` sorts out. Slots of
// an inlined body are made in the caller's entry. Functions are visited callees first, so bodies come complete.

import { fillCfg } from '../il/cfg.ts';
import { Dominators } from '../il/dom.ts';
import {
  Attribute,
  Block,
  type Con,
  ConForm,
  ConKind,
  copyOf,
  Fn,
  Ins,
  Jump,
  type Module,
  Phi,
  renumber,
  Temp,
} from '../il/ir.ts';
import { fillLoops } from '../il/loops.ts';
import { Flag, Op, opFlags, isAlloc } from '../il/ops.ts';
import { int, noRef, type Ref, RefKind, temp } from '../il/ref.ts';
import type { Facts } from './facts.ts';
import { isStackCheck } from './stack-check.ts';

// Sizes count instructions that will become code.
/** About what a call costs itself: such bodies are always taken in. */
const trivialSize = 12;
const loopSize = 60;
/** What an assumption is made of (a sum, a load, a comparison) goes with it. */
const assumedSize = 3;
const onceSize = 250;
/** Beyond this a function takes in trivial bodies only. */
const callerLimit = 3000;
/** A function that calls itself grows up to this size, by so many levels. */
const recursionLimit = 160;
const recursionLevels = 5;

/** Replace calls by bodies; returns how many. */
export function inlineCalls(fn: Fn, facts: Facts): number {
  return facts.bodies().run(fn);
}

/** What inlining knows of a module: made once, before the first function is changed. */
export class Inliner {
  /** Functions that may be taken in, by name, as they are now. */
  private readonly bodies: Map<string, Fn>;
  private readonly sizes: Map<Fn, number>;
  /** How many calls of each function the module has; one more for those that others can call. */
  private readonly calls: Map<string, number>;
  /** Callees before their callers. */
  readonly order: readonly Fn[];

  constructor(module: Module) {
    this.bodies = new Map();
    this.sizes = new Map();
    this.calls = new Map();
    const unwanted = Attribute.cold | Attribute.noreturn;
    for (const fn of module.fns) {
      this.calls.set(fn.name, (this.calls.get(fn.name) ?? 0) + (fn.linkage.isExport ? 1 : 0));
      eachSymbol(fn, (symbol) => this.calls.set(symbol, (this.calls.get(symbol) ?? 0) + 1));
      const isWanted = ((module.attributes.get(fn.name) ?? 0) & unwanted) === 0;
      if (isWanted && canBeInlined(fn)) this.bodies.set(fn.name, fn);
    }
    for (const item of module.data) {
      for (const part of item.items) if (part.kind === 'symbol') this.calls.set(part.symbol, 2);
    }
    this.order = calleesFirst(module);
  }

  /** The body to take in for a call, or null. */
  private bodyFor(caller: Fn, callerSize: number, call: Ins, isInLoop: boolean): Fn | null {
    const name = calleeOf(caller, call);
    const body = name === null || name === caller.name ? undefined : this.bodies.get(name);
    if (!body || body.file !== caller.file || body.files !== caller.files) return null;
    const size = this.sizeOf(body);
    if (size <= trivialSize) return body;
    if (callerSize + size > callerLimit) return null;
    return size <= loopSize && isInLoop ? body : size <= onceSize && this.calls.get(body.name) === 1 ? body : null;
  }

  private sizeOf(fn: Fn): number {
    let size = this.sizes.get(fn);
    if (size === undefined) {
      size = codeSize(fn);
      this.sizes.set(fn, size);
    }
    return size;
  }

  /** Take in what is worth it; returns how many calls. */
  run(fn: Fn): number {
    if (!fn.blocks.some((block) => block.ins.some((ins) => this.isCandidate(fn, ins)))) return 0;
    fillLoops(fn, new Dominators(fn));
    let size = codeSize(fn);
    let count = expand(fn, (call, isInLoop) => {
      const body = this.bodyFor(fn, size, call, isInLoop);
      if (body !== null) size += this.sizeOf(body);
      return body;
    });
    if (this.bodies.has(fn.name)) count += unrollRecursion(fn);
    this.sizes.delete(fn);
    fillCfg(fn);
    return count;
  }

  private isCandidate(fn: Fn, ins: Ins): boolean {
    const name = ins.op === Op.call ? calleeOf(fn, ins) : null;
    return name !== null && this.bodies.has(name);
  }
}

/** Let a function take in itself, level by level. */
function unrollRecursion(fn: Fn): number {
  const body = copyOfFn(fn);
  const bodySize = codeSize(fn);
  let count = 0;
  for (let level = 0; level < recursionLevels; level++) {
    const calls = countSelfCalls(fn);
    if (calls === 0 || codeSize(fn) + calls * bodySize > recursionLimit) break;
    count += expand(fn, (call) => (calleeOf(fn, call) === fn.name ? body : null));
  }
  return count;
}

function countSelfCalls(fn: Fn): number {
  let count = 0;
  for (const block of fn.blocks) {
    for (const ins of block.ins) if (ins.op === Op.call && calleeOf(fn, ins) === fn.name) count++;
  }
  return count;
}

/** Replace the calls that `choose` has a body for. What was taken in is not looked at again. */
function expand(fn: Fn, choose: (call: Ins, isInLoop: boolean) => Fn | null): number {
  const out: Block[] = [];
  const slots: Ins[] = [];
  let count = 0;
  for (const block of fn.blocks) {
    out.push(block);
    if (block.isCold) continue;
    const { ins, jump, arg, s1, s2, targets } = block;
    /** The block that takes what stands behind the last call which was replaced, and the first such instruction. */
    let on = block;
    let next = 0;
    let place: Ins | null = null;
    const finish = (end: number): void => {
      if (on === block) block.ins = ins.slice(0, end);
      else while (next < end) on.ins.push(ins[next++]!);
    };
    for (let at = 0; at < ins.length; at++) {
      const call = ins[at]!;
      if (call.op === Op.dbgloc) place = call;
      if (call.op !== Op.call) continue;
      const body = choose(call, block.depth > 0);
      const first = body && firstArgument(ins, at, body);
      if (body === null || first === null) continue;
      finish(first);
      const rest = new Block(-1, block.name);
      rest.depth = block.depth;
      if (place) rest.ins.push(copyOfIns(place));
      const inlining = new Inlining(fn, block.depth, ins.slice(first, at), call, body, rest);
      on.jump = Jump.jmp;
      on.arg = noRef;
      on.s1 = inlining.run(out, slots);
      on.s2 = null;
      on.targets = [];
      out.push(rest);
      on = rest;
      next = at + 1;
      count++;
    }
    if (on === block) continue;
    finish(ins.length);
    Object.assign(on, { jump, arg, s1, s2, targets });
    on.forEachSuccessor((successor) => {
      for (const phi of successor.phis) {
        const index = phi.blocks.indexOf(block);
        if (index >= 0) phi.blocks[index] = on;
      }
    });
  }
  addSlots(fn, slots);
  fn.blocks = out;
  renumber(fn);
  return count;
}

/** One call and its body. */
class Inlining {
  private readonly fn: Fn;
  private readonly depth: number;
  private readonly args: readonly Ins[];
  private readonly call: Ins;
  private readonly body: Fn;
  private readonly rest: Block;
  private readonly temps: Int32Array;
  private readonly cons: Int32Array;
  private readonly blocks: Map<Block, Block>;

  /** `rest` is what follows the call, `depth` how many loops it stands in. */
  constructor(fn: Fn, depth: number, args: readonly Ins[], call: Ins, body: Fn, rest: Block) {
    this.fn = fn;
    this.depth = depth;
    this.args = args;
    this.call = call;
    this.body = body;
    this.rest = rest;
    this.temps = new Int32Array(body.temps.length);
    this.cons = new Int32Array(body.cons.length);
    this.blocks = new Map();
  }

  /** Put the body's blocks behind `out` and the slots it needs behind `slots`; returns the first block. */
  run(out: Block[], slots: Ins[]): Block {
    const { body, args } = this;
    for (const from of body.blocks) this.blocks.set(from, this.blockLike(from));
    for (const from of body.blocks) {
      const to = this.blocks.get(from)!;
      let param = 0;
      for (const ins of from.ins) {
        const isParam = (opFlags[ins.op]! & Flag.param) !== 0;
        if (isParam) to.ins.push(copyOf(this.ref(ins.to), ins.cls, args[param++]!.a));
        else (isAlloc(ins.op) ? slots : to.ins).push(this.copyIns(ins));
      }
      for (const phi of from.phis) {
        const sources = phi.blocks.map((one) => this.blocks.get(one)!);
        to.phis.push(
          new Phi(
            this.ref(phi.to),
            phi.cls,
            phi.args.map((arg) => this.ref(arg)),
            sources,
          ),
        );
      }
      this.endLike(from, to);
      out.push(to);
    }
    return this.blocks.get(body.blocks[0]!)!;
  }

  private blockLike(from: Block): Block {
    const to = new Block(-1, `${this.body.name}.${from.name}`);
    to.isCold = from.isCold;
    to.depth = this.depth + from.depth;
    return to;
  }

  private endLike(from: Block, to: Block): void {
    const { call, rest } = this;
    if (from.jump === Jump.ret) {
      if (call.to !== noRef) {
        const value = from.arg === noRef ? this.fn.int(0) : this.ref(from.arg);
        to.ins.push(copyOf(call.to, call.cls, value));
      }
      to.jump = Jump.jmp;
      to.s1 = rest;
      return;
    }
    // What is taken in lies in the frame of the caller, which has looked already.
    if (from === this.body.blocks[0] && isStackCheck(this.body, from)) {
      to.jump = Jump.jmp;
      to.s1 = this.blocks.get(from.s2!)!;
      return;
    }
    to.jump = from.jump;
    to.arg = this.ref(from.arg);
    to.s1 = from.s1 && this.blocks.get(from.s1)!;
    to.s2 = from.s2 && this.blocks.get(from.s2)!;
    to.targets = from.targets.map((target) => this.blocks.get(target)!);
  }

  private copyIns({ op, cls, to, a, b, c }: Ins): Ins {
    return new Ins(op, cls, this.ref(to), this.ref(a), this.ref(b), this.ref(c));
  }

  /** An operand of the body as one of the caller. */
  private ref(ref: Ref): Ref {
    const index = ref >>> 3;
    if ((ref & 7) === RefKind.temp) {
      // One more, as 0 means none yet.
      if (this.temps[index] === 0) {
        const { name, cls } = this.body.temps[index]!;
        this.temps[index] = (this.fn.newTemp(name, cls) >>> 3) + 1;
      }
      return temp(this.temps[index]! - 1);
    }
    if ((ref & 7) !== RefKind.con) return ref;
    if (this.cons[index] === 0) this.cons[index] = importCon(this.fn, this.body.cons[index]!);
    return this.cons[index]! as Ref;
  }
}

function importCon(fn: Fn, { kind, bits, form, symbol, isThread }: Con): Ref {
  if (kind === ConKind.address) return fn.address(symbol, bits, isThread);
  return form === ConForm.int ? fn.bits(bits) : fn.float(bits, form);
}

const copyOfIns = ({ op, cls, to, a, b, c }: Ins): Ins => new Ins(op, cls, to, a, b, c);

/** Slots go behind the parameters and slots that the entry begins with. */
function addSlots(fn: Fn, slots: readonly Ins[]): void {
  if (slots.length === 0) return;
  fn.blocks[0]!.ins.splice(fn.headLength(), 0, ...slots);
}

/** A function with blocks, instructions and temporaries of its own. */
function copyOfFn(fn: Fn): Fn {
  const copy = new Fn(fn.name);
  copy.returns = fn.returns;
  copy.file = fn.file;
  copy.files = fn.files;
  copy.temps = fn.temps.map(({ name, cls }) => new Temp(name, cls));
  // Constants are only ever added, so the numbers stay right.
  copy.cons = fn.cons.slice();
  const blocks = new Map(fn.blocks.map((block) => [block, new Block(block.id, block.name)]));
  const twin = (block: Block | null): Block | null => block && blocks.get(block)!;
  for (const [from, to] of blocks) {
    to.ins = from.ins.map(copyOfIns);
    to.phis = from.phis.map(
      (phi) =>
        new Phi(
          phi.to,
          phi.cls,
          phi.args.slice(),
          phi.blocks.map((one) => twin(one)!),
        ),
    );
    to.jump = from.jump;
    to.arg = from.arg;
    to.s1 = twin(from.s1);
    to.s2 = twin(from.s2);
    to.targets = from.targets.map((target) => twin(target)!);
    to.depth = from.depth;
    to.isCold = from.isCold;
    copy.blocks.push(to);
  }
  return copy;
}

const paramsOf = (fn: Fn): Ins[] => fn.blocks[0]!.ins.filter((ins) => (opFlags[ins.op]! & Flag.param) !== 0);

/** Bytes of slots that a body may bring along. */
const maxSlots = 256;

function canBeInlined(fn: Fn): boolean {
  if (fn.isVariadic || (fn.returns !== null && (fn.returns.type >= 0 || fn.returns.ext !== 0))) return false;
  if (paramsOf(fn).some((param) => param.op !== Op.par)) return false;
  let bytes = 0;
  for (const block of fn.blocks) {
    for (const ins of block.ins) {
      if (!isAlloc(ins.op)) continue;
      if (block !== fn.blocks[0] || (ins.a & 7) !== RefKind.con) return false;
      bytes += fn.cons[ins.a >>> 3]!.num;
    }
  }
  return bytes <= maxSlots;
}

/** Index of the first argument of the call at `at`, if the call gives what the body takes and takes what it gives. */
function firstArgument(ins: readonly Ins[], at: number, body: Fn): number | null {
  const call = ins[at]!;
  const params = paramsOf(body);
  const first = at - params.length;
  if (call.b !== noRef && call.b !== int(0)) return null;
  if (call.to !== noRef && (body.returns === null || body.returns.cls !== call.cls)) return null;
  if (first < 0 || (first > 0 && (opFlags[ins[first - 1]!.op]! & Flag.arg) !== 0)) return null;
  const isPlain = params.every(({ cls }, index) => {
    const arg = ins[first + index]!;
    return arg.op === Op.arg && arg.cls === cls;
  });
  return isPlain ? first : null;
}

/** Name of the function that a call calls, null when it is computed. */
function calleeOf(fn: Fn, call: Ins): string | null {
  if ((call.a & 7) !== RefKind.con) return null;
  const { kind, symbol, bits, isThread } = fn.cons[call.a >>> 3]!;
  return kind === ConKind.address && bits === 0n && !isThread ? symbol : null;
}

/** Instructions that will be code, roughly; what is rarely run lies out of the way and does not count. */
function codeSize(fn: Fn): number {
  let size = 0;
  for (const block of fn.blocks) {
    if (block.isCold) continue;
    if (block.jump !== Jump.jmp) size++;
    for (const { op } of block.ins) {
      if (op === Op.assume) size -= assumedSize;
      else if (op !== Op.copy && op !== Op.dbgloc && op !== Op.nop && op !== Op.context && !isAlloc(op)) size++;
    }
  }
  return size;
}

function eachSymbol(fn: Fn, visit: (symbol: string) => void): void {
  const see = (ref: Ref): void => {
    if ((ref & 7) !== RefKind.con) return;
    const { kind, symbol } = fn.cons[ref >>> 3]!;
    if (kind === ConKind.address) visit(symbol);
  };
  for (const block of fn.blocks) {
    for (const phi of block.phis) phi.args.forEach(see);
    for (const ins of block.ins) {
      see(ins.a);
      see(ins.b);
      see(ins.c);
    }
    see(block.arg);
  }
}

/** Functions in an order that has callees first, as far as they do not call each other in a circle. */
function calleesFirst(module: Module): Fn[] {
  const byName = new Map(module.fns.map((fn) => [fn.name, fn]));
  const order: Fn[] = [];
  const seen = new Set<Fn>();
  const stack: { fn: Fn; callees: Fn[] }[] = [];
  const open = (fn: Fn): void => {
    if (seen.has(fn)) return;
    seen.add(fn);
    const callees: Fn[] = [];
    eachSymbol(fn, (symbol) => {
      const callee = byName.get(symbol);
      if (callee) callees.push(callee);
    });
    stack.push({ fn, callees });
  };
  for (const root of module.fns) {
    open(root);
    while (stack.length > 0) {
      const top = stack[stack.length - 1]!;
      const callee = top.callees.pop();
      if (callee) open(callee);
      else order.push(stack.pop()!.fn);
    }
  }
  return order;
}
