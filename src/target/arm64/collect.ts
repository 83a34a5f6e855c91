// From allocated machine IL to records: frame, prologue and epilogue, copies and constants in their shortest form,
// blocks in their order, branches. In: a function without temporaries and phis.

import { bug } from '../../base/bug.ts';
import {
  type Block,
  type Con,
  ConKind,
  doubleFromBits,
  type Ins,
  Jump,
  type Mem,
  singleFromBits,
} from '../../il/ir.ts';
import { Op } from '../../il/ops.ts';
import { Cls, clsSizes, indexOf, intOf, kindOf, noRef, type Ref, RefKind } from '../../il/ref.ts';
import type { Allocation } from '../../regalloc/machine.ts';
import { collectLabels, sectionBytes } from '../data.ts';
import { noteFusions } from '../fusion-notes.ts';
import { type Imm, JitInst, Kind, Reg, vectorReg } from '../jitinst.ts';
import { layoutBlocks } from '../layout.ts';
import { numberOf } from '../lower.ts';
import type { ModuleContext } from '../native.ts';
import { wrapFrame } from '../shrink-wrap.ts';
import { isNear, type Pool } from '../pool.ts';
import { argumentCount } from './abi.ts';
import { BranchTest } from './conditions.ts';
import { type Arm64Fn, firstVector, scratch } from './fn.ts';
import { StackFrame, savedVectorsAt } from './frame.ts';
import { fusePairs } from './fuse.ts';
import { fusionTexts } from './fusions.ts';
import { floatImmediate } from './immediates.ts';
import { Arm } from './kinds.ts';
import {
  accessOfKind,
  Cond,
  Field,
  fieldsOf,
  isMachineOp,
  isStoreKind,
  isVectorKind,
  kindOfOp,
  laneClasses,
  modifierOf,
  opposite,
} from './operations.ts';
import { Extend } from './registers.ts';
import { fitsAdd, reaches } from './selector.ts';

const pageSize = 4096;
/** How far a pair with writeback reaches, and a pair of 8-byte registers. */
const pairReach = 504;
/** BTI c among the hints. */
const landingPad = 34;
/** The number in the BRK of what must not be reached. */
const trapNumber = 1000;

const { sp, fp, lr } = Reg;
const ip0 = scratch.address;
const farFromSymbol = 1 << 24;

/** Number of a register operand in a record. */
const recordReg = (register: number): number =>
  register >= firstVector ? vectorReg(register - firstVector) : register === 31 ? Reg.zero : register;

/** One of the halfwords is all there is: MOVZ makes it. */
function isOneMove(bits: bigint): boolean {
  for (let at = 0n; at < 64n; at += 16n) if ((bits & ~(0xffffn << at)) === 0n) return true;
  return false;
}

export class Collector {
  private readonly context: ModuleContext;
  private readonly pool: Pool;
  private readonly out: JitInst[];
  private readonly tables: { readonly symbol: string; readonly labels: readonly number[] }[];
  private machineFn!: Arm64Fn;
  private frame!: StackFrame;
  private firstLabel: number;
  /** Where the frame is made and who does without, when that is not everywhere. */
  private wrap: ReturnType<typeof wrapFrame>;

  constructor(context: ModuleContext, pool: Pool) {
    this.context = context;
    this.pool = pool;
    this.out = context.out;
    this.tables = [];
    this.firstLabel = 0;
    this.wrap = null;
  }

  collect(machineFn: Arm64Fn, allocation: Allocation): void {
    const { context, out } = this;
    const { fn } = machineFn;
    this.machineFn = machineFn;
    this.frame = new StackFrame(machineFn, allocation);
    this.firstLabel = context.newLabels(fn.blocks.length);
    const begin = this.push(Kind.funcBegin, 1, -1, -1, -1, this.frame.size + this.frame.outgoing);
    begin.symbol = fn.name;
    begin.imm2 = fn.linkage.isExport ? 1 : 0;
    begin.bytes = sectionBytes(fn.linkage);
    const start = out.length;
    const mayWrap = this.frame.hasRecord && !fn.isVariadic;
    this.wrap = mayWrap ? wrapFrame(machineFn, allocation.saved) : null;
    if (context.options.landingPads) this.push(Arm.HINT, Cls.l, -1, -1, -1, landingPad);
    if (this.wrap === null) this.prologue();
    this.blocks();
    if (context.options.fusions.pairs) fusePairs(out, start);
    if (context.options.comments) noteFusions(out, start, ({ kind }) => fusionTexts.get(kind));
    this.push(Kind.funcEnd, 1, -1, -1, -1, 0);
  }

  finish(): void {
    for (const { symbol, labels } of this.tables) collectLabels(symbol, labels, this.out);
  }

  // Records

  private push(kind: number, cls: number, rd: number, rn = -1, rm = -1, imm: Imm = 0): JitInst {
    const inst = new JitInst(kind, cls, rd, rn, rm, imm);
    this.out.push(inst);
    return inst;
  }

  private label(id: number): void {
    this.push(Kind.label, 1, -1).target = id;
  }

  private labelOf(block: Block): number {
    return this.firstLabel + block.id;
  }

  private branch(kind: number, target: number): JitInst {
    const inst = this.push(kind, Cls.l, -1);
    inst.target = target;
    return inst;
  }

  /**
   * A load or store of `size` bytes at base + offset, whatever the offset. One out of reach goes through x16, which
   * takes the upper part of the offset where an addition can.
   */
  private access(kind: number, cls: number, rd: number, base: number, offset: number, size: number): void {
    if (reaches(offset, size)) {
      this.push(kind, cls, rd, base, -1, offset);
      return;
    }
    const low = offset & 0xfff;
    const isSplit = offset > 0 && fitsAdd(offset - low) && reaches(low, size);
    this.push(Arm.ADD_RRI, Cls.l, ip0, base, -1, isSplit ? offset - low : offset);
    this.push(kind, cls, rd, ip0, -1, isSplit ? low : 0);
  }

  // Prologue and epilogue

  private prologue(): void {
    const { frame, context, machineFn } = this;
    if (frame.size + frame.outgoing > 0) context.comment(`frame ${frame.size + frame.outgoing} bytes`);
    if (frame.hasRecord) {
      if (frame.size <= pairReach) this.push(Arm.STP_PRE, Cls.l, fp, sp, lr, -frame.size);
      else {
        this.lowerStack(frame.size);
        this.push(Arm.STP, Cls.l, fp, sp, lr, 0);
      }
      this.push(Arm.MOV_SP, Cls.l, fp, sp);
      if (frame.outgoing > 0) this.lowerStack(frame.outgoing);
    } else if (frame.size > 0) this.lowerStack(frame.size);
    this.saved(Arm.STP, Arm.STR_RI);
    if (machineFn.places.saveArea >= 0) this.saveVariadic();
  }

  /** Store or load the saved registers, in pairs. */
  private saved(pair: number, single: number): void {
    const { frame } = this;
    let at = frame.savedAt;
    for (const [registers, cls] of [
      [frame.general, Cls.l],
      [frame.vector, Cls.d],
    ] as const) {
      for (let i = 0; i < registers.length; i += 2) {
        const first = recordReg(registers[i]!);
        const second = registers[i + 1];
        if (second === undefined) {
          this.push(single, cls, first, frame.base, -1, at);
          at += 8;
        } else {
          this.push(pair, cls, first, frame.base, recordReg(second), at);
          at += 16;
        }
      }
    }
  }

  /** Move sp down; every page on the way is touched, so that the guard page is met. */
  private lowerStack(bytes: number): void {
    const pages = Math.floor(bytes / pageSize);
    if (pages > 4) {
      const loop = this.context.newLabel();
      this.push(Arm.SUB_RRI, Cls.l, scratch.general, sp, -1, pages * pageSize);
      this.label(loop);
      this.lowerPage();
      const compare = this.push(Arm.CMP_EXT, Cls.l, -1, sp, scratch.general);
      compare.shift = Extend.uxtx;
      this.branch(Arm.B_COND, loop).cond = Cond.ne;
    } else for (let page = 0; page < pages; page++) this.lowerPage();
    const rest = bytes - pages * pageSize;
    if (rest > 0) this.push(Arm.SUB_SP, Cls.l, -1, -1, -1, rest);
  }

  private lowerPage(): void {
    this.push(Arm.SUB_SP, Cls.l, -1, -1, -1, pageSize);
    this.push(Arm.PROBE_SP, Cls.l, -1, -1, -1, 0);
  }

  /** The argument registers that named parameters have left (AAPCS64, appendix B). */
  private saveVariadic(): void {
    const { frame, machineFn } = this;
    const area = frame.address(machineFn.places.saveArea, 0);
    let { base, offset } = area;
    if (offset + savedVectorsAt > pairReach) {
      this.push(Arm.ADD_RRI, Cls.l, ip0, base, -1, offset);
      base = ip0;
      offset = 0;
    }
    for (let i = machineFn.namedGeneral; i < argumentCount; i++) {
      this.push(Arm.STR_RI, Cls.l, i, base, -1, offset + 8 * i);
    }
    for (let i = machineFn.namedVector; i < argumentCount; i++) {
      this.push(Arm.STR_RI, Cls.v, vectorReg(i), base, -1, offset + savedVectorsAt + 16 * i);
    }
  }

  private epilogue(): void {
    const { frame, machineFn } = this;
    this.saved(Arm.LDP, Arm.LDR_RI);
    if (frame.hasRecord) {
      if (machineFn.hasDynamic || frame.outgoing > 0) this.push(Arm.MOV_SP, Cls.l, sp, fp);
      if (frame.size <= pairReach) this.push(Arm.LDP_POST, Cls.l, fp, sp, lr, frame.size);
      else {
        this.push(Arm.LDP, Cls.l, fp, sp, lr, 0);
        this.push(Arm.ADD_SP, Cls.l, -1, -1, -1, frame.size);
      }
    } else if (frame.size > 0) this.push(Arm.ADD_SP, Cls.l, -1, -1, -1, frame.size);
    this.push(Arm.RET, Cls.l, -1);
  }

  // Blocks

  private blocks(): void {
    const { fn, tables } = this.machineFn;
    const { order, isLoopHead } = layoutBlocks(fn);
    order.forEach((block, index) => {
      const previous = order[index - 1];
      const next = order[index + 1] ?? null;
      const isFallenInto = previous !== undefined && previous.s1 === block && previous.jump === Jump.jmp;
      if (block.preds.length > 1 || (block.preds.length === 1 && !(isFallenInto && block.preds[0] === previous))) {
        if (isLoopHead[block.id] && !block.isCold && this.context.options.alignLoops) {
          this.push(Kind.align, 1, -1, -1, -1, 16);
        }
        this.label(this.labelOf(block));
      }
      this.context.comment(`@${block.name}`);
      if (this.wrap?.starts.has(block)) this.prologue();
      for (const ins of block.ins) this.one(ins);
      const table = tables.get(block);
      if (table && block.jump === Jump.switch) {
        this.tables.push({ symbol: table.symbol, labels: block.targets.map((target) => this.labelOf(target)) });
      }
      this.terminator(block, next);
    });
  }

  private terminator(block: Block, next: Block | null): void {
    const { s1, s2 } = block;
    switch (block.jump) {
      case Jump.ret:
        if (this.wrap?.inside.has(block)) this.push(Arm.RET, Cls.l, -1);
        else this.epilogue();
        break;
      case Jump.hlt:
        this.push(Arm.BRK, Cls.l, -1, -1, -1, trapNumber);
        break;
      case Jump.jmp:
        if (s1 !== next) this.branch(Arm.B, this.labelOf(s1!));
        break;
      case Jump.cond:
      case Jump.jnz:
        if (s1 === next) this.conditional(block, false, s2!);
        else if (s2 === next) this.conditional(block, true, s1!);
        else {
          // The loop that goes on takes one branch, leaving it two.
          const holds = s1!.depth >= s2!.depth;
          this.conditional(block, holds, holds ? s1! : s2!);
          this.branch(Arm.B, this.labelOf(holds ? s2! : s1!));
        }
        break;
      case Jump.switch:
        this.push(Arm.BR, Cls.l, -1, recordReg(indexOf(block.arg)));
        break;
      default:
        bug(`@${block.name} ends in a jump that selection should have replaced`);
    }
  }

  /** To `target` when the condition of the block holds, or when it does not; else on. */
  private conditional(block: Block, holds: boolean, target: Block): void {
    const { cond, arg, jump } = block;
    const label = this.labelOf(target);
    if (jump === Jump.cond) {
      this.branch(Arm.B_COND, label).cond = holds ? cond : opposite(cond);
    } else if (cond >= BranchTest.firstBit) {
      const bit = cond - BranchTest.firstBit;
      const inst = this.branch(holds ? Arm.TBNZ : Arm.TBZ, label);
      inst.cls = bit < 32 ? Cls.w : Cls.l;
      inst.rd = recordReg(indexOf(arg));
      inst.imm2 = bit;
    } else {
      const inst = this.branch(holds ? Arm.CBNZ : Arm.CBZ, label);
      inst.cls = cond === BranchTest.long ? Cls.l : Cls.w;
      inst.rd = recordReg(indexOf(arg));
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
        return this.dynamicBlock(recordReg(indexOf(ins.to)), recordReg(indexOf(ins.a)));
      case Op.dbgloc: {
        const line = this.push(Kind.dbgloc, 1, -1, -1, -1, this.number(ins.a));
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

  /** An immediate: a number, or all of its 64 bits. */
  private immediate(ref: Ref): Imm {
    if (kindOf(ref) === RefKind.int) return intOf(ref);
    const { num, bits } = this.machineFn.fn.cons[indexOf(ref)]!;
    return Number.isNaN(num) ? bits : num;
  }

  private machineIns(ins: Ins): void {
    const kind = kindOfOp(ins.op);
    const access = accessOfKind(kind);
    if (access) return this.memory(ins, kind);
    if (kind === Arm.ADD_RRI && kindOf(ins.a) === RefKind.mem) return this.slotAddress(ins);
    const { hasResult, isTied, sources } = fieldsOf(kind);
    const inst = this.push(kind, ins.cls, -1);
    if (hasResult) inst.rd = recordReg(indexOf(ins.to));
    if (isTied && ins.a !== ins.to) bug('a two-address instruction has two addresses');
    const operands = isTied ? [ins.b, ins.c] : [ins.a, ins.b, ins.c];
    let at = 0;
    for (let i = 0; i < sources.length; i++) {
      const ref = operands[at]!;
      at++;
      // The last operand may hold the last two fields.
      if (at === operands.length && i === sources.length - 2) {
        const both = intOf(ref);
        this.setField(inst, sources[i]!, both & 0xff);
        this.setField(inst, sources[i + 1]!, both >> 8);
        break;
      }
      switch (sources[i]) {
        case Field.rn:
          inst.rn = recordReg(indexOf(ref));
          break;
        case Field.rm:
          inst.rm = recordReg(indexOf(ref));
          break;
        case Field.ra:
          inst.ra = recordReg(indexOf(ref));
          break;
        case Field.imm:
          inst.imm = this.immediate(ref);
          break;
        case Field.symbol: {
          const { symbol, num } = this.machineFn.fn.cons[indexOf(ref)]!;
          inst.symbol = symbol;
          inst.imm = num;
          break;
        }
        case Field.shifted: {
          inst.rm = recordReg(indexOf(ref));
          const how = intOf(operands[at++]!);
          inst.shift = how & 0xff;
          inst.imm2 = how >> 8;
          break;
        }
        default:
          this.setField(inst, sources[i]!, intOf(ref));
      }
    }
    this.adjust(inst, ins);
  }

  private setField(inst: JitInst, field: number, value: number): void {
    if (field === Field.imm) inst.imm = value;
    else if (field === Field.imm2) inst.imm2 = value;
    else if (field === Field.cond) inst.cond = value;
    else bug('a field that holds no number');
  }

  /** What the modifier says, and classes of records that are not those of the result. */
  private adjust(inst: JitInst, ins: Ins): void {
    const modifier = modifierOf(ins.op);
    const { kind } = inst;
    if (isVectorKind(kind)) {
      inst.imm2 = modifier;
      const isByLane = kind === Arm.NEON_DUP || kind === Arm.NEON_GET || kind === Arm.NEON_SET;
      inst.cls = isByLane ? laneClasses[modifier]! : Cls.v;
    } else if (kind === Arm.FCVTZS || kind === Arm.FCVTZU) {
      inst.isFloat = ins.cls === Cls.l ? 1 : 0;
      inst.cls = modifier === 1 ? Cls.d : Cls.s;
    } else if (kind === Arm.SCVTF || kind === Arm.UCVTF) {
      inst.isFloat = modifier;
    } else if (kind === Arm.FMOV_FG) {
      inst.isFloat = ins.cls === Cls.d ? 1 : 0;
    }
  }

  /** A load or store: in the form its addressing mode asks for. */
  private memory(ins: Ins, kind: number): void {
    const isStore = isStoreKind(kind);
    const rd = recordReg(indexOf(isStore ? ins.a : ins.to));
    const mode = this.machineFn.fn.mems[indexOf(isStore ? ins.b : ins.a)]!;
    const forms = accessOfKind(kind)!;
    if (mode.symbol !== noRef) {
      const { symbol, num } = this.machineFn.fn.cons[indexOf(mode.symbol)]!;
      this.push(forms.lo12, ins.cls, rd, recordReg(indexOf(mode.base)), -1, num).symbol = symbol;
    } else if (mode.index !== noRef) {
      const inst = this.push(forms.rr, ins.cls, rd, recordReg(indexOf(mode.base)), recordReg(indexOf(mode.index)));
      inst.shift = mode.extend;
      inst.imm2 = 31 - Math.clz32(mode.scale);
    } else {
      const { base, offset } = this.baseOf(mode);
      const isWhole = kind === Arm.LDR_RI || kind === Arm.STR_RI;
      this.access(kind, ins.cls, rd, base, offset, isWhole ? clsSizes[ins.cls]! : forms.size);
    }
  }

  private baseOf({ base, offset }: Mem): { readonly base: number; readonly offset: number } {
    if (kindOf(base) === RefKind.slot) return this.frame.address(indexOf(base), offset);
    return { base: recordReg(indexOf(base)), offset };
  }

  private slotAddress(ins: Ins): void {
    const { base, offset } = this.baseOf(this.machineFn.fn.mems[indexOf(ins.a)]!);
    this.push(Arm.ADD_RRI, Cls.l, recordReg(indexOf(ins.to)), base, -1, offset);
  }

  private call(target: Ref): void {
    if (kindOf(target) !== RefKind.con) {
      this.push(Arm.BLR, Cls.l, -1, recordReg(indexOf(target)));
      return;
    }
    this.push(Kind.callExt, 1, -1).symbol = this.machineFn.fn.cons[indexOf(target)]!.symbol;
  }

  /** Move sp down by a size in a register, touching pages on the way; the address of the block goes to `to`. */
  private dynamicBlock(to: number, size: number): void {
    const loop = this.context.newLabel();
    const rest = this.context.newLabel();
    this.push(Arm.MOV_RR, Cls.l, scratch.general, size);
    this.label(loop);
    this.push(Arm.CMP_RI, Cls.l, -1, scratch.general, -1, pageSize);
    this.branch(Arm.B_COND, rest).cond = Cond.cc;
    this.lowerPage();
    this.push(Arm.SUB_RRI, Cls.l, scratch.general, scratch.general, -1, pageSize);
    this.branch(Arm.B, loop);
    this.label(rest);
    this.push(Arm.SUB_RRR, Cls.l, sp, sp, scratch.general);
    const { base, offset } = this.frame.address(this.machineFn.places.dynamic, 0);
    this.push(Arm.ADD_RRI, Cls.l, to, base, -1, offset);
  }

  private swap({ a, b, cls }: Ins): void {
    const one = recordReg(indexOf(a));
    const other = recordReg(indexOf(b));
    const isVector = indexOf(a) >= firstVector;
    const between = recordReg(isVector ? scratch.vector : scratch.general);
    const move = isVector ? Arm.FMOV_RR : Arm.MOV_RR;
    this.push(move, cls, between, one);
    this.push(move, cls, one, other);
    this.push(move, cls, other, between);
  }

  // Copies

  private copy({ to, a, cls }: Ins): void {
    const isToSlot = kindOf(to) === RefKind.slot;
    switch (kindOf(a)) {
      case RefKind.con: {
        const constant = this.machineFn.fn.cons[indexOf(a)]!;
        if (!isToSlot) return this.loadConstant(indexOf(to), cls, constant);
        if (constant.kind !== ConKind.bits || constant.bits !== 0n) bug('a constant other than zero into a slot');
        return this.slot(Arm.STR_RI, [Cls.w, Cls.l, Cls.w, Cls.l][cls]!, Reg.zero, to);
      }
      case RefKind.int:
        this.push(Arm.MOV_WIDE_IMM, cls, recordReg(indexOf(to)), -1, -1, intOf(a));
        return;
      case RefKind.slot:
        if (isToSlot) bug('a copy from slot to slot');
        return this.slot(Arm.LDR_RI, this.bankCls(cls, indexOf(to)), recordReg(indexOf(to)), a);
      case RefKind.reg:
        if (isToSlot) this.slot(Arm.STR_RI, this.bankCls(cls, indexOf(a)), recordReg(indexOf(a)), to);
        else this.move(indexOf(to), cls, indexOf(a));
        return;
      default:
        bug('a copy of something that is no value');
    }
  }

  /** The class that moves as many bytes through this register. */
  private bankCls(cls: number, register: number): number {
    if (register < firstVector) return cls === Cls.s ? Cls.w : cls === Cls.d ? Cls.l : cls;
    return cls === Cls.w ? Cls.s : cls === Cls.l ? Cls.d : cls;
  }

  /** Load or store a whole slot; no more than the slot has. */
  private slot(kind: number, cls: number, rd: number, ref: Ref): void {
    const { size, isSpill } = this.machineFn.frame.slots[indexOf(ref)]!;
    let narrow = cls;
    if (isSpill && size < clsSizes[cls]!) narrow = cls === Cls.l ? Cls.w : cls === Cls.d ? Cls.s : cls;
    const { base, offset } = this.frame.address(indexOf(ref), 0);
    this.access(kind, narrow, rd, base, offset, clsSizes[narrow]!);
  }

  private move(to: number, cls: number, from: number): void {
    if (to === from) return;
    const [rd, rn] = [recordReg(to), recordReg(from)];
    if (to < firstVector && from < firstVector) this.push(Arm.MOV_RR, cls, rd, rn);
    else if (to >= firstVector && from >= firstVector) this.push(Arm.FMOV_RR, this.bankCls(cls, to), rd, rn);
    else if (to < firstVector) this.push(Arm.FMOV_GF, this.bankCls(cls, to), rd, rn);
    else {
      const inst = this.push(Arm.FMOV_FG, this.bankCls(cls, to), rd, rn);
      inst.isFloat = inst.cls === Cls.d ? 1 : 0;
    }
  }

  private loadConstant(to: number, cls: number, constant: Con): void {
    if (to >= firstVector) return this.loadFloat(to, cls, constant);
    if (constant.kind === ConKind.address) return this.loadAddress(to, constant);
    const isWord = cls === Cls.w || cls === Cls.s;
    const { num, bits } = constant;
    const value = isWord ? Number(BigInt.asIntN(32, bits)) : Number.isNaN(num) ? bits : num;
    this.push(Arm.MOV_WIDE_IMM, isWord ? Cls.w : Cls.l, to, -1, -1, value);
  }

  private loadAddress(to: number, constant: Con): void {
    const { symbol, num, isThread } = constant;
    const isFar = this.context.options.useGot && !isNear(constant, this.context) && !isThread;
    // What lies far from its symbol may lie out of reach of the code.
    const isSplit = isFar || Math.abs(num) > farFromSymbol;
    const inst = this.push(isThread ? Kind.loadTls : Kind.loadAddr, 1, to, -1, -1, isSplit ? 0 : num);
    inst.symbol = symbol;
    if (isFar) inst.imm2 = 1;
    if (!isSplit || num === 0) return;
    if (fitsAdd(num)) {
      this.push(num < 0 ? Arm.SUB_RRI : Arm.ADD_RRI, Cls.l, to, to, -1, Math.abs(num));
    } else {
      this.push(Arm.MOV_WIDE_IMM, Cls.l, ip0, -1, -1, num);
      this.push(Arm.ADD_RRR, Cls.l, to, to, ip0);
    }
  }

  /** FMOV where the number fits its immediate, a move from x16 where that is short, else a load from the pool. */
  private loadFloat(to: number, cls: number, { bits }: Con): void {
    const rd = recordReg(to);
    const isSingle = cls === Cls.s || cls === Cls.w;
    const pattern = BigInt.asUintN(isSingle ? 32 : 64, bits);
    const record = isSingle ? Cls.s : Cls.d;
    if (pattern === 0n) {
      this.push(Arm.FMOV_IMM, record, rd, -1, -1, 0);
      return;
    }
    if (cls === Cls.v) bug('a vector constant that is not zero');
    const value = isSingle ? singleFromBits(pattern) : doubleFromBits(pattern);
    const imm = pattern <= 0x1f_ffff_ffff_ffffn ? Number(pattern) : BigInt.asIntN(64, pattern);
    if (floatImmediate(value) >= 0) {
      this.push(Arm.FMOV_IMM, record, rd, -1, -1, imm);
    } else if (isOneMove(pattern)) {
      const general = isSingle ? Cls.w : Cls.l;
      this.push(Arm.MOV_WIDE_IMM, general, ip0, -1, -1, isSingle ? Number(BigInt.asIntN(32, pattern)) : imm);
      this.push(Arm.FMOV_FG, record, rd, ip0).isFloat = isSingle ? 0 : 1;
    } else {
      const symbol = this.pool.symbol(isSingle ? 4 : 8, pattern);
      this.push(Arm.ADRP, Cls.l, ip0).symbol = symbol;
      this.push(Arm.LDR_LO12, record, rd, ip0).symbol = symbol;
    }
  }
}
