// The stream as a source for GNU as (`.intel_syntax noprefix`), for `-S`: symbols, data, code with labels, source
// lines and comments. Assembled and linked it gives the same bytes; padding is written out, since assemblers choose
// other no-operations.

import { BranchClass, type CodeSymbol, type JitModule } from '../../link/code.ts';
import { isCommonData, sectionOf } from '../assembly.ts';
import { type JitInst, Kind, x64Base } from '../jitinst.ts';
import { type StreamTarget, StreamWriter } from '../stream.ts';
import { operandsOf } from './encode.ts';
import { X64Operands } from './forms.ts';
import { x64FormInfo } from './instructions.ts';
import { printX64 } from './listing.ts';
import { gprName } from './registers.ts';

/** Words that Intel syntax takes for operators and registers: symbols of that name need another in operands. */
const reserved =
  /^(?:and|or|xor|not|mod|shl|shr|eq|ne|lt|le|gt|ge|ptr|offset|byte|word|dword|qword|[re]?[abcd]x|[abcd][lh]|[re]?[sd]i[l]?|[re]?[sb]pl?|r\d+[bwd]?|xmm\d+|st|[cdefgs]s|rip)$/i;

const quoted = (name: string): string => (/^[A-Za-z_.$][A-Za-z0-9_.$]*$/.test(name) ? name : JSON.stringify(name));

/** A symbol in an operand: an alias where its name would be taken for something else. */
const symbolText = (name: string): string => (reserved.test(name) ? `.Lname.${name}` : quoted(name));

const withOffset = (name: string, offset: number | bigint): string => {
  const text = symbolText(name);
  const value = BigInt(offset);
  return value === 0n ? text : value < 0n ? `${text}${value}` : `${text}+${value}`;
};

/** The text of a stream and what `encodeModule` made of it. */
export function printAssembly(insts: readonly JitInst[], module: JitModule, target: StreamTarget): string {
  return new AssemblyPrinter(module, target).print(insts);
}

class AssemblyPrinter {
  private readonly module: JitModule;
  private readonly target: StreamTarget;
  private readonly lines: string[];
  private readonly x: X64Operands;
  private readonly files: Map<string, number>;
  /** Branches in their long form, by the number of the record. */
  private readonly isLong: Set<number>;
  /** Offset in the code of the record being printed. */
  private offset: number;
  private fn: string;
  /** Symbols that need an alias. */
  private readonly reserved: Set<string>;
  private dataStart: JitInst | null;
  /** Size of the last function by section. */
  private readonly textSizes: Map<string, number>;

  constructor(module: JitModule, target: StreamTarget) {
    this.module = module;
    this.target = target;
    this.lines = ['\t.intel_syntax noprefix'];
    this.x = new X64Operands();
    this.files = new Map();
    this.isLong = new Set();
    for (const { branchClass, instIndex } of module.fixups) {
      if (branchClass === BranchClass.rel32) this.isLong.add(instIndex);
    }
    this.offset = 0;
    this.fn = '';
    this.reserved = new Set();
    this.dataStart = null;
    this.textSizes = new Map();
  }

  print(insts: readonly JitInst[]): string {
    insts.forEach((inst, index) => {
      if (inst.kind >= Kind.dataStart && inst.kind <= Kind.dataLabelref) this.data(inst);
      else this.code(inst, index);
    });
    this.put('.section .note.GNU-stack, "", @progbits');
    for (const { symbol } of insts) if (reserved.test(symbol)) this.reserved.add(symbol);
    for (const name of this.reserved) this.inPlainSyntax(name, `.set .Lname.${name}, ${name}`);
    return `${this.lines.join('\n')}\n`;
  }

  private put(text: string): void {
    this.lines.push(`\t${text}`);
  }

  /** A directive that names a symbol; with AT&T's percent signs no name is a register. */
  private inPlainSyntax(name: string, text: string): void {
    const isReserved = reserved.test(name);
    if (isReserved) this.put('.att_syntax prefix');
    this.put(text);
    if (isReserved) this.put('.intel_syntax noprefix');
  }

  private begin(symbol: CodeSymbol): void {
    this.put(sectionOf(symbol));
    const name = quoted(symbol.name);
    if (symbol.isExport) this.inPlainSyntax(name, `${symbol.isCommon ? '.weak' : '.globl'} ${name}`);
    this.align(symbol);
    this.inPlainSyntax(name, `.type ${name}, @${symbol.isFunction ? 'function' : 'object'}`);
    this.inPlainSyntax(name, `${name}:`);
  }

  /** Padding between functions is written out as well: for .balign an assembler chooses no-operations of its own. */
  private align(symbol: CodeSymbol): void {
    const { align, isFunction, sectionName, size } = symbol;
    const key = sectionName ?? '.text';
    const before = this.textSizes.get(key);
    if (isFunction) this.textSizes.set(key, size);
    if (!isFunction || before === undefined) return this.put(`.balign ${align}`);
    const padding = -before & (align - 1);
    if (padding > 0) this.put(`.fill ${padding}, 1, 0x90`);
  }

  private end(name: string): void {
    const text = quoted(name);
    this.inPlainSyntax(name, `.size ${text}, . - ${text}`);
  }

  // Code

  private code(inst: JitInst, index: number): void {
    const { module } = this;
    switch (inst.kind) {
      case Kind.funcBegin: {
        const symbol = module.symbols.get(inst.symbol)!;
        this.offset = symbol.offset;
        this.fn = symbol.name;
        return this.begin(symbol);
      }
      case Kind.funcEnd:
        return this.end(this.fn);
      case Kind.label:
        this.lines.push(`.L${inst.target}:`);
        return;
      case Kind.comment:
        return this.put(`# ${inst.symbol.replaceAll('\n', ' ')}`);
      case Kind.dbgloc:
        return this.line(inst);
      case Kind.align: {
        const size = -this.offset & (Number(inst.imm) - 1);
        const bytes = module.code.slice(this.offset, this.offset + size);
        if (size > 0) this.put(`.byte ${Array.from(bytes, (byte) => `0x${byte.toString(16)}`).join(', ')}`);
        this.offset += size;
        return;
      }
      default:
        this.put(this.instruction(inst, index));
        this.offset += this.sizeOf(inst, index);
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

  private instruction(inst: JitInst, index: number): string {
    switch (inst.kind) {
      case Kind.callExt:
        return `call ${symbolText(inst.symbol)}`;
      case Kind.jumpExt:
        return `jmp ${symbolText(inst.symbol)}`;
      case Kind.loadAddr: {
        const register = gprName(inst.rd, 64);
        if (inst.imm2 === 1) return `mov ${register}, qword ptr ${symbolText(inst.symbol)}@GOTPCREL[rip]`;
        return `lea ${register}, [rip + ${withOffset(inst.symbol, inst.imm)}]`;
      }
      case Kind.loadTls: {
        const register = gprName(inst.rd, 64);
        const offset = BigInt(inst.imm) === 0n ? '' : ` + ${inst.imm}`;
        return `mov ${register}, fs:[0]\n\tlea ${register}, [${register} + ${symbolText(inst.symbol)}@tpoff${offset}]`;
      }
      case Kind.nop:
        return 'nop';
      default: {
        const { x } = this;
        operandsOf(inst, x);
        const form = inst.kind - x64Base;
        if (inst.target >= 0) {
          const mnemonic = x64FormInfo(form).mnemonic;
          return `${this.isLong.has(index) && mnemonic !== 'call' ? '{disp32} ' : ''}${mnemonic} .L${inst.target}`;
        }
        // GNU's assembler has the second one in ModRM.reg, this encoder the first.
        const info = x64FormInfo(form);
        if (info.mnemonic === 'xchg' && !info.hasMemory) [x.a, x.b] = [x.b, x.a];
        return printX64(form, x, inst.symbol === '' ? undefined : withOffset(inst.symbol, inst.imm));
      }
    }
  }

  private sizeOf(inst: JitInst, index: number): number {
    if (inst.target >= 0 && inst.kind >= x64Base) {
      const { mnemonic } = x64FormInfo(inst.kind - x64Base);
      if (mnemonic === 'call') return 5;
      return this.isLong.has(index) ? (mnemonic === 'jmp' ? 5 : 6) : 2;
    }
    const writer = new StreamWriter(this.target);
    writer.add(inst, index);
    return writer.out.length;
  }

  // Data

  private data(inst: JitInst): void {
    switch (inst.kind) {
      case Kind.dataStart: {
        this.dataStart = inst;
        const symbol = this.module.symbols.get(inst.symbol)!;
        if (isCommonData(inst)) return;
        return this.begin(symbol);
      }
      case Kind.dataEnd: {
        const { symbol } = this.dataStart!;
        if (!isCommonData(this.dataStart!)) return this.end(symbol);
        const { size, align, isExport } = this.module.symbols.get(symbol)!;
        const name = quoted(symbol);
        if (!isExport) this.inPlainSyntax(symbol, `.local ${name}`);
        return this.inPlainSyntax(symbol, `.comm ${name}, ${size}, ${align}`);
      }
      default:
        if (!isCommonData(this.dataStart!)) this.put(dataText(inst));
    }
  }
}

function dataText(inst: JitInst): string {
  switch (inst.kind) {
    case Kind.dataByte:
      return `.byte ${Number(inst.imm) & 0xff}`;
    case Kind.dataHalf:
      return `.short ${Number(inst.imm) & 0xffff}`;
    case Kind.dataWord:
      return `.long ${BigInt.asIntN(32, BigInt(inst.imm))}`;
    case Kind.dataQuad:
      return `.quad ${BigInt.asIntN(64, BigInt(inst.imm))}`;
    case Kind.dataZero:
      return `.zero ${inst.imm}`;
    case Kind.dataSymref:
      return `${inst.cls === 0 ? '.long' : '.quad'} ${withOffset(inst.symbol, inst.imm)}`;
    case Kind.dataAlign:
      return `.balign ${inst.imm}`;
    case Kind.dataLabelref:
      return `.quad .L${inst.target}`;
    default:
      return `.byte ${Array.from(inst.bytes ?? [], (byte) => byte).join(', ')}`;
  }
}
