// Records as text, one a line, and back: `[index] KIND.cls operands`. What all targets share is here; the text of
// machine instructions comes from the target's `RecordText`. Reading a dump gives records that encode to the same
// module, so that tests can feed the encoder by hand.

import { DataFlag, type Imm, JitInst, Kind } from './jitinst.ts';

/** How a target writes and reads its own kinds. */
export interface RecordText {
  /** Kind with class, and operands; null for a kind that is not the target's. */
  print(inst: JitInst): { readonly name: string; readonly operands: string } | null;
  /** The record; null when the name is not the target's. Throws DumpError for operands that cannot be read. */
  parse(name: string, operands: string): JitInst | null;
  /** A register as operands of LOAD_ADDR and LOAD_TLS show it. */
  printRegister(reg: number): string;
  /** −1 when there is no such register. */
  parseRegister(text: string): number;
}

/** A line of a dump that cannot be read. */
export class DumpError extends Error {
  override name = 'DumpError';
}

export const clsLetters = 'wlsdv';

const plainSymbol = /^[A-Za-z._][A-Za-z0-9$._]*$/;

/** `$name+8`; names with other characters are quoted. */
export function printSymbol(name: string, addend: Imm = 0): string {
  const text = plainSymbol.test(name) ? `$${name}` : `$${JSON.stringify(name)}`;
  return BigInt(addend) === 0n ? text : `${text}${BigInt(addend) > 0n ? '+' : ''}${addend}`;
}

/** A number while it is a safe integer, else a bigint. */
export function imm(text: string): Imm {
  if (!/^-?(\d+|0x[0-9a-f]+)$/i.test(text)) throw new DumpError(`${text} is no integer`);
  const value = text.startsWith('-') ? -BigInt(text.slice(1)) : BigInt(text);
  return value === BigInt(Number(value)) && Number.isSafeInteger(Number(value)) ? Number(value) : value;
}

/** Name and addend of `$name+8`. */
export function parseSymbol(text: string): { readonly name: string; readonly addend: Imm } {
  const match = /^\$("(?:[^"\\]|\\.)*"|[A-Za-z0-9._$]+)([+-]\d+)?$/.exec(text);
  if (!match) throw new DumpError(`${text} is no symbol`);
  const name = match[1]!.startsWith('"') ? (JSON.parse(match[1]!) as string) : match[1]!;
  return { name, addend: match[2] ? imm(match[2].replace(/^\+/, '')) : 0 };
}

const labelText = (id: number): string => `.L${id}`;

export function parseLabel(text: string): number {
  const match = /^\.L(-?\d+)$/.exec(text);
  if (!match) throw new DumpError(`${text} is no label`);
  return Number(match[1]);
}

const commonNames: readonly (readonly [kind: number, name: string])[] = [
  [Kind.label, 'LABEL'],
  [Kind.funcBegin, 'FUNC_BEGIN'],
  [Kind.funcEnd, 'FUNC_END'],
  [Kind.dbgloc, 'DBGLOC'],
  [Kind.nop, 'NOP'],
  [Kind.comment, 'COMMENT'],
  [Kind.align, 'ALIGN'],
  [Kind.callExt, 'CALL_EXT'],
  [Kind.jumpExt, 'JMP_EXT'],
  [Kind.loadAddr, 'LOAD_ADDR'],
  [Kind.loadTls, 'LOAD_TLS'],
  [Kind.dataStart, 'DATA_START'],
  [Kind.dataEnd, 'DATA_END'],
  [Kind.dataByte, 'DATA_BYTE'],
  [Kind.dataHalf, 'DATA_HALF'],
  [Kind.dataWord, 'DATA_WORD'],
  [Kind.dataQuad, 'DATA_QUAD'],
  [Kind.dataZero, 'DATA_ZERO'],
  [Kind.dataSymref, 'DATA_SYMREF'],
  [Kind.dataAscii, 'DATA_ASCII'],
  [Kind.dataAlign, 'DATA_ALIGN'],
  [Kind.dataLabelref, 'DATA_LABELREF'],
];
const nameOfKind = new Map(commonNames);
const kindOfName = new Map(commonNames.map(([kind, name]) => [name, kind]));

/** Name of a kind that all targets share, or undefined. */
export const commonKindName = (kind: number): string | undefined => nameOfKind.get(kind);

const dataFlagNames = Object.entries(DataFlag) as readonly (readonly [string, number])[];
const decoder = new TextDecoder();
const encoder = new TextEncoder();

/** ` align=8 export section="…"` of a function or data object. */
function traits(inst: JitInst, word: 'frame' | 'align'): string {
  const parts = [`${word}=${inst.imm}`];
  for (const [name, bit] of dataFlagNames) if ((inst.imm2 & bit) !== 0) parts.push(name);
  if (inst.bytes) parts.push(`section=${JSON.stringify(decoder.decode(inst.bytes))}`);
  return parts.join(' ');
}

/** Bytes as a string literal in which every byte survives. */
function printBytes(bytes: Uint8Array): string {
  let text = '"';
  for (const byte of bytes) {
    if (byte === 0x22 || byte === 0x5c) text += `\\${String.fromCharCode(byte)}`;
    else if (byte >= 0x20 && byte < 0x7f) text += String.fromCharCode(byte);
    else text += `\\x${byte.toString(16).padStart(2, '0')}`;
  }
  return `${text}"`;
}

function parseBytes(text: string): Uint8Array {
  const bytes: number[] = [];
  for (const match of text.matchAll(/\\x([0-9a-f]{2})|\\(.)|(.)/gs)) {
    bytes.push(match[1] ? Number.parseInt(match[1], 16) : (match[2] ?? match[3])!.charCodeAt(0));
  }
  return Uint8Array.from(bytes);
}

const hex = (value: Imm, digits: number): string => {
  return `0x${BigInt.asUintN(digits * 4, BigInt(value))
    .toString(16)
    .padStart(digits, '0')}`;
};

function printCommon(inst: JitInst, text: RecordText): string {
  switch (inst.kind) {
    case Kind.label:
    case Kind.dataLabelref:
      return labelText(inst.target);
    case Kind.funcBegin:
      return `${printSymbol(inst.symbol)} ${traits(inst, 'frame')}`;
    case Kind.dataStart:
      return `${printSymbol(inst.symbol)} ${traits(inst, 'align')}`;
    case Kind.dbgloc:
      return `line ${inst.imm} col ${inst.imm2}${inst.symbol === '' ? '' : ` file ${JSON.stringify(inst.symbol)}`}`;
    case Kind.comment:
      return `; ${inst.symbol}`;
    case Kind.align:
    case Kind.dataAlign:
    case Kind.dataZero:
      return String(inst.imm);
    case Kind.callExt:
    case Kind.jumpExt:
      return printSymbol(inst.symbol);
    case Kind.loadAddr:
    case Kind.loadTls:
      return `${text.printRegister(inst.rd)}, ${printSymbol(inst.symbol, inst.imm)}`;
    case Kind.dataSymref:
      return printSymbol(inst.symbol, inst.imm);
    case Kind.dataByte:
      return hex(inst.imm, 2);
    case Kind.dataHalf:
      return hex(inst.imm, 4);
    case Kind.dataWord:
      return hex(inst.imm, 8);
    case Kind.dataQuad:
      return hex(inst.imm, 16);
    case Kind.dataAscii:
      return `${printBytes(inst.bytes ?? new Uint8Array(0))} (${inst.bytes?.length ?? 0})`;
    default:
      return '';
  }
}

/** One record without its index. A kind that nobody knows shows all its fields. */
export function printRecord(inst: JitInst, text: RecordText): string {
  const common = nameOfKind.get(inst.kind);
  if (common !== undefined) {
    const name = inst.kind === Kind.dataSymref && inst.cls === 0 ? `${common}.w` : common;
    return `${name.padEnd(16)} ${printCommon(inst, text)}`.trimEnd();
  }
  const own = text.print(inst);
  if (own) return `${own.name.padEnd(16)} ${own.operands}`.trimEnd();
  const { kind, cls, cond, shift, rd, rn, rm, ra, target, symbol } = inst;
  const fields = { cls, cond, shift, rd, rn, rm, ra, imm: inst.imm, imm2: inst.imm2, target, symbol };
  const shown = Object.entries(fields).map(([name, value]) => `${name}=${value}`);
  return `KIND(${kind}) ${shown.join(' ')}`;
}

/** A whole stream, one record a line; at most `limit` of them when it is given. */
export function dumpStream(insts: readonly JitInst[], text: RecordText, limit = insts.length): string {
  const width = String(Math.max(0, insts.length - 1)).length;
  const lines = insts
    .slice(0, limit)
    .map((inst, index) => `[${String(index).padStart(width)}] ${printRecord(inst, text)}`);
  if (limit < insts.length) lines.push(`… ${insts.length - limit} more`);
  return lines.join('\n');
}

const record = (kind: number): JitInst => new JitInst(kind, 0, -1, -1, -1, 0);

function parseTraits(inst: JitInst, rest: string): void {
  for (const match of rest.matchAll(/(\w+)=("(?:[^"\\]|\\.)*"|-?\d+)|(\w+)/g)) {
    const [, key, value, flag] = match;
    if (key === 'section') inst.bytes = encoder.encode(JSON.parse(value!) as string);
    else if (key) inst.imm = imm(value!);
    else inst.imm2 |= DataFlag[flag as keyof typeof DataFlag] ?? 0;
  }
}

function parseCommon(kind: number, isWord: boolean, operands: string, text: RecordText): JitInst {
  const inst = record(kind);
  switch (kind) {
    case Kind.label:
    case Kind.dataLabelref:
      inst.target = parseLabel(operands);
      break;
    case Kind.funcBegin:
    case Kind.dataStart: {
      const match = /^(\$"(?:[^"\\]|\\.)*"|\$\S+)\s*(.*)$/.exec(operands);
      if (!match) throw new DumpError(`${operands} names no symbol`);
      inst.symbol = parseSymbol(match[1]!).name;
      parseTraits(inst, match[2]!);
      break;
    }
    case Kind.dbgloc: {
      const match = /^line (\d+) col (\d+)(?: file (".*"))?$/.exec(operands);
      if (!match) throw new DumpError(`${operands} is no source line`);
      inst.imm = Number(match[1]);
      inst.imm2 = Number(match[2]);
      if (match[3]) inst.symbol = JSON.parse(match[3]) as string;
      break;
    }
    case Kind.comment:
      inst.symbol = operands.replace(/^; ?/, '');
      break;
    case Kind.callExt:
    case Kind.jumpExt:
      inst.symbol = parseSymbol(operands).name;
      break;
    case Kind.loadAddr:
    case Kind.loadTls: {
      const comma = operands.indexOf(', ');
      const symbol = parseSymbol(operands.slice(comma + 2));
      inst.cls = 1;
      inst.rd = text.parseRegister(operands.slice(0, comma));
      inst.symbol = symbol.name;
      inst.imm = symbol.addend;
      break;
    }
    case Kind.dataSymref: {
      const symbol = parseSymbol(operands);
      inst.cls = isWord ? 0 : 1;
      inst.symbol = symbol.name;
      inst.imm = symbol.addend;
      break;
    }
    case Kind.dataAscii: {
      const match = /^"((?:[^"\\]|\\.)*)" \((\d+)\)$/s.exec(operands);
      if (!match) throw new DumpError(`${operands} is no text`);
      inst.bytes = parseBytes(match[1]!);
      if (inst.bytes.length !== Number(match[2])) throw new DumpError(`${operands} has another length`);
      break;
    }
    default:
      if (operands !== '') inst.imm = imm(operands);
  }
  return inst;
}

/** Read a dump. Lines that are empty or begin with `#` are passed over. Throws DumpError with the line's number. */
export function parseDump(source: string, text: RecordText): JitInst[] {
  const insts: JitInst[] = [];
  source.split('\n').forEach((line, index) => {
    const trimmed = line.replace(/^\s*\[\s*\d+\]\s*/, '').trim();
    if (trimmed === '' || trimmed.startsWith('#')) return;
    const space = trimmed.search(/\s|$/);
    const name = trimmed.slice(0, space);
    const operands = trimmed.slice(space).trim();
    try {
      const kind = kindOfName.get(name.replace(/\.w$/, ''));
      const inst =
        kind === undefined ? text.parse(name, operands) : parseCommon(kind, name.endsWith('.w'), operands, text);
      if (!inst) throw new DumpError(`${name} is no kind of record`);
      insts.push(inst);
    } catch (error) {
      if (!(error instanceof DumpError)) throw error;
      throw new DumpError(`line ${index + 1}: ${error.message}`);
    }
  });
  return insts;
}
