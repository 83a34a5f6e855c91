// A toy target for the register allocator: few or many registers, two-address and fixed-register instructions, calls;
// with a generator of random functions in SSA form and an executor for functions before and after allocation.
import assert from 'node:assert/strict';
import { fillCfg } from '../../src/il/cfg.ts';
import { Random } from '../../src/base/random.ts';
import { type Block, copyOf, Fn, Ins, Jump, Mem, machineBase, Phi } from '../../src/il/ir.ts';
import { Op } from '../../src/il/ops.ts';
import { Cls, int, intOf, noRef, type Ref, RefKind, reg } from '../../src/il/ref.ts';
import { type Implicit, type Machine, MachineFn, noRegs, RegSet, Shape } from '../../src/regalloc/machine.ts';

const toyRows = {
  add3: Shape.plain,
  sub2: Shape.tied | Shape.slotB,
  mul2: Shape.tied | Shape.commutes | Shape.slotB,
  mem3: Shape.slotA | Shape.slotB,
  early3: Shape.early,
  early2: Shape.early | Shape.tied,
  lea: Shape.plain,
  addMem2: Shape.tied,
  pick3: Shape.slotB | Shape.slotC,
  two: Shape.defC,
  symbol: Shape.plain,
  out: Shape.slotA,
  shift: Shape.tied,
  divide: Shape.slotA,
  clobber: Shape.plain,
  call: Shape.plain,
} as const;
type ToyName = keyof typeof toyRows;
const names = Object.keys(toyRows) as ToyName[];
const shapes = Object.values(toyRows);
export const Toy = Object.fromEntries(names.map((name, i) => [name, machineBase + i])) as Record<ToyName, number>;

export interface ToyOptions {
  /** Registers per bank, 3 … 14. */
  readonly general: number;
  readonly vector: number;
  /** How many of them are callee-saved. */
  readonly saved: number;
  readonly hasGeneralScratch: boolean;
  /** Vector registers in the other word of a RegSet. */
  readonly isWide: boolean;
  readonly jumpReadsSlot: boolean;
}

export interface ToyMachine extends Machine {
  readonly vectorBase: number;
  readonly options: ToyOptions;
}

export function toyMachine(options: ToyOptions): ToyMachine {
  const vectorBase = options.isWide ? 32 : 16;
  const general = Array.from({ length: options.general }, (_, i) => i);
  const vector = Array.from({ length: options.vector }, (_, i) => vectorBase + i);
  const calleeSaved = RegSet.of(
    ...general.slice(options.general - options.saved),
    ...vector.slice(options.vector - options.saved),
  );
  return {
    options,
    vectorBase,
    regName: (register) => (register < 16 ? `g${register}` : `v${register - vectorBase}`),
    order: [general, vector],
    calleeSaved,
    scratch: [options.hasGeneralScratch ? 15 : -1, vectorBase + 15],
    saveCost: 2,
    jumpReadsSlot: options.jumpReadsSlot,
    shape: (ins) => (ins.op < machineBase ? Shape.plain : shapes[ins.op - machineBase]!),
    implicit: (ins, machineFn) =>
      ins.op >= Toy.divide && (ins.c & 7) === RefKind.int ? machineFn.implicits[ins.c >>> 3]! : null,
    isRemat: (ins) => (ins.op === Op.copy && (ins.a & 7) === RefKind.con) || ins.op === Toy.symbol,
    storesConstant: (con) => con.num >= 0,
  };
}

/** A value is an integer; a vector is one plus a half, so that the executor can tell what a call destroys. */
type Value = number;
const half = (cls: number): number => (cls === Cls.v ? 0.5 : 0);

const compute: Partial<Record<number, (a: number, b: number, c: number) => number>> = {
  [Toy.add3]: (a, b) => a + 3 * b,
  [Toy.sub2]: (a, b) => a - 7 * b,
  [Toy.mul2]: (a, b) => Math.imul(a, b | 1) ^ Math.imul(a | 1, b),
  [Toy.mem3]: (a, b) => a ^ (b << 1),
  [Toy.early3]: (a, b, c) => a + Math.imul(b, 5) - c,
  [Toy.early2]: (a, b, c) => Math.imul(a, 3) + Math.imul(b, 5) - c,
  [Toy.pick3]: (a, b, c) => ((a & 1) !== 0 ? b : c + 1),
  [Toy.two]: (a, b) => a + b,
  [Toy.shift]: (a, b) => (a << (b & 7)) ^ b,
  [Toy.clobber]: (a, b) => a - b,
  [Toy.lea]: (a) => a,
  [Toy.addMem2]: (a, b) => a ^ b,
};

/**
 * Runs a function for at most `fuel` instructions; registers, slots and temporaries are all just places. Returns what
 * it wrote out and its result.
 */
export function execute(machineFn: MachineFn, machine: ToyMachine, inputs: readonly number[], fuel: number): string {
  const { fn } = machineFn;
  const values = new Map<Ref, Value>();
  let poison = 0x4000_0000;
  const trace: number[] = [];
  machineFn.entry.toArray().forEach((register, i) => {
    values.set(reg(register), register < 16 ? inputs[i]! : inputs[i]!);
  });
  const read = (ref: Ref): number => {
    switch (ref & 7) {
      case RefKind.con:
        return fn.cons[ref >>> 3]!.num;
      case RefKind.int:
        return intOf(ref);
      case RefKind.mem: {
        const mode = fn.mems[ref >>> 3]!;
        return (Math.floor(read(mode.base)) + Math.floor(read(mode.index)) * mode.scale + mode.offset) | 0;
      }
      case RefKind.none:
        return 0;
      default:
        return values.get(ref) ?? (assert.fail(`${fn.name}: a place is read before written`) as never);
    }
  };
  const write = (ref: Ref, value: number): void => {
    values.set(ref, value);
  };
  const destroy = (set: RegSet): void => {
    for (const register of set.toArray()) write(reg(register), poison++);
  };
  let block: Block = fn.blocks[0]!;
  for (;;) {
    for (const ins of block.ins) {
      if (ins.op < machineBase && ins.op !== Op.copy && ins.op !== Op.swap) continue;
      // Copies are free: code before and after allocation stops at the same place.
      if (ins.op >= machineBase && ins.op !== Toy.symbol && fuel-- < 0) return `${trace.join(' ')} …`;
      if (ins.op === Op.swap) {
        const a = read(ins.a);
        write(ins.a, read(ins.b));
        write(ins.b, a);
        continue;
      }
      const a = read(ins.a);
      const b = read(ins.b);
      if (ins.op === Op.copy) {
        const value = (ins.a & 7) === RefKind.con ? a + half(ins.cls) : a;
        write(ins.to, value);
        continue;
      }
      const [x, y, z] = [
        Math.floor(a),
        Math.floor(b),
        shapes[ins.op - machineBase]! & Shape.defC ? 0 : Math.floor(read(ins.c)),
      ];
      switch (ins.op) {
        case Toy.out:
          trace.push(x);
          continue;
        case Toy.symbol:
          write(ins.to, 1000 + x + half(ins.cls));
          continue;
        case Toy.divide:
        case Toy.call: {
          const implicit = machineFn.implicits[ins.c >>> 3]!;
          let sum = x;
          for (const register of implicit.uses.toArray())
            sum = (Math.imul(sum, 31) + Math.floor(read(reg(register)))) | 0;
          trace.push(sum);
          for (const register of implicit.wideClobbers.toArray()) {
            const held = values.get(reg(register));
            if (held !== undefined && held !== Math.floor(held)) write(reg(register), poison++);
          }
          destroy(implicit.clobbers);
          implicit.defs.toArray().forEach((register, i) => {
            write(reg(register), (sum ^ (i + 1)) | 0);
          });
          continue;
        }
        case Toy.clobber:
          destroy(machineFn.implicits[ins.c >>> 3]!.clobbers);
      }
      // What is written early is gone before operands are read: the executor reads them all first, the checker looks.
      write(ins.to, (compute[ins.op]!(x, y, z) | 0) + half(ins.cls));
      if ((machine.shape(ins) & Shape.defC) !== 0) write(ins.c, ((x - y) | 0) + half(ins.cls));
    }
    let next: Block | null;
    switch (block.jump) {
      case Jump.jmp:
        next = block.s1;
        break;
      case Jump.jnz:
        next = read(block.arg) !== 0 ? block.s1 : block.s2;
        break;
      case Jump.switch:
        next = block.targets[Math.floor(read(block.arg)) & 7] ?? block.s1;
        break;
      default:
        return `${trace.join(' ')} = ${machineFn.implicits[block.arg >>> 3]!.uses.toArray()
          .map((register) => Math.floor(read(reg(register))))
          .join(' ')}`;
    }
    // Phis read before any is written.
    const from = block;
    const taken = next!.phis.map((phi) => {
      const arg = phi.args[phi.blocks.indexOf(from)]!;
      return (arg & 7) === RefKind.con ? read(arg) + half(phi.cls) : read(arg);
    });
    next!.phis.forEach((phi, i) => {
      write(phi.to, taken[i]!);
    });
    block = next!;
  }
}

/** Random functions: structured control flow over variables that are values in SSA form from the start. */
export class ToyGenerator {
  readonly machineFn: MachineFn;
  private readonly fn: Fn;
  private readonly random: Random;
  private readonly machine: ToyMachine;
  private block: Block;
  /** Current value of each variable. */
  private variables: Ref[];
  private depth = 0;
  private budget: number;
  private readonly withCalls: boolean;

  constructor(seed: number, machine: ToyMachine, size: number, variableCount: number, withCalls = true) {
    this.random = new Random(seed);
    this.machine = machine;
    this.fn = new Fn(`f${seed}`);
    this.machineFn = new MachineFn(this.fn);
    this.block = this.fn.newBlock('start');
    this.variables = [];
    this.budget = size;
    this.withCalls = withCalls;
    const entry: number[] = [];
    const parameters = this.random.below(Math.min(4, machine.options.general) + 1);
    for (let i = 0; i < parameters; i++) entry.push(i);
    if (this.random.chance(2)) entry.push(machine.vectorBase);
    this.machineFn.entry = RegSet.of(...entry);
    for (const register of entry) {
      const cls = register < 16 ? this.random.pick([Cls.w, Cls.l]) : Cls.d;
      const to = this.fn.newTemp(`p${register}`, cls);
      this.block.ins.push(copyOf(to, cls, reg(register)));
      this.variables.push(to);
    }
    while (this.variables.length < variableCount) this.variables.push(this.constant(this.randomCls()));
    while (this.budget > 0) this.statement();
    for (const variable of this.variables.slice(0, 5)) this.put(Toy.out, Cls.w, noRef, variable);
    this.finish();
    fillCfg(this.fn);
  }

  private randomCls(): Cls {
    return this.random.pick([Cls.w, Cls.l, Cls.l, Cls.w, Cls.s, Cls.d, Cls.d, Cls.v]);
  }

  private isGeneral(ref: Ref): boolean {
    return this.fn.clsOf(ref) <= Cls.l;
  }

  private put(op: number, cls: number, to: Ref, a: Ref, b: Ref = noRef, c: Ref = noRef): Ref {
    this.budget--;
    this.block.ins.push(new Ins(op, cls, to, a, b, c));
    return to;
  }

  private newTemp(cls: number): Ref {
    return this.fn.newTemp(`t${this.fn.temps.length}`, cls);
  }

  private constant(cls: number): Ref {
    const to = this.newTemp(cls);
    if (this.random.chance(2)) return this.put(Toy.symbol, cls, to, int(this.random.below(50)));
    return this.put(Op.copy, cls, to, this.fn.int(this.random.below(100) - 50));
  }

  /** A variable of the bank that a class lives in. */
  private any(isGeneral: boolean): Ref {
    for (let tries = 0; tries < 20; tries++) {
      const variable = this.random.pick(this.variables);
      if (this.isGeneral(variable) === isGeneral) return variable;
    }
    return this.constant(isGeneral ? Cls.l : Cls.d);
  }

  private assign(value: Ref): void {
    const bank = this.isGeneral(value);
    const start = this.random.below(this.variables.length);
    for (let i = 0; i < this.variables.length; i++) {
      const at = (start + i) % this.variables.length;
      const old = this.variables[at]!;
      if (this.isGeneral(old) !== bank || this.fn.clsOf(old) !== this.fn.clsOf(value)) continue;
      this.variables[at] = value;
      return;
    }
  }

  private statement(): void {
    const kind = this.random.below(40);
    if (kind < 3 && this.depth < 5) this.branch();
    else if (kind < 5 && this.depth < 4) this.loop();
    else if (kind === 5 && this.depth < 4) this.choice();
    else if (kind < 9 && this.withCalls) this.call();
    else this.simple();
  }

  private simple(): void {
    const { random, machine } = this;
    const cls = this.randomCls();
    const isGeneral = cls <= Cls.l;
    const count = isGeneral ? machine.options.general : machine.options.vector;
    const to = this.newTemp(cls);
    const a = this.any(isGeneral);
    const b = random.chance(8) ? a : this.any(isGeneral);
    const kinds: ToyName[] = ['add3', 'sub2', 'sub2', 'mul2', 'mul2', 'mem3', 'symbol', 'out', 'two', 'add3'];
    if (count >= 4) kinds.push('early3', 'early2', 'pick3');
    if (isGeneral) kinds.push('shift', 'divide', 'clobber', 'lea');
    if (isGeneral && count >= 4) kinds.push('addMem2');
    const kind = random.pick(kinds);
    switch (kind) {
      case 'symbol':
        if (random.chance(3)) this.put(Op.copy, this.fn.clsOf(a), this.alike(to, a), a);
        else this.put(Toy.symbol, cls, to, int(random.below(100)));
        if (random.chance(3)) this.put(Toy.out, Cls.w, noRef, a);
        break;
      case 'out':
        this.put(Toy.out, Cls.w, noRef, a);
        this.put(Toy.add3, cls, to, a, b);
        break;
      case 'two': {
        const second = this.newTemp(cls);
        this.put(Toy.two, cls, to, a, b, second);
        this.assign(second);
        break;
      }
      case 'early3':
      case 'early2':
      case 'pick3':
        this.put(Toy[kind], cls, to, a, b, this.any(isGeneral));
        break;
      case 'sub2':
        if (random.chance(6)) this.put(Toy.sub2, cls, to, isGeneral ? this.fn.int(17) : a, b);
        else this.put(Toy.sub2, cls, to, a, b);
        break;
      case 'shift':
        this.put(Op.copy, Cls.w, reg(1), b);
        this.put(Toy.shift, cls, to, a, reg(1));
        break;
      case 'divide': {
        this.put(Op.copy, Cls.l, reg(0), a);
        const implicit = { uses: RegSet.of(0), defs: RegSet.of(0, 2), clobbers: noRegs, wideClobbers: noRegs };
        this.put(Toy.divide, Cls.l, noRef, b, noRef, this.implicit(implicit));
        this.put(Op.copy, cls, to, reg(0));
        if (random.chance(2)) this.assign(this.put(Op.copy, Cls.l, this.newTemp(Cls.l), reg(2)));
        break;
      }
      case 'clobber': {
        const implicit = { uses: noRegs, defs: noRegs, clobbers: RegSet.of(2), wideClobbers: noRegs };
        this.put(Toy.clobber, cls, to, a, b, this.implicit(implicit));
        break;
      }
      case 'lea':
        this.put(Toy.lea, Cls.l, this.alike(to, to), this.fn.addMem(new Mem(a, b, 4, random.below(100), noRef)));
        break;
      case 'addMem2':
        this.put(Toy.addMem2, cls, to, a, this.fn.addMem(new Mem(b, this.any(true), 2, 0, noRef)));
        break;
      default:
        this.put(Toy[kind], cls, to, a, b);
    }
    this.assign(to);
  }

  /** Give `to` the class of `other`. */
  private alike(to: Ref, other: Ref): Ref {
    this.fn.temps[to >>> 3]!.cls = this.fn.clsOf(other);
    return to;
  }

  private implicit(implicit: Implicit): Ref {
    this.machineFn.implicits.push(implicit);
    return int(this.machineFn.implicits.length - 1);
  }

  private call(): void {
    const { random, machine } = this;
    const { general, vectorBase: base } = { general: machine.options.general, vectorBase: machine.vectorBase };
    const clobbers = [...machine.order[0], ...machine.order[1]].filter((one) => !machine.calleeSaved.has(one));
    const wide = machine.order[1].filter((one) => machine.calleeSaved.has(one));
    const uses: number[] = [];
    const isIndirect = random.chance(3);
    // A register must be left for the address called.
    const target = isIndirect ? this.any(true) : this.fn.int(99);
    for (let i = random.below(Math.min(4, general - 1)); i > 0; i--) uses.push(i - 1);
    if (random.chance(2)) uses.push(base);
    const args = uses.map((register) => this.any(register < 16));
    uses.forEach((register, i) => {
      this.put(Op.copy, register < 16 ? Cls.w : Cls.v, reg(register), args[i]!);
    });
    const defs = random.pick([[], [0], [0], [base], [0, base]]);
    const implicit = {
      uses: RegSet.of(...uses),
      defs: RegSet.of(...defs),
      clobbers: RegSet.of(...clobbers),
      wideClobbers: random.chance(2) ? RegSet.of(...wide) : noRegs,
    };
    this.put(Toy.call, Cls.w, noRef, target, noRef, this.implicit(implicit));
    for (const register of defs) {
      const cls = register < 16 ? Cls.l : Cls.d;
      this.assign(this.put(Op.copy, cls, this.newTemp(cls), reg(register)));
    }
  }

  private start(name: string): Block {
    const block = this.fn.newBlock(`${name}${this.fn.blocks.length}`);
    return block;
  }

  private jump(to: Block): void {
    this.block.jump = Jump.jmp;
    this.block.s1 = to;
  }

  private body(most: number): void {
    this.depth++;
    for (let i = this.random.below(most); i >= 0; i--) this.statement();
    this.depth--;
  }

  private branch(): void {
    const before = this.variables;
    const arms = [this.start('then'), this.start('else')];
    const join = this.start('join');
    const test = this.any(true);
    const isTriangle = this.random.chance(3);
    this.block.jump = Jump.jnz;
    this.block.arg = test;
    this.block.s1 = arms[0]!;
    this.block.s2 = isTriangle ? join : arms[1]!;
    const ends: { block: Block; variables: Ref[] }[] = [];
    if (isTriangle) ends.push({ block: this.block, variables: before });
    for (const arm of isTriangle ? [arms[0]!] : arms) {
      this.block = arm;
      arm.isCold = this.random.chance(4);
      this.variables = before.slice();
      this.body(6);
      this.jump(join);
      ends.push({ block: this.block, variables: this.variables });
    }
    this.join(join, ends);
  }

  private choice(): void {
    const before = this.variables;
    const join = this.start('join');
    const from = this.block;
    from.jump = Jump.switch;
    from.arg = this.any(true);
    const ends: { block: Block; variables: Ref[] }[] = [];
    for (let i = 0; i < 3; i++) {
      const arm = this.start('case');
      from.targets.push(arm);
      this.block = arm;
      this.variables = before.slice();
      this.body(4);
      this.jump(join);
      ends.push({ block: this.block, variables: this.variables });
    }
    from.targets.push(from.targets[0]!, join, from.targets[1]!);
    from.s1 = this.random.chance(2) ? join : from.targets[0]!;
    ends.push({ block: from, variables: before });
    this.join(join, ends);
  }

  private join(join: Block, ends: readonly { block: Block; variables: Ref[] }[]): void {
    this.block = join;
    this.variables = ends[0]!.variables.map((first, i) => {
      const args = ends.map((end) => end.variables[i]!);
      if (args.every((arg) => arg === first)) return first;
      const cls = this.fn.clsOf(first);
      if (cls <= Cls.l && this.random.chance(6)) args[0] = this.fn.int(this.random.below(9) - 4);
      const to = this.newTemp(cls);
      join.phis.push(
        new Phi(
          to,
          cls,
          args,
          ends.map((end) => end.block),
        ),
      );
      return to;
    });
  }

  private loop(): void {
    const { random } = this;
    const header = this.start('loop');
    const exit = this.start('exit');
    const pre = this.block;
    this.jump(header);
    const outer = this.variables;
    const phis: (Phi | null)[] = outer.map((variable) => {
      if (random.chance(3)) return null;
      const cls = this.fn.clsOf(variable);
      const phi = new Phi(this.newTemp(cls), cls, [variable], [pre]);
      header.phis.push(phi);
      return phi;
    });
    const counter = new Phi(this.newTemp(Cls.w), Cls.w, [this.fn.int(random.between(1, 4))], [pre]);
    header.phis.push(counter);
    this.variables = outer.map((variable, i) => phis[i]?.to ?? variable);
    this.block = header;
    this.body(8);
    const less = this.put(Toy.clobber, Cls.w, this.newTemp(Cls.w), counter.to, this.one(), this.implicit(nothing));
    // Variables without a phi keep their value around the loop.
    phis.forEach((phi, i) => {
      if (!phi) return;
      phi.args.push(this.variables[i]!);
      phi.blocks.push(this.block);
    });
    counter.args.push(less);
    counter.blocks.push(this.block);
    this.block.jump = Jump.jnz;
    this.block.arg = less;
    this.block.s1 = header;
    this.block.s2 = exit;
    this.block = exit;
  }

  private one(): Ref {
    return this.put(Op.copy, Cls.w, this.newTemp(Cls.w), this.fn.int(1));
  }

  private finish(): void {
    const value = this.any(true);
    this.block.ins.push(copyOf(reg(0), Cls.w, value));
    this.block.jump = Jump.ret;
    this.block.arg = this.implicit({ uses: RegSet.of(0), defs: noRegs, clobbers: noRegs, wideClobbers: noRegs });
  }
}

const nothing: Implicit = { uses: noRegs, defs: noRegs, clobbers: noRegs, wideClobbers: noRegs };

/** A function as text, for looking at a failing seed. */
export function dump(machineFn: MachineFn, machine: ToyMachine): string {
  const { fn } = machineFn;
  const show = (ref: Ref): string => {
    switch (ref & 7) {
      case RefKind.none:
        return '';
      case RefKind.temp:
        return `%${ref >>> 3}${'wlsdv'[fn.clsOf(ref)]}`;
      case RefKind.reg:
        return machine.regName(ref >>> 3, Cls.l);
      case RefKind.con:
        return `${fn.cons[ref >>> 3]!.num}`;
      case RefKind.int:
        return `#${intOf(ref)}`;
      case RefKind.slot:
        return `[${ref >>> 3}]`;
      default: {
        const mode = fn.mems[ref >>> 3]!;
        return `[${show(mode.base)} + ${show(mode.index)}]`;
      }
    }
  };
  const nameOf = (op: number): string =>
    op >= machineBase ? names[op - machineBase]! : op === Op.copy ? 'copy' : `op${op}`;
  return fn.blocks
    .map((block) =>
      [
        `@${block.name} depth ${block.depth}${block.isCold ? ' cold' : ''}`,
        ...block.phis.map(
          (phi) => `  ${show(phi.to)} = phi ${phi.args.map((a, i) => `@${phi.blocks[i]!.name} ${show(a)}`).join(', ')}`,
        ),
        ...block.ins.map(
          (i) => `  ${show(i.to)} =${'wlsdv'[i.cls]} ${nameOf(i.op)} ${show(i.a)}, ${show(i.b)}, ${show(i.c)}`,
        ),
        `  jump ${block.jump} ${show(block.arg)} ${block.s1?.name ?? ''} ${block.s2?.name ?? ''} ${block.targets.map((t) => t.name).join(' ')}`,
      ].join('\n'),
    )
    .join('\n');
}

export const instructionCount = (fn: Fn): number => fn.blocks.reduce((sum, block) => sum + block.ins.length, 0);
