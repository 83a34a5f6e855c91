// Random IL for fuzzing: whole modules as text, every function total. Divisors are never 0 or −1, conversions from
// floats are clamped, what is read was written, loops count down, and floats are made finite before their bits are
// looked at (machines disagree about NaNs). `$f` returns a checksum of its variables and of the memory it can reach.

import { Random } from '../src/base/random.ts';
import { opNames } from '../src/il/ops.ts';
import { operandClass } from '../src/opt/constants.ts';
import { cellDefinitions, cellLoop, hiddenAccess, hiddenSize } from './il-cells.ts';
import {
  askedAgain,
  assumedBounds,
  bitField,
  countToTheEnd,
  decisions,
  edgeQuotients,
  edgeSums,
  overlappingSlots,
  readAndWrite,
  repeatedCalls,
} from './il-edges.ts';
import {
  branchFacts,
  countedLoop,
  growFunction,
  narrowChain,
  scratch,
  scratchSlots,
  twins,
  type Writer,
} from './il-loops.ts';
import { parseRules, type Rule, ruleText, type Term } from '../src/opt/rules.ts';

export interface GeneratorOptions {
  /** Statements to aim at. */
  readonly size?: number;
  /** Operations that this project added to QBE's language: sel, rotl, fmin … */
  readonly extensions?: boolean;
  /** Returns in the middle; without them nothing is dead by accident. */
  readonly returns?: boolean;
  /** Others can call `$f`; where nobody can, more is known of what it touches. */
  readonly isExported?: boolean;
}

/** Arguments for `$f(w, l, d, s)`: words, longs, doubles, singles. */
export type Input = readonly [number, bigint, number, number];

type Letter = 'w' | 'l' | 's' | 'd';
const letters: readonly Letter[] = ['w', 'l', 's', 'd'];

const longEdges = [
  0n,
  1n,
  -1n,
  2n,
  3n,
  7n,
  8n,
  255n,
  256n,
  -128n,
  32767n,
  65535n,
  65536n,
  0x7fff_ffffn,
  0x8000_0000n,
  0xffff_ffffn,
  0x1_0000_0000n,
  -0x8000_0000n,
  -0x8000_0001n,
  0x7fff_ffff_ffff_ffffn,
  -0x8000_0000_0000_0000n,
  0x1234_5678_9abc_def0n,
];
const floatEdges = ['0', '-0', '1', '-1', '0.5', '2', '3.25', '-7.75', '1e10', '-1e-10', '65536', '2147483648'];

const integerOps = ['add', 'sub', 'mul', 'and', 'or', 'xor'];
const shiftOps = ['shl', 'shr', 'sar'];
const divideOps = ['div', 'rem', 'udiv', 'urem'];
const floatOps = ['add', 'sub', 'mul', 'div'];
const integerRelations = ['eq', 'ne', 'sge', 'sgt', 'sle', 'slt', 'uge', 'ugt', 'ule', 'ult'];
const floatRelations = ['eq', 'ne', 'ge', 'gt', 'le', 'lt', 'o', 'uo'];

/** Rules whose left sides are defined for all values: a division by −1 is not. */
const patterns: readonly Rule[] = parseRules(ruleText).filter(({ text }) => !/: (div|rem) x -1/.test(text));

/** Bytes of each memory area the functions work on. */
const areaSize = 32;

export function generateModule(seed: number, options: GeneratorOptions = {}): string {
  return new Generator(seed, options).module();
}

/** Inputs worth trying: edges, then random ones. */
export function generateInputs(seed: number, count: number): Input[] {
  const random = new Random(seed ^ 0x5eed);
  const float = (): number => Number(random.pick(floatEdges));
  return Array.from({ length: count }, () => [
    Number(BigInt.asIntN(32, random.chance(3) ? random.u64() : random.pick(longEdges))),
    random.chance(3) ? BigInt.asIntN(64, random.u64()) : random.pick(longEdges),
    float(),
    Math.fround(float()),
  ]);
}

class Generator {
  private readonly random: Random;
  private readonly seed: number;
  private readonly hasExtensions: boolean;
  private readonly hasReturns: boolean;
  private readonly isExported: boolean;
  private budget: number;
  private readonly lines: string[];
  private counter: number;
  /** Values that may be read here, by class; blocks restore the length when they end. */
  private readonly values: Record<Letter, string[]>;
  /** Assignable temporaries, by class. */
  private readonly variables: Record<Letter, string[]>;
  /** Addresses of areas of `areaSize` bytes. */
  private readonly areas: string[];
  private readonly slots: { name: string; letter: Letter }[];
  private depth: number;

  constructor(seed: number, options: GeneratorOptions) {
    this.random = new Random(seed);
    this.seed = seed;
    this.hasExtensions = options.extensions ?? true;
    this.hasReturns = options.returns ?? true;
    this.isExported = options.isExported ?? true;
    this.budget = options.size ?? 30;
    this.lines = [];
    this.counter = 0;
    this.values = { w: [], l: [], s: [], d: [] };
    this.variables = { w: [], l: [], s: [], d: [] };
    this.areas = [];
    this.slots = [];
    this.depth = 0;
  }

  module(): string {
    const bytes = Array.from({ length: areaSize }, () => this.random.below(256)).join(' ');
    return `# seed ${this.seed}
data $g = { b ${bytes} }
data $h = { z ${areaSize} }
declare pure $pure
declare reads $reads
function l $pure(l %x, w %y) {
@start
	%t =l extsw %y
	%u =l mul %t, 31
	%v =l xor %x, %u
	ret %v
}
function w $reads(l %p) {
@start
	%a =w loaduw %p
	%q =l add %p, 13
	%b =w loadub %q
	%r =w add %a, %b
	%is =w ceql %p, $h
	jnz %is, @end, @deep
@deep
	%d =w call $reads(l $h)
	%r =w sub %r, %d
	jmp @end
@end
	ret %r
}
function w $writes(l %p, w %x) {
@start
	%a =w loadw %p
	%b =w add %a, %x
	storew %b, %p
	%c =w loadw $g
	%d =w xor %c, %b
	storew %d, $g
	ret %a
}
function d $scale(d %x, s %y) {
@start
	%a =d exts %y
	%b =d add %x, %a
	%c =d mul %b, d_0.5
	ret %c
}
function l $tail(w %n, l %x, l %y) {
@start
	jnz %n, @go, @end
@go
	%m =w sub %n, 1
	%s =l ${this.random.pick(integerOps)} %x, ${this.random.pick(['%y', '%x', '3'])}
	%r =l call $tail(w %m, ${this.random.pick(['l %y, l %s', 'l %s, l %x', 'l %y, l %x', 'l %s, l %y'])})
	ret %r
@end
	%t =l xor %x, %y
	ret %t
}
${growFunction(this.random)}${cellDefinitions}${this.fn()}`;
  }

  // Lines and names

  private line(text: string): void {
    this.lines.push(`\t${text}`);
  }

  private fresh(prefix = 't'): string {
    return `${prefix}${this.counter++}`;
  }

  /** An instruction with a result that may be read from here on. */
  private value(letter: Letter, text: string): string {
    const name = `%${this.fresh()}`;
    this.line(`${name} =${letter} ${text}`);
    this.values[letter].push(name);
    return name;
  }

  /** A result for the next line only: not offered to others. */
  private step(letter: Letter, text: string): string {
    const name = `%${this.fresh('u')}`;
    this.line(`${name} =${letter} ${text}`);
    return name;
  }

  private constant(letter: Letter): string {
    const { random } = this;
    if (letter === 'd' || letter === 's') return `${letter}_${random.pick(floatEdges)}`;
    const bits = random.chance(4) ? BigInt(random.between(-20, 20)) : random.pick(longEdges);
    return String(letter === 'w' && random.chance(2) ? BigInt.asIntN(32, bits) : bits);
  }

  private operand(letter: Letter): string {
    const { random } = this;
    if (random.chance(4)) return this.constant(letter);
    // A long may be read as a word.
    if (letter === 'w' && random.chance(8)) return this.operand('l');
    const pool = random.chance(3) ? this.variables[letter] : this.values[letter];
    // Recent values more often: they make longer chains.
    const from = random.chance(2) ? Math.max(0, pool.length - 3) : 0;
    return pool.length === 0 ? this.constant(letter) : pool[random.between(from, pool.length - 1)]!;
  }

  // The function

  private fn(): string {
    const { random } = this;
    const head = [`${this.isExported ? 'export ' : ''}function l $f(w %a, l %b, d %c, s %e) {`, '@start'];
    for (const [letter, name] of [
      ['w', '%a'],
      ['l', '%b'],
      ['d', '%c'],
      ['s', '%e'],
    ] as const) {
      this.values[letter].push(name);
    }
    for (const letter of letters) {
      for (let i = 0; i < 2; i++) {
        const name = `%v${letter}${i}`;
        this.line(`${name} =${letter} copy ${random.chance(2) ? this.values[letter][0]! : this.constant(letter)}`);
        this.variables[letter].push(name);
      }
    }
    for (let i = random.between(1, 4); i > 0; i--) this.scalarSlot();
    for (const name of scratchSlots) this.line(`${name} =l alloc8 16`);
    this.areas.push('$g', '$h');
    for (let i = random.between(1, 2); i > 0; i--) this.area();
    // Some where they surely run and nothing is known yet.
    for (let i = this.hasExtensions ? 8 : 0; i > 0; i--) this.pattern();
    while (this.budget > 0) this.statement();
    this.checksum();
    return [...head, ...this.lines, '}', ''].join('\n');
  }

  private scalarSlot(): void {
    const letter = this.random.pick(letters);
    const name = `%slot${this.slots.length}`;
    this.line(`${name} =l alloc8 8`);
    this.line(`store${letter} ${this.constant(letter)}, ${name}`);
    this.slots.push({ name, letter });
  }

  private area(): void {
    const name = `%area${this.areas.length}`;
    this.line(`${name} =l alloc16 ${areaSize}`);
    for (let offset = 0; offset < areaSize; offset += 8) {
      const at = this.step('l', `add ${name}, ${offset}`);
      this.line(`storel ${this.constant('l')}, ${at}`);
    }
    this.areas.push(name);
  }

  private statement(): void {
    this.budget--;
    const { random } = this;
    const kind = random.below(43);
    if (kind < 3) this.algebra();
    else if (kind < 7) this.arithmetic();
    else if (kind < 9) this.assign();
    else if (kind < 13) this.memory();
    else if (kind === 13) this.call();
    else if (kind === 14) this.line(`dbgloc ${random.between(1, 99)}, ${random.between(0, 20)}`);
    else if (this.depth >= 3) this.arithmetic();
    else if (kind < 17) this.branch();
    else if (kind === 17) this.loop();
    else if (kind === 18) this.switch();
    else if (kind === 19) this.diamond();
    else if (kind === 20 || kind === 24) branchFacts(this.writer());
    else if (kind === 21 && this.hasExtensions) twins(this.writer());
    else if (kind === 22) narrowChain(this.writer());
    else if (kind === 23) scratch(this.writer());
    else if (kind < 27) countedLoop(this.writer());
    else if (kind === 27 && this.hasExtensions) edgeSums(this.writer());
    else if (kind === 28) edgeQuotients(this.writer());
    else if (kind === 29) bitField(this.writer());
    else if (kind === 30) decisions(this.writer());
    else if (kind === 31) overlappingSlots(this.writer());
    else if (kind === 32) repeatedCalls(this.writer());
    else if (kind === 33) countToTheEnd(this.writer());
    else if (kind === 34) readAndWrite(this.writer());
    else if (kind === 35) hiddenAccess(this.writer());
    else if (kind < 39) cellLoop(this.writer());
    else if (kind < 41) askedAgain(this.writer());
    else if (kind < 42) assumedBounds(this.writer());
    else narrowChain(this.writer());
  }

  /** What the shapes of il-loops.ts are written with. */
  private writer(): Writer {
    return {
      random: this.random,
      line: (text) => this.line(text),
      label: (name) => this.lines.push(`@${name}`),
      fresh: (prefix) => this.fresh(prefix),
      step: (letter, text) => this.step(letter, text),
      operand: (letter) => this.operand(letter),
      variable: (letter) => this.random.pick(this.variables[letter]),
      area: () => this.random.pick(this.areas),
    };
  }

  private arithmetic(): void {
    const { random } = this;
    // Integers have the larger algebra.
    const letter = random.chance(2) ? random.pick(['w', 'l'] as const) : random.pick(letters);
    if (letter === 's' || letter === 'd') return this.floatArithmetic(letter);
    const kind = random.below(this.hasExtensions ? 10 : 7);
    const op = (text: string): string => this.value(letter, text);
    const x = this.operand(letter);
    const y = this.operand(letter);
    if (kind < 3) op(`${random.pick(integerOps)} ${x}, ${y}`);
    else if (kind === 3)
      op(`${random.pick(shiftOps)} ${x}, ${random.chance(2) ? random.between(0, 70) : this.operand('w')}`);
    else if (kind === 4) this.divide(letter);
    else if (kind === 5) this.compare(letter);
    else if (kind === 6) this.convert(letter);
    else if (kind === 7) op(`sel ${this.operand('w')}, ${x}, ${y}`);
    else if (kind === 8) op(`${random.pick(['rotl', 'rotr'])} ${x}, ${this.operand('w')}`);
    else {
      const name = random.pick(['smin', 'smax', 'mulh', 'umulh', 'clz', 'ctz', 'bswap', 'abs', 'neg']);
      op(/^(smin|smax|mulh|umulh)$/.test(name) ? `${name} ${x}, ${y}` : `${name} ${x}`);
    }
  }

  /**
   * What rewrite rules look for: a few integer operations in a row with constants between them and operands that come
   * again. The result goes into a variable, so that it counts.
   */
  private algebra(): void {
    const { random } = this;
    if (this.hasExtensions && random.chance(2)) return this.pattern();
    const letter = random.pick(['w', 'l'] as const);
    const known = [this.operand(letter), this.operand(letter)];
    for (let i = random.between(2, 4); i > 0; i--) {
      const last = known[known.length - 1]!;
      const other = random.chance(2) ? this.ruleConstant(letter) : random.pick(known);
      const [x, y] = random.chance(3) ? [other, last] : [last, other];
      known.push(this.step(letter, this.algebraic(letter, x, y)));
    }
    const result = known[known.length - 1]!;
    const variable = random.pick(this.variables[letter]);
    this.line(`${variable} =${letter} ${random.pick(['add', 'xor', 'sub'])} ${variable}, ${result}`);
    this.values[letter].push(result);
  }

  /** The left side of a rewrite rule, made of values and constants at hand. */
  private pattern(): void {
    const { random } = this;
    const rule = random.pick(patterns);
    const cls = random.pick(rule.classes);
    const letter = letters[cls]!;
    const bound: string[] = [];
    const result = this.term(rule.left, cls, bound);
    const variable = random.pick(this.variables[letter]);
    if (letter === 's' || letter === 'd') this.line(`${variable} =${letter} copy ${result}`);
    else this.line(`${variable} =${letter} ${random.pick(['add', 'xor', 'sub'])} ${variable}, ${result}`);
    this.values[letter].push(result);
  }

  /** An operand for a term of a pattern; `bound` holds what its letters stand for. */
  private term(term: Term, cls: number, bound: string[]): string {
    const { random } = this;
    const letter = letters[cls]!;
    const isWhole = letter === 'w' || letter === 'l';
    switch (term.kind) {
      case 'value':
        return (bound[term.place] ??= this.operand(letter));
      case 'constant': {
        if (bound[term.place] !== undefined) return bound[term.place]!;
        let constant = isWhole ? this.ruleConstant(letter) : this.constant(letter);
        // Amounts that just make up the width together, or just do not.
        const bits = letter === 'w' ? 32 : 64;
        const other = bound.map(Number).find((value) => value > 0 && value < bits);
        if (isWhole && other !== undefined && random.chance(3)) constant = String(bits - other - random.below(2));
        return (bound[term.place] = term.name === 'k' ? String(random.between(0, 31)) : constant);
      }
      case 'power':
        return String(2 ** random.between(1, letter === 'w' ? 30 : 50));
      case 'number':
        return isWhole ? term.text : `${letter}_${term.text}`;
      default: {
        const operands = term.args.map((arg, place) => this.term(arg, operandClass(term.op, cls, place), bound));
        return this.step(letter, `${opNames[term.op]} ${operands.join(', ')}`);
      }
    }
  }

  private algebraic(letter: 'w' | 'l', x: string, y: string): string {
    const { random } = this;
    const kind = random.below(this.hasExtensions ? 12 : 10);
    if (kind < 6) return `${random.pick(['add', 'sub', 'sub', 'mul', 'and', 'or', 'xor'])} ${x}, ${y}`;
    if (kind === 6) return `neg ${x}`;
    if (kind === 7) {
      const amount = random.pick([0, 1, 2, 8, 16, 24, 31, 32, random.between(0, 70)]);
      return `${random.pick(shiftOps)} ${x}, ${amount}`;
    }
    if (kind === 8) {
      // Comparisons of words, of which the result is compared again.
      const of = letter === 'w' || random.chance(2) ? letter : 'w';
      return `c${random.pick([...integerRelations, 'eq', 'ne'])}${of} ${x}, ${y}`;
    }
    if (kind === 9) {
      const names = ['extsb', 'extub', 'extsh', 'extuh', ...(letter === 'l' ? ['extsw', 'extuw'] : [])];
      return `${random.pick(names)} ${x}`;
    }
    if (kind === 10) return `sel ${x.startsWith('%') ? x : this.operand('w')}, ${x}, ${y}`;
    return `${random.pick(['rotl', 'rotr'])} ${x}, ${random.between(0, 65)}`;
  }

  /** Constants that rules name, and pairs that cancel. */
  private ruleConstant(letter: 'w' | 'l'): string {
    const { random } = this;
    if (random.chance(3)) return this.constant(letter);
    if (random.chance(3)) return String(2 ** random.between(0, letter === 'w' ? 31 : 50));
    return String(random.pick([0, 1, -1, 2, 3, 8, 24, 32, 255, 65535, -2, 2147483648, 4294967295, 4294967293]));
  }

  private divide(letter: 'w' | 'l'): void {
    const { random } = this;
    const op = random.pick(divideOps);
    let divisor = String(random.pick([1, 2, 3, 5, 7, 8, 10, 16, 100, 641, 1000, 65536, -2, -3, -7, -8]));
    if (letter === 'l' && random.chance(4)) divisor = random.pick(['4294967296', '-9223372036854775808', '1000000007']);
    if (random.chance(3)) {
      const low = this.step(letter, `and ${this.operand(letter)}, 255`);
      divisor = this.step(letter, `or ${low}, 1`);
    }
    this.value(letter, `${op} ${this.operand(letter)}, ${divisor}`);
  }

  private compare(letter: 'w' | 'l'): void {
    const { random } = this;
    const of = random.pick(letters);
    const relations = of === 'w' || of === 'l' ? integerRelations : floatRelations;
    this.value(letter, `c${random.pick(relations)}${of} ${this.operand(of)}, ${this.operand(of)}`);
  }

  private convert(letter: 'w' | 'l'): void {
    const { random } = this;
    const kind = random.below(4);
    if (kind === 0 && letter === 'l') this.value('l', `${random.pick(['extsw', 'extuw'])} ${this.operand('w')}`);
    else if (kind === 1) {
      const of = random.pick(['s', 'd'] as const);
      const limit = letter === 'w' ? '1e9' : '1e18';
      const op = random.chance(3) ? 'ui' : 'si';
      const value = this.clamp(of, this.operand(of), op === 'ui' ? '0' : `-${limit}`, limit);
      this.value(letter, `${of}to${op} ${value}`);
    } else if (kind === 2) {
      const of = letter === 'w' ? 's' : 'd';
      this.value(letter, `cast ${this.finite(of, this.operand(of))}`);
    } else this.value(letter, `${random.pick(['extsb', 'extub', 'extsh', 'extuh'])} ${this.operand('w')}`);
  }

  /** Between two limits, and no NaN. */
  private clamp(letter: 's' | 'd', value: string, low: string, high: string): string {
    const isAbove = this.step('w', `cgt${letter} ${value}, ${letter}_${low}`);
    const isBelow = this.step('w', `clt${letter} ${value}, ${letter}_${high}`);
    const isInside = this.step('w', `and ${isAbove}, ${isBelow}`);
    const result = `%${this.fresh('u')}`;
    const [yes, no, end] = [this.fresh('in'), this.fresh('out'), this.fresh('clamped')];
    this.line(`jnz ${isInside}, @${yes}, @${no}`);
    this.lines.push(`@${yes}`);
    this.line(`${result} =${letter} copy ${value}`);
    this.line(`jmp @${end}`);
    this.lines.push(`@${no}`);
    this.line(`${result} =${letter} copy ${letter}_${high}`);
    this.line(`jmp @${end}`);
    this.lines.push(`@${end}`);
    return result;
  }

  private finite(letter: 's' | 'd', value: string): string {
    return value.startsWith('%') ? this.clamp(letter, value, '-1e20', '1e20') : value;
  }

  private floatArithmetic(letter: 's' | 'd'): void {
    const { random } = this;
    const x = this.operand(letter);
    const y = this.operand(letter);
    const kind = random.below(this.hasExtensions ? 7 : 5);
    if (kind < 2) this.value(letter, `${random.pick(floatOps)} ${x}, ${y}`);
    else if (kind === 2) this.value(letter, `neg ${x}`);
    else if (kind === 3) {
      const of = random.pick(['w', 'l'] as const);
      this.value(letter, `${random.pick(of === 'w' ? ['swtof', 'uwtof'] : ['sltof', 'ultof'])} ${this.operand(of)}`);
    } else if (kind === 4)
      this.value(letter, letter === 'd' ? `exts ${this.operand('s')}` : `truncd ${this.operand('d')}`);
    else if (kind === 5) this.value(letter, `sel ${this.operand('w')}, ${x}, ${y}`);
    else this.value(letter, `${random.pick(['abs', 'floor', 'ceil', 'trunc', 'rint', 'sqrt'])} ${x}`);
  }

  private assign(): void {
    const letter = this.random.pick(letters);
    this.line(`${this.random.pick(this.variables[letter])} =${letter} copy ${this.operand(letter)}`);
  }

  // Memory

  private memory(): void {
    const { random } = this;
    const kind = random.below(6);
    if (kind < 2) {
      const { name, letter } = random.pick(this.slots);
      // Part of a slot, now and then: then it has to stay in memory.
      const part = random.below(24);
      if (part === 0) this.value('w', `${random.pick(['loadub', 'loadsh'])} ${name}`);
      else if (part === 1) this.line(`${random.pick(['storeb', 'storeh'])} ${this.operand('w')}, ${name}`);
      else if (random.chance(2)) this.value(letter, `load${letter} ${name}`);
      else this.line(`store${letter} ${this.operand(letter)}, ${name}`);
    } else if (kind === 2) this.loadArea();
    else if (kind === 5) this.blit();
    else this.storeArea();
  }

  /** An address inside of an area that leaves room for `size` bytes. */
  private address(size: number): string {
    const { random } = this;
    const area = random.pick(this.areas);
    const last = areaSize - size;
    if (random.chance(3)) {
      const index = this.step('l', `and ${this.operand('l')}, ${16 - size}`);
      return this.step('l', `add ${area}, ${index}`);
    }
    // Slots want natural alignment; symbols take anything.
    const isFree = area.startsWith('$') && random.chance(2);
    const offset = isFree ? random.between(0, last) : random.between(0, Math.floor(last / size)) * size;
    return offset === 0 && random.chance(2) ? area : this.step('l', `add ${area}, ${offset}`);
  }

  private loadArea(): void {
    const { random } = this;
    const letter = random.pick(['w', 'l'] as const);
    const [op, size] = random.pick([
      ['loadsb', 1],
      ['loadub', 1],
      ['loadsh', 2],
      ['loaduh', 2],
      ['loadsw', 4],
      ['loaduw', 4],
      ['load', letter === 'w' ? 4 : 8],
    ] as const);
    this.value(letter, `${op === 'load' ? `load${letter}` : op} ${this.address(size)}`);
  }

  private storeArea(): void {
    const { random } = this;
    const [op, letter, size] = random.pick([
      ['storeb', 'w', 1],
      ['storeh', 'w', 2],
      ['storew', 'w', 4],
      ['storel', 'l', 8],
      ['stored', 'd', 8],
      ['stores', 's', 4],
    ] as const);
    let value = this.operand(letter);
    if (letter === 's' || letter === 'd') value = this.finite(letter, value);
    this.line(`${op} ${value}, ${this.address(size)}`);
  }

  private blit(): void {
    const { random } = this;
    const from = random.pick(this.areas);
    const to = random.pick(this.areas);
    const size = random.pick([1, 2, 4, 7, 8, 12, 16]);
    let source = random.between(0, areaSize - size);
    const target = random.between(0, areaSize - size);
    if (from === to && Math.abs(source - target) < size) source = target;
    this.line(`blit ${this.step('l', `add ${from}, ${source}`)}, ${this.step('l', `add ${to}, ${target}`)}, ${size}`);
  }

  private call(): void {
    const { random } = this;
    const kind = random.below(7);
    const area = this.random.pick(this.areas);
    if (kind === 0) this.value('l', `call $pure(l ${this.operand('l')}, w ${this.operand('w')})`);
    else if (kind === 6) {
      const rounds = this.step('w', `and ${this.operand('w')}, 7`);
      this.value('l', `call $grow(w ${rounds}, l ${this.operand('l')})`);
    } else if (kind === 5) {
      const rounds = this.step('w', `and ${this.operand('w')}, 7`);
      this.value('l', `call $tail(w ${rounds}, l ${this.operand('l')}, l ${this.operand('l')})`);
    } else if (kind === 1) this.value('w', `call $reads(l ${area})`);
    else if (kind === 2) this.value('w', `call $writes(l ${area}, w ${this.operand('w')})`);
    else if (kind === 3) this.value('d', `call $scale(d ${this.operand('d')}, s ${this.operand('s')})`);
    else this.line(`call $writes(l ${area}, w ${this.operand('w')})`);
  }

  // Control

  /** Statements of which no value is visible outside. */
  private body(count: number): void {
    const lengths = letters.map((letter) => this.values[letter].length);
    this.depth++;
    for (let i = 0; i < count && this.budget > 0; i++) this.statement();
    this.depth--;
    letters.forEach((letter, index) => {
      this.values[letter].length = lengths[index]!;
    });
  }

  private condition(): string {
    const { random } = this;
    if (random.chance(5)) return this.operand('w');
    this.compare('w');
    return this.values.w.at(-1)!;
  }

  private branch(): void {
    const { random } = this;
    const condition = this.condition();
    const [yes, no, end] = [this.fresh('then'), this.fresh('else'), this.fresh('end')];
    const hasElse = random.chance(2);
    this.line(`jnz ${condition}, @${yes}, @${hasElse ? no : end}`);
    this.lines.push(`@${yes}`);
    this.body(random.between(0, 4));
    if (this.hasReturns && random.chance(12)) this.checksum();
    else this.line(`jmp @${end}`);
    if (hasElse) {
      this.lines.push(`@${no}`);
      this.body(random.between(0, 4));
      this.line(`jmp @${end}`);
    }
    this.lines.push(`@${end}`);
  }

  /** A phi of two values: what if-conversion looks for. */
  private diamond(): void {
    const { random } = this;
    const letter = random.pick(letters);
    const condition = this.condition();
    const [yes, no, end] = [this.fresh('p'), this.fresh('q'), this.fresh('join')];
    const outside = [this.operand(letter), this.operand(letter)];
    this.line(`jnz ${condition}, @${yes}, @${no}`);
    const arms = [yes, no].map((label, index) => {
      this.lines.push(`@${label}`);
      const op = letter === 's' || letter === 'd' ? random.pick(floatOps) : random.pick(integerOps);
      const result = random.chance(2) ? outside[index]! : this.step(letter, `${op} ${outside[0]}, ${outside[1]}`);
      this.line(`jmp @${end}`);
      return result;
    });
    this.lines.push(`@${end}`);
    this.value(letter, `phi @${yes} ${arms[0]}, @${no} ${arms[1]}`);
  }

  private loop(): void {
    const { random } = this;
    const counter = `%${this.fresh('n')}`;
    const [head, inside, end] = [this.fresh('loop'), this.fresh('body'), this.fresh('done')];
    const isUp = random.chance(2);
    const limit = random.between(0, 5);
    this.line(`${counter} =w copy ${isUp ? 0 : limit}`);
    this.line(`jmp @${head}`);
    this.lines.push(`@${head}`);
    const test = this.step('w', isUp ? `csltw ${counter}, ${limit}` : `csgtw ${counter}, 0`);
    this.line(`jnz ${test}, @${inside}, @${end}`);
    this.lines.push(`@${inside}`);
    const outside = this.values.w.length;
    this.values.w.push(counter);
    this.body(random.between(1, 5));
    if (random.chance(3)) {
      const leave = this.condition();
      const rest = this.fresh('go');
      this.line(`jnz ${leave}, @${end}, @${rest}`);
      this.lines.push(`@${rest}`);
    }
    this.values.w.length = outside;
    this.line(`${counter} =w ${isUp ? 'add' : 'sub'} ${counter}, 1`);
    this.line(`jmp @${head}`);
    this.lines.push(`@${end}`);
  }

  private switch(): void {
    const { random } = this;
    const count = random.between(1, 4);
    const value = this.step('w', `and ${this.operand('w')}, ${random.pick([1, 3, 7])}`);
    const end = this.fresh('end');
    const cases = Array.from({ length: count }, () => this.fresh('case'));
    const targets = Array.from(
      { length: random.between(1, 6) },
      () => `@${random.chance(5) ? end : random.pick(cases)}`,
    );
    this.line(`switch ${value}, @${random.chance(2) ? end : cases[0]!}, ${targets.join(', ')}`);
    for (const label of cases) {
      this.lines.push(`@${label}`);
      this.body(random.between(0, 3));
      this.line(`jmp @${end}`);
    }
    this.lines.push(`@${end}`);
  }

  /** Return a mixture of everything that can be seen. */
  private checksum(): void {
    let sum = this.step('l', 'copy 17');
    const mix = (value: string): void => {
      const rotated = this.step('l', `mul ${sum}, 1000003`);
      sum = this.step('l', `xor ${rotated}, ${value}`);
    };
    for (const name of this.variables.l) mix(name);
    for (const name of [...this.variables.w, ...this.values.w.slice(-2)]) mix(this.step('l', `extsw ${name}`));
    for (const name of this.variables.d) mix(this.step('l', `cast ${this.finite('d', name)}`));
    for (const name of this.variables.s) {
      mix(this.step('l', `extuw ${this.step('w', `cast ${this.finite('s', name)}`)}`));
    }
    for (const { name, letter } of this.slots) {
      const value = this.step(letter, `load${letter} ${name}`);
      if (letter === 'l') mix(value);
      else if (letter === 'w') mix(this.step('l', `extsw ${value}`));
      else
        mix(
          this.step(
            'l',
            `extuw ${this.step('w', `c${this.random.pick(floatRelations)}${letter} ${value}, ${letter}_1`)}`,
          ),
        );
    }
    for (const area of this.areas) {
      for (let offset = 0; offset < areaSize; offset += 8) {
        mix(this.step('l', `loadl ${this.step('l', `add ${area}, ${offset}`)}`));
      }
    }
    for (let offset = 0; offset < hiddenSize; offset += 8) mix(this.step('l', `loadl $m+${offset}`));
    this.line(`ret ${sum}`);
  }
}
