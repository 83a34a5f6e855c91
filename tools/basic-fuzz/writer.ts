// The state of a program being made: the random source, the lines so far, what can be seen, and bounds on what the program
// will do. Programs end because every loop has a bound, routines call only those made before them, and `times` (how often a
// place is executed at most) keeps the product small.

import { Random } from '../../src/base/random.ts';
import { copyScope, emptyScope, type RecordType, type Routine, type ScalarType, type Scope } from './model.ts';

export type LoopKind = 'FOR' | 'WHILE' | 'DO' | 'REPEAT';

/** The routine that is being written. */
export interface Body {
  readonly kind: 'module' | 'SUB' | 'FUNCTION';
  /** What a FUNCTION gives; null elsewhere. */
  readonly result: ScalarType | null;
  /** Loops around the place, innermost last. */
  readonly loops: LoopKind[];
  /** Labels that will stand behind blocks around the place, with whether something jumps there. */
  readonly exits: { readonly label: string; isUsed: boolean }[];
  /** Parts that GOSUB jumps to, written at the end. */
  readonly gosubs: { readonly label: string; readonly cost: number; readonly isRisky: boolean }[];
  /** Is the place inside a part that RETURN leaves? */
  isGosub: boolean;
  cost: number;
}

/** Statements that a program executes at most, by the count of the generator. */
const mostSteps = 6_000;

export class Writer {
  readonly random: Random;
  lines: string[];
  readonly types: RecordType[];
  readonly routines: Routine[];
  /** One-expression functions: name, parameters' types are all numeric. */
  readonly functions: { readonly name: string; readonly arity: number; readonly isText: boolean }[];
  /** DATA lines, each behind its label. */
  readonly data: { readonly label: string; readonly kinds: readonly ('number' | 'text')[] }[];
  scope: Scope;
  body: Body;
  /** How often the place is executed at most, within the routine. */
  times: number;
  /** Statements still to be made. */
  budget: number;
  /** May statements here end in an error? */
  isRisky: boolean;
  depth: number;
  /** Lines that stand behind the program. */
  readonly extras: string[];
  /** Lower bound of arrays that do not say theirs. */
  base: 0 | 1;
  /** OPTION LOGICAL: operators work on truth. */
  isLogical: boolean;
  private counter: number;

  constructor(seed: number, size: number) {
    this.random = new Random(seed);
    this.lines = [];
    this.types = [];
    this.routines = [];
    this.functions = [];
    this.data = [];
    this.scope = emptyScope();
    this.body = newBody('module');
    this.times = 1;
    this.budget = size;
    this.isRisky = false;
    this.depth = 0;
    this.extras = [];
    this.base = 0;
    this.isLogical = false;
    this.counter = 0;
  }

  line(text: string): void {
    this.lines.push(`${'  '.repeat(this.depth)}${text}`);
  }

  /** A line at the margin: a label is one only there. */
  label(name: string): void {
    this.lines.push(`${name}:`);
  }

  fresh(prefix: string): string {
    return `${prefix}${++this.counter}`;
  }

  /** The lines that `write` makes, which do not go to the program yet. */
  aside(write: () => void): string[] {
    const { lines } = this;
    this.lines = [];
    write();
    const made = this.lines;
    this.lines = lines;
    return made;
  }

  /** Lines written by `write`, further in. */
  inside(write: () => void): void {
    this.depth++;
    write();
    this.depth--;
  }

  /** As `inside`, for code that is executed up to `count` times as often as the code around it. */
  repeated(count: number, write: () => void): void {
    const { times } = this;
    this.times = times * count;
    this.inside(write);
    this.times = times;
  }

  /** What is declared by `write` cannot be seen behind it. */
  scoped<T>(write: () => T): T {
    const { scope } = this;
    this.scope = copyScope(scope);
    const result = write();
    this.scope = scope;
    return result;
  }

  /** Is there room for code that costs this much each time it is executed? Books it if so. */
  affords(cost: number): boolean {
    const total = this.body.cost + cost * this.times;
    const most = this.body.kind === 'module' ? mostSteps : mostSteps / 20;
    if (total > most) return false;
    this.body.cost = total;
    return true;
  }
}

export const newBody = (kind: Body['kind'], result: ScalarType | null = null): Body => ({
  kind,
  result,
  loops: [],
  exits: [],
  gosubs: [],
  isGosub: false,
  cost: 0,
});
