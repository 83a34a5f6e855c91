// Names and what they stand for. One scope for module level and one for each routine; names that a loop or an arm of MATCH
// introduces for its own body lie over the scope while the body is checked.

import type { Span } from '../source/source.ts';
import type * as Ast from '../syntax/ast.ts';
import type { Suffix } from '../syntax/names.ts';
import type { Expr, Foreign, Label, Load, Routine, Variable } from './typed.ts';
import type { Type } from './types.ts';

/** A variable or array as a scope knows it. */
export class VariableSymbol {
  readonly variable: Variable;
  readonly id: number;
  /** The suffix of its declaration; with '' its bare name is the way to write it. */
  readonly suffix: Suffix;
  /** Declared, not only mentioned. */
  readonly isExplicit: boolean;
  /** `DIM x = value`: the value that gives the type, until it is asked for. */
  pending: Ast.Expr | null;
  /** Something reads it, or passes it on. */
  isRead: boolean;
  /** Its value as an expression, shared by all who read it; null until somebody does. */
  value: Load | null;

  constructor(variable: Variable, id: number, suffix: Suffix, isExplicit: boolean) {
    this.variable = variable;
    this.id = id;
    this.suffix = suffix;
    this.isExplicit = isExplicit;
    this.pending = null;
    this.isRead = false;
    this.value = null;
  }
}

/** CONSTANT: evaluated when it is first asked for, so that the order of declarations does not matter. */
export class ConstantSymbol {
  readonly name: string;
  readonly suffix: Suffix;
  readonly declarator: Ast.ConstantDeclarator | null;
  readonly scope: Scope;
  readonly start: number;
  value: Expr | null;
  isBeingEvaluated: boolean;

  constructor(
    name: string,
    suffix: Suffix,
    declarator: Ast.ConstantDeclarator | null,
    scope: Scope,
    value: Expr | null,
  ) {
    this.name = name;
    this.suffix = suffix;
    this.declarator = declarator;
    this.scope = scope;
    this.start = declarator ? declarator.name.start : 0;
    this.value = value;
    this.isBeingEvaluated = false;
  }
}

/** A SUB, FUNCTION, WORKER, DEF FN or DECLAREd function, by its name. */
export class Procedure {
  readonly name: string;
  readonly suffix: Suffix;
  readonly routine: Routine | null;
  readonly foreign: Foreign | null;
  readonly node: Ast.Routine | Ast.DefFn | Ast.Declare;
  readonly start: number;
  /** The scope of its body; null for a foreign function. */
  readonly scope: Scope | null;
  /** DEF FN: whether its expression has been checked, which gives its type. */
  state: 'new' | 'busy' | 'done';

  constructor(
    name: string,
    suffix: Suffix,
    routine: Routine | null,
    foreign: Foreign | null,
    node: Procedure['node'],
    scope: Scope | null,
  ) {
    this.name = name;
    this.suffix = suffix;
    this.routine = routine;
    this.foreign = foreign;
    this.node = node;
    this.start = node.name.start;
    this.scope = scope;
    this.state = 'new';
  }
}

export class LabelSymbol {
  readonly label: Label;
  readonly span: Span;
  /** The blocks around it, known when its statement has been checked. */
  frame: Frame | null;
  /** A RESTORE names it. */
  isRestored: boolean;

  constructor(label: Label, span: Span) {
    this.label = label;
    this.span = span;
    this.frame = null;
    this.isRestored = false;
  }
}

/** One block around a statement, as far as jumps and EXIT are concerned. */
export class Frame {
  readonly kind: 'loop' | 'each' | 'select' | 'try' | 'catch' | 'finally' | 'match';
  readonly parent: Frame | null;
  readonly depth: number;
  /** The Loop of a loop or select, the TryRegion of a try, catch or finally. */
  readonly target: unknown;

  constructor(kind: Frame['kind'], parent: Frame | null, target: unknown) {
    this.kind = kind;
    this.parent = parent;
    this.depth = parent ? parent.depth + 1 : 1;
    this.target = target;
  }
}

interface Overlay {
  readonly id: number;
  readonly symbol: VariableSymbol;
}

const none = new Map<never, never>();

export class Scope {
  readonly routine: Routine;
  /** Module level, for a routine; null for module level itself. */
  readonly parent: Scope | null;
  readonly scalars: Map<number, VariableSymbol[]>;
  /** Most scopes have none of these; they share an empty table until something is entered. */
  arrays: ReadonlyMap<number, VariableSymbol[]>;
  constants: ReadonlyMap<number, ConstantSymbol>;
  labels: ReadonlyMap<string, LabelSymbol>;
  /** Its statements; empty for what has only an expression. */
  readonly body: Ast.Block;
  /** Names that are assigned somewhere in it; null until somebody asks. */
  assigned: Set<number> | null;
  readonly overlays: Overlay[];
  readonly overlayArrays: Overlay[];
  /** Found scalars by spelling; overlays are asked first. */
  readonly found: Map<number, VariableSymbol>;
  /** The key of the function whose result variable its bare name is; '' for others. */
  readonly resultKey: string;
  /** FOR statements whose variable may have to be declared. */
  readonly forLoops: Ast.For[];

  constructor(routine: Routine, parent: Scope | null, resultKey: string, body: Ast.Block) {
    this.routine = routine;
    this.parent = parent;
    this.scalars = new Map();
    this.arrays = none;
    this.constants = none;
    this.labels = none;
    this.body = body;
    this.assigned = null;
    this.overlays = [];
    this.overlayArrays = [];
    this.found = new Map();
    this.resultKey = resultKey;
    this.forLoops = [];
  }
}

/** Add to the list of a name. */
export function addSymbol(scope: Scope, table: 'scalars' | 'arrays', symbol: VariableSymbol): void {
  const list = scope[table].get(symbol.id);
  if (list) list.push(symbol);
  else if (table === 'scalars') scope.scalars.set(symbol.id, [symbol]);
  else scope.arrays = entered(scope.arrays, symbol.id, [symbol]);
}

/** Enter something into a table of a scope, which is made when the first thing comes. */
export function entered<Key, Value>(table: ReadonlyMap<Key, Value>, key: Key, value: Value): ReadonlyMap<Key, Value> {
  const own = (table as ReadonlyMap<unknown, unknown>) === none ? new Map<Key, Value>() : (table as Map<Key, Value>);
  own.set(key, value);
  return own;
}

/** What a position in the text stands for. */
export type Definition = VariableSymbol | ConstantSymbol | Procedure | LabelSymbol | MemberUse | TypeUse | BuiltinUse;

export interface MemberUse {
  readonly what: 'member';
  readonly name: string;
  readonly type: Type;
  readonly start: number;
}

export interface TypeUse {
  readonly what: 'type';
  readonly type: Type;
  readonly start: number;
}

export interface BuiltinUse {
  readonly what: 'builtin';
  readonly name: string;
}

/** One place in the text where a name is used or declared. */
export interface Use extends Span {
  readonly definition: Definition;
}
