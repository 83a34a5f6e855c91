// From records to a module: walks the stream once, lets the target encode each instruction, and keeps the tables. At
// the end of a function its branches are relaxed: each starts short and grows where its label is out of reach, until
// nothing changes (Szymanski 1978, "Assembling code for machines with span-dependent instructions"). Growth is
// monotonic, so the loop ends; alignment padding is recomputed in every round.

import { CompilerBug } from '../base/bug.ts';
import type { ByteBuffer } from '../base/byte-buffer.ts';
import {
  type BranchClass,
  type CodeSymbol,
  JitModule,
  type Machine,
  type RelocForm,
  type Section,
  type Severity,
} from '../link/code.ts';
import { branchRanges } from '../link/link.ts';
import { DataFlag, hasBytes, isData, type JitInst, Kind } from './jitinst.ts';

/** A branch to a label as its target describes it. */
export interface BranchShape {
  readonly shortSize: number;
  readonly shortClass: BranchClass;
  /** 0: there is no longer form. */
  readonly longSize: number;
  readonly longClass: BranchClass;
  /** Where the displacement's instruction or field begins in the short and in the long form, from the start. */
  readonly shortField: number;
  readonly longField: number;
  /** Distances count from this many bytes behind that place. */
  readonly shortOrigin: number;
  readonly longOrigin: number;
  /** Bytes per unit of displacement. */
  readonly unit: number;
}

/** What a target offers to the walk. */
export interface StreamTarget {
  readonly machine: Machine;
  /** Alignment of functions. */
  readonly functionAlign: number;
  /**
   * Encode one record that has bytes, notes excepted, through the writer. False: the operands cannot be encoded. Errors
   * thrown for registers that do not exist are reported with the record.
   */
  encode(inst: JitInst, writer: StreamWriter): boolean;
  /** Write `count` bytes of no-operations. */
  nops(out: ByteBuffer, count: number): void;
  /** Write the long form of a branch with an empty displacement. */
  longBranch(inst: JitInst, out: ByteBuffer): void;
  /** Put a displacement, in units, where the shape says. */
  patch(out: ByteBuffer, at: number, branchClass: BranchClass, displacement: number): void;
  /** True for records on vector registers, which statistics count. */
  isVector(kind: number): boolean;
  /** The record as text, for messages. */
  print(inst: JitInst): string;
}

/** A stretch of code whose size is not final: a branch, or padding. */
class Fragment {
  /** Offset in the code as first written. */
  readonly start: number;
  /** Bytes as first written. */
  readonly written: number;
  readonly inst: JitInst;
  readonly index: number;
  /** Null for padding. */
  readonly shape: BranchShape | null;
  size: number;
  isLong: boolean;
  /** How much the fragments before this one grew. */
  shift: number;
  constructor(start: number, written: number, inst: JitInst, index: number, shape: BranchShape | null) {
    this.start = start;
    this.written = written;
    this.inst = inst;
    this.index = index;
    this.shape = shape;
    this.size = written;
    this.isLong = false;
    this.shift = 0;
  }
}

/** Lengths of the module's tables where the current function begins: what behind them may still move. */
class Marks {
  readonly fixups: number;
  readonly calls: number;
  readonly addresses: number;
  readonly lines: number;
  readonly comments: number;
  readonly diagnostics: number;
  constructor(module: JitModule) {
    this.fixups = module.fixups.length;
    this.calls = module.extCalls.length;
    this.addresses = module.addressRelocs.length;
    this.lines = module.sourceMap.length;
    this.comments = module.comments.length;
    this.diagnostics = module.diagnostics.length;
  }
}

/** Encode a stream. Errors are in the module's diagnostics; `module.isSound` tells whether there are any. */
export function encodeStream(insts: readonly JitInst[], target: StreamTarget): JitModule {
  const writer = new StreamWriter(target);
  for (let i = 0; i < insts.length; i++) writer.add(insts[i]!, i);
  writer.finish();
  return writer.module;
}

interface OpenSymbol {
  readonly inst: JitInst;
  readonly start: number;
}

export class StreamWriter {
  readonly module: JitModule;
  /** The code, for the target to write to. */
  readonly out: ByteBuffer;
  private readonly target: StreamTarget;
  private index = 0;
  private inst: JitInst | null = null;
  private marks: Marks;
  private fragments: Fragment[] = [];
  private labels: { id: number; offset: number }[] = [];
  private openFunction: OpenSymbol | null = null;
  private openData: OpenSymbol | null = null;
  private isDataPlaced = false;
  private file = '';
  /** Branches to labels of other functions, patched at the end. */
  private readonly distant: { fragment: Fragment; at: number }[] = [];

  constructor(target: StreamTarget) {
    this.target = target;
    this.module = new JitModule(target.machine);
    this.out = this.module.code;
    this.marks = new Marks(this.module);
  }

  add(inst: JitInst, index: number): void {
    this.index = index;
    this.inst = inst;
    const { kind } = inst;
    if (isData(kind)) {
      this.addData(inst);
    } else if (hasBytes(kind) && kind !== Kind.nop && kind !== Kind.align) {
      this.encode(inst);
    } else {
      this.addNote(inst);
    }
  }

  /** Close what is open and patch the branches between functions. */
  finish(): void {
    if (this.openFunction) this.report('error', `function ${this.openFunction.inst.symbol} has no end`);
    if (this.openData) this.report('error', `data object ${this.openData.inst.symbol} has no end`);
    this.endFunction();
    for (const { fragment, at } of this.distant) this.resolve(fragment, at);
    this.module.stats.dataBytesEmitted = this.module.data.length;
    this.module.stats.sourceMapEntries = this.module.sourceMap.length;
  }

  // For targets

  /** A branch to `inst.target`, whose short form the target has just written. */
  branch(shape: BranchShape): void {
    const start = this.out.length - shape.shortSize;
    this.fragments.push(new Fragment(start, shape.shortSize, this.inst!, this.index, shape));
    this.module.stats.fixupsCreated++;
  }

  /** A call or tail jump to `symbol`; its word or field begins at `codeOffset`. */
  call(codeOffset: number, symbol: string, isTail: boolean): void {
    this.module.extCalls.push({ codeOffset, symbol, isTail, instIndex: this.index });
    this.module.stats.extCallsRecorded++;
  }

  /** The address of `symbol` goes to `codeOffset`. */
  address(codeOffset: number, symbol: string, addend: bigint, form: RelocForm, size = 0, tail = 0): void {
    this.module.addressRelocs.push({ codeOffset, symbol, addend, form, size, tail, instIndex: this.index });
  }

  report(severity: Severity, message: string): void {
    const codeOffset = this.out.length;
    this.module.diagnostics.push({ severity, instIndex: this.index, codeOffset, message });
    if (severity === 'error') this.module.stats.errorCount++;
  }

  // Instructions and notes

  private encode(inst: JitInst): void {
    const { stats } = this.module;
    const before = this.out.length;
    try {
      if (this.target.encode(inst, this)) {
        stats.instructionsEmitted++;
        if (this.target.isVector(inst.kind)) stats.neonOpsEncoded++;
        return;
      }
    } catch (error) {
      if (!(error instanceof Error) || error instanceof CompilerBug) throw error;
      this.report('error', `${this.target.print(inst)}: ${error.message}`);
      return;
    }
    if (this.out.length !== before) this.report('error', `${this.target.print(inst)}: written in part`);
    this.report('error', `${this.target.print(inst)}: operands cannot be encoded`);
  }

  private addNote(inst: JitInst): void {
    const { module, out } = this;
    switch (inst.kind) {
      case Kind.label:
        this.labels.push({ id: inst.target, offset: out.length });
        module.stats.labelsRecorded++;
        break;
      case Kind.funcBegin:
        this.beginFunction(inst);
        break;
      case Kind.funcEnd:
        if (!this.openFunction) this.report('error', 'end of a function that has no beginning');
        this.endFunction();
        break;
      case Kind.dbgloc:
        this.addLine(inst);
        break;
      case Kind.nop:
        this.target.nops(out, this.target.machine === 'arm64' ? 4 : 1);
        module.stats.instructionsEmitted++;
        return;
      case Kind.comment:
        module.comments.push({ codeOffset: out.length, text: inst.symbol });
        module.stats.commentsRecorded++;
        break;
      case Kind.align: {
        const start = out.length;
        const count = padding(start, Number(inst.imm));
        this.target.nops(out, count);
        this.fragments.push(new Fragment(start, count, inst, this.index, null));
        return;
      }
      default:
        this.report('error', `record kind ${inst.kind} is unknown`);
        return;
    }
    module.stats.skippedPseudo++;
  }

  private addLine(inst: JitInst): void {
    const { sourceMap } = this.module;
    if (inst.symbol !== '') this.file = inst.symbol;
    const entry = { codeOffset: this.out.length, line: Number(inst.imm), column: inst.imm2, file: this.file };
    const last = sourceMap[sourceMap.length - 1];
    const isOfThisFunction = sourceMap.length > this.marks.lines;
    if (last && isOfThisFunction && last.codeOffset === entry.codeOffset) {
      sourceMap[sourceMap.length - 1] = entry;
    } else if (!(last && isOfThisFunction && last.line === entry.line && last.file === entry.file)) {
      sourceMap.push(entry);
    }
  }

  private beginFunction(inst: JitInst): void {
    if (this.openFunction) this.report('error', `function ${this.openFunction.inst.symbol} has no end`);
    this.endFunction();
    this.target.nops(this.out, padding(this.out.length, this.target.functionAlign));
    this.openFunction = { inst, start: this.out.length };
  }

  /** Relax the branches written since the last function, and fix every offset recorded since. */
  private endFunction(): void {
    const { module, out } = this;
    if (this.fragments.length > 0) this.relax();
    for (const { id, offset } of this.labels) {
      if (module.labels.has(id)) this.report('error', `label .L${id} is defined twice`);
      module.labels.set(id, this.moved(offset));
    }
    for (const fragment of this.fragments) if (fragment.shape) this.resolve(fragment, fragment.start + fragment.shift);
    const open = this.openFunction;
    if (open) {
      const symbol = this.symbolOf(open.inst, 'text', open.start, out.length - open.start, this.target.functionAlign);
      this.define(symbol);
      module.stats.functionsEncoded++;
    }
    this.openFunction = null;
    this.fragments = [];
    this.labels = [];
    this.marks = new Marks(module);
  }

  private relax(): void {
    const { fragments } = this;
    const offsets = new Map<number, number>();
    for (const { id, offset } of this.labels) offsets.set(id, offset);
    let changed = true;
    let hasGrown = false;
    while (changed) {
      changed = false;
      this.layOut();
      for (const fragment of fragments) {
        const { shape } = fragment;
        if (!shape || fragment.isLong || shape.longSize === 0) continue;
        const label = offsets.get(fragment.inst.target);
        const from = fragment.start + fragment.shift + shape.shortField + shape.shortOrigin;
        const distance = label === undefined ? Number.NaN : (this.moved(label) - from) / shape.unit;
        const [low, high] = branchRanges[shape.shortClass];
        if (distance >= low && distance <= high) continue;
        fragment.isLong = true;
        fragment.size = shape.longSize;
        changed = true;
        hasGrown = true;
      }
    }
    if (hasGrown) this.rebuild();
  }

  /** Compute the shift of every fragment, and the padding where it stands now. */
  private layOut(): void {
    let shift = 0;
    for (const fragment of this.fragments) {
      fragment.shift = shift;
      if (!fragment.shape) fragment.size = padding(fragment.start + shift, Number(fragment.inst.imm));
      shift += fragment.size - fragment.written;
    }
  }

  /** Where an offset of the first writing lies now. */
  private moved(offset: number): number {
    const { fragments } = this;
    let low = 0;
    let high = fragments.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (fragments[middle]!.start < offset) low = middle + 1;
      else high = middle;
    }
    // What stands behind padding that was empty at first is still behind it.
    while (low < fragments.length && fragments[low]!.start === offset && fragments[low]!.written === 0) low++;
    if (low === 0) return offset;
    const before = fragments[low - 1]!;
    return offset + before.shift + before.size - before.written;
  }

  /** Write the function again with the branches that grew, and move what was recorded in it. */
  private rebuild(): void {
    const { module, out, fragments, marks } = this;
    const start = fragments[0]!.start;
    const written = out.slice(start).slice();
    let from = start;
    out.length = start;
    for (const fragment of fragments) {
      out.append(written.subarray(from - start, fragment.start - start));
      from = fragment.start + fragment.written;
      if (!fragment.shape) this.target.nops(out, fragment.size);
      else if (fragment.isLong) this.target.longBranch(fragment.inst, out);
      else out.append(written.subarray(fragment.start - start, from - start));
    }
    out.append(written.subarray(from - start));
    this.moveAll(module.extCalls, marks.calls);
    this.moveAll(module.addressRelocs, marks.addresses);
    this.moveAll(module.sourceMap, marks.lines);
    this.moveAll(module.comments, marks.comments);
    this.moveAll(module.diagnostics, marks.diagnostics);
  }

  private moveAll(list: { readonly codeOffset: number }[], from: number): void {
    for (let i = from; i < list.length; i++) {
      const entry = list[i] as { codeOffset: number };
      entry.codeOffset = this.moved(entry.codeOffset);
    }
  }

  /** Patch a branch whose final place is `at`; one to a label not seen yet waits for the end of the stream. */
  private resolve(fragment: Fragment, at: number): void {
    const { module, out } = this;
    const shape = fragment.shape!;
    const { target: targetId } = fragment.inst;
    const label = module.labels.get(targetId);
    const isFinal = this.openFunction === null && this.fragments.length === 0;
    if (label === undefined && !isFinal) {
      this.distant.push({ fragment, at });
      return;
    }
    const branchClass = fragment.isLong ? shape.longClass : shape.shortClass;
    const site = at + (fragment.isLong ? shape.longField : shape.shortField);
    const origin = site + (fragment.isLong ? shape.longOrigin : shape.shortOrigin);
    const [low, high] = branchRanges[branchClass];
    const distance = label === undefined ? Number.NaN : (label - origin) / shape.unit;
    const isResolved = distance >= low && distance <= high;
    if (isResolved) {
      this.target.patch(out, site, branchClass, distance);
      module.stats.fixupsResolved++;
    } else {
      this.index = fragment.index;
      const reason = label === undefined ? 'is not defined' : 'is out of reach';
      this.report('error', `${this.target.print(fragment.inst)}: label .L${targetId} ${reason}`);
    }
    module.fixups.push({ codeOffset: site, targetId, branchClass, instIndex: fragment.index, isResolved });
  }

  // Data

  private addData(inst: JitInst): void {
    const { data } = this.module;
    if (inst.kind === Kind.dataStart) {
      if (this.openData) this.report('error', `data object ${this.openData.inst.symbol} has no end`);
      data.align(Math.max(1, Number(inst.imm)));
      this.openData = { inst, start: data.length };
      this.isDataPlaced = false;
      return;
    }
    const open = this.openData;
    if (!open) {
      this.report('error', 'a data directive outside of a data object');
      return;
    }
    switch (inst.kind) {
      case Kind.dataEnd: {
        const flags = open.inst.imm2;
        const isZero = (flags & DataFlag.zero) !== 0;
        const isThread = (flags & DataFlag.thread) !== 0;
        const section: Section = isThread
          ? isZero
            ? 'tbss'
            : 'tdata'
          : isZero
            ? 'bss'
            : (flags & DataFlag.readOnly) !== 0
              ? 'rodata'
              : 'data';
        const align = Math.max(1, Number(open.inst.imm));
        this.define(this.symbolOf(open.inst, section, open.start, data.length - open.start, align));
        this.openData = null;
        return;
      }
      case Kind.dataByte:
        data.u8(Number(inst.imm) & 0xff);
        break;
      case Kind.dataHalf:
        data.u16(Number(inst.imm) & 0xffff);
        break;
      case Kind.dataWord:
        data.u32(Number(BigInt.asUintN(32, BigInt(inst.imm))));
        break;
      case Kind.dataQuad:
        data.u64(BigInt(inst.imm));
        break;
      case Kind.dataZero:
        data.zeros(Number(inst.imm));
        break;
      case Kind.dataAscii:
        data.append(inst.bytes ?? new Uint8Array(0));
        break;
      case Kind.dataAlign:
        data.align(Number(inst.imm));
        if (!this.isDataPlaced) this.openData = { inst: open.inst, start: data.length };
        return;
      case Kind.dataSymref: {
        const size = inst.cls === 0 ? 4 : 8;
        const { symbol } = inst;
        const reloc = {
          dataOffset: data.length,
          symbol,
          addend: BigInt(inst.imm),
          size,
          instIndex: this.index,
        } as const;
        this.module.dataRelocs.push(reloc);
        data.zeros(size);
        break;
      }
      case Kind.dataLabelref:
        this.module.labelRelocs.push({ dataOffset: data.length, targetId: inst.target, instIndex: this.index });
        data.zeros(8);
        break;
    }
    this.isDataPlaced = true;
  }

  private symbolOf(inst: JitInst, section: Section, offset: number, size: number, align: number): CodeSymbol {
    const [name = null, flags = null] = inst.bytes ? new TextDecoder().decode(inst.bytes).split('\0') : [];
    const isFunction = section === 'text';
    return {
      name: inst.symbol,
      section,
      offset,
      size,
      align,
      isExport: (inst.imm2 & DataFlag.export) !== 0,
      isFunction,
      isCommon: !isFunction && (inst.imm2 & DataFlag.common) !== 0,
      sectionName: name,
      sectionFlags: flags,
      frameSize: isFunction ? Number(inst.imm) : 0,
    };
  }

  private define(symbol: CodeSymbol): void {
    if (this.module.symbols.has(symbol.name)) this.report('error', `symbol ${symbol.name} is defined twice`);
    this.module.symbols.set(symbol.name, symbol);
  }
}

/** Bytes from `offset` to the next multiple of a power of two. */
const padding = (offset: number, align: number): number => -offset & (align - 1);
