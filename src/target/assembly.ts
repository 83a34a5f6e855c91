// The stream as a source for GNU as, for `-S`: what does not depend on the machine. Symbols, sections, data, labels,
// source lines and comments are here; a target prints its instructions.

import type { CodeSymbol, JitModule } from '../link/code.ts';
import { DataFlag, isData, type JitInst, Kind } from './jitinst.ts';

const isPlain = (name: string): boolean => /^[A-Za-z_.$][A-Za-z0-9_.$]*$/.test(name);

/** The directive that selects the section of a symbol. */
export function sectionOf(symbol: CodeSymbol): string {
  if (symbol.sectionName !== null) {
    const flags = symbol.sectionFlags === null ? '' : `, "${symbol.sectionFlags}"`;
    return `.section ${symbol.sectionName}${flags}`;
  }
  switch (symbol.section) {
    case 'rodata':
      return '.section .rodata';
    case 'tdata':
      return '.section .tdata, "awT", @progbits';
    case 'tbss':
      return '.section .tbss, "awT", @nobits';
    default:
      return `.${symbol.section}`;
  }
}

/** A common symbol: the assembler places it, and nothing of its contents is written. */
export const isCommonData = ({ imm2 }: JitInst): boolean =>
  (imm2 & DataFlag.common) !== 0 && (imm2 & DataFlag.thread) === 0;

/** Assembler text being made. A printer is for one stream. */
export abstract class AssemblyText {
  protected readonly module: JitModule;
  private readonly lines: string[];
  private readonly files: Map<string, number>;
  /** Symbols that operands name by an alias, since the assembler would take their names for something else. */
  private readonly aliased: Set<string>;
  private fn: string;
  private dataStart: JitInst | null;

  constructor(module: JitModule) {
    this.module = module;
    this.lines = [];
    this.files = new Map();
    this.aliased = new Set();
    this.fn = '';
    this.dataStart = null;
  }

  /** What stands first. */
  protected abstract head(): readonly string[];
  /** The lines of a record that has bytes; `index` is its number in the stream. */
  protected abstract instruction(inst: JitInst, index: number): readonly string[];
  /** The assembler would read this name in an operand as something else: a register, an operator. */
  protected abstract isReserved(name: string): boolean;

  print(insts: readonly JitInst[]): string {
    for (const line of this.head()) this.put(line);
    insts.forEach((inst, index) => {
      if (isData(inst.kind)) this.data(inst);
      else this.code(inst, index);
    });
    for (const name of this.aliased) this.put(`.set ${alias(name)}, ${quoted(name)}`);
    this.put('.section .note.GNU-stack, "", %progbits');
    return `${this.lines.join('\n')}\n`;
  }

  protected put(text: string): void {
    this.lines.push(`\t${text}`);
  }

  /** A symbol with an addend, as an operand. */
  protected symbol(name: string, offset: number | bigint = 0): string {
    let text = quoted(name);
    if (this.isReserved(name)) {
      this.aliased.add(name);
      text = alias(name);
    }
    const value = BigInt(offset);
    return value === 0n ? text : value < 0n ? `${text}${value}` : `${text}+${value}`;
  }

  private begin(symbol: CodeSymbol): void {
    this.put(sectionOf(symbol).replaceAll('@', '%'));
    const name = quoted(symbol.name);
    if (symbol.isExport) this.put(`${symbol.isCommon ? '.weak' : '.globl'} ${name}`);
    this.put(`.balign ${symbol.align}`);
    this.put(`.type ${name}, ${symbol.isFunction ? '%function' : '%object'}`);
    this.lines.push(`${name}:`);
  }

  private end(name: string): void {
    this.put(`.size ${quoted(name)}, . - ${quoted(name)}`);
  }

  private code(inst: JitInst, index: number): void {
    switch (inst.kind) {
      case Kind.funcBegin:
        this.fn = inst.symbol;
        return this.begin(this.module.symbols.get(inst.symbol)!);
      case Kind.funcEnd:
        return this.end(this.fn);
      case Kind.label:
        this.lines.push(`.L${inst.target}:`);
        return;
      case Kind.comment:
        return this.put(`// ${inst.symbol.replaceAll('\n', ' ')}`);
      case Kind.dbgloc:
        return this.line(inst);
      case Kind.align:
        return this.put(`.balign ${inst.imm}`);
      default:
        for (const line of this.instruction(inst, index)) this.put(line);
    }
  }

  private line(inst: JitInst): void {
    if (inst.symbol === '') return;
    let file = this.files.get(inst.symbol);
    if (file === undefined) {
      file = this.files.size + 1;
      this.files.set(inst.symbol, file);
      this.put(`.file ${file} ${JSON.stringify(inst.symbol)}`);
    }
    this.put(`.loc ${file} ${inst.imm} ${inst.imm2}`);
  }

  private data(inst: JitInst): void {
    if (inst.kind === Kind.dataStart) {
      this.dataStart = inst;
      if (!isCommonData(inst)) this.begin(this.module.symbols.get(inst.symbol)!);
      return;
    }
    const { symbol } = this.dataStart!;
    const isCommon = isCommonData(this.dataStart!);
    if (inst.kind !== Kind.dataEnd) {
      if (!isCommon) this.put(this.directive(inst));
    } else if (isCommon) {
      const { size, align, isExport } = this.module.symbols.get(symbol)!;
      if (!isExport) this.put(`.local ${quoted(symbol)}`);
      this.put(`.comm ${quoted(symbol)}, ${size}, ${align}`);
    } else this.end(symbol);
  }

  private directive(inst: JitInst): string {
    switch (inst.kind) {
      case Kind.dataByte:
        return `.byte ${Number(inst.imm) & 0xff}`;
      case Kind.dataHalf:
        return `.2byte ${Number(inst.imm) & 0xffff}`;
      case Kind.dataWord:
        return `.4byte ${BigInt.asIntN(32, BigInt(inst.imm))}`;
      case Kind.dataQuad:
        return `.8byte ${BigInt.asIntN(64, BigInt(inst.imm))}`;
      case Kind.dataZero:
        return `.zero ${inst.imm}`;
      case Kind.dataSymref:
        return `${inst.cls === 0 ? '.4byte' : '.8byte'} ${this.symbol(inst.symbol, inst.imm)}`;
      case Kind.dataAlign:
        return `.balign ${inst.imm}`;
      case Kind.dataLabelref:
        return `.8byte .L${inst.target}`;
      default:
        return `.byte ${Array.from(inst.bytes ?? []).join(', ')}`;
    }
  }
}

const quoted = (name: string): string => (isPlain(name) ? name : JSON.stringify(name));
const alias = (name: string): string => quoted(`.Lname.${name}`);
