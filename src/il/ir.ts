// The intermediate language in memory: module, function, block, instruction. Plain objects that passes rewrite in
// place; the same classes serve from IL generation to register allocation. Their text form is QBE's (print.ts,
// parse.ts, docs/il.md) with typed extensions.

import { bug } from '../base/bug.ts';
import { Flag, isAlloc, Op, opFlags } from './ops.ts';
import { type Cls, con, type Ext, noRef, type Ref, temp } from './ref.ts';

/** Where a symbol lives and who sees it. */
export interface Linkage {
  isExport: boolean;
  /** Data only: one instance per thread. */
  isThread: boolean;
  /** Data only: a tentative definition, all zero. */
  isCommon: boolean;
  section: string | null;
  sectionFlags: string | null;
}

export const defaultLinkage = (): Linkage => ({
  isExport: false,
  isThread: false,
  isCommon: false,
  section: null,
  sectionFlags: null,
});

/** Element of an aggregate as written: `w 3` or `:point`. */
export interface Member {
  /** One of b h w l s d, or 'type' for a nested aggregate. */
  readonly kind: 'b' | 'h' | 'w' | 'l' | 's' | 'd' | 'type';
  /** Index into module.types when kind is 'type', else -1. */
  readonly type: number;
  readonly count: number;
}

/** An aggregate type. Layout follows C: natural alignment, padding inserted, size a multiple of the alignment. */
export class TypeDef {
  readonly kind = 'type';
  name: string;
  /** The bodies: one for a struct, several for a union, none for an opaque type. */
  bodies: Member[][];
  isUnion: boolean;
  isOpaque: boolean;
  /** Alignment in bytes (a power of two) and whether it was written out. */
  align: number;
  hasAlign: boolean;
  size: number;
  constructor(name: string) {
    this.name = name;
    this.bodies = [];
    this.isUnion = false;
    this.isOpaque = false;
    this.align = 1;
    this.hasAlign = false;
    this.size = 0;
  }
}

/** One item of a data object. */
export type DataItem =
  | { readonly kind: 'int'; readonly size: 1 | 2 | 4 | 8; readonly bits: bigint }
  | { readonly kind: 'float'; readonly size: 4 | 8; readonly bits: bigint }
  | { readonly kind: 'symbol'; readonly size: 4 | 8; readonly symbol: string; readonly offset: bigint }
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }
  | { readonly kind: 'zero'; readonly count: number };

export class Data {
  readonly kind = 'data';
  /** Name without the `$`. */
  name: string;
  linkage: Linkage;
  /** Alignment in bytes; 8 when the text gives none. */
  align: number;
  hasAlign: boolean;
  items: DataItem[];
  constructor(name: string) {
    this.name = name;
    this.linkage = defaultLinkage();
    this.align = 8;
    this.hasAlign = false;
    this.items = [];
  }
}

/** What a call may do, said of a symbol with `declare`. Nothing said means: anything. */
export const Attribute = {
  /** Result depends on the arguments alone; no effect: calls may merge, move and vanish. */
  pure: 1,
  /** Reads memory, writes none: may merge and vanish, ends no load forwarding. */
  reads: 2,
  /** Never comes back. */
  noreturn: 4,
  /** Rarely called: its block is laid out last. */
  cold: 8,
  /** Touches no memory that the module's own code can name (only the runtime's own state). */
  private: 16,
  /** Writes no memory that the module's own code can name; what it reads there is not known, and it is no value that may vanish. */
  keeps: 32,
} as const;

/** A whole program or library in IL. */
export class Module {
  types: TypeDef[];
  data: Data[];
  fns: Fn[];
  /** Data and functions in source order, which is the order of the output. */
  items: (Data | Fn)[];
  /** Attributes of symbols, a sum of `Attribute` bits. */
  attributes: Map<string, number>;
  constructor() {
    this.types = [];
    this.data = [];
    this.fns = [];
    this.items = [];
    this.attributes = new Map();
  }

  addData(data: Data): Data {
    this.data.push(data);
    this.items.push(data);
    return data;
  }

  addFn(fn: Fn): Fn {
    this.fns.push(fn);
    this.items.push(fn);
    return fn;
  }
}

/** One instruction: `to =cls op a, b, c`. */
export class Ins {
  /** Row number in the operation table, or `machineBase` + kind of a target's instruction. */
  op: number;
  /** A Cls: that of the result, for stores and other resultless operations `w` unless the row says otherwise. */
  cls: number;
  /** `noRef` when nothing is produced. */
  to: Ref;
  a: Ref;
  b: Ref;
  /** Third operand of `sel`, fused and memory forms; usually `noRef`. */
  c: Ref;
  constructor(op: number, cls: number, to: Ref, a: Ref, b: Ref, c: Ref) {
    this.op = op;
    this.cls = cls;
    this.to = to;
    this.a = a;
    this.b = b;
    this.c = c;
  }
}

/** Operation numbers from here on belong to the target: `machineBase + kind`. */
export const machineBase = 1024;

export class Phi {
  to: Ref;
  cls: number;
  /** One argument per predecessor, `blocks` telling which; the order carries no meaning. */
  args: Ref[];
  blocks: Block[];
  constructor(to: Ref, cls: number, args: Ref[], blocks: Block[]) {
    this.to = to;
    this.cls = cls;
    this.args = args;
    this.blocks = blocks;
  }
}

/** How a block ends. */
export const Jump = {
  /** Not decided yet (while building). */
  none: 0,
  /** To s1. */
  jmp: 1,
  /** `arg` non-zero (low 32 bits) to s1, else s2. */
  jnz: 2,
  /** Return `arg`, or nothing when it is `noRef`. */
  ret: 3,
  /** Trap. */
  hlt: 4,
  /** `arg` as an unsigned word i: to targets[i], or to s1 when i is not below their number. */
  switch: 5,
  /** Machine code only: to s1 when condition `cond` of the target holds, else s2. */
  cond: 6,
} as const;
export type Jump = (typeof Jump)[keyof typeof Jump];

const noTargets: readonly Block[] = [];

export class Block {
  /** Number in `fn.blocks` after `renumber`; index of side tables. */
  id: number;
  /** Name without the `@`. */
  name: string;
  phis: Phi[];
  ins: Ins[];
  jump: Jump;
  arg: Ref;
  /** Condition code of a `cond` jump, numbered by the target. */
  cond: number;
  s1: Block | null;
  s2: Block | null;
  /** Cases of a `switch`; the same block may appear several times. */
  targets: Block[];
  /** Predecessors, each once; valid after `fillCfg`. */
  preds: Block[];
  /** Loop nesting depth, 0 outside of loops; valid after `fillLoops`. */
  depth: number;
  /** Rarely executed: laid out last. */
  isCold: boolean;
  constructor(id: number, name: string) {
    this.id = id;
    this.name = name;
    this.phis = [];
    this.ins = [];
    this.jump = Jump.none;
    this.arg = noRef;
    this.cond = 0;
    this.s1 = null;
    this.s2 = null;
    this.targets = [];
    this.preds = [];
    this.depth = 0;
    this.isCold = false;
  }

  /** Call `visit` for every successor; one reached along several edges is visited several times. */
  forEachSuccessor(visit: (successor: Block) => void): void {
    if (this.s1) visit(this.s1);
    if (this.s2) visit(this.s2);
    for (const target of this.jump === Jump.switch ? this.targets : noTargets) visit(target);
  }
}

/** A temporary. Passes keep what they learn of it in side tables indexed by its number. */
export class Temp {
  /** Name without the `%`; not necessarily unique after passes split temporaries. */
  name: string;
  cls: number;
  constructor(name: string, cls: number) {
    this.name = name;
    this.cls = cls;
  }
}

export const ConKind = { bits: 0, address: 1 } as const;

/** How a bit pattern was written, for printing. */
export const ConForm = { int: 0, single: 1, double: 2 } as const;

/** A constant: a 64-bit pattern, or the address of a symbol plus an offset. */
export class Con {
  kind: number;
  /** The pattern, signed 64-bit; for an address the offset. */
  bits: bigint;
  /** The same as a number when it is a safe integer, else NaN. */
  num: number;
  form: number;
  symbol: string;
  /** The calling thread's instance of a thread-local symbol. */
  isThread: boolean;
  constructor(kind: number, bits: bigint, form: number, symbol: string, isThread: boolean) {
    this.kind = kind;
    this.bits = bits;
    this.num = bits >= -0x1f_ffff_ffff_ffffn && bits <= 0x1f_ffff_ffff_ffffn ? Number(bits) : Number.NaN;
    this.form = form;
    this.symbol = symbol;
    this.isThread = isThread;
  }
}

/** A machine addressing mode: [base + index·scale + offset] or [symbol + offset]; absent parts are `noRef`. */
export class Mem {
  base: Ref;
  index: Ref;
  /** 1, 2, 4 or 8. */
  scale: number;
  /** How a 32-bit index is widened: 0 it is 64 bits wide, 1 zero-extended, 2 sign-extended (ARM64 only). */
  extend: number;
  offset: number;
  /** Constant Ref of an address, or `noRef`. */
  symbol: Ref;
  constructor(base: Ref, index: Ref, scale: number, offset: number, symbol: Ref) {
    this.base = base;
    this.index = index;
    this.scale = scale;
    this.extend = 0;
    this.offset = offset;
    this.symbol = symbol;
  }
}

/** What a function returns. */
export interface ReturnType {
  readonly cls: Cls;
  readonly ext: Ext;
  /** Index of the aggregate type, or -1; then cls is `l`. */
  readonly type: number;
}

const scratch = new DataView(new ArrayBuffer(8));

/** The IEEE pattern of a double as a signed 64-bit integer. */
export function doubleBits(value: number): bigint {
  scratch.setFloat64(0, value);
  return scratch.getBigInt64(0);
}

/** The IEEE pattern of a number rounded to single, in the low 32 bits. */
export function singleBits(value: number): bigint {
  scratch.setFloat32(0, value);
  return BigInt(scratch.getUint32(0));
}

export function doubleFromBits(bits: bigint): number {
  scratch.setBigInt64(0, BigInt.asIntN(64, bits));
  return scratch.getFloat64(0);
}

export function singleFromBits(bits: bigint): number {
  scratch.setUint32(0, Number(BigInt.asUintN(32, bits)));
  return scratch.getFloat32(0);
}

const noFiles: readonly string[] = [];

export class Fn {
  readonly kind = 'fn';
  /** Name without the `$`. */
  name: string;
  linkage: Linkage;
  /** `null`: returns nothing. */
  returns: ReturnType | null;
  isVariadic: boolean;
  /**
   * In text order; blocks[0] is the entry and begins with the parameters, one `par…` instruction each:
   * `to =cls par`, `parsb …`, `to =l parc :type`, `to =l pare` for `env`.
   */
  blocks: Block[];
  temps: Temp[];
  cons: Con[];
  mems: Mem[];
  /** File named by the `dbgfile` in force, or ''. */
  file: string;
  /** Files that a `dbgloc` names by number when it means another than `file`: a table that functions share. */
  files: readonly string[];
  private readonly intCons: Map<bigint, Ref>;
  /** References of small integers by value + 256: these are asked for all the time. */
  private readonly smallCons: Int32Array;
  private readonly otherCons: Map<string, Ref>;
  constructor(name: string) {
    this.name = name;
    this.linkage = defaultLinkage();
    this.returns = null;
    this.isVariadic = false;
    this.blocks = [];
    this.temps = [];
    this.cons = [];
    this.mems = [];
    this.file = '';
    this.files = noFiles;
    this.intCons = new Map();
    this.smallCons = new Int32Array(512);
    this.otherCons = new Map();
  }

  newTemp(name: string, cls: number): Ref {
    this.temps.push(new Temp(name, cls));
    return temp(this.temps.length - 1);
  }

  /** How many parameters and slots the entry begins with. */
  headLength(): number {
    const { ins } = this.blocks[0]!;
    const at = ins.findIndex(({ op }) => (opFlags[op]! & Flag.param) === 0 && !isAlloc(op));
    return at < 0 ? ins.length : at;
  }

  newBlock(name: string): Block {
    const block = new Block(this.blocks.length, name);
    this.blocks.push(block);
    return block;
  }

  /** The constant of a 64-bit pattern; equal patterns share one Ref. */
  bits(bits: bigint): Ref {
    const signed = BigInt.asIntN(64, bits);
    let ref = this.intCons.get(signed);
    if (ref === undefined) {
      ref = this.addCon(new Con(ConKind.bits, signed, ConForm.int, '', false));
      this.intCons.set(signed, ref);
    }
    return ref;
  }

  /** The constant of a safe integer. */
  int(value: number): Ref {
    if (!(value >= -256 && value < 256)) return this.bits(BigInt(value));
    let ref = this.smallCons[value + 256]! as Ref;
    if (ref === noRef) {
      ref = this.bits(BigInt(value));
      this.smallCons[value + 256] = ref;
    }
    return ref;
  }

  single(value: number): Ref {
    return this.float(singleBits(value), ConForm.single);
  }

  double(value: number): Ref {
    return this.float(doubleBits(value), ConForm.double);
  }

  /** A floating constant by its pattern: NaNs keep theirs. `form` is ConForm.single or double. */
  float(bits: bigint, form: number): Ref {
    const signed = BigInt.asIntN(64, bits);
    return this.otherCon(`${form}:${signed}`, () => new Con(ConKind.bits, signed, form, '', false));
  }

  address(symbol: string, offset = 0n, isThread = false): Ref {
    const key = `${isThread ? 't' : 'a'}${offset}:${symbol}`;
    return this.otherCon(key, () => new Con(ConKind.address, offset, ConForm.int, symbol, isThread));
  }

  addMem(mode: Mem): Ref {
    this.mems.push(mode);
    return (((this.mems.length - 1) << 3) | 5) as Ref;
  }

  clsOf(ref: Ref): number {
    return this.temps[ref >>> 3]!.cls;
  }

  private otherCon(key: string, make: () => Con): Ref {
    let ref = this.otherCons.get(key);
    if (ref === undefined) {
      ref = this.addCon(make());
      this.otherCons.set(key, ref);
    }
    return ref;
  }

  private addCon(constant: Con): Ref {
    this.cons.push(constant);
    return con(this.cons.length - 1);
  }
}

/** Number the blocks by their place in `fn.blocks`. Every pass that adds, drops or moves blocks ends with this. */
export function renumber(fn: Fn): void {
  fn.blocks.forEach((block, index) => {
    block.id = index;
  });
}

/** A `copy`, the one operation that every stage may add. */
export const copyOf = (to: Ref, cls: number, from: Ref): Ins => new Ins(Op.copy, cls, to, from, noRef, noRef);

/** The entry block of a function. */
export function entryOf(fn: Fn): Block {
  return fn.blocks[0] ?? bug(`$${fn.name} has no blocks`);
}
