// ARM64 records as text: written and read by walking the template of their kind (kinds.ts).

import { clsLetters, DumpError, imm, parseLabel, parseSymbol, printSymbol, type RecordText } from '../dump.ts';
import { JitInst, Reg, vectorReg } from '../jitinst.ts';
import { Arm, type ArmKindName, armKindNames, armKinds } from './kinds.ts';
import { conditionNames } from './registers.ts';

/** Letter of a register by class, for general and vector classes alike. */
const classLetters = 'wxsdq';
const indexNames = ['lsl', 'uxtw', 'sxtw', 'sxtx'];
const shiftNames = ['lsl', 'lsr', 'asr', 'ror'];
const extendNames = ['uxtb', 'uxth', 'uxtw', 'uxtx', 'sxtb', 'sxth', 'sxtw', 'sxtx'];

const specials = new Map<number, string>([
  [Reg.none, '-'],
  [Reg.sp, 'sp'],
  [Reg.fp, 'x29'],
  [Reg.lr, 'x30'],
  [Reg.ip0, 'x16'],
  [Reg.ip1, 'x17'],
]);

function printRegister(reg: number, letter: string): string {
  if (reg <= -100) return `${letter === 'w' || letter === 'x' || letter === 'p' ? 'v' : letter}${-100 - reg}`;
  if (reg === Reg.zero) return letter === 'w' ? 'wzr' : 'xzr';
  const special = specials.get(reg);
  if (special !== undefined) return letter === 'w' ? special.replace(/^x/, 'w') : special;
  return `${letter === 'w' ? 'w' : 'x'}${reg}`;
}

function parseRegister(text: string): number {
  if (text === '-') return Reg.none;
  if (text === 'sp' || text === 'wsp') return Reg.sp;
  if (text === 'xzr' || text === 'wzr') return Reg.zero;
  const match = /^([wxvsdqbh])(\d+)$/.exec(text);
  const number = Number(match?.[2]);
  if (!match || number > 31) throw new DumpError(`${text} is no register`);
  if (!'wx'.includes(match[1]!)) return vectorReg(number);
  for (const [reg, name] of specials) if (name === `x${number}`) return reg;
  return number;
}

/** Names one field in a template: an optional class letter and the field's letter. */
const fieldPattern = /%([wxsefqpg]?[dnma]|[ijtcy$])/g;

function letterFor(prefix: string, { cls, isFloat }: { cls: number; isFloat: number }): string {
  switch (prefix) {
    case 'w':
    case 'x':
    case 's':
    case 'q':
      return prefix;
    case 'e':
      return 'd';
    case 'p':
      return 'x';
    // The other bank's side of a move or conversion: its width follows the class or the flag.
    case 'g':
      return cls <= 1 ? classLetters[cls]! : isFloat ? 'x' : 'w';
    case 'f':
      return cls === 0 ? 's' : 'd';
    default:
      return classLetters[cls]!;
  }
}

const usesIndex = (kind: number): boolean => kind >= Arm.LDR_RR && kind <= Arm.STRH_RR;
const usesExtend = (kind: number): boolean => kind === Arm.ADD_EXT || kind === Arm.SUB_EXT || kind === Arm.CMP_EXT;

function modifierNames(kind: number): readonly string[] {
  return usesIndex(kind) ? indexNames : usesExtend(kind) ? extendNames : shiftNames;
}

/** In an index, only a 64-bit one has no extension; an extended operand of 32 bits is a w register. */
function modifiedLetter(inst: JitInst): string {
  if (usesIndex(inst.kind)) return inst.shift === 1 || inst.shift === 2 ? 'w' : 'x';
  if (usesExtend(inst.kind)) return (inst.shift & 3) === 3 ? 'x' : 'w';
  return classLetters[inst.cls]!;
}

function print(inst: JitInst): { name: string; operands: string } | null {
  const kind = armKinds[inst.kind];
  if (!kind) return null;
  const operands = kind.template.replace(fieldPattern, (_, field: string) => {
    const prefix = field.length === 2 ? field[0]! : '';
    switch (field.at(-1)) {
      case 'd':
        return printRegister(inst.rd, letterFor(prefix, inst));
      case 'n':
        return printRegister(inst.rn, letterFor(prefix, inst));
      case 'm':
        return printRegister(inst.rm, letterFor(prefix, inst));
      case 'a':
        return printRegister(inst.ra, letterFor(prefix, inst));
      case 'i':
        return String(inst.imm);
      case 'j':
        return String(inst.imm2);
      case 't':
        return `.L${inst.target}`;
      case 'c':
        return conditionNames[inst.cond]!;
      case 'y': {
        const name = modifierNames(inst.kind)[inst.shift]!;
        return `${printRegister(inst.rm, modifiedLetter(inst))}, ${name} #${inst.imm2}`;
      }
      default:
        return printSymbol(inst.symbol, inst.imm);
    }
  });
  const wide = inst.isFloat ? '.x' : '';
  return { name: `${armKindNames[inst.kind]}.${clsLetters[inst.cls]}${wide}`, operands };
}

const escapeText = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

function parse(name: string, operands: string): JitInst | null {
  const [kindName, cls = 'w', wide] = name.split('.');
  const number: number | undefined = Arm[kindName as ArmKindName];
  if (number === undefined || !clsLetters.includes(cls)) return null;
  const inst = new JitInst(number, clsLetters.indexOf(cls), -1, -1, -1, 0);
  inst.isFloat = wide === 'x' ? 1 : 0;
  const { template } = armKinds[number]!;
  const fields: string[] = [];
  const pattern = template
    .split(fieldPattern)
    .map((piece, index) => {
      if (index % 2 === 0) return escapeText(piece);
      fields.push(piece);
      return piece === 'y' ? '(\\w+, \\w+ #-?\\d+)' : piece === '$' ? '(\\$.+?)' : '([^,\\[\\]]+?)';
    })
    .join('');
  const match = new RegExp(`^${pattern}$`).exec(operands);
  if (!match) throw new DumpError(`operands of ${kindName} read ${template}`);
  fields.forEach((field, index) => {
    setField(inst, field, match[index + 1]!);
  });
  return inst;
}

function setField(inst: JitInst, field: string, text: string): void {
  switch (field.at(-1)) {
    case 'd':
      inst.rd = parseRegister(text);
      break;
    case 'n':
      inst.rn = parseRegister(text);
      break;
    case 'm':
      inst.rm = parseRegister(text);
      break;
    case 'a':
      inst.ra = parseRegister(text);
      break;
    case 'i':
      inst.imm = imm(text);
      break;
    case 'j':
      inst.imm2 = Number(imm(text));
      break;
    case 't':
      inst.target = parseLabel(text);
      break;
    case 'c': {
      const condition = (conditionNames as readonly string[]).indexOf(text);
      if (condition < 0) throw new DumpError(`${text} is no condition`);
      inst.cond = condition;
      break;
    }
    case 'y': {
      const [, reg, name, amount] = /^(\w+), (\w+) #(-?\d+)$/.exec(text)!;
      const shift = modifierNames(inst.kind).indexOf(name!);
      if (shift < 0) throw new DumpError(`${name} is no shift or extension here`);
      inst.rm = parseRegister(reg!);
      inst.shift = shift;
      inst.imm2 = Number(amount);
      break;
    }
    default: {
      const symbol = parseSymbol(text);
      inst.symbol = symbol.name;
      inst.imm = symbol.addend;
    }
  }
}

/** Text of ARM64 records. */
export const arm64Text: RecordText = {
  print,
  parse,
  printRegister: (reg) => printRegister(reg, 'x'),
  parseRegister,
};

const isGeneral = (reg: number): boolean => (reg >= 0 && reg <= 30) || (reg <= Reg.sp && reg >= Reg.zero);
const isVector = (reg: number): boolean => reg <= -100 && reg >= -131;

/** Checks the registers of an ARM64 record against the template of its kind. */
export function checkArm64Operands(inst: JitInst): string | null {
  if (inst.kind >= 240 && inst.kind <= 241) return null;
  if (inst.kind === 252 || inst.kind === 253) return isGeneral(inst.rd) ? null : `cannot use register ${inst.rd}`;
  const kind = armKinds[inst.kind];
  if (!kind) return `kind ${inst.kind} is not of this target`;
  const name = armKindNames[inst.kind]!;
  if (!kind.classes.includes(clsLetters[inst.cls]!)) return `${name} has no class ${clsLetters[inst.cls]}`;
  for (const [, field] of kind.template.matchAll(fieldPattern)) {
    const prefix = field!.length === 2 ? field![0]! : '';
    const part = field!.at(-1)!;
    if (part === 't' && inst.target < 0) return `${name} has no label`;
    if (part === 'c' && (inst.cond < 0 || inst.cond > 15)) return `${name} has no condition ${inst.cond}`;
    if (!'dnma'.includes(part)) continue;
    const reg = part === 'd' ? inst.rd : part === 'n' ? inst.rn : part === 'm' ? inst.rm : inst.ra;
    const letter = letterFor(prefix, inst);
    const isRight = letter === 'w' || letter === 'x' ? isGeneral(reg) : isVector(reg);
    if (!isRight) return `operand r${part} of ${name} cannot be register ${reg}`;
  }
  return null;
}
