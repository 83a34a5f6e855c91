// What all parts of the checker share while one program is checked: its tables, the place it is at, and how it reports.

import { bug } from '../base/bug.ts';
import type { Diagnostic, Diagnostics } from '../source/diagnostics.ts';
import type { Facts, MessageId } from '../source/messages.ts';
import type { Source, Sources, Span } from '../source/source.ts';
import type * as Ast from '../syntax/ast.ts';
import type { Name } from '../syntax/names.ts';
import { Doubt } from './doubt.ts';
import { ConstantSymbol, type Definition, type Frame, type Procedure, Scope, type Use } from './scope.ts';
import {
  type ArrayRef,
  type DataItem,
  type Expr,
  type Foreign,
  type ForStmt,
  type Hoisted,
  Loop,
  Routine,
  type StmtBase,
  type Storage,
  Variable,
} from './typed.ts';
import { type ClassType, errorType, type RecordType, type Type, TypeTable } from './types.ts';

/** Options while they are collected. */
export class OptionState {
  base: 0 | 1 = 0;
  isExplicit = false;
  digits = 6;
  logic: 'mixed' | 'bitwise' | 'logical' = 'mixed';
  checksBounds = true;
  hasScopes = true;
  forType: 'INTEGER' | 'LONG' = 'INTEGER';
}

/** A jump whose label may come later: settled at the end of its routine. */
export interface PendingJump {
  readonly span: Span;
  readonly frame: Frame | null;
  readonly label: string;
  readonly crosses: object[];
}

/** A call that becomes able to fail when its routine turns out to be. */
export interface PendingCall {
  readonly caller: Routine;
  readonly callee: Routine;
  /** Inside of a TRY that catches everything. */
  readonly isShielded: boolean;
  readonly node: { canFail: boolean; isVirtual?: boolean } | null;
}

/** An array statement whose shapes agree unless one of the arrays is reshaped. */
export interface PendingShape {
  readonly statement: { canFail: boolean };
  readonly arrays: readonly ArrayRef[];
  readonly isEqual: boolean;
  readonly routine: Routine;
  readonly isShielded: boolean;
}

/** What a worker may not do, in a procedure that one may turn out to call. */
export interface PendingRefusal {
  readonly routine: Routine;
  readonly isShielded: boolean;
}

/** An element with constant subscripts: whether it can fail is known when all that happens to its array is. */
export interface PendingElement {
  readonly place: { canFail: boolean; readonly array: ArrayRef; readonly indices: readonly Expr[] };
  readonly span: Span;
  readonly routine: Routine;
  readonly isShielded: boolean;
}

/** Inside of an array statement or reduction. */
export interface ArrayState {
  readonly arrays: ArrayRef[];
  readonly hoisted: Hoisted[];
}

/** A routine's statements with the scope they are checked in. */
export interface Body {
  readonly scope: Scope;
  readonly body: Ast.Block;
  readonly owner: ClassType | null;
  readonly node: Ast.Routine;
}

export class Context {
  readonly program: Ast.Program;
  readonly sources: Sources;
  readonly diagnostics: Diagnostics;
  /** What not to speak of; null for a program that was read without error. */
  private readonly doubt: Doubt | null;
  readonly types: TypeTable;
  readonly options: OptionState;
  readonly named: Map<string, RecordType | ClassType>;
  readonly procedures: Map<string, Procedure>;
  readonly module: Scope;
  readonly globals: Variable[];
  readonly routines: Routine[];
  readonly calls: PendingCall[];
  /** Pairs of an array variable and the array parameter it is passed to. */
  readonly arrayPasses: { readonly from: Variable; readonly to: Variable }[];
  /** Uses of module variables by routines. */
  readonly captures: { readonly routine: Routine; readonly variable: Variable }[];
  readonly jumps: PendingJump[];
  /** FOR statements of the present routine. */
  readonly forLoops: { statement: ForStmt; scope: Scope }[];
  /** Elements with constant subscripts. */
  readonly elements: PendingElement[];
  readonly shapes: PendingShape[];
  readonly refusals: PendingRefusal[];
  /** Uses of names for editors; null when nobody asks. */
  readonly uses: Use[] | null;
  /** DATA was met inside of a procedure: items must be collected again in textual order. */
  hasInnerData: boolean;
  readonly data: DataItem[];
  readonly dataLabels: Map<string, number>;
  readonly dataLines: { line: number; index: number }[];
  readonly foreigns: Foreign[];
  /** Bodies to check after module level, in textual order. */
  readonly scopes: Body[];
  readonly initializers: { routine: Routine; type: ClassType; fields: Ast.FieldDecl[] }[];
  /** Methods that PRINT may call. */
  readonly toTexts: Routine[];
  /** Arrays and functions that nothing declares, by name: one message is enough when nothing is suggested. */
  readonly missing: Set<number>;
  readonly symbols: Set<string>;
  readonly givenOptions: Map<string, Ast.Option['value']>;
  /** The line number that DATA of its line belongs to. */
  pendingDataLine: Ast.LineNumber | null;

  scope: Scope;
  /** Statements here are in a source with OPTION SYSTEM. */
  isSystem: boolean;
  frame: Frame | null;
  /** Depth of enclosing TRY bodies that catch everything. */
  shields: number;
  /** Depth of dry runs, in which nothing is reported. */
  quiet: number;
  /** In the value of a constant: functions that are otherwise left to the run are evaluated. */
  demandsConstant: boolean;
  /** Default values of the parameters of methods and constructors. */
  readonly defaults: Map<Routine, (Expr | null)[]>;
  /** The class whose members are being checked. */
  owner: ClassType | null;
  /** The first statement of the present constructor, where SUPER(…) may stand. */
  firstStatement: Ast.Stmt | null;
  hasWorkers: boolean;
  /** Number at the start of the line, where it ends, for ERL. */
  lineNumber: number;
  lineNumberEnd: number;
  private source: Source | null;
  private sourceIndex: number;
  private line: number;
  private lineFrom: number;
  private lineTo: number;
  private temporaries: number;

  constructor(program: Ast.Program, sources: Sources, diagnostics: Diagnostics, collectsUses: boolean) {
    this.program = program;
    this.sources = sources;
    this.diagnostics = diagnostics;
    this.doubt = diagnostics.hasErrors ? new Doubt(program, sources, diagnostics.errors()) : null;
    this.types = new TypeTable();
    this.options = new OptionState();
    this.named = new Map();
    this.procedures = new Map();
    const isSystem = program.systemSources.size > 0 && program.systemSources.has(sources.all[0]!);
    this.module = new Scope(new Routine('main', 'main', 'main', null, isSystem, 0), null, '', program.statements);
    this.globals = [];
    this.routines = [];
    this.calls = [];
    this.arrayPasses = [];
    this.captures = [];
    this.jumps = [];
    this.forLoops = [];
    this.elements = [];
    this.shapes = [];
    this.refusals = [];
    this.uses = collectsUses ? [] : null;
    this.hasInnerData = false;
    this.data = [];
    this.dataLabels = new Map();
    this.dataLines = [];
    this.foreigns = [];
    this.scopes = [];
    this.initializers = [];
    this.toTexts = [];
    this.missing = new Set();
    this.symbols = new Set(['main']);
    this.givenOptions = new Map();
    this.pendingDataLine = null;
    this.scope = this.module;
    this.isSystem = isSystem;
    this.frame = null;
    this.shields = 0;
    this.quiet = 0;
    this.demandsConstant = false;
    this.defaults = new Map();
    this.owner = null;
    this.firstStatement = null;
    this.hasWorkers = false;
    this.lineNumber = -1;
    this.lineNumberEnd = -1;
    this.source = null;
    this.sourceIndex = 0;
    this.line = 1;
    this.lineFrom = 0;
    this.lineTo = -1;
    this.temporaries = 0;
  }

  get routine(): Routine {
    return this.scope.routine;
  }

  report<Id extends MessageId>(span: Span, id: Id, ...facts: Facts<Id>): Diagnostic | null {
    if (this.quiet > 0) return null;
    const { isFull } = this.diagnostics;
    if (!isFull && this.doubt?.silences(span, id)) return null;
    const diagnostic = this.diagnostics.report(span, id, ...facts);
    // Beyond the limit nobody reads it: the callers need not look for what was meant.
    return isFull ? null : diagnostic;
  }

  /** The line at hand nests too deeply; nothing after it was looked at. */
  reportDepth(): void {
    if (this.diagnostics.errors().some(({ id }) => id === 'expressionDepth')) return;
    const start = Math.max(0, this.lineFrom);
    const { source, line } = this.sources.locate(start);
    const text = source.lineText(line);
    this.diagnostics.report(
      { start: start + text.length - text.trimStart().length, end: start + text.length },
      'expressionDepth',
    );
  }

  /** Report and give the expression that says no more. */
  bad<Id extends MessageId>(span: Span, id: Id, ...facts: Facts<Id>): Expr {
    this.report(span, id, ...facts);
    return badExpr;
  }

  /** Note for editors that a name stands for something. */
  use(span: Span, definition: Definition): void {
    if (this.uses && this.quiet === 0) this.uses.push({ start: span.start, end: span.end, definition });
  }

  /** The routine being checked may raise an error here. Returns true, so that nodes can say `canFail: c.fails()`. */
  fails(): true {
    if (this.shields === 0) this.scope.routine.canFail = true;
    return true;
  }

  /** Where a statement stands. Statements are visited in textual order, so that the line is nearly always at hand. */
  at(span: Span): StmtBase {
    const { start } = span;
    if (start < this.lineFrom || start >= this.lineTo) this.findLine(start);
    const erl = start < this.lineNumberEnd && this.lineNumber >= 0 ? this.lineNumber : this.line;
    return { start, source: this.sourceIndex, line: this.line, erl };
  }

  lineOf(offset: number): number {
    if (offset < this.lineFrom || offset >= this.lineTo) this.findLine(offset);
    return this.line;
  }

  private findLine(start: number): void {
    let { source } = this;
    if (!source || start < source.base || start > source.end) {
      source = this.sources.sourceAt(start);
      this.source = source;
      this.sourceIndex = this.sources.all.indexOf(source);
      this.lineTo = -1;
      if (this.program.systemSources.size > 0) this.isSystem = this.program.systemSources.has(source);
    }
    // Mostly the next line, or the one after it.
    let line = start >= this.lineTo && this.lineTo >= 0 ? this.line + 1 : source.lineAt(start);
    const count = source.lineCount();
    if (line < count && start >= source.lineStart(line + 1)) line = source.lineAt(start);
    this.line = line;
    this.lineFrom = source.lineStart(line);
    this.lineTo = line < count ? source.lineStart(line + 1) : source.end + 1;
  }

  /** A variable of the present routine, or of the module at module level. */
  newVariable(name: string, type: Type, storage: Storage, start: number, scope: Scope = this.scope): Variable {
    const isModule = storage === 'module';
    const variable = new Variable(name, type, storage, isModule ? null : scope.routine, start);
    const list = isModule ? this.globals : storage === 'value' || storage === 'reference' ? null : scope.routine.locals;
    if (list && storage !== 'result') {
      variable.index = list.length;
      list.push(variable);
    }
    return variable;
  }

  /** A variable that only the compiler knows. */
  temporary(type: Type): Variable {
    return this.newVariable(`.${++this.temporaries}`, type, 'temporary', -1);
  }

  newLoop(word: Loop['word']): Loop {
    const { loops } = this.scope.routine;
    const loop = new Loop(word, loops.length);
    loops.push(loop);
    return loop;
  }
}

export const badExpr: Expr = { kind: 'bad', type: errorType };

/** The key of the procedure that a DEF FN name belongs to. */
export const fnKey = (name: Name): string => `FN${name.key}`;

export function newConstant(name: string, scope: Scope, value: Expr): ConstantSymbol {
  return new ConstantSymbol(name, '', null, scope, value);
}

/** The one who may not be null here. */
export function known<T>(value: T | null | undefined, what: string): T {
  return value ?? bug(`${what} is not known`);
}
