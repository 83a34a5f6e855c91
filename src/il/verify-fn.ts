// The rules of functions: classes of temporaries and operands, phis, jumps, calls and parameters; on demand SSA form.

import { Dominators } from './dom.ts';
import { type Block, type Data, type Fn, type Ins, Jump, machineBase, type Module, type Phi } from './ir.ts';
import { arities } from './keywords.ts';
import { clsTable, Flag, laneNames, laneSizes, Op, Operand, operandOf, opFlags, opNames, isAlloc } from './ops.ts';
import type { FnPositions, IlDiagnostic } from './positions.ts';
import { globalText, printRef } from './print.ts';
import { Cls, clsNames, indexOf, intOf, isTemp, kindOf, noRef, type Ref, RefKind } from './ref.ts';
import type { VerifyOptions } from './verify.ts';

/** Check one function of a module, adding to `found`. `symbols` are the module's definitions by name. */
export function verifyFn(
  fn: Fn,
  module: Module,
  symbols: ReadonlyMap<string, Data | Fn>,
  options: VerifyOptions,
  found: IlDiagnostic[],
): void {
  new FnVerifier(fn, module, symbols, options, found).run();
}

/** Lanes of the vector, by operation number, for operations whose operand is a lane number. */
const laneCounts = new Map<number, number>(
  laneNames.flatMap((lane): [number, number][] => [
    [Op[`vget${lane}`], 16 / laneSizes[lane]],
    [Op[`vset${lane}`], 16 / laneSizes[lane]],
  ]),
);

class FnVerifier {
  private readonly fn: Fn;
  private readonly module: Module;
  private readonly symbols: ReadonlyMap<string, Data | Fn>;
  private readonly options: VerifyOptions;
  private readonly found: IlDiagnostic[];
  private readonly places: FnPositions | undefined;
  /** Place of each block in `fn.blocks`; the ids may be stale. */
  private readonly numbers: Map<Block, number>;
  /** Definitions of each temporary, and whether a phi is among them. */
  private readonly defCounts: Int32Array;
  private readonly hasPhi: Uint8Array;
  /** Where we are. */
  private block: number;
  private offset: number;
  private where: string;
  /** The phi that is looked at instead; naming it costs a look at all names of the function. */
  private phiAt: Ref;

  constructor(
    fn: Fn,
    module: Module,
    symbols: ReadonlyMap<string, Data | Fn>,
    options: VerifyOptions,
    found: IlDiagnostic[],
  ) {
    this.fn = fn;
    this.module = module;
    this.symbols = symbols;
    this.options = options;
    this.found = found;
    this.places = options.positions?.fns.get(fn);
    this.numbers = new Map(fn.blocks.map((block, number) => [block, number]));
    this.defCounts = new Int32Array(fn.temps.length);
    this.hasPhi = new Uint8Array(fn.temps.length);
    this.block = -1;
    this.offset = this.places?.start ?? 0;
    this.where = '';
    this.phiAt = noRef;
  }

  run(): void {
    const { fn } = this;
    if (fn.blocks.length === 0) return this.report(`function $${fn.name} has no blocks`);
    if (fn.returns && fn.returns.type >= this.module.types.length) this.report('the return type is not defined');
    this.countDefinitions();
    const predecessors = this.predecessors();
    fn.blocks.forEach((block, number) => {
      this.block = number;
      block.phis.forEach((phi, index) => {
        this.at(this.places?.phis[this.places.phiStart[number]! + index], 'phi');
        this.phi(phi, block, predecessors[number]!);
      });
      this.instructions(block, number);
      this.at(this.places?.jumps[number], 'jump');
      this.jump(block);
    });
    this.block = -1;
    this.labels();
    if (this.options.isSsa && this.found.length === 0) this.ssa();
  }

  private at(offset: number | undefined, where: string): void {
    if (offset !== undefined) this.offset = offset;
    this.where = where;
  }

  private report(message: string): void {
    const { positions } = this.options;
    if (positions && this.places) this.found.push(positions.diagnostic(this.offset, message));
    else {
      const block = this.fn.blocks[this.block];
      const where = this.phiAt === noRef ? this.where : `phi ${this.text(this.phiAt)}`;
      const place = block ? ` @${block.name} (${where})` : '';
      this.found.push({ message: `$${this.fn.name}${place}: ${message}`, line: 0, column: 0 });
    }
  }

  private text(ref: Ref): string {
    return printRef(this.fn, this.module, ref);
  }

  // Definitions

  private countDefinitions(): void {
    const { fn, defCounts, hasPhi } = this;
    for (const block of fn.blocks) {
      for (const phi of block.phis) {
        const index = indexOf(phi.to);
        if (!isTemp(phi.to) || index >= defCounts.length) continue;
        defCounts[index]!++;
        hasPhi[index] = 1;
      }
      for (const ins of block.ins) {
        if (isTemp(ins.to) && indexOf(ins.to) < defCounts.length) defCounts[indexOf(ins.to)]!++;
      }
    }
  }

  private definition(to: Ref, cls: number): void {
    const index = indexOf(to);
    if (!isTemp(to) || index >= this.fn.temps.length) return this.report('the result is not a temporary');
    const known = this.fn.temps[index]!.cls;
    // A temporary assigned with w and l is a w: the l definition loses its upper half.
    if (known !== cls && !(known === Cls.w && cls === Cls.l)) {
      this.report(`${this.text(to)} has class ${clsNames[known]} and is assigned class ${clsNames[cls]}`);
    }
    if (this.hasPhi[index] && this.defCounts[index]! > 1) {
      this.report(`${this.text(to)} is the result of a phi and assigned elsewhere as well`);
    }
  }

  /** `ref` is read as `kind`; `what` tells where. */
  private use(ref: Ref, kind: Operand, what: string): void {
    if (kind === Operand.none) {
      if (ref !== noRef) this.report(`${what} must be absent`);
    } else if (kind === Operand.constant) {
      if (kindOf(ref) !== RefKind.int) this.report(`${what} must be a constant integer`);
    } else if (kind === Operand.type) {
      if (kindOf(ref) !== RefKind.type || indexOf(ref) >= this.module.types.length) {
        this.report(`${what} must be an aggregate type`);
      }
    } else this.value(ref, kind, what);
  }

  private value(ref: Ref, cls: number, what: string): void {
    const { fn } = this;
    const index = indexOf(ref);
    if (isTemp(ref) && index < fn.temps.length) {
      const known = fn.temps[index]!.cls;
      if (this.defCounts[index] === 0) this.report(`${what}, ${this.text(ref)}, is never assigned`);
      else if (known !== cls && !(cls === Cls.w && known === Cls.l)) {
        this.report(`${what}, ${this.text(ref)}, must have class ${clsNames[cls]}, not ${clsNames[known]}`);
      }
    } else if (kindOf(ref) === RefKind.con && index < fn.cons.length) {
      if (cls === Cls.v) this.report(`${what} must be a temporary: there are no constants of class v`);
      const con = fn.cons[index]!;
      const symbol = con.symbol === '' ? undefined : this.symbols.get(con.symbol);
      if (symbol && symbol.linkage.isThread !== con.isThread) {
        const name = globalText(con.symbol);
        this.report(con.isThread ? `${name} is not thread-local` : `thread-local ${name} is named without 'thread'`);
      }
    } else this.report(`${what} is missing`);
  }

  // Blocks

  /** Predecessors by block number, each once. */
  private predecessors(): Set<Block>[] {
    const sets = this.fn.blocks.map(() => new Set<Block>());
    for (const block of this.fn.blocks) {
      block.forEachSuccessor((target) => sets[this.numbers.get(target) ?? -1]?.add(block));
    }
    return sets;
  }

  private phi(phi: Phi, block: Block, predecessors: ReadonlySet<Block>): void {
    if (block === this.fn.blocks[0]) this.report('the first block cannot have phis');
    this.definition(phi.to, phi.cls);
    const seen = new Set<Block>();
    phi.blocks.forEach((from, index) => {
      if (seen.has(from)) this.report(`the phi names @${from.name} twice`);
      seen.add(from);
      if (!predecessors.has(from)) this.report(`the phi names @${from.name}, which is not a predecessor`);
      this.value(phi.args[index]!, phi.cls, `the phi's operand for @${from.name}`);
    });
    for (const from of predecessors) {
      if (!seen.has(from)) this.report(`the phi has no operand for predecessor @${from.name}`);
    }
  }

  private instructions(block: Block, number: number): void {
    const { places } = this;
    let isHead = number === 0;
    let envs = 0;
    for (const [index, ins] of block.ins.entries()) {
      this.at(places?.ins[places.insStart[number]! + index], `instruction ${index + 1}`);
      if (ins.op >= machineBase) {
        this.report('a machine instruction');
        continue;
      }
      const flags = opFlags[ins.op]!;
      if ((flags & Flag.param) === 0) isHead = false;
      else if (!isHead) this.report('a parameter can only stand at the head of the first block');
      if (ins.op === Op.pare && ++envs > 1) this.report("a second 'env' parameter");
      if ((flags & Flag.arg) !== 0 && !isBeforeCall(block.ins, index)) {
        this.report('an argument must stand directly before its call');
      }
      if (ins.op === Op.call) this.call(ins, block.ins, index);
      else if (ins.op === Op.dbgloc) this.debugLocation(ins);
      else this.operation(ins);
    }
  }

  private operation(ins: Ins): void {
    const { op, cls } = ins;
    const name = opNames[op]!;
    if ((clsTable[op]! & (1 << cls)) === 0) return this.report(`'${name}' has no form for class ${clsNames[cls]}`);
    if ((opFlags[op]! & Flag.hasResult) !== 0) this.definition(ins.to, cls);
    else if (ins.to !== noRef) this.report(`'${name}' has no result`);
    const operands = [ins.a, ins.b, ins.c];
    const count = arities[op]!;
    for (let position = 0; position < 3; position++) {
      const kind = position < count ? operandOf(op, cls, position) : Operand.none;
      this.use(operands[position]!, kind, `operand ${position + 1} of '${name}'`);
    }
    this.special(ins);
  }

  private special(ins: Ins): void {
    const { op } = ins;
    const lanes = laneCounts.get(op);
    if (lanes !== undefined && !(intOf(ins.b) >= 0 && intOf(ins.b) < lanes)) {
      this.report(`the lane must lie between 0 and ${lanes - 1}`);
    }
    if (op === Op.blit && intOf(ins.c) < 0) this.report("the size of 'blit' is negative");
    if (op === Op.vastart && !this.fn.isVariadic) this.report("'vastart' outside of a variadic function");
    if (isAlloc(op) && kindOf(ins.a) === RefKind.con) {
      const size = this.fn.cons[indexOf(ins.a)]!;
      if (size.symbol === '' && (size.bits < 0n || size.bits >= 2n ** 31n)) {
        this.report(`'${opNames[op]}' takes a size from 0 to 2147483647`);
      }
    }
  }

  private debugLocation(ins: Ins): void {
    this.use(ins.a, Operand.constant, 'the line');
    this.use(ins.b, Operand.constant, 'the column');
    if (ins.c === noRef) return;
    this.use(ins.c, Operand.constant, 'the file');
    if (kindOf(ins.c) === RefKind.int && this.fn.files[intOf(ins.c)] === undefined) this.report('no such file');
  }

  private call(ins: Ins, all: readonly Ins[], index: number): void {
    this.value(ins.a, Cls.l, 'the callee');
    const result = kindOf(ins.b);
    if (result === RefKind.type) this.use(ins.b, Operand.type, 'the result');
    else if (ins.b !== noRef && !(result === RefKind.int && intOf(ins.b) >= 0 && intOf(ins.b) <= 4)) {
      this.report('the result of the call is neither a sub-word class nor a type');
    }
    if (ins.to !== noRef) this.definition(ins.to, ins.cls);
    const cls = result === RefKind.type ? Cls.l : Cls.w;
    if (ins.b !== noRef && ins.cls !== cls) this.report(`the result of the call must have class ${clsNames[cls]}`);
    let envs = 0;
    let dots = 0;
    for (let at = index - 1; at >= 0 && isArg(all[at]!); at--) {
      if (all[at]!.op === Op.arge) envs++;
      if (all[at]!.op === Op.argv) dots++;
    }
    if (envs > 1) this.report("the call has two 'env' arguments");
    if (dots > 1) this.report("the call has two '...'");
  }

  private jump(block: Block): void {
    const { returns } = this.fn;
    switch (block.jump) {
      case Jump.none:
        return this.report('the block has no jump');
      case Jump.cond:
        return this.report('a machine jump');
      case Jump.jnz:
        this.value(block.arg, Cls.w, "the operand of 'jnz'");
        this.target(block.s2);
        break;
      case Jump.switch:
        this.value(block.arg, Cls.w, "the operand of 'switch'");
        for (const target of block.targets) this.target(target);
        break;
      case Jump.ret:
        if (!returns && block.arg !== noRef) this.report(`$${this.fn.name} returns nothing, but 'ret' has a value`);
        else if (returns && block.arg !== noRef) this.value(block.arg, returns.cls, "the operand of 'ret'");
        return;
      case Jump.hlt:
        return;
    }
    this.target(block.s1);
  }

  private target(block: Block | null): void {
    if (!block) return this.report('the jump has no target');
    const number = this.numbers.get(block);
    if (number === undefined) this.report(`@${block.name} is not a block of this function`);
    else if (number === 0) this.report(`@${block.name} is the first block and cannot be jumped to`);
  }

  private labels(): void {
    if (this.numbers.size !== this.fn.blocks.length) this.report('a block occurs twice');
  }

  // SSA form

  private ssa(): void {
    const { fn } = this;
    if (fn.blocks.some((block, number) => block.id !== number)) return this.report('the control-flow graph is stale');
    const dominators = new Dominators(fn);
    const defBlock = new Int32Array(fn.temps.length).fill(-1);
    // Place of the definition in its block, −1 for a phi.
    const defPlace = new Int32Array(fn.temps.length);
    for (const block of fn.blocks) {
      for (const phi of block.phis) this.defineOnce(phi.to, block.id, -1, defBlock, defPlace);
      block.ins.forEach((ins, place) => {
        if (ins.to !== noRef) this.defineOnce(ins.to, block.id, place, defBlock, defPlace);
      });
    }
    const check = (ref: Ref, block: number, place: number): void => {
      if (!isTemp(ref)) return;
      const from = defBlock[indexOf(ref)]!;
      const isBefore = from === block ? defPlace[indexOf(ref)]! < place : dominators.dominates(from, block);
      if (!isBefore) this.report(`${this.text(ref)} is used where its definition does not reach`);
    };
    for (const block of fn.blocks) {
      this.block = block.id;
      for (const phi of block.phis) {
        this.phiAt = phi.to;
        phi.args.forEach((arg, index) => {
          check(arg, phi.blocks[index]!.id, Number.MAX_SAFE_INTEGER);
        });
      }
      this.phiAt = noRef;
      block.ins.forEach((ins, place) => {
        this.where = `instruction ${place + 1}`;
        check(ins.a, block.id, place);
        check(ins.b, block.id, place);
        check(ins.c, block.id, place);
      });
      this.where = 'jump';
      check(block.arg, block.id, Number.MAX_SAFE_INTEGER);
    }
  }

  private defineOnce(ref: Ref, block: number, place: number, blocks: Int32Array, places: Int32Array): void {
    const index = indexOf(ref);
    if (blocks[index]! >= 0) this.report(`${this.text(ref)} is assigned twice in SSA form`);
    blocks[index] = block;
    places[index] = place;
  }
}

const isArg = (ins: Ins): boolean => ins.op < machineBase && (opFlags[ins.op]! & Flag.arg) !== 0;

function isBeforeCall(all: readonly Ins[], index: number): boolean {
  let at = index;
  while (at < all.length && isArg(all[at]!)) at++;
  return at < all.length && all[at]!.op === Op.call;
}
