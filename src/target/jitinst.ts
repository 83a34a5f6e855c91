// The flat stream between register allocation and bytes: one record per machine instruction, directive or note.
// It is plain data. The encoder, the listing, dumps, reports, the histogram, the source map and breakpoints all read
// it. Here is what all targets share; kinds of ARM64 instructions are in arm64/kinds.ts, and on x86-64 the kind of an
// instruction is `x64Base` + its row in x64/instructions.ts.

/** Kinds every target knows. Numbers 16–319 are ARM64's instruction groups, 512 and up x86-64's rows. */
export const Kind = {
  // Notes: no bytes, except nop and align
  label: 0,
  /**
   * symbol; imm = frame size in bytes, the frame record included; imm2 = 1 when exported; bytes = section name, or
   * name and flags with a NUL between, in ASCII.
   */
  funcBegin: 1,
  funcEnd: 2,
  /** imm = line, imm2 = column, symbol = file. */
  dbgloc: 3,
  /** One no-operation instruction: where a breakpoint may be set. */
  nop: 4,
  /** symbol = text. */
  comment: 5,
  /** Pad code with no-operations up to a multiple of imm. */
  align: 6,

  /** Call of function `symbol`, inside or outside of the module. */
  callExt: 240,
  /** Tail jump to function `symbol`. */
  jumpExt: 241,
  /** rd = address of symbol + imm. With imm2 = 1 it is read from the global offset table, imm being 0. */
  loadAddr: 252,
  /** rd = address of the calling thread's instance of symbol + imm. */
  loadTls: 253,

  // Data directives
  /** symbol; imm = alignment; imm2 = sum of `DataFlag`; bytes = section as in funcBegin. */
  dataStart: 320,
  dataEnd: 321,
  dataByte: 322,
  dataHalf: 323,
  dataWord: 324,
  dataQuad: 325,
  /** imm zero bytes. */
  dataZero: 326,
  /** Address of symbol + imm: 8 bytes, or 4 when cls is w. */
  dataSymref: 327,
  /** The bytes of `bytes`. */
  dataAscii: 328,
  /** Align to a multiple of imm. */
  dataAlign: 329,
  /** 8-byte address of code label `target`. */
  dataLabelref: 330,
} as const;

/** x86-64 instruction rows begin here. */
export const x64Base = 512;

/** Bits of `imm2` of a `dataStart`. */
export const DataFlag = { export: 1, thread: 2, common: 4, readOnly: 8, zero: 16 } as const;

/** What a symbol names. */
export const SymType = { none: 0, global: 1, threadLocal: 2, data: 3, func: 4 } as const;

/**
 * Registers of a record: hardware number of a general register, `vectorReg(n)` of a vector register, or one of these.
 */
export const Reg = { none: -1, sp: -2, fp: -3, lr: -4, ip0: -5, ip1: -6, zero: -7 } as const;

/** The record's number for vector register n, 0–31. */
export const vectorReg = (n: number): number => -100 - n;

export const isVectorReg = (reg: number): boolean => reg <= -100 && reg >= -131;

/** 64-bit integers that a record carries: a number while it is a safe integer, else a bigint. */
export type Imm = number | bigint;

/** One record. Unused register fields are −1, other fields 0. */
export class JitInst {
  /** A `Kind`, an ARM64 kind, or `x64Base` + row. */
  kind: number;
  /** Class of the operation: 0 w, 1 l, 2 s, 3 d, 4 v. On x86-64 the row's size variant (8, 16, 32 or 64 bits as 0–3) where the row has several. */
  cls: number;
  /** Condition, numbered by the target. */
  cond: number;
  /** ARM64: shift kind LSL LSR ASR ROR 0–3, or the extension of a register offset. x86-64: log2 of the index scale. */
  shift: number;
  symType: number;
  /** ARM64: integer side is 64 bits wide in conversions; floating variant. */
  isFloat: number;
  /** Destination, or the register of a store. x86-64: first register operand. */
  rd: number;
  /** First source, or the base of an address. */
  rn: number;
  /** Second source, or the index of an address. */
  rm: number;
  /** Third source. x86-64: second register operand. */
  ra: number;
  /** x86-64: third register operand. */
  rc: number;
  /** Immediate; offset of an address. */
  imm: Imm;
  /** Second immediate: shift amount, bit number, column, width. x86-64: immediate of an instruction that has an address as well. */
  imm2: number;
  /** Label id, unique within the stream; −1 none. */
  target: number;
  symbol: string;
  bytes: Uint8Array | null;

  constructor(kind: number, cls: number, rd: number, rn: number, rm: number, imm: Imm) {
    this.kind = kind;
    this.cls = cls;
    this.cond = 0;
    this.shift = 0;
    this.symType = 0;
    this.isFloat = 0;
    this.rd = rd;
    this.rn = rn;
    this.rm = rm;
    this.ra = -1;
    this.rc = -1;
    this.imm = imm;
    this.imm2 = 0;
    this.target = -1;
    this.symbol = '';
    this.bytes = null;
  }
}

export const hasBytes = (kind: number): boolean =>
  kind === Kind.nop || kind === Kind.align || (kind >= 16 && kind < Kind.dataStart) || kind >= x64Base;

export const isData = (kind: number): boolean => kind >= Kind.dataStart && kind <= Kind.dataLabelref;

export const isPseudo = (kind: number): boolean => kind < 16;

export const hasSymbol = (kind: number): boolean =>
  (kind >= Kind.callExt && kind <= Kind.loadTls && kind !== 242) || kind === Kind.dataSymref;
