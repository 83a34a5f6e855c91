// The shape of a row of the instruction tables: one line of the manual, for all its operand sizes and for both a
// register and memory where it says r/m. The syntax drives the listing, the builder and the encoder check; the types
// below compute from it, at compile time, the names of the flat forms (`add r32, m32`).
//
// Operands of a syntax:
//   r r8 r16 r32 r64   general register of the row's size, or of a fixed one
//   x y v              xmm, ymm, or by the row's size of 128 or 256 bits
//   m m8 … m256 mem    memory of the row's size, of a fixed one, or of no size
//   r/m x/m64 …        either; two forms
//   i u8 u16 i64       immediate of the row's size (at 64: 32 bits, sign-extended), control byte, 16 bits, 64 bits
//   rel8 rel32         branch distance from the end of the instruction
//   cl 1 xmm0          exactly this

import { type Form, ImmKind, wordFlags } from './forms.ts';

export interface Row<Mnemonic extends string = string, Operands extends string = string, Size extends number = number> {
  /** With its `lock` or `rep`. */
  readonly mnemonic: Mnemonic;
  /** The operands as written above, separated by commas; empty without any. */
  readonly operands: Operands;
  /** Opcode bytes as the manual prints them, mandatory prefix first: 0x66_0f_38_40. */
  readonly opcode: number;
  readonly form: Form;
  /** Operand sizes in bits; a single 0 where the syntax says it all. */
  readonly sizes: readonly Size[];
  readonly flags: number;
}

/** Operand sizes: byte, word, long (32 bits), quad. */
export const bwlq = [8, 16, 32, 64] as const;
export const wlq = [16, 32, 64] as const;
export const lq = [32, 64] as const;
export const wq = [16, 64] as const;
export const xy = [128, 256] as const;
const unsized = [0] as const;

/** Mnemonic and operands of `lock add m, r`. */
type Split<Syntax extends string> = Syntax extends `${infer Prefix extends 'lock' | 'rep'} ${infer Rest}`
  ? Rest extends `${infer Mnemonic} ${infer Operands}`
    ? [`${Prefix} ${Mnemonic}`, Operands]
    : [Syntax, '']
  : Syntax extends `${infer Mnemonic} ${infer Operands}`
    ? [Mnemonic, Operands]
    : [Syntax, ''];

/** Length of the mnemonic at the start of a syntax or of a form's name. */
export function mnemonicLength(syntax: string): number {
  const prefix = syntax.startsWith('lock ') ? 5 : syntax.startsWith('rep ') ? 4 : 0;
  const end = syntax.indexOf(' ', prefix);
  return end < 0 ? syntax.length : end;
}

export function row<const Syntax extends string, Size extends number = 0>(
  syntax: Syntax,
  opcode: number,
  form: Form,
  sizes: readonly Size[] = unsized as unknown as readonly Size[],
  flags = 0,
): Row<Split<Syntax>[0], Split<Syntax>[1], Size> {
  const end = mnemonicLength(syntax);
  return {
    mnemonic: syntax.slice(0, end) as Split<Syntax>[0],
    operands: syntax.slice(end + 1) as Split<Syntax>[1],
    opcode,
    form,
    sizes,
    flags,
  };
}

/** Rows that differ in mnemonic and opcode only. */
export function rows<const Mnemonic extends string, const Operands extends string, Size extends number = 0>(
  opcodes: Readonly<Record<Mnemonic, number>>,
  operands: Operands,
  form: Form,
  sizes: readonly Size[] = unsized as unknown as readonly Size[],
  flags = 0,
): Row<Mnemonic, Operands, Size>[] {
  const mnemonics = Object.keys(opcodes) as Mnemonic[];
  return mnemonics.map((mnemonic) => ({ mnemonic, operands, opcode: opcodes[mnemonic], form, sizes, flags }));
}

/** The same with a v before each mnemonic, as the VEX forms of SSE instructions are named. */
export function vexRows<const Mnemonic extends string, const Operands extends string, Size extends number = 0>(
  opcodes: Readonly<Record<Mnemonic, number>>,
  operands: Operands,
  form: Form,
  sizes: readonly Size[] = unsized as unknown as readonly Size[],
  flags = 0,
): Row<`v${Mnemonic}`, Operands, Size>[] {
  const mnemonics = Object.keys(opcodes) as Mnemonic[];
  return mnemonics.map((name) => {
    const mnemonic: `v${Mnemonic}` = `v${name}`;
    return { mnemonic, operands, opcode: opcodes[name], form, sizes, flags };
  });
}

// The names of flat forms, by the type system.
type Sized<Token, Size extends number> = Token extends 'r' | 'm'
  ? `${Token}${Size}`
  : Token extends 'v'
    ? Size extends 256
      ? 'y'
      : 'x'
    : Token;
type Either<Token extends string, Size extends number> = Token extends `${infer Reg}/${infer Mem}`
  ? Sized<Reg, Size> | Sized<Mem, Size>
  : Sized<Token, Size>;
type OperandNames<Text extends string, Size extends number> = Text extends `${infer First}, ${infer Rest}`
  ? `${Either<First, Size> & string}, ${OperandNames<Rest, Size>}`
  : Either<Text, Size> & string;
type NameOf<Mnemonic extends string, Operands extends string, Size extends number> = Operands extends ''
  ? Mnemonic
  : `${Mnemonic} ${OperandNames<Operands, Size>}`;
/** The names of the forms of a row: sizes and r/m multiplied out. */
export type FormNames<R> =
  R extends Row<infer Mnemonic, infer Operands, infer Size>
    ? Size extends number
      ? NameOf<Mnemonic, Operands, Size>
      : never
    : never;

/** The mnemonic of a row, with its lock or rep prefix. */
export type MnemonicOf<R> = R extends Row<infer Mnemonic, string, number> ? Mnemonic : never;

/** What an operand is, for the listing, the builder and the checks. */
export class OperandSpec {
  readonly kind: 'gpr' | 'vec' | 'mem' | 'imm' | 'wide' | 'rel' | 'fixed';
  /** Width of the register, memory or distance; 0 for memory without a size. */
  readonly bits: number;
  /** ImmKind of an immediate. */
  readonly imm: number;
  /** How the name of a form spells it. */
  readonly text: string;

  constructor(kind: OperandSpec['kind'], bits: number, imm: number, text: string) {
    this.kind = kind;
    this.bits = bits;
    this.imm = imm;
    this.text = text;
  }
}

const immOfSize = new Map([
  [8, ImmKind.i8],
  [16, ImmKind.i16],
  [32, ImmKind.i32],
  [64, ImmKind.s32],
]);

function makeSpec(token: string, size: number): OperandSpec {
  const number = Number(/\d+$/.exec(token)?.[0] ?? 0);
  if (/^r\d*$/.test(token)) return new OperandSpec('gpr', number || size, 0, `r${number || size}`);
  if (token === 'mem') return new OperandSpec('mem', 0, 0, token);
  if (/^m\d*$/.test(token)) return new OperandSpec('mem', number || size, 0, `m${number || size}`);
  if (token === 'x' || token === 'y') return new OperandSpec('vec', token === 'y' ? 256 : 128, 0, token);
  if (token === 'v') return new OperandSpec('vec', size, 0, size === 256 ? 'y' : 'x');
  if (token === 'i') return new OperandSpec('imm', size, immOfSize.get(size)!, token);
  if (token === 'u8') return new OperandSpec('imm', 8, ImmKind.u8, token);
  if (token === 'u16') return new OperandSpec('imm', 16, ImmKind.u16, token);
  if (token === 'i64') return new OperandSpec('wide', 64, 0, token);
  if (token.startsWith('rel')) return new OperandSpec('rel', number, 0, token);
  return new OperandSpec('fixed', 0, 0, token);
}

const specs = new Map<string, OperandSpec>();

/** The spec of a token that has no slash, at a size of its row. */
export function operandSpec(token: string, size: number): OperandSpec {
  const key = `${token}:${size}`;
  let spec = specs.get(key);
  if (!spec) specs.set(key, (spec = makeSpec(token, size)));
  return spec;
}

/** Are these the operands, in a form's name, of a row at one size, with memory or a register where it has either? */
export function namesOperands(name: string, operands: string, size: number, isMemory: boolean): boolean {
  let at = 0;
  let from = 0;
  while (from < operands.length) {
    const comma = operands.indexOf(', ', from);
    let end = comma < 0 ? operands.length : comma;
    const next = comma < 0 ? operands.length : comma + 2;
    const slash = operands.indexOf('/', from);
    if (slash >= 0 && slash < end) {
      if (isMemory) from = slash + 1;
      else end = slash;
    }
    const length = end - from;
    const letter = length === 1 ? operands[from] : '';
    let text: string;
    if (letter === 'r' || letter === 'm') text = `${letter}${size}`;
    else if (letter === 'v') text = size === 256 ? 'y' : 'x';
    else text = operands.slice(from, end);
    if (!name.startsWith(text, at)) return false;
    at += text.length;
    if (comma >= 0) {
      if (!name.startsWith(', ', at)) return false;
      at += 2;
    }
    from = next;
  }
  return at === name.length;
}

/** The opcode as the word of forms.ts has it: byte, map and mandatory prefix. */
export function packOpcode(opcode: number): number {
  let rest = opcode;
  let prefix = 0;
  const first = Math.floor(rest / 2 ** (8 * (byteCount(rest) - 1)));
  if (byteCount(rest) > 1 && (first === 0x66 || first === 0xf3 || first === 0xf2)) {
    prefix = first === 0x66 ? 1 : first === 0xf3 ? 2 : 3;
    rest -= first * 2 ** (8 * (byteCount(rest) - 1));
  }
  const high = rest >>> 8;
  const map = high === 0x0f38 ? 2 : high === 0x0f3a ? 3 : high === 0x0f ? 1 : 0;
  return (rest & 0xff) | (map << 8) | (prefix << 10);
}

function byteCount(value: number): number {
  return value > 0xff_ffff ? 4 : value > 0xffff ? 3 : value > 0xff ? 2 : 1;
}

/** The word of a row at one size, before its operands have their say. */
export function baseWord(source: Row, size: number): number {
  const { flags, sizes } = source;
  let word = packOpcode(source.opcode) | flags;
  if (size === 8) word &= ~wordFlags.shortImm;
  if (size === 16) word |= wordFlags.size16;
  if (size === 64 && (flags & wordFlags.default64) === 0) word |= wordFlags.w1;
  if (size === 256) word |= wordFlags.l1;
  // The manual's byte opcodes are even, the other sizes one above.
  if (size > 8 && size <= 64 && sizes.includes(8)) word += 1;
  return word;
}
