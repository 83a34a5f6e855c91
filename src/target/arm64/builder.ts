// A64 instructions written by hand: `a64.add(x0, x1, 42)`, `a64.ldr(x0, sp, 8)`, `a64.fadd(v(0, '4s'), …)`.
//
// The methods and the types of their arguments are computed from the rows. A method covers every row with its
// mnemonic; `…Pre` and `…Post` are the writeback forms of loads and stores. A register fits an operand if the operand
// prints it under the very name the register has, which keeps w from x and SP from ZR. Of atomics, a method makes the
// unordered form of full width; for the others there is `encode(A64.ldadd.wb_al, …)`.

import { encode, allInstructions, type Instruction, type RowName, type rows } from './instructions.ts';
import type { Operand } from './operand.ts';
import { Condition, Extend, generalName, Shift } from './registers.ts';

type GeneralKind = 'w' | 'x';
type ScalarKind = 'b' | 'h' | 's' | 'd' | 'q';

/** A register by name: `x0`, `sp`, `d3`, `v2.4s`. */
export class Register<Kind extends string = string> {
  readonly kind: Kind;
  readonly number: number;
  readonly name: string;
  constructor(kind: Kind, number: number, name: string) {
    this.kind = kind;
    this.number = number;
    this.name = name;
  }
}

/** A shift or an extension of the operand before it. */
export class Modifier {
  readonly code: number;
  readonly amount: number;
  readonly isExtension: boolean;
  constructor(code: number, amount: number, isExtension: boolean) {
    this.code = code;
    this.amount = amount;
    this.isExtension = isExtension;
  }
}

export type XRegister = Register<'x'>;
export type WRegister = Register<'w'>;
export type ScalarRegister = Register<ScalarKind>;
export type VectorRegister = Register<'v'>;

function generals<K extends GeneralKind>(kind: K): readonly Register<K>[] {
  return Array.from(
    { length: 31 },
    (_, number) => new Register(kind, number, generalName(number, kind === 'x', false)),
  );
}

export const x = generals('x');
export const w = generals('w');
export const sp: XRegister = new Register('x', 31, 'sp');
export const wsp: WRegister = new Register('w', 31, 'wsp');
export const xzr: XRegister = new Register('x', 31, 'xzr');
export const wzr: WRegister = new Register('w', 31, 'wzr');

// biome-ignore format: a table
export const [
  x0, x1, x2, x3, x4, x5, x6, x7, x8, x9, x10, x11, x12, x13, x14, x15, x16, x17, x18, x19, x20, x21, x22, x23, x24,
  x25, x26, x27, x28, x29, x30,
] = x as readonly XRegister[] & { readonly length: 31 };

// biome-ignore format: a table
export const [
  w0, w1, w2, w3, w4, w5, w6, w7, w8, w9, w10, w11, w12, w13, w14, w15, w16, w17, w18, w19, w20, w21, w22, w23, w24,
  w25, w26, w27, w28, w29, w30,
] = w as readonly WRegister[] & { readonly length: 31 };

/** A scalar floating-point register: `scalar('d', 3)` is d3. */
export function scalar(kind: ScalarKind, number: number): ScalarRegister {
  return new Register(kind, number, `${kind}${number}`);
}

/** A vector register with its arrangement (`4s`), or with its element letter (`s`) where a lane follows. */
export function v(number: number, arrangement: string): VectorRegister {
  return new Register('v', number, `v${number}.${arrangement}`);
}

export const lsl = (amount: number): Modifier => new Modifier(Shift.lsl, amount, false);
export const lsr = (amount: number): Modifier => new Modifier(Shift.lsr, amount, false);
export const asr = (amount: number): Modifier => new Modifier(Shift.asr, amount, false);
export const ror = (amount: number): Modifier => new Modifier(Shift.ror, amount, false);

/** `extend('sxtw', 2)` */
export function extend(kind: keyof typeof Extend, amount = 0): Modifier {
  return new Modifier(Extend[kind], amount, true);
}

/** No row of the mnemonic takes these arguments, or none can encode their values. */
export class OperandError extends Error {
  override name = 'OperandError';
}

type General = XRegister | WRegister;

/** Arguments for the operands that are not simply a register or a number. */
interface SpecialArguments {
  readonly order: [];
  readonly size: [];
  readonly listBytes: [];
  readonly elementBytes: [];
  readonly shift: [modifier?: Modifier];
  readonly shiftOrRotate: [modifier?: Modifier];
  readonly lsl8: [modifier?: Modifier];
  readonly lsl12: [modifier?: Modifier];
  readonly lsl16: [modifier?: Modifier];
  readonly lsl24: [modifier?: Modifier];
  readonly scaled12: [offset?: number];
  readonly signed9: [offset?: number];
  readonly signed7: [offset?: number];
  readonly RmExtended: [register: General, modifier?: Modifier];
  readonly XmIndex: [register: General, modifier?: Modifier];
  readonly VmLane: [vector: VectorRegister, lane: number];
  readonly insert: [lsb: number, width: number];
  readonly extract: [lsb: number, width: number];
  readonly bitmask: [value: number | bigint];
  readonly byteMask: [value: number | bigint];
  readonly condition: [condition: keyof typeof Condition];
  readonly conditionLow: [condition: keyof typeof Condition];
  readonly inverted: [condition: keyof typeof Condition];
  readonly list: [registers: readonly VectorRegister[]];
  readonly elements: [registers: readonly VectorRegister[]];
  readonly table: [registers: readonly VectorRegister[]];
  readonly Cn: [value: number];
  readonly Cm: [value: number];
}

/** Registers by the first letter of an operand name. */
interface RegisterArguments {
  readonly R: [register: General];
  readonly X: [register: XRegister];
  readonly W: [register: WRegister];
  readonly V: [vector: VectorRegister];
  readonly E: [vector: VectorRegister];
  readonly F: [register: ScalarRegister];
  readonly B: [register: ScalarRegister];
  readonly H: [register: ScalarRegister];
  readonly S: [register: ScalarRegister];
  readonly D: [register: ScalarRegister];
  readonly Q: [register: ScalarRegister];
}

/** Arguments for one operand name of a template. */
type ArgumentsFor<N extends string> = N extends `${infer Kind}:${string}`
  ? ArgumentsFor<Kind>
  : N extends keyof SpecialArguments
    ? SpecialArguments[N]
    : N extends `${infer Letter extends keyof RegisterArguments}${string}`
      ? RegisterArguments[Letter]
      : [value: number];

type ArgumentsOf<T extends string> = T extends `${string}{${infer N}}${infer Rest}`
  ? [...ArgumentsFor<N>, ...ArgumentsOf<Rest>]
  : [];

type Addressed<T extends string, M extends string> = T extends `${string}]!`
  ? `${M}Pre`
  : T extends `${string}XnSP}], ${string}`
    ? `${M}Post`
    : M;

/** Templates that say more than mnemonic and operands: the method then has the name of the row. */
type Particular =
  | `${'dc' | 'ic' | 'bti'} ${string}`
  | `${string}, #0`
  | `${string}, #0.0`
  | `${string}, #0, #${number}`;
const particular = /^(dc|ic|bti) |, #0$|, #0\.0$|, #0, #\d+$/;

type TemplateOf<K extends RowName> = (typeof rows)[K]['template'];

/** The method that covers a row. */
type MethodOf<K extends RowName, T extends string = TemplateOf<K>> = T extends Particular
  ? K
  : T extends `b.${string}`
    ? 'bCond'
    : T extends `${infer M}{order}${string}`
      ? M
      : T extends `${infer M} ${string}`
        ? Addressed<T, M>
        : T;

/** The templates that each method covers, as a union. */
type Covered = { readonly [K in RowName as MethodOf<K>]: TemplateOf<K> };

/** Each method returns the instruction word. @throws OperandError */
export type Builder = { readonly [M in keyof Covered]: (...args: ArgumentsOf<Covered[M]>) => number };

function methodOf(instruction: Instruction): string {
  const { template } = instruction.row;
  if (particular.test(template)) return instruction.name.split('.')[0]!;
  if (template.startsWith('b.')) return 'bCond';
  const mnemonic = /^[^ {]*/.exec(template)![0];
  if (template.endsWith(']!')) return `${mnemonic}Pre`;
  return template.includes('XnSP}], ') ? `${mnemonic}Post` : mnemonic;
}

type Argument = Register | Modifier | readonly Register[] | string | number | bigint;

/** What is left of the arguments, and the operand list so far. */
interface Reading {
  readonly args: readonly Argument[];
  next: number;
  readonly values: number[];
}

/** Read the arguments of one operand; false if they are not what it takes. */
function readOperand(operand: Operand, reading: Reading): boolean {
  const argument = reading.args[reading.next];
  if (operand.registerClass !== 'none') return readRegister(operand, argument, reading);
  if (argument === undefined || argument instanceof Modifier) return readModifier(operand, argument, reading);
  reading.next++;
  if (typeof argument === 'string') {
    if (!/^(condition|inverted)/.test(operand.name)) return false;
    reading.values.push(Condition[argument as keyof typeof Condition] ?? -1);
    return true;
  }
  if (typeof argument !== 'number' && typeof argument !== 'bigint') return false;
  if (operand.name === 'bitmask' || operand.name === 'byteMask') {
    const bits = typeof argument === 'bigint' ? argument : Number.isInteger(argument) ? BigInt(argument) : null;
    const width = 32 * operand.slots;
    if (bits === null || (BigInt.asIntN(width, bits) !== bits && BigInt.asUintN(width, bits) !== bits)) return false;
    reading.values.push(Number(BigInt.asUintN(32, bits)));
    if (operand.slots === 2) reading.values.push(Number(BigInt.asUintN(32, bits >> 32n)));
    return true;
  }
  if (typeof argument === 'bigint') return false;
  if (/^(shift|lsl\d)/.test(operand.name)) return false;
  reading.values.push(argument);
  if (operand.slots === 1) return true;
  const second = reading.args[reading.next++];
  if (typeof second !== 'number') return false;
  reading.values.push(second);
  return true;
}

function readRegister(operand: Operand, argument: Argument | undefined, reading: Reading): boolean {
  reading.next++;
  if (Array.isArray(argument)) {
    const registers = argument as readonly Register[];
    const text = `{ ${registers.map((register) => register.name).join(', ')} }`;
    if (registers.length === 0 || operand.print(registers[0]!.number, 0, 0) !== text) return false;
    reading.values.push(registers[0]!.number);
    return true;
  }
  if (!(argument instanceof Register)) return false;
  reading.values.push(argument.number);
  if (operand.slots === 1) return operand.print(argument.number, 0, 0).split(',')[0] === argument.name;
  const following = reading.args[reading.next];
  if (operand.name === 'VmLane') {
    reading.next++;
    if (typeof following !== 'number') return false;
    reading.values.push(following);
    return operand.print(argument.number, following, 0).split('[')[0] === argument.name;
  }
  const isModifier = following instanceof Modifier;
  if (isModifier) reading.next++;
  if (isModifier && !following.isExtension && following.code !== Shift.lsl) return false;
  const natural = argument.kind === 'w' ? Extend.uxtw : Extend.uxtx;
  const code = isModifier && following.isExtension ? following.code : natural;
  const amount = isModifier ? following.amount : 0;
  reading.values.push(code, amount);
  return operand.print(argument.number, code, amount).split(',')[0] === argument.name;
}

/** Operands that may be left out; lsl #0 and offset 0 are then meant. */
function readModifier(operand: Operand, argument: Modifier | undefined, reading: Reading): boolean {
  const isShift = operand.name.startsWith('shift');
  const isLsl = /^lsl\d/.test(operand.name);
  if (argument === undefined) {
    if (!isShift && !isLsl && !/^(scaled12|signed)/.test(operand.name)) return false;
    for (let slot = 0; slot < operand.slots; slot++) reading.values.push(0);
    return true;
  }
  if (argument.isExtension || !(isShift || (isLsl && argument.code === Shift.lsl))) return false;
  reading.next++;
  if (isShift) reading.values.push(argument.code, argument.amount);
  else reading.values.push(argument.amount);
  return true;
}

/** The operand list if all arguments fit, else null. */
function readArguments(instruction: Instruction, args: readonly Argument[]): number[] | null {
  const reading: Reading = { args, next: 0, values: [] };
  for (const operand of instruction.operands) if (!readOperand(operand, reading)) return null;
  return reading.next === args.length ? reading.values : null;
}

function describe(argument: Argument): string {
  if (argument instanceof Register) return argument.name;
  if (argument instanceof Modifier) return `modifier ${argument.code} #${argument.amount}`;
  return Array.isArray(argument) ? argument.map(describe).join(' ') : String(argument);
}

function makeBuilder(): Builder {
  const groups = new Map<string, Instruction[]>();
  for (const instruction of allInstructions()) {
    const method = methodOf(instruction);
    const group = groups.get(method);
    if (group) group.push(instruction);
    else groups.set(method, [instruction]);
  }
  const methods: Record<string, (...args: Argument[]) => number> = Object.create(null);
  for (const [method, group] of groups) {
    methods[method] = (...args) => {
      for (const instruction of group) {
        const values = readArguments(instruction, args);
        const word = values && encode(instruction, ...values);
        if (word !== null) return word;
      }
      throw new OperandError(`${method} cannot be encoded with ${args.map(describe).join(', ')}`);
    };
  }
  return methods as unknown as Builder;
}

export const a64: Builder = makeBuilder();
