// Records of the stream to x86-64 bytes. A record's kind is `x64Base` + the number of an instruction form; its register
// operands stand in rd, ra, rc, rm in the order in which the form writes them (where there is a fourth register there is
// no memory), its memory operand in rn (base), rm (index), shift (log2 of the scale) and imm (displacement) with symbol
// for a RIP-relative address, its immediate in imm, or in imm2 where there is a memory operand too. `cond` 1 or 2 puts
// fs: or gs: before a memory operand.

import type { ByteBuffer } from '../../base/byte-buffer.ts';
import { BranchClass, RelocForm } from '../../link/code.ts';
import { type JitInst, Kind, x64Base } from '../jitinst.ts';
import type { BranchShape, StreamTarget, StreamWriter } from '../stream.ts';
import { X64Operands } from './forms.ts';
import { bytesAfterDisplacement, encodeX64, longBranch, x64Form, x64FormCount, x64FormInfo } from './instructions.ts';
import { writeNops } from './nops.ts';
import { noRegister, ripBase } from './registers.ts';

/** What a form takes from a record, packed: position + 1 of each register operand, and two bits. */
const hasMemory = 1 << 16;
const hasWide = 1 << 17;
const isBranch = 1 << 18;
const isVectorForm = 1 << 20;

const isKnown = 1 << 19;

/** Layouts by form, computed when a form is first used; 0 before. */
const layouts = new Int32Array(x64FormCount);

function layoutOf(form: number): number {
  const known = layouts[form]!;
  return known !== 0 ? known : (layouts[form] = computeLayout(form));
}

function computeLayout(number: number): number {
  const form = x64FormInfo(number);
  let layout = isKnown | (form.hasMemory ? hasMemory : 0);
  let count = 0;
  form.operands.forEach((operand, position) => {
    if (operand.kind === 'gpr' || operand.kind === 'vec') layout |= (position + 1) << (4 * count++);
    if (operand.kind === 'vec') layout |= isVectorForm;
    if (operand.kind === 'wide') layout |= hasWide;
    if (operand.kind === 'rel') layout |= isBranch;
  });
  return layout;
}

/** Hardware number of a record's register. */
const hardware = (reg: number): number => (reg <= -100 ? -100 - reg : reg);

function place(x: X64Operands, position: number, reg: number): void {
  const number = hardware(reg);
  if (position === 1) x.a = number;
  else if (position === 2) x.b = number;
  else if (position === 3) x.c = number;
  else x.d = number;
}

/** Fill the operands of a form from a record. */
export function operandsOf(inst: JitInst, x: X64Operands): void {
  const layout = layoutOf(inst.kind - x64Base);
  const first = layout & 15;
  const second = (layout >> 4) & 15;
  const third = (layout >> 8) & 15;
  const fourth = (layout >> 12) & 15;
  if (first !== 0) place(x, first, inst.rd);
  if (second !== 0) place(x, second, inst.ra);
  if (third !== 0) place(x, third, inst.rc);
  if (fourth !== 0) place(x, fourth, inst.rm);
  if ((layout & hasMemory) !== 0) {
    x.base = inst.symbol === '' ? inst.rn : ripBase;
    x.index = inst.rm;
    x.scale = 1 << inst.shift;
    x.disp = inst.symbol === '' ? Number(inst.imm) : 0;
    x.segment = inst.cond;
    x.imm = inst.imm2;
  } else {
    x.base = noRegister;
    x.index = noRegister;
    if ((layout & hasWide) !== 0) x.wide = BigInt(inst.imm);
    else x.imm = Number(inst.imm);
  }
}

const callRel32 = x64Form('call rel32');
const jumpRel32 = x64Form('jmp rel32');
const jumpRel8 = x64Form('jmp rel8');
const loadAddress = x64Form('lea r64, mem');
const loadWord = x64Form('mov r64, m64');

const jumpShape: BranchShape = {
  shortSize: 2,
  shortClass: BranchClass.rel8,
  longSize: 5,
  longClass: BranchClass.rel32,
  shortField: 1,
  longField: 1,
  shortOrigin: 1,
  longOrigin: 4,
  unit: 1,
};
const conditionalShape: BranchShape = { ...jumpShape, longSize: 6, longField: 2 };
const callShape: BranchShape = {
  ...jumpShape,
  shortSize: 5,
  shortClass: BranchClass.rel32,
  shortOrigin: 4,
  longSize: 0,
};

/** How thread-local symbols are addressed: as data of the module, or through the thread pointer (object files). */
export type TlsModel = 'data' | 'localExec';

class X64Stream implements StreamTarget {
  readonly machine = 'x64';
  readonly functionAlign = 16;
  private readonly x = new X64Operands();
  private readonly tls: TlsModel;

  constructor(tls: TlsModel) {
    this.tls = tls;
  }

  encode(inst: JitInst, writer: StreamWriter): boolean {
    const { kind } = inst;
    if (kind >= x64Base) return this.instruction(inst, writer);
    switch (kind) {
      case Kind.callExt:
      case Kind.jumpExt:
        this.x.imm = 0;
        encodeX64(writer.out, kind === Kind.callExt ? callRel32 : jumpRel32, this.x);
        writer.call(writer.out.length - 4, inst.symbol, kind === Kind.jumpExt);
        return true;
      case Kind.loadAddr:
        this.addressInto(inst, writer);
        return true;
      case Kind.loadTls:
        return this.threadAddress(inst, writer);
      default:
        return false;
    }
  }

  private instruction(inst: JitInst, writer: StreamWriter): boolean {
    const form = inst.kind - x64Base;
    if (form >= x64FormCount) return false;
    const layout = layoutOf(form);
    const { x } = this;
    const { out } = writer;
    operandsOf(inst, x);
    if ((layout & isBranch) !== 0) {
      x.imm = 0;
      if (encodeX64(out, form, x) === null) return false;
      const isCall = form === callRel32;
      if (longBranch(form) === undefined && !isCall) return false; // rel32 forms are chosen here, not by the stream
      writer.branch(isCall ? callShape : form === jumpRel8 ? jumpShape : conditionalShape);
      return true;
    }
    if (encodeX64(out, form, x) === null) return false;
    if (inst.symbol !== '' && (layout & hasMemory) !== 0) {
      const tail = bytesAfterDisplacement(form, x);
      writer.address(out.length - 4 - tail, inst.symbol, BigInt(inst.imm), RelocForm.rip32, 0, tail);
    }
    return true;
  }

  private addressInto(inst: JitInst, writer: StreamWriter): void {
    const { x } = this;
    const isFromTable = inst.imm2 === 1;
    x.a = hardware(inst.rd);
    x.base = ripBase;
    x.index = noRegister;
    x.disp = 0;
    x.segment = 0;
    encodeX64(writer.out, isFromTable ? loadWord : loadAddress, x);
    const form = isFromTable ? RelocForm.got : RelocForm.rip32;
    writer.address(writer.out.length - 4, inst.symbol, BigInt(inst.imm), form);
  }

  /** Local-exec model (ELF Handling For Thread-Local Storage, section 4.4.6): fs:0 plus the symbol's offset. */
  private threadAddress(inst: JitInst, writer: StreamWriter): boolean {
    if (this.tls === 'data') {
      this.addressInto(inst, writer);
      return true;
    }
    const { x } = this;
    x.a = hardware(inst.rd);
    x.base = noRegister;
    x.index = noRegister;
    x.disp = 0;
    x.segment = 1;
    encodeX64(writer.out, loadWord, x);
    x.segment = 0;
    x.base = x.a;
    x.disp = 0x7fff_ffff; // forces a 32-bit field for the relocation
    encodeX64(writer.out, loadAddress, x);
    const field = writer.out.length - 4;
    writer.out.patch32(field, 0);
    writer.address(field, inst.symbol, BigInt(inst.imm), RelocForm.tpoff32);
    return true;
  }

  nops(out: ByteBuffer, count: number): void {
    writeNops(out, count);
  }

  longBranch(inst: JitInst, out: ByteBuffer): void {
    this.x.imm = 0;
    encodeX64(out, longBranch(inst.kind - x64Base)!, this.x);
  }

  patch(out: ByteBuffer, at: number, branchClass: BranchClass, displacement: number): void {
    if (branchClass === BranchClass.rel8) out.patch8(at, displacement & 0xff);
    else out.patch32(at, displacement >>> 0);
  }

  isVector(kind: number): boolean {
    return kind >= x64Base && (layoutOf(kind - x64Base) & isVectorForm) !== 0;
  }

  /** By the form's name: the operands may be what is wrong. */
  print(inst: JitInst): string {
    if (inst.kind < x64Base || inst.kind - x64Base >= x64FormCount) return `kind ${inst.kind} ${inst.symbol}`.trimEnd();
    return `${x64FormInfo(inst.kind - x64Base).name} ${inst.symbol}`.trimEnd();
  }
}

/** The x86-64 target of the stream walk. One per encoding: it holds the operands being encoded. */
export const x64Stream = (tls: TlsModel = 'data'): StreamTarget => new X64Stream(tls);
