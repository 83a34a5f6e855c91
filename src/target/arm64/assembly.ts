// The stream as assembler text for ARM64. Instructions without label and symbol are printed from their own words, so
// that the text says exactly what was encoded; the others are written with the operators of their relocations
// (ELF for the Arm 64-bit Architecture, section 5.7).

import { BranchClass, type JitModule } from '../../link/code.ts';
import { AssemblyText } from '../assembly.ts';
import { type JitInst, Kind } from '../jitinst.ts';
import { type StreamTarget, StreamWriter } from '../stream.ts';
import { disassembleWord } from './disassemble.ts';
import { Arm } from './kinds.ts';
import type { TlsModel } from './encode.ts';
import { conditionNames } from './registers.ts';

/** Registers, shifts and conditions: no symbol of that name may stand in an operand. */
const reserved = /^(?:[xwbhsdqv](?:[12]?\d|30|31)|w?sp|[xw]zr|lr|fp|ip[01]|ls[lr]|asr|ror|[us]xt[bhwx]|msl|nzcv)$/i;

const opposites = new Map<number, string>([
  [Arm.CBZ, 'cbnz'],
  [Arm.CBNZ, 'cbz'],
  [Arm.TBZ, 'tbnz'],
  [Arm.TBNZ, 'tbz'],
]);

class Arm64Assembly extends AssemblyText {
  private readonly target: StreamTarget;
  private readonly tls: TlsModel;
  /** Branches that go over an unconditional one, by the number of the record. */
  private readonly isLong: ReadonlySet<number>;

  constructor(module: JitModule, target: StreamTarget, tls: TlsModel) {
    super(module);
    this.target = target;
    this.tls = tls;
    this.isLong = new Set(
      module.fixups.filter(({ branchClass }) => branchClass === BranchClass.imm26).map(({ instIndex }) => instIndex),
    );
  }

  protected head(): readonly string[] {
    return ['.arch armv8.5-a'];
  }

  protected isReserved(name: string): boolean {
    return reserved.test(name);
  }

  protected instruction(inst: JitInst, index: number): readonly string[] {
    const { kind, symbol, imm } = inst;
    switch (kind) {
      case Kind.nop:
        return ['nop'];
      case Kind.callExt:
        return [`bl ${this.symbol(symbol)}`];
      case Kind.jumpExt:
        return [`b ${this.symbol(symbol)}`];
      case Kind.loadAddr: {
        const register = `x${inst.rd}`;
        const name = this.symbol(symbol, imm);
        if (inst.imm2 === 1)
          return [`adrp ${register}, :got:${name}`, `ldr ${register}, [${register}, :got_lo12:${name}]`];
        return this.address(register, name);
      }
      case Kind.loadTls: {
        const register = `x${inst.rd}`;
        const name = this.symbol(symbol, imm);
        if (this.tls === 'data') return this.address(register, name);
        return [
          `mrs ${register}, tpidr_el0`,
          `add ${register}, ${register}, :tprel_hi12:${name}, lsl #12`,
          `add ${register}, ${register}, :tprel_lo12_nc:${name}`,
        ];
      }
      default:
        if (inst.target >= 0) return this.branch(inst, index);
        return symbol === '' ? this.words(inst) : this.words(inst).map((text) => this.withSymbol(text, inst));
    }
  }

  private address(register: string, name: string): readonly string[] {
    return [`adrp ${register}, ${name}`, `add ${register}, ${register}, :lo12:${name}`];
  }

  /** The words of a record, each as an instruction. */
  private words(inst: JitInst): string[] {
    const writer = new StreamWriter(this.target);
    writer.add(inst, 0);
    return Array.from({ length: writer.out.length >> 2 }, (_, i) => disassembleWord(writer.out.read32(4 * i), 0));
  }

  /** What stands in the place of the symbol: an address of zero, or no offset. */
  private withSymbol(text: string, inst: JitInst): string {
    const name = this.symbol(inst.symbol, inst.imm);
    if (inst.kind === Arm.ADRP || inst.kind === Arm.ADR) return text.replace(/\S+$/, name);
    return text.replace(/\[(\w+)[^\]]*\]/, `[$1, :lo12:${name}]`);
  }

  private branch(inst: JitInst, index: number): readonly string[] {
    const label = `.L${inst.target}`;
    const [text = ''] = this.words(inst);
    if (inst.kind === Arm.B || inst.kind === Arm.BL || !this.isLong.has(index)) return [text.replace(/\S+$/, label)];
    const opposite = opposites.get(inst.kind) ?? `b.${conditionNames[inst.cond ^ 1]}`;
    return [text.replace(/^\S+/, opposite).replace(/\S+$/, '.+8'), `b ${label}`];
  }
}

/** The text of a stream and what `encodeModule` made of it. */
export function printAssembly(
  insts: readonly JitInst[],
  module: JitModule,
  target: StreamTarget,
  tls: TlsModel,
): string {
  return new Arm64Assembly(module, target, tls).print(insts);
}
