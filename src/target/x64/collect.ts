// From allocated machine IL to records: frame, prologue and epilogue, copies and constants in their shortest form,
// blocks in their order, branches. In: a function without temporaries and phis.

import { bug } from '../../base/bug.ts';
import { type Block, type Con, ConKind, type Ins, Jump } from '../../il/ir.ts';
import { Op } from '../../il/ops.ts';
import { Cls, indexOf, intOf, kindOf, noRef, type Ref, RefKind } from '../../il/ref.ts';
import { type Allocation, Shape } from '../../regalloc/machine.ts';
import { collectLabels, sectionBytes } from '../data.ts';
import { noteFusions } from '../fusion-notes.ts';
import { JitInst, Kind, vectorReg, x64Base } from '../jitinst.ts';
import { layoutBlocks } from '../layout.ts';
import { numberOf } from '../lower.ts';
import type { ModuleContext } from '../native.ts';
import { isNear, type Pool } from '../pool.ts';
import { wrapFrame } from '../shrink-wrap.ts';
import type { Convention } from './convention.ts';
import { firstVector, R, type X64Fn } from './fn.ts';
import { StackFrame } from './frame.ts';
import { x64Form, type X64FormName } from './instructions.ts';
import { loadImmediateForm } from './load-immediate.ts';
import { Cond } from './operations.ts';
import { conditions } from './registers.ts';
import { farFromSymbol } from './selector.ts';
import { formOf, isMachineOp, memoryForm, OperandKind, operandKinds, Trait, traitsOf } from './traits.ts';

const F = {
  push: x64Form('push r64'),
  pop: x64Form('pop r64'),
  mov32: x64Form('mov r32, r32'),
  mov64: x64Form('mov r64, r64'),
  load32: x64Form('mov r32, m32'),
  load64: x64Form('mov r64, m64'),
  store32: x64Form('mov m32, r32'),
  store64: x64Form('mov m64, r64'),
  storeImm32: x64Form('mov m32, i'),
  storeImm64: x64Form('mov m64, i'),
  movaps: x64Form('movaps x, x'),
  loadAligned: x64Form('movaps x, m128'),
  storeAligned: x64Form('movaps m128, x'),
  loadSingle: x64Form('movss x, m32'),
  storeSingle: x64Form('movss m32, x'),
  loadDouble: x64Form('movsd x, m64'),
  storeDouble: x64Form('movsd m64, x'),
  movd: x64Form('movd r32, x'),
  movq: x64Form('movq r64, x'),
  fromWord: x64Form('movd x, r32'),
  fromLong: x64Form('movq x, r64'),
  xorps: x64Form('xorps x, x'),
  pxor: x64Form('pxor x, x'),
  xor32: x64Form('xor r32, r32'),
  xchg: x64Form('xchg r64, r64'),
  lea32: x64Form('lea r32, mem'),
  lea64: x64Form('lea r64, mem'),
  addImm32: x64Form('add r32, i'),
  addImm64: x64Form('add r64, i'),
  subImm32: x64Form('sub r32, i'),
  subImm64: x64Form('sub r64, i'),
  add32: x64Form('add r32, r32'),
  add64: x64Form('add r64, r64'),
  sub64: x64Form('sub r64, r64'),
  cmpImm64: x64Form('cmp r64, i'),
  cmp64: x64Form('cmp r64, r64'),
  orImm64: x64Form('or m64, i'),
  test8: x64Form('test r8, r8'),
  test32: x64Form('test r32, r32'),
  test64: x64Form('test r64, r64'),
  leave: x64Form('leave'),
  ret: x64Form('ret'),
  ud2: x64Form('ud2'),
  endbr64: x64Form('endbr64'),
  call: x64Form('call r64'),
  callMem: x64Form('call m64'),
  jmp: x64Form('jmp rel8'),
  jmpReg: x64Form('jmp r64'),
  jmpMem: x64Form('jmp m64'),
  movabs: x64Form('movabs r64, i64'),
} as const;

const jcc = Object.keys(conditions).map((name) => x64Form(`j${name as keyof typeof conditions} rel8`));

/** Forms that leave part of their result to what was in it before: the register is cleared first. */
const partial = new Set(
  (['cvtsi2ss x, r32', 'cvtsi2ss x, r64', 'cvtsi2sd x, r32', 'cvtsi2sd x, r64'] as const).flatMap((name) => [
    x64Form(name),
    x64Form(name.replace(/r(\d+)$/, 'm$1') as typeof name),
  ]),
);

/** Instructions that leave the flags of their result, as record kinds. */
const flagSetters = (bits: 32 | 64): ReadonlySet<number> =>
  new Set(
    ['add', 'sub', 'and', 'or', 'xor'].flatMap((name) =>
      [`r${bits}`, `m${bits}`, 'i'].map((second) => x64Base + x64Form(`${name} r${bits}, ${second}` as X64FormName)),
    ),
  );
const resultFlags32 = flagSetters(32);
const resultFlags64 = flagSetters(64);

/** What a record has taken in, for reports. */
function fusionText({ kind, rm }: JitInst): string | undefined {
  if (kind < x64Base || rm < 0) return undefined;
  return kind === x64Base + F.lea64 || kind === x64Base + F.lea32 ? 'fused: sum by LEA' : 'fused: indexed address';
}

/** Conditions of a test that the flags of an arithmetic result answer as well. */
const signConditions = new Map<number, number>([
  [Cond.e, Cond.e],
  [Cond.ne, Cond.ne],
  [Cond.l, Cond.s],
  [Cond.ge, Cond.ns],
]);

const pageSize = 4096;

/** Number of a register operand in a record. */
const recordReg = (register: number): number =>
  register >= firstVector ? vectorReg(register - firstVector) : register;

export class Collector {
  private readonly context: ModuleContext;
  private readonly convention: Convention;
  private readonly pool: Pool;
  private readonly out: JitInst[];
  private readonly tables: { readonly symbol: string; readonly labels: readonly number[] }[];
  private machineFn!: X64Fn;
  private frame!: StackFrame;
  private firstLabel: number;
  /** Operands of the instruction being collected, in the order of its form. */
  private readonly operands: Ref[];
  /** Where the frame is made and who does without, when that is not everywhere. */
  private wrap: ReturnType<typeof wrapFrame>;
  /** True where the flags are read behind the instruction being collected. */
  private areFlagsLive: boolean;
  /** The block, while its last instruction that may set flags is collected, when its branch reads them. */
  private branching: Block | null;

  constructor(context: ModuleContext, convention: Convention, pool: Pool) {
    this.context = context;
    this.convention = convention;
    this.pool = pool;
    this.out = context.out;
    this.tables = [];
    this.firstLabel = 0;
    this.operands = [noRef, noRef, noRef, noRef];
    this.wrap = null;
    this.areFlagsLive = false;
    this.branching = null;
  }

  collect(machineFn: X64Fn, allocation: Allocation): void {
    const { context } = this;
    const { fn } = machineFn;
    this.machineFn = machineFn;
    this.frame = new StackFrame(machineFn, allocation, this.convention);
    this.firstLabel = context.newLabels(fn.blocks.length);
    const begin = this.push(Kind.funcBegin, -1, -1, this.frame.size);
    begin.symbol = fn.name;
    begin.imm2 = fn.linkage.isExport ? 1 : 0;
    begin.bytes = sectionBytes(fn.linkage);
    const start = this.out.length;
    // Windows describes frames in tables, which know of one prologue at the entry.
    const mayWrap = this.frame.hasFrame && !machineFn.fn.isVariadic && this.convention.name === 'amd64_sysv';
    this.wrap = mayWrap ? wrapFrame(machineFn, allocation.saved) : null;
    if (context.options.landingPads) this.form(F.endbr64);
    if (this.wrap === null) this.prologue();
    this.blocks();
    if (context.options.comments) noteFusions(this.out, start, fusionText);
    this.push(Kind.funcEnd, -1, -1, 0);
  }

  finish(): void {
    for (const { symbol, labels } of this.tables) collectLabels(symbol, labels, this.out);
  }

  // Records

  private push(kind: number, rd: number, ra: number, imm: number): JitInst {
    const inst = new JitInst(kind, 1, rd, -1, -1, imm);
    inst.ra = ra;
    this.out.push(inst);
    return inst;
  }

  /** An instruction on up to two registers (hardware numbers as in records) and an immediate. */
  private form(form: number, first = -1, second = -1, imm = 0): JitInst {
    return this.push(x64Base + form, first, second, imm);
  }

  /** The same with memory at a register plus displacement; an immediate stands beside it. */
  private formMem(form: number, base: number, disp: number, register = -1, imm = 0): JitInst {
    const inst = new JitInst(x64Base + form, 1, register, base, -1, disp);
    inst.imm2 = imm;
    this.out.push(inst);
    return inst;
  }

  private branch(form: number, label: number): void {
    this.push(x64Base + form, -1, -1, 0).target = label;
  }

  private label(id: number): void {
    this.push(Kind.label, -1, -1, 0).target = id;
  }

  private labelOf(block: Block): number {
    return this.firstLabel + block.id;
  }

  // Prologue and epilogue

  private prologue(): void {
    const { frame, context } = this;
    context.comment(`frame ${frame.size} bytes`);
    if (frame.hasFrame) {
      this.form(F.push, R.rbp);
      this.form(F.mov64, R.rbp, R.rsp);
    }
    for (const register of frame.pushed) this.form(F.push, register);
    if (frame.adjustment > 0) this.lowerStack(frame.adjustment);
    for (const { register, offset } of frame.vectors) {
      const { base, disp } = frame.atCfa(offset);
      this.formMem(F.storeAligned, base, disp, vectorReg(register));
    }
    if (this.machineFn.places.saveArea >= 0) this.saveVariadic();
    else if (this.convention.variadic === 'homes' && this.machineFn.fn.isVariadic) this.saveHomes();
  }

  /** Move rsp down; every page on the way is touched, so that the guard page is met. */
  private lowerStack(bytes: number): void {
    const pages = Math.floor(bytes / pageSize);
    if (pages === 0) {
      this.form(F.subImm64, R.rsp, -1, bytes);
      return;
    }
    if (pages <= 4) {
      for (let page = 0; page < pages; page++) this.touchNextPage();
    } else {
      // r11 is nobody's here: no argument, not saved.
      const loop = this.context.newLabel();
      this.formMem(F.lea64, R.rsp, -pages * pageSize, R.r11);
      this.label(loop);
      this.touchNextPage();
      this.form(F.cmp64, R.rsp, R.r11);
      this.branch(jcc[Cond.ne]!, loop);
    }
    const rest = bytes - pages * pageSize;
    if (rest > 0) this.form(F.subImm64, R.rsp, -1, rest);
  }

  private touchNextPage(): void {
    this.form(F.subImm64, R.rsp, -1, pageSize);
    this.formMem(F.orImm64, R.rsp, 0, -1, 0);
  }

  /** The argument registers of a variadic function (System V ABI, figure 3.33). */
  private saveVariadic(): void {
    const { base, disp } = this.frame.address(this.machineFn.places.saveArea, 0);
    [R.rdi, R.rsi, R.rdx, R.rcx, R.r8, R.r9].forEach((register, i) => {
      this.formMem(F.store64, base, disp + 8 * i, register);
    });
    const skip = this.context.newLabel();
    this.form(F.test8, R.rax, R.rax);
    this.branch(jcc[Cond.e]!, skip);
    for (let i = 0; i < 8; i++) this.formMem(F.storeAligned, base, disp + 48 + 16 * i, vectorReg(i));
    this.label(skip);
  }

  /** Windows: register arguments join those on the stack. */
  private saveHomes(): void {
    [R.rcx, R.rdx, R.r8, R.r9].forEach((register, i) => {
      const { base, disp } = this.frame.atCfa(8 * i);
      this.formMem(F.store64, base, disp, register);
    });
  }

  private epilogue(): void {
    const { frame, machineFn } = this;
    for (const { register, offset } of frame.vectors) {
      const { base, disp } = frame.atCfa(offset);
      this.formMem(F.loadAligned, base, disp, vectorReg(register));
    }
    const { pushed } = frame;
    const mustMove = frame.adjustment > 0 || machineFn.hasDynamic;
    if (frame.hasFrame && pushed.length === 0) {
      if (mustMove) this.form(F.leave);
      else this.form(F.pop, R.rbp);
    } else {
      if (machineFn.hasDynamic) this.formMem(F.lea64, R.rbp, -8 * pushed.length, R.rsp);
      else if (mustMove) this.form(F.addImm64, R.rsp, -1, frame.adjustment);
      for (let i = pushed.length - 1; i >= 0; i--) this.form(F.pop, pushed[i]!);
      if (frame.hasFrame) this.form(F.pop, R.rbp);
    }
    this.form(F.ret);
  }

  // Blocks

  private blocks(): void {
    const { fn, tables } = this.machineFn;
    const { order, isLoopHead, isShortLoop } = layoutBlocks(fn);
    order.forEach((block, index) => {
      const previous = order[index - 1];
      const next = order[index + 1] ?? null;
      const isFallenInto = previous !== undefined && previous.s1 === block && previous.jump === Jump.jmp;
      if (block.preds.length > 1 || (block.preds.length === 1 && !(isFallenInto && block.preds[0] === previous))) {
        if (isLoopHead[block.id] && !block.isCold && this.context.options.alignLoops) {
          // A jump that lies across two cache lines costs short loops up to half of their speed (measured on Zen 5; Intel's
          // processors from 2015 to 2019 suffer from the like).
          this.push(Kind.align, -1, -1, isShortLoop[block.id] ? 64 : 16);
        }
        this.label(this.labelOf(block));
      }
      this.context.comment(`@${block.name}`);
      if (this.wrap?.starts.has(block)) this.prologue();
      this.body(block);
      const table = tables.get(block);
      if (table && block.jump === Jump.switch) {
        this.tables.push({ symbol: table.symbol, labels: block.targets.map((target) => this.labelOf(target)) });
      }
      this.terminator(block, next);
    });
  }

  private body(block: Block): void {
    const { ins } = block;
    const liveBehind = flagsLiveBehind(block);
    // Behind this instruction stand only copies.
    let lastFlags = ins.length - 1;
    while (lastFlags >= 0 && ins[lastFlags]!.op === Op.copy) lastFlags--;
    for (let i = 0; i < ins.length; i++) {
      this.areFlagsLive = liveBehind[i] === 1;
      this.branching = block.jump === Jump.cond && i >= lastFlags ? block : null;
      this.one(ins[i]!);
    }
    this.areFlagsLive = block.jump === Jump.cond;
  }

  private terminator(block: Block, next: Block | null): void {
    const { s1, s2 } = block;
    switch (block.jump) {
      case Jump.ret:
        if (this.wrap?.inside.has(block)) this.form(F.ret);
        else this.epilogue();
        break;
      case Jump.hlt:
        this.form(F.ud2);
        break;
      case Jump.jmp:
        if (s1 !== next) this.branch(F.jmp, this.labelOf(s1!));
        break;
      case Jump.cond:
        if (s2 === next) this.conditional(block.cond, s1!, s2!);
        else if (s1 === next) this.conditional(block.cond ^ 1, s2!, s1!);
        else if (s2!.depth > s1!.depth) {
          // Neither follows: the path that stays in the loop takes one branch.
          this.conditional(block.cond ^ 1, s2!, s1!);
          this.branch(F.jmp, this.labelOf(s1!));
        } else {
          this.conditional(block.cond, s1!, s2!);
          this.branch(F.jmp, this.labelOf(s2!));
        }
        break;
      case Jump.switch:
        if (kindOf(block.arg) === RefKind.reg) this.form(F.jmpReg, indexOf(block.arg));
        else this.slotForm(F.jmpMem, block.arg, -1);
        break;
      default:
        bug(`@${block.name} ends in a jump that selection should have replaced`);
    }
  }

  /** To `yes` when the condition holds, else on to `no`, which follows or is jumped to next. */
  private conditional(cond: number, yes: Block, no: Block): void {
    if (cond === Cond.equalOrdered) {
      this.branch(jcc[Cond.ne]!, this.labelOf(no));
      this.branch(jcc[Cond.np]!, this.labelOf(yes));
    } else if (cond === Cond.notEqualOrUnordered) {
      this.branch(jcc[Cond.ne]!, this.labelOf(yes));
      this.branch(jcc[Cond.p]!, this.labelOf(yes));
    } else {
      this.branch(jcc[cond]!, this.labelOf(yes));
    }
  }

  // Instructions

  private one(ins: Ins): void {
    if (isMachineOp(ins.op)) return this.machineIns(ins);
    switch (ins.op) {
      case Op.copy:
        return this.copy(ins);
      case Op.swap:
        return this.swap(ins);
      case Op.call:
        return this.call(ins.a);
      case Op.alloc16:
        return this.dynamicBlock(indexOf(ins.to));
      case Op.dbgloc: {
        const line = this.push(Kind.dbgloc, -1, -1, this.number(ins.a));
        line.imm2 = ins.b === noRef ? 0 : this.number(ins.b);
        const { file, files } = this.machineFn.fn;
        line.symbol = ins.c === noRef ? file : files[this.number(ins.c)]!;
        return;
      }
      case Op.nop:
        return;
      default:
        bug(`operation ${ins.op} reached the collector`);
    }
  }

  private number(ref: Ref): number {
    return numberOf(this.machineFn.fn, ref);
  }

  private machineIns(ins: Ins): void {
    let form = formOf(ins.op);
    if ((form === F.lea64 || form === F.lea32) && this.addInstead(ins, form)) return;
    if ((form === F.test64 || form === F.test32) && this.isTested(ins, form)) return;
    const bits = traitsOf(form);
    const isTied = (bits & Shape.tied) !== 0;
    if (isTied && ins.a !== ins.to) bug('a two-address instruction has two addresses');
    const { operands } = this;
    let count = 0;
    if ((bits & Trait.defines) !== 0) operands[count++] = ins.to;
    if ((bits & Trait.defines) === 0 || !isTied) operands[count++] = ins.a;
    operands[count++] = ins.b;
    operands[count++] = ins.c;
    for (let at = 0; at < count; at++) if (kindOf(operands[at]!) === RefKind.slot) form = memoryForm(form, at);
    if (partial.has(form)) this.form(F.xorps, recordReg(indexOf(ins.to)), recordReg(indexOf(ins.to)));
    const inst = this.push(x64Base + form, -1, -1, 0);
    let registers = 0;
    const hasMemory = (traitsOf(form) & Trait.hasMemory) !== 0;
    let kinds = operandKinds(form);
    for (let at = 0; kinds !== 0; at++, kinds >>= 2) {
      const ref = operands[at]!;
      switch (kinds & 3) {
        case OperandKind.register: {
          const number = recordReg(indexOf(ref));
          if (registers === 0) inst.rd = number;
          else if (registers === 1) inst.ra = number;
          else inst.rc = number;
          registers++;
          break;
        }
        case OperandKind.memory:
          this.address(inst, ref);
          break;
        case OperandKind.immediate:
          if (hasMemory) inst.imm2 = this.number(ref);
          else inst.imm = this.number(ref);
          break;
      }
    }
  }

  /**
   * A test of what the last instruction computed, read by the block's branch alone: the flags are there already. That
   * instruction may have overflowed, which `test` does not, so "less" becomes the sign.
   */
  private isTested(ins: Ins, form: number): boolean {
    const block = this.branching;
    const last = this.out[this.out.length - 1];
    if (ins.a !== ins.b || !block || !last || !this.context.options.fusions.branches) return false;
    const cond = signConditions.get(block.cond);
    const is64 = form === F.test64;
    if (cond === undefined || last.rd !== indexOf(ins.a) || !(is64 ? resultFlags64 : resultFlags32).has(last.kind)) {
      return false;
    }
    block.cond = cond;
    this.context.comment('fused: the flags of the result instead of a test');
    return true;
  }

  private address(inst: JitInst, ref: Ref): void {
    if (kindOf(ref) === RefKind.slot) {
      const { base, disp } = this.frame.address(indexOf(ref), 0);
      inst.rn = base;
      inst.imm = disp;
      return;
    }
    const { fn } = this.machineFn;
    const mode = fn.mems[indexOf(ref)]!;
    let { offset } = mode;
    if (mode.symbol !== noRef) {
      const { symbol, num } = fn.cons[indexOf(mode.symbol)]!;
      inst.symbol = symbol;
      inst.imm = num + offset;
      return;
    }
    let base = -1;
    if (kindOf(mode.base) === RefKind.slot) ({ base, disp: offset } = this.frame.address(indexOf(mode.base), offset));
    else if (mode.base !== noRef) base = indexOf(mode.base);
    let index = mode.index === noRef ? -1 : indexOf(mode.index);
    // Without displacement rbp and r13 take a byte more as a base than as an index.
    if (mode.scale === 1 && offset === 0 && index >= 0 && (base & 7) === 5 && (index & 7) !== 5 && base !== 4) {
      [base, index] = [index, base];
    }
    inst.rn = base;
    inst.rm = index;
    inst.shift = 31 - Math.clz32(mode.scale);
    inst.imm = offset;
  }

  /** LEA whose result is one of its registers: the addition is shorter and runs on more ports. */
  private addInstead(ins: Ins, form: number): boolean {
    if (this.areFlagsLive || kindOf(ins.a) !== RefKind.mem) return false;
    const { base, index, scale, offset, symbol } = this.machineFn.fn.mems[indexOf(ins.a)]!;
    if (symbol !== noRef || kindOf(base) === RefKind.slot || base === noRef) return false;
    const is64 = form === F.lea64;
    const to = indexOf(ins.to);
    if (index === noRef) {
      if (base !== ins.to) return false;
      // 128 takes four bytes as an immediate, −128 one.
      if (offset === 128) this.form(is64 ? F.subImm64 : F.subImm32, to, -1, -128);
      else this.form(is64 ? F.addImm64 : F.addImm32, to, -1, offset);
      return true;
    }
    if (scale !== 1 || offset !== 0) return false;
    const other = base === ins.to ? index : index === ins.to ? base : noRef;
    if (other === noRef) return false;
    this.form(is64 ? F.add64 : F.add32, to, indexOf(other));
    return true;
  }

  private call(target: Ref): void {
    const { fn } = this.machineFn;
    switch (kindOf(target)) {
      case RefKind.con: {
        const { symbol, num } = fn.cons[indexOf(target)]!;
        if (num !== 0) bug(`a call of $${symbol} with an offset`);
        this.push(Kind.callExt, -1, -1, 0).symbol = symbol;
        return;
      }
      case RefKind.slot:
        return this.slotForm(F.callMem, target, -1);
      default:
        this.form(F.call, indexOf(target));
    }
  }

  private slotForm(form: number, ref: Ref, register: number, imm = 0): void {
    const { base, disp } = this.frame.address(indexOf(ref), 0);
    this.formMem(form, base, disp, register, imm);
  }

  /** The size in the register becomes the address; pages are touched on the way down. */
  private dynamicBlock(register: number): void {
    const loop = this.context.newLabel();
    const rest = this.context.newLabel();
    this.label(loop);
    this.form(F.cmpImm64, register, -1, pageSize);
    this.branch(jcc[Cond.b]!, rest);
    this.touchNextPage();
    this.form(F.subImm64, register, -1, pageSize);
    this.branch(F.jmp, loop);
    this.label(rest);
    this.form(F.sub64, R.rsp, register);
    const { base, disp } = this.frame.address(this.machineFn.places.dynamic, 0);
    if (disp === 0) this.form(F.mov64, register, base);
    else this.formMem(F.lea64, base, disp, register);
  }

  private swap({ a, b, to }: Ins): void {
    const one = indexOf(a === noRef ? to : a);
    const other = indexOf(b);
    if (one < firstVector) {
      this.form(F.xchg, one, other);
      return;
    }
    const scratch = vectorReg(15);
    this.form(F.movaps, scratch, recordReg(one));
    this.form(F.movaps, recordReg(one), recordReg(other));
    this.form(F.movaps, recordReg(other), scratch);
  }

  // Copies

  private copy({ to, a, cls }: Ins): void {
    const isToSlot = kindOf(to) === RefKind.slot;
    switch (kindOf(a)) {
      case RefKind.con:
        if (isToSlot) this.storeConstant(to, cls, this.machineFn.fn.cons[indexOf(a)]!);
        else this.loadConstant(indexOf(to), cls, a);
        break;
      case RefKind.int:
        this.integer(indexOf(to), BigInt(intOf(a)));
        break;
      case RefKind.slot:
        if (isToSlot) bug('a copy from slot to slot');
        this.loadSlot(indexOf(to), cls, a);
        break;
      case RefKind.reg:
        if (isToSlot) this.storeSlot(to, cls, indexOf(a));
        else this.move(indexOf(to), cls, indexOf(a));
        break;
      default:
        bug('a copy of something that is no value');
    }
  }

  private move(to: number, cls: number, from: number): void {
    const isWide = cls === Cls.l || cls === Cls.d;
    if (to < firstVector) {
      if (from < firstVector) {
        if (to !== from || cls === Cls.w) this.moveGeneral(to, from, cls === Cls.w);
      } else this.form(isWide ? F.movq : F.movd, to, recordReg(from));
    } else if (from < firstVector) {
      this.form(isWide ? F.fromLong : F.fromWord, recordReg(to), from);
    } else if (to !== from) {
      this.form(F.movaps, recordReg(to), recordReg(from));
    }
  }

  private moveGeneral(to: number, from: number, isWord: boolean): void {
    if (to !== from) this.form(isWord ? F.mov32 : F.mov64, to, from);
  }

  /** Bytes that a copy between register and slot moves. */
  private slotBytes(ref: Ref, cls: number): number {
    const { size, isSpill } = this.machineFn.frame.slots[indexOf(ref)]!;
    const wanted = cls === Cls.v ? 16 : cls === Cls.l || cls === Cls.d ? 8 : 4;
    return isSpill ? Math.min(size, wanted) : wanted;
  }

  private loadSlot(to: number, cls: number, from: Ref): void {
    const bytes = this.slotBytes(from, cls);
    if (to < firstVector) return this.slotForm(bytes === 4 ? F.load32 : F.load64, from, to);
    const form = bytes === 16 ? F.loadAligned : bytes === 8 ? F.loadDouble : F.loadSingle;
    this.slotForm(form, from, recordReg(to));
  }

  private storeSlot(to: Ref, cls: number, from: number): void {
    const bytes = this.slotBytes(to, cls);
    if (from < firstVector) return this.slotForm(bytes === 4 ? F.store32 : F.store64, to, from);
    const form = bytes === 16 ? F.storeAligned : bytes === 8 ? F.storeDouble : F.storeSingle;
    this.slotForm(form, to, recordReg(from));
  }

  private storeConstant(to: Ref, cls: number, { bits }: Con): void {
    const isWord = this.slotBytes(to, cls) === 4;
    const value = Number(isWord ? BigInt.asIntN(32, bits) : bits);
    this.slotForm(isWord ? F.storeImm32 : F.storeImm64, to, -1, value);
  }

  private loadConstant(to: number, cls: number, ref: Ref): void {
    const constant = this.machineFn.fn.cons[indexOf(ref)]!;
    if (to >= firstVector) return this.loadFloat(to, cls, constant);
    if (constant.kind === ConKind.address) return this.loadAddress(to, constant);
    this.integer(to, cls === Cls.w || cls === Cls.s ? BigInt.asUintN(32, constant.bits) : constant.bits);
  }

  private integer(to: number, value: bigint): void {
    const form = loadImmediateForm(value, !this.areFlagsLive);
    if (form === F.xor32) this.form(form, to, to);
    else if (form === F.movabs) this.form(form, to).imm = value;
    else this.form(form, to, -1, Number(BigInt.asIntN(64, value)));
  }

  private loadAddress(to: number, constant: Con): void {
    const { symbol, num, isThread } = constant;
    const isFar = this.context.options.useGot && !isNear(constant, this.context) && !isThread;
    const isSplit = isFar || Math.abs(num) > farFromSymbol;
    const inst = this.push(isThread ? Kind.loadTls : Kind.loadAddr, to, -1, isSplit ? 0 : num);
    inst.symbol = symbol;
    if (isFar) inst.imm2 = 1;
    // Flags may be live here.
    if (isSplit && num !== 0) this.formMem(F.lea64, to, num, to);
  }

  private loadFloat(to: number, cls: number, { bits }: Con): void {
    const register = recordReg(to);
    if (bits === 0n) {
      this.form(F.xorps, register, register);
      return;
    }
    if (cls === Cls.v) bug('a vector constant that is not zero');
    const isSingle = cls === Cls.s || cls === Cls.w;
    const inst = this.push(x64Base + (isSingle ? F.loadSingle : F.loadDouble), register, -1, 0);
    inst.symbol = this.pool.symbol(isSingle ? 4 : 8, bits);
  }
}

/** By instruction of a block: 1 where the flags are read before they are written again. */
function flagsLiveBehind(block: Block): Uint8Array {
  const { ins } = block;
  const live = new Uint8Array(ins.length);
  let isLive = block.jump === Jump.cond;
  for (let i = ins.length - 1; i >= 0; i--) {
    live[i] = isLive ? 1 : 0;
    const { op } = ins[i]!;
    if (!isMachineOp(op)) {
      if (op === Op.call || op === Op.alloc16) isLive = false;
      continue;
    }
    const bits = traitsOf(formOf(op));
    if ((bits & Trait.readsFlags) !== 0) isLive = true;
    else if ((bits & Trait.writesFlags) !== 0) isLive = false;
  }
  return live;
}
