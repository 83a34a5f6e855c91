// The algebra: one identity per line, first match wins, a right side is never worse than its left.
//
//   wl: add (add x c) d -> add x [add c d]
//
// Before the colon: result classes the line holds for. x y z stand for any value, c d e for constants, k for a constant
// shift amount; a number is that constant; 2^k a power of two with exponent k. [op …] is computed at compile time.
// `{a,b}` makes one line for each item; several braces of one length go in step. `if name c d` asks a condition of
// constants. Operands of commuting operations match in either order. A test evaluates both sides of every line.

import { bug } from '../base/bug.ts';
import { type Con, doubleBits, type Fn, Ins, type Phi, singleBits } from '../il/ir.ts';
import { Flag, Op, Operand, opFlags, opRows, operandOf } from '../il/ops.ts';
import { Cls, clsNames, noRef, type Ref, RefKind } from '../il/ref.ts';
import { constantOf, foldConstants, normalConstant } from './constants.ts';

export const ruleText = `
wl: add x 0 -> x
wl: add (add x c) d -> add x [add c d]
wl: add (sub c x) d -> sub [add c d] x
wl: add (sub x y) y -> x
wl: add x (neg y) -> sub x y
wl: sub x 0 -> x
wl: sub x x -> 0
wl: sub x c -> add x [neg c]
wl: sub 0 x -> neg x
wl: sub (add x y) y -> x
wl: sub x (add x y) -> neg y
wl: sub (sub x y) x -> neg y
wl: sub x (sub x y) -> y
wl: sub c (add x d) -> sub [sub c d] x
wl: sub c (sub d x) -> add x [sub c d]
wl: sub x (neg y) -> add x y
wl: neg (neg x) -> x
wl: neg (sub x y) -> sub y x
wl: mul x 0 -> 0
wl: mul x 1 -> x
wl: mul x -1 -> neg x
wl: mul (mul x c) d -> mul x [mul c d]
wl: mul (shl x k) c -> mul x [shl c k]
wl: mul x 2^k -> shl x k
wl: mul (neg x) c -> mul x [neg c]
wl: mul (neg x) (neg y) -> mul x y
wl: div x 1 -> x
wl: div x -1 -> neg x
wl: rem x {1,-1} -> 0
wl: udiv x 1 -> x
wl: udiv x 2^k -> shr x k
wl: urem x 2^k -> and x [sub [shl 1 k] 1]

wl: and x 0 -> 0
wl: and x -1 -> x
wl: and (and x c) d -> and x [and c d]
wl: and (or x y) y -> y
wl: or x 0 -> x
wl: or x -1 -> -1
wl: or (or x c) d -> or x [or c d]
wl: or (and x y) y -> y
wl: xor x 0 -> x
wl: xor x x -> 0
wl: xor (xor x c) d -> xor x [xor c d]
wl: xor (xor x y) y -> x
w: and x 255 -> extub x
w: and x 65535 -> extuh x
l: and x 4294967295 -> extuw x

wl: {shl,shr,sar,rotl,rotr} x 0 -> x
wl: {shl,shr,sar} 0 x -> 0
wl: shr (shl x c) c -> and x [shr -1 c]
wl: shl ({shr,sar} x c) c -> and x [shl -1 c]
wl: {shl,shr,sar} ({shl,shr,sar} x c) d -> {shl,shr,sar} x [add c d] if amountsAdd c d
w: sar (shl x {24,16}) {24,16} -> {extsb,extsh} x
l: sar (shl x 32) 32 -> extsw x
wl: abs (abs x) -> abs x
wl: abs (neg x) -> abs x
wl: bswap (bswap x) -> x

wl: {extsb,extub} ({extsb,extsb} x) -> {extsb,extub} x
wl: {extsb,extub} ({extub,extub} x) -> {extsb,extub} x
wl: {extsb,extub} ({extsh,extsh} x) -> {extsb,extub} x
wl: {extsb,extub} ({extuh,extuh} x) -> {extsb,extub} x
wl: {extsh,extuh} ({extsh,extsh} x) -> {extsh,extuh} x
wl: {extsh,extuh} ({extuh,extuh} x) -> {extsh,extuh} x
wl: extsh ({extsb,extub} x) -> {extsb,extub} x
wl: extuh (extub x) -> extub x
l: extsw ({extsb,extub,extsh,extuh} x) -> {extsb,extub,extsh,extuh} x
l: extuw ({extub,extuh} x) -> {extub,extuh} x
wl: {extsb,extub} (and x 255) -> {extsb,extub} x
wl: {extsh,extuh} (and x 65535) -> {extsh,extuh} x

wl: c{eq,sge,sle,uge,ule}w x x -> 1
wl: c{eq,sge,sle,uge,ule}l x x -> 1
wl: c{ne,sgt,slt,ugt,ult}w x x -> 0
wl: c{ne,sgt,slt,ugt,ult}l x x -> 0
wl: c{sge,sgt,sle,slt,uge,ugt,ule,ult}w c x -> c{sle,slt,sge,sgt,ule,ult,uge,ugt}w x c
wl: c{sge,sgt,sle,slt,uge,ugt,ule,ult}l c x -> c{sle,slt,sge,sgt,ule,ult,uge,ugt}l x c
wl: c{ult,uge}{w,w} x 0 -> {0,1}
wl: c{ult,uge}{l,l} x 0 -> {0,1}
wl: c{ult,ule,ugt,uge}w x {1,0,0,1} -> c{eq,eq,ne,ne}w x 0
wl: c{ult,ule,ugt,uge}l x {1,0,0,1} -> c{eq,eq,ne,ne}l x 0
wl: c{sle,sgt,sge,slt}w x {-1,-1,1,1} -> c{slt,sge,sgt,sle}w x 0
wl: c{sle,sgt,sge,slt}l x {-1,-1,1,1} -> c{slt,sge,sgt,sle}l x 0
wl: c{eq,ne}w (add x c) d -> c{eq,ne}w x [sub d c]
wl: c{eq,ne}l (add x c) d -> c{eq,ne}l x [sub d c]
wl: c{eq,ne}w (sub x y) 0 -> c{eq,ne}w x y
wl: c{eq,ne}l (sub x y) 0 -> c{eq,ne}l x y
wl: c{eq,ne}w (xor x y) 0 -> c{eq,ne}w x y
wl: c{eq,ne}l (xor x y) 0 -> c{eq,ne}l x y
wl: c{eq,ne}w (neg x) c -> c{eq,ne}w x [neg c]
wl: c{eq,ne}l (neg x) c -> c{eq,ne}l x [neg c]
wl: c{eq,ne}l (extsw x) 0 -> c{eq,ne}w x 0
wl: c{eq,ne}l (extuw x) 0 -> c{eq,ne}w x 0
wl: c{eq,ne,sge,sgt,sle,slt,uge,ugt,ule,ult}l (extsw x) (extsw y) -> c{eq,ne,sge,sgt,sle,slt,uge,ugt,ule,ult}w x y
wl: c{eq,ne,uge,ugt,ule,ult}l (extuw x) (extuw y) -> c{eq,ne,uge,ugt,ule,ult}w x y
wl: c{eq,ne,sge,sgt,sle,slt}l (extsw x) c -> c{eq,ne,sge,sgt,sle,slt}w x c if isInt32 c
wl: c{eq,ne,uge,ugt,ule,ult}l (extuw x) c -> c{eq,ne,uge,ugt,ule,ult}w x c if isUint32 c
wl: ceqw (c{eq,ne,sge,sgt,sle,slt,uge,ugt,ule,ult}w x y) 0 -> c{ne,eq,slt,sle,sgt,sge,ult,ule,ugt,uge}w x y
wl: ceqw (c{eq,ne,sge,sgt,sle,slt,uge,ugt,ule,ult}l x y) 0 -> c{ne,eq,slt,sle,sgt,sge,ult,ule,ugt,uge}l x y
wl: xor (c{eq,ne,sge,sgt,sle,slt,uge,ugt,ule,ult}w x y) 1 -> c{ne,eq,slt,sle,sgt,sge,ult,ule,ugt,uge}w x y
wl: xor (c{eq,ne,sge,sgt,sle,slt,uge,ugt,ule,ult}l x y) 1 -> c{ne,eq,slt,sle,sgt,sge,ult,ule,ugt,uge}l x y
wl: cnew (c{eq,ne,sge,sgt,sle,slt,uge,ugt,ule,ult}w x y) 0 -> c{eq,ne,sge,sgt,sle,slt,uge,ugt,ule,ult}w x y
wl: cnew (c{eq,ne,sge,sgt,sle,slt,uge,ugt,ule,ult}l x y) 0 -> c{eq,ne,sge,sgt,sle,slt,uge,ugt,ule,ult}l x y
wl: cnew (c{eq,ne,ge,gt,le,lt,o,uo}s x y) 0 -> c{eq,ne,ge,gt,le,lt,o,uo}s x y
wl: cnew (c{eq,ne,ge,gt,le,lt,o,uo}d x y) 0 -> c{eq,ne,ge,gt,le,lt,o,uo}d x y
wl: ceqw (c{eq,ne,o,uo}s x y) 0 -> c{ne,eq,uo,o}s x y
wl: ceqw (c{eq,ne,o,uo}d x y) 0 -> c{ne,eq,uo,o}d x y

wlsd: sel x y y -> y
wlsd: sel c x y -> x if isTrue c
wlsd: sel 0 x y -> y
wlsd: sel (cnew x 0) y z -> sel x y z
wlsd: sel (ceqw x 0) y z -> sel x z y
wlsd: sel (neg x) y z -> sel x y z
w: sel (c{eq,ne,sge,sgt,sle,slt,uge,ugt,ule,ult}w x y) 1 0 -> c{eq,ne,sge,sgt,sle,slt,uge,ugt,ule,ult}w x y
w: sel (c{eq,ne,sge,sgt,sle,slt,uge,ugt,ule,ult}l x y) 1 0 -> c{eq,ne,sge,sgt,sle,slt,uge,ugt,ule,ult}l x y
w: sel (c{eq,ne,ge,gt,le,lt,o,uo}s x y) 1 0 -> c{eq,ne,ge,gt,le,lt,o,uo}s x y
w: sel (c{eq,ne,ge,gt,le,lt,o,uo}d x y) 1 0 -> c{eq,ne,ge,gt,le,lt,o,uo}d x y
w: sel (c{eq,ne,sge,sgt,sle,slt,uge,ugt,ule,ult}w x y) 0 1 -> c{ne,eq,slt,sle,sgt,sge,ult,ule,ugt,uge}w x y
w: sel (c{eq,ne,sge,sgt,sle,slt,uge,ugt,ule,ult}l x y) 0 1 -> c{ne,eq,slt,sle,sgt,sge,ult,ule,ugt,uge}l x y
w: sel (c{slt,sle,sgt,sge}w x y) x y -> {smin,smin,smax,smax} x y
w: sel (c{slt,sle,sgt,sge}w x y) y x -> {smax,smax,smin,smin} x y
l: sel (c{slt,sle,sgt,sge}l x y) x y -> {smin,smin,smax,smax} x y
l: sel (c{slt,sle,sgt,sge}l x y) y x -> {smax,smax,smin,smin} x y

sd: neg (neg x) -> x
sd: abs (neg x) -> abs x
sd: abs (abs x) -> abs x
sd: add x (neg y) -> sub x y
sd: sub x (neg y) -> add x y
sd: add x -0.0 -> x
sd: sub x 0.0 -> x
sd: mul x 1.0 -> x
sd: mul x 2.0 -> add x x
sd: div x 1.0 -> x
sd: {floor,ceil,trunc,rint} ({floor,ceil,trunc,rint} x) -> {floor,ceil,trunc,rint} x
sd: {floor,ceil,trunc,rint} (swtof x) -> swtof x
s: truncd (exts x) -> x
wlsd: cast (cast x) -> x
wl: c{eq,ne,lt,le,gt,ge}d (exts x) (exts y) -> c{eq,ne,lt,le,gt,ge}s x y
wl: c{eq,ne,lt,le,gt,ge}d (swtof x) (swtof y) -> c{eq,ne,slt,sle,sgt,sge}w x y
w: dtosi (swtof x) -> x
l: dtosi (swtof x) -> extsw x
`;

/** Letters that one rule may use. */
const maxLetters = 8;

const widths = [32n, 64n];

/** Conditions on constants; `cls` is that of the result. */
export const conditions: Record<string, (values: readonly bigint[], cls: number) => boolean> = {
  /** Two shifts in a row are one shift by the sum. */
  amountsAdd: ([c, d], cls) => c! >= 0n && d! >= 0n && c! + d! < widths[cls]!,
  isInt32: ([c]) => BigInt.asIntN(32, c!) === c!,
  isUint32: ([c]) => BigInt.asUintN(32, c!) === c!,
  isTrue: ([c]) => BigInt.asIntN(32, c!) !== 0n,
};

/** One side of a rule. */
export type Term =
  | { readonly kind: 'value'; readonly place: number; readonly name: string }
  | { readonly kind: 'constant'; readonly place: number; readonly name: string }
  | { readonly kind: 'number'; readonly text: string; readonly value: number }
  | { readonly kind: 'power'; readonly place: number }
  | Application<'apply'>
  | Application<'fold'>;

/** An operation on terms: an instruction, or one computed at compile time. */
interface Application<Kind> {
  readonly kind: Kind;
  readonly op: number;
  readonly args: readonly Term[];
}

export interface Rule {
  readonly text: string;
  readonly classes: readonly number[];
  readonly left: Application<'apply'>;
  readonly right: Term;
  readonly condition: string;
  readonly conditionPlaces: readonly number[];
}

/** Items of one brace group per expansion: groups of one length go in step. */
function expand(line: string): string[] {
  const groups = [...line.matchAll(/\{([^}]*)\}/g)].map((match) => match[1]!.split(','));
  if (groups.length === 0) return [line];
  const { length } = groups[0]!;
  if (groups.some((group) => group.length !== length)) bug(`braces of different length: ${line}`);
  return groups[0]!.map((_, index) => {
    let next = 0;
    return line.replace(/\{[^}]*\}/g, () => groups[next++]![index]!);
  });
}

/** Read the lines of a rule text. */
export function parseRules(text: string): Rule[] {
  const lines = text.split('\n').filter((line) => line !== '');
  return lines.flatMap(expand).map(parseRule);
}

function parseRule(text: string): Rule {
  const [, classes, left, right, condition] = /^(\w+): (.*?) -> (.*?)(?: if (.*))?$/.exec(text) ?? bug(`rule: ${text}`);
  const names: string[] = [];
  const tokens = (side: string): string[] => side.match(/[()[\]]|[^()[\]\s]+/g) ?? [];
  const pattern = parseTerm([...tokens(`(${left!})`)], names);
  const wrapped = right!.includes(' ') ? `(${right})` : right!;
  const result = parseTerm(tokens(wrapped), names);
  if (pattern.kind !== 'apply') bug(`rule: ${text}`);
  const [name = '', ...places] = (condition ?? '').split(' ');
  return {
    text,
    classes: [...classes!].map((letter) => clsNames.indexOf(letter as 'w')),
    left: pattern,
    right: result,
    condition: name,
    conditionPlaces: places.map((place) => names.indexOf(place)),
  };
}

function placeOf(names: string[], name: string): number {
  const place = names.indexOf(name);
  return place >= 0 ? place : names.push(name) - 1;
}

function parseTerm(tokens: string[], names: string[]): Term {
  const token = tokens.shift()!;
  if (token === '(' || token === '[') {
    const end = token === '(' ? ')' : ']';
    const name = tokens.shift()!;
    const op = (Op as Record<string, number>)[name] ?? bug(`no operation ${name}`);
    const args: Term[] = [];
    while (tokens[0] !== end) args.push(parseTerm(tokens, names));
    tokens.shift();
    return token === '(' ? { kind: 'apply', op, args } : { kind: 'fold', op, args };
  }
  if (token === '2^k') return { kind: 'power', place: placeOf(names, 'k') };
  if (/^[xyz]$/.test(token)) return { kind: 'value', place: placeOf(names, token), name: token };
  if (/^[cdek]$/.test(token)) return { kind: 'constant', place: placeOf(names, token), name: token };
  return { kind: 'number', text: token, value: Number(token) };
}

/** The pattern of a number written in a rule, for a class. */
export function numberRef(fn: Fn, text: string, cls: number): Ref {
  if (cls === Cls.s) return fn.single(Number(text));
  if (cls === Cls.d) return fn.double(Number(text));
  const small = Number(text);
  if (small === (small | 0)) return fn.int(small);
  return constantOf(fn, BigInt(text), cls);
}

/** Matches instructions against the rules. One per pass and function; `define` tells it where values come from. */
export class Algebra {
  private readonly fn: Fn;
  private readonly groups: readonly Group[];
  private readonly def: readonly (Ins | Phi | null | undefined)[];
  /** What each letter of the rule stands for, 0 for nothing yet; and the letters bound so far, to be taken back. */
  private readonly bound: Int32Array;
  private readonly trail: Int32Array;
  private bindings: number;
  /** Instructions that the right side needs before the rewritten one. */
  readonly added: Ins[];

  constructor(fn: Fn, def: readonly (Ins | Phi | null | undefined)[], groups = compiledRules()) {
    this.fn = fn;
    this.def = def;
    this.groups = groups;
    this.bound = new Int32Array(maxLetters);
    this.trail = new Int32Array(maxLetters);
    this.bindings = 0;
    this.added = [];
  }

  /**
   * Apply the first rule that matches. Returns the value that the instruction equals, or `noRef` after rewriting the
   * instruction in place, or −1 when nothing matched.
   */
  apply(ins: Ins): Ref | -1 {
    const group = this.groups[ins.op * 5 + ins.cls];
    if (group === undefined || !this.isWorthTrying(group, ins)) return -1;
    for (const rule of group.rules) {
      this.unbind(0);
      if (!this.matchArgs(rule.left, ins)) continue;
      if (rule.condition !== '' && !this.holds(rule, ins.cls)) continue;
      return this.rewrite(rule.right, ins);
    }
    return -1;
  }

  /** Every rule wants a constant, equal operands, or an operand made by a certain operation. */
  private isWorthTrying(group: Group, { a, b, c }: Ins): boolean {
    if ((a & 7) === RefKind.con || (b & 7) === RefKind.con || (c & 7) === RefKind.con) return true;
    if (a === b || b === c) return true;
    return this.isMadeBy(group, a) || this.isMadeBy(group, b) || this.isMadeBy(group, c);
  }

  private isMadeBy(group: Group, ref: Ref): boolean {
    const def = (ref & 7) === RefKind.temp ? this.def[ref >>> 3] : null;
    return def != null && !('args' in def) && group.innerOps[def.op] === 1;
  }

  private holds(rule: Rule, cls: number): boolean {
    const values = rule.conditionPlaces.map((place) => this.fn.cons[this.bound[place]! >>> 3]!.bits);
    return conditions[rule.condition]!(values, cls);
  }

  private matchArgs(term: Application<string>, ins: Ins): boolean {
    const { args, op } = term;
    const { cls } = ins;
    if ((opFlags[op]! & Flag.commutes) === 0) return this.matchEach(args, op, cls, ins.a, ins.b, ins.c);
    const mark = this.bindings;
    if (this.matchEach(args, op, cls, ins.a, ins.b, ins.c)) return true;
    this.unbind(mark);
    return this.matchEach(args, op, cls, ins.b, ins.a, ins.c);
  }

  private matchEach(args: readonly Term[], op: number, cls: number, a: Ref, b: Ref, c: Ref): boolean {
    return (
      this.match(args[0]!, a, operandOf(op, cls, 0)) &&
      (args.length < 2 || this.match(args[1]!, b, operandOf(op, cls, 1))) &&
      (args.length < 3 || this.match(args[2]!, c, operandOf(op, cls, 2)))
    );
  }

  private match(term: Term, ref: Ref, cls: number): boolean {
    switch (term.kind) {
      case 'value':
        return this.bind(term.place, ref);
      case 'constant':
        return this.isNumber(ref) && this.bind(term.place, ref);
      case 'number':
        return this.isNumber(ref) && this.isEqual(ref, term.value, cls);
      case 'power': {
        const exponent = this.isNumber(ref) ? powerOf(this.fn.cons[ref >>> 3]!, cls) : -1;
        return exponent > 0 && this.bind(term.place, this.fn.int(exponent));
      }
      default: {
        if ((ref & 7) !== RefKind.temp) return false;
        const def = this.def[ref >>> 3];
        if (!def || 'args' in def || def.op !== term.op) return false;
        // A long read as a word is another value than the word operation would give.
        const isRead = cls === def.cls || (cls === Operand.w && (opFlags[def.op]! & Flag.compare) !== 0);
        return isRead && this.matchArgs(term, def);
      }
    }
  }

  /** Constants have one spelling per class here: GVN sees to it. */
  private isEqual(ref: Ref, value: number, cls: number): boolean {
    const constant = this.fn.cons[ref >>> 3]!;
    if (cls <= Cls.l) return constant.num === value;
    return constant.bits === (cls === Cls.s ? singleBits(value) : doubleBits(value));
  }

  private isNumber(ref: Ref): boolean {
    return (ref & 7) === RefKind.con && this.fn.cons[ref >>> 3]!.kind === 0;
  }

  private bind(place: number, ref: Ref): boolean {
    const before = this.bound[place]!;
    if (before !== noRef) return before === ref;
    this.bound[place] = ref;
    this.trail[this.bindings++] = place;
    return true;
  }

  /** Take back all bindings but the first `count`. */
  private unbind(count: number): void {
    while (this.bindings > count) this.bound[this.trail[--this.bindings]!] = noRef;
  }

  private rewrite(right: Term, ins: Ins): Ref {
    if (right.kind !== 'apply') return this.make(right, ins.cls);
    const { args, op } = right;
    const a = this.make(args[0]!, operandOf(op, ins.cls, 0));
    const b = args.length > 1 ? this.make(args[1]!, operandOf(op, ins.cls, 1)) : noRef;
    const c = args.length > 2 ? this.make(args[2]!, operandOf(op, ins.cls, 2)) : noRef;
    ins.op = op;
    ins.a = a;
    ins.b = b;
    ins.c = c;
    return noRef;
  }

  private make(term: Term, cls: number): Ref {
    switch (term.kind) {
      case 'value':
      case 'constant':
      case 'power': {
        const ref = this.bound[term.place]! as Ref;
        return this.isNumber(ref) ? normalConstant(this.fn, ref, cls) : ref;
      }
      case 'number':
        return numberRef(this.fn, term.text, cls);
      case 'fold': {
        const part = (i: number): Ref =>
          i < term.args.length ? this.make(term.args[i]!, operandOf(term.op, cls, i)) : noRef;
        return foldConstants(this.fn, term.op, cls, part(0), part(1), part(2));
      }
      default: {
        const part = (i: number): Ref =>
          i < term.args.length ? this.make(term.args[i]!, operandOf(term.op, cls, i)) : noRef;
        const to = this.fn.newTemp('t', cls);
        this.added.push(new Ins(term.op, cls, to, part(0), part(1), part(2)));
        return to;
      }
    }
  }
}

/** Exponent of a power of two in a class (as an unsigned number), else −1. */
function powerOf({ bits, num }: Con, cls: number): number {
  if (num >= 0 && num === (num | 0)) return num > 0 && (num & (num - 1)) === 0 ? 31 - Math.clz32(num) : -1;
  const value = cls === Cls.w ? BigInt.asUintN(32, bits) : BigInt.asUintN(64, bits);
  if (value === 0n || (value & (value - 1n)) !== 0n) return -1;
  return value.toString(2).length - 1;
}

/** The rules for one operation and class. */
class Group {
  readonly rules: Rule[];
  /** 1 for operations that some pattern has as an operand. */
  readonly innerOps: Uint8Array;
  constructor() {
    this.rules = [];
    this.innerOps = new Uint8Array(opRows.length);
  }

  add(rule: Rule): void {
    this.rules.push(rule);
    for (const arg of rule.left.args) if (arg.kind === 'apply') this.innerOps[arg.op] = 1;
  }
}

let compiled: readonly Group[] | null = null;

/** The rules by `op * 5 + cls`, read once: they are a constant of the program. */
function compiledRules(): readonly Group[] {
  if (compiled === null) {
    const table: Group[] = [];
    for (const rule of parseRules(ruleText)) {
      for (const cls of rule.classes) (table[rule.left.op * 5 + cls] ??= new Group()).add(rule);
    }
    compiled = table;
  }
  return compiled;
}
