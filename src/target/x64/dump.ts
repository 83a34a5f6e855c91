// x86-64 records as text. The kind is the form's name with its blanks closed up (`add:r64,m64`), so that the reader
// knows what each operand is; operands stand as the form writes them.

import { DumpError, imm, parseLabel, parseSymbol, printSymbol, type RecordText } from '../dump.ts';
import { JitInst, vectorReg, x64Base } from '../jitinst.ts';
import { findX64Form, type X64Form, x64FormCount, x64FormInfo } from './instructions.ts';
import { gprName, vecName } from './registers.ts';

const nameOf = (form: X64Form): string => form.name.replaceAll(', ', ',').replaceAll(' ', ':');

const hardware = (reg: number): number => (reg <= -100 ? -100 - reg : reg);

const segments = ['', 'fs:', 'gs:'];

function printMemory(inst: JitInst): string {
  const segment = segments[inst.cond] ?? '';
  if (inst.symbol !== '') return `${segment}[${printSymbol(inst.symbol, inst.imm)}]`;
  const terms: string[] = [];
  if (inst.rn >= 0) terms.push(gprName(inst.rn, 64));
  if (inst.rm >= 0) terms.push(`${1 << inst.shift}*${gprName(inst.rm, 64)}`);
  if (terms.length === 0 || BigInt(inst.imm) !== 0n) terms.push(String(inst.imm));
  return `${segment}[${terms.join(' + ')}]`;
}

function print(inst: JitInst): { name: string; operands: string } | null {
  const number = inst.kind - x64Base;
  if (number < 0 || number >= x64FormCount) return null;
  const form = x64FormInfo(number);
  const registers = [inst.rd, inst.ra, inst.rc, inst.rm];
  let next = 0;
  const operands = form.operands.map((operand): string => {
    switch (operand.kind) {
      case 'gpr':
        return gprName(registers[next++]!, operand.bits);
      case 'vec':
        return vecName(hardware(registers[next++]!), operand.bits);
      case 'mem':
        return printMemory(inst);
      case 'imm':
      case 'wide':
        return String(form.hasMemory ? inst.imm2 : inst.imm);
      case 'rel':
        return `.L${inst.target}`;
      default:
        return operand.text;
    }
  });
  return { name: nameOf(form), operands: operands.join(', ') };
}

const registerNumbers = new Map<string, number>();

/** Number of a register of a width by its name. */
function registerNumber(text: string, bits: number, isVector: boolean): number {
  if (registerNumbers.size === 0) {
    for (let number = 0; number < 16; number++) {
      for (const width of [8, 16, 32, 64]) registerNumbers.set(`${width} ${gprName(number, width)}`, number);
      for (const width of [128, 256]) registerNumbers.set(`${width} ${vecName(number, width)}`, vectorReg(number));
    }
  }
  const number = registerNumbers.get(`${bits} ${text}`);
  if (number === undefined) throw new DumpError(`${text} is no ${isVector ? 'vector ' : ''}register of ${bits} bits`);
  return number;
}

function parseMemory(inst: JitInst, text: string): void {
  const match = /^(fs:|gs:)?\[(.*)\]$/.exec(text);
  if (!match) throw new DumpError(`${text} is no memory operand`);
  inst.cond = match[1] ? segments.indexOf(match[1]) : 0;
  if (match[2]!.startsWith('$')) {
    const symbol = parseSymbol(match[2]!);
    inst.symbol = symbol.name;
    inst.imm = symbol.addend;
    return;
  }
  for (const term of match[2]!.split(' + ')) {
    const index = /^([1248])\*(\w+)$/.exec(term);
    if (index) {
      inst.shift = Math.log2(Number(index[1]));
      inst.rm = registerNumber(index[2]!, 64, false);
    } else if (/^-?\d/.test(term)) {
      inst.imm = imm(term);
    } else {
      inst.rn = registerNumber(term, 64, false);
    }
  }
}

function parse(name: string, operands: string): JitInst | null {
  const number = findX64Form(formName(name));
  if (number === undefined) return null;
  const form = x64FormInfo(number);
  const inst = new JitInst(x64Base + number, 0, -1, -1, -1, 0);
  const texts = operands === '' ? [] : operands.split(/, (?![^[]*\])/);
  if (texts.length !== form.operands.length) throw new DumpError(`${form.name} has ${form.operands.length} operands`);
  const registers: number[] = [];
  form.operands.forEach((operand, index) => {
    const text = texts[index]!;
    switch (operand.kind) {
      case 'gpr':
      case 'vec':
        registers.push(registerNumber(text, operand.bits, operand.kind === 'vec'));
        break;
      case 'mem':
        parseMemory(inst, text);
        break;
      case 'imm':
      case 'wide':
        if (form.hasMemory) inst.imm2 = Number(imm(text));
        else inst.imm = imm(text);
        break;
      case 'rel':
        inst.target = parseLabel(text);
        break;
      case 'fixed':
        if (text !== operand.text) throw new DumpError(`operand ${index + 1} of ${form.name} is ${operand.text}`);
    }
  });
  inst.rd = registers[0] ?? -1;
  inst.ra = registers[1] ?? -1;
  inst.rc = registers[2] ?? -1;
  if (registers[3] !== undefined) inst.rm = registers[3];
  return inst;
}

/** `lock:add:m64,r64` back to `lock add m64, r64`. */
function formName(name: string): string {
  return name.replaceAll(':', ' ').replaceAll(',', ', ');
}

/** Text of x86-64 records. */
export const x64Text: RecordText = {
  print,
  parse,
  printRegister: (reg) => gprName(reg, 64),
  parseRegister: (text) => registerNumber(text, 64, false),
};

/** Checks the register operands of an x86-64 record against its form. */
export function checkX64Operands(inst: JitInst): string | null {
  const number = inst.kind - x64Base;
  if (number < 0) return inst.kind >= 224 && inst.kind <= 253 ? null : `kind ${inst.kind} is not of this target`;
  if (number >= x64FormCount) return `form ${number} does not exist`;
  const form = x64FormInfo(number);
  const registers = [inst.rd, inst.ra, inst.rc, inst.rm];
  let next = 0;
  for (const operand of form.operands) {
    if (operand.kind === 'gpr' || operand.kind === 'vec') {
      const reg = registers[next++]!;
      const isRight = operand.kind === 'gpr' ? reg >= 0 && reg <= 15 : reg <= -100 && reg >= -115;
      if (!isRight) return `operand ${next} of ${form.name} cannot be register ${reg}`;
    } else if (operand.kind === 'mem') {
      if (inst.rn < -1 || inst.rn > 15) return `the base of ${form.name} cannot be register ${inst.rn}`;
      if (inst.rm < -1 || inst.rm > 15 || inst.rm === 4)
        return `the index of ${form.name} cannot be register ${inst.rm}`;
    } else if (operand.kind === 'rel' && inst.target < 0) {
      return `${form.name} has no label`;
    }
  }
  return null;
}
