// One routine on its way to IL: the state that all generators share, entry and exits, and the small things everybody says
// (calls of the library, error edges, loads of the context). Themes have files of their own; this one drives.

import { bug } from '../base/bug.ts';
import { type ContextField, contextOffset } from '../base/context-layout.ts';
import type { Condition, Label, Loop, Routine, Stmt, StmtBase, TryRegion } from '../check/typed.ts';
import type { Type } from '../check/types.ts';
import { type Abi, type Argument, abiOf, FnBuilder } from '../il/build.ts';
import type { Block } from '../il/ir.ts';
import { Op } from '../il/ops.ts';
import { Cls, noRef, type Ref } from '../il/ref.ts';
import { endNumber, gosubStack, type RuntimeName, runtimeCalls } from './abi.ts';
import { EntryCode } from './entry-code.ts';
import { passError, raiseError } from './error-edges.ts';
import { Homes, makeHomes, releaseHomes } from './homes.ts';
import { clsOf, loadValue } from './classes.ts';
import { branch } from './conditions.ts';
import type { ModuleGen } from './module.ts';
import { statement } from './statements.ts';
import { releaseCold } from './strings.ts';
import { Subroutines } from './subroutines.ts';
import { handlerRung, Ladder, type Rung } from './unwind.ts';
import { mentionsOf } from './walk.ts';
import { Handlers } from './handlers.ts';
import { keepsScope, leaveScope } from './scopes.ts';
import type { TryState } from './try.ts';
import type { Value } from './values.ts';

const clsByLetter = { w: Cls.w, l: Cls.l, s: Cls.s, d: Cls.d } as const;

/** Where EXIT and CONTINUE of a loop go. */
export interface LoopBlocks {
  readonly exit: Block;
  readonly next: Block;
  /** TRY blocks around it; see Handlers. */
  readonly depth?: number;
}

export interface GosubState {
  /** Address of the stack of return places. */
  readonly stack: Ref;
  /** Entries in use; a variable. */
  readonly top: Ref;
  /** Where RETURN puts the place it goes to. */
  readonly place: Ref;
  readonly dispatch: Block;
  /** Blocks after each GOSUB, by the number that is pushed. */
  readonly after: Block[];
}

export class RoutineGen {
  readonly module: ModuleGen;
  readonly routine: Routine;
  readonly b: FnBuilder;
  readonly homes: Homes;
  readonly ladder: Ladder;
  /** Leaves with the result as it is. */
  readonly leave: Block;
  /** Leaves with an error, or END, in the context. */
  readonly fail: Block;
  readonly labels: Map<Label, Block>;
  readonly loops: Map<Loop, LoopBlocks>;
  readonly tries: Map<TryRegion, TryState>;
  gosub: GosubState | null;
  /** Where a RETURN goes to in a copy of a subroutine. */
  returnsTo: Block | null;
  subroutines: Subroutines | null;
  /** A call that can fail was made. */
  private testsErrors: boolean;
  /** Null where every error's handler is known from where it happens. */
  handlers: Handlers | null;
  /** Main only: exit status. */
  status: Ref;
  /** Main only: 1 when an error that nobody caught ends the program. */
  isFailed: Ref;
  /** Address that a record result is written to. */
  resultAddress: Ref;
  /** What ERL says of the present statement, and its line. */
  erl: number;
  line: number;
  /** Number of its file. */
  source: number;
  /** Offset of the present statement in the program's sources. */
  start: number;
  /** The value that `Current` means. */
  current: Value | null;
  /** What the iteration of a FOR EACH offers. */
  iteration: ((what: string) => Value) | null;
  /** Address of the present element of each array of an array statement, by `arrayKey`. */
  readonly each: Map<object, Ref>;
  /** Number of the caught error and its line, in a CATCH. */
  caught: { readonly number: Ref; readonly line: Ref } | null;
  private readonly cold: (() => void)[];

  constructor(module: ModuleGen, routine: Routine) {
    this.module = module;
    this.routine = routine;
    const isMain = routine.kind === 'main';
    const { resultType } = routine;
    const returns = isMain ? abiOf(Cls.w) : hasPlainResult(resultType) ? abiOf(clsOf(resultType)) : null;
    this.b = new FnBuilder(routine.symbol, returns, { isExport: isMain || routine.isExported });
    this.b.fn.file = module.files[0] ?? '';
    this.b.fn.files = module.files;
    this.leave = this.b.newBlock('leave');
    this.fail = this.b.newBlock('fail');
    this.fail.isCold = true;
    this.ladder = new Ladder(handlerRung(this.fail));
    this.labels = new Map();
    this.loops = new Map();
    this.tries = new Map();
    this.gosub = null;
    this.returnsTo = null;
    this.subroutines = null;
    this.testsErrors = false;
    this.handlers = null;
    this.status = noRef;
    this.isFailed = noRef;
    this.resultAddress = noRef;
    this.erl = 0;
    this.line = 0;
    this.source = 0;
    this.start = routine.start;
    this.current = null;
    this.iteration = null;
    this.each = new Map();
    this.caught = null;
    this.cold = [];
    this.homes = new Homes(this);
  }

  /** Everything from the first block to the last. */
  generate(): void {
    const { b, routine } = this;
    const mentions = mentionsOf(routine);
    makeHomes(this, mentions);
    if (routine.hasGosub) {
      this.startGosub();
      this.subroutines = new Subroutines(routine);
    }
    if (keepsScope(this)) this.runtime('scope_enter', []);
    if (routine.isRecursive) this.checkStack();
    if (routine.hasGosub && mentions.hasTry) this.handlers = new Handlers(this, mentions.shielded);
    this.statements(routine.body);
    if (!b.isEnded) b.jump(this.leave);
    this.finishGosub();
    this.handlers?.finish();
    this.emitCold();
    this.exits();
    this.emitCold();
    if (this.testsErrors && routine.kind !== 'main' && !routine.isSystem) this.assumeNoError();
    b.finish(this.module.module);
  }

  statements(body: readonly Stmt[]): void {
    for (const stmt of body) this.statement(stmt);
  }

  /** What follows stands there: for errors, for breakpoints and for reports. */
  at({ line, source, start, erl }: StmtBase): void {
    this.b.at(line, 0, source);
    this.line = line;
    this.source = source;
    this.start = start;
    this.erl = erl;
  }

  statement(stmt: Stmt): void {
    this.at(stmt);
    const { top } = this.ladder;
    statement(this, stmt);
    if (this.ladder.top !== top) bug(`statement ${stmt.kind} keeps something`);
  }

  /** Code that is rarely run, emitted behind everything else with the present or given line. The block is placed first. */
  later(block: Block, emit: () => void, line = this.line): Block {
    const { erl, source, start } = this;
    const { top } = this.ladder;
    block.isCold = true;
    this.cold.push(() => {
      this.erl = erl;
      this.start = start;
      this.ladder.top = top;
      this.b.at(line, 0, source);
      this.b.place(block);
      emit();
    });
    return block;
  }

  private emitCold(): void {
    // What is emitted may add to the list.
    for (const emit of this.cold) emit();
    this.cold.length = 0;
  }

  // ---- exits

  private exits(): void {
    const { b } = this;
    // No line of the source: a breakpoint stops at statements, not where their variables are released.
    b.at(0);
    this.line = 0;
    // A block that nobody jumps to goes away with the first pass.
    b.place(this.fail);
    if (this.routine.kind === 'main') this.uncaught();
    else this.dropResult();
    b.jump(this.leave);
    b.place(this.leave);
    const goesOn = this.routine.kind === 'main' && this.module.isEmbedded;
    if (!goesOn) leaveScope(this);
    releaseHomes(this);
    if (this.gosub) this.freeGosub(this.gosub);
    if (goesOn) b.ret(this.status);
    else if (this.routine.kind === 'main') {
      const finished = this.runtime('program_finish', []);
      b.ret(b.ins(Op.sel, Cls.w, this.status, this.status, finished));
    } else this.giveResult();
  }

  private giveResult(): void {
    const { result } = this.homes;
    if (!result || this.resultAddress !== noRef) this.b.ret();
    else if (result.kind === 'temp') this.b.ret(result.ref);
    else this.b.ret(loadValue(this.b, this.routine.resultType, result.address));
  }

  private uncaught(): void {
    const { b } = this;
    const number = this.loadContext('errorNumber');
    const isEnd = b.ins(Op.ceqw, Cls.w, number, b.int(endNumber));
    const end = b.newBlock('ended');
    const report = b.newBlock('uncaught');
    b.branch(isEnd, end, report);
    b.place(end);
    b.set(this.status, this.loadContext('exitCode'));
    this.storeContext('errorNumber', b.int(0));
    b.jump(this.leave);
    b.place(report);
    b.set(this.status, this.runtime('error_uncaught', []));
    b.set(this.isFailed, b.int(1));
  }

  private dropResult(): void {
    const { result } = this.homes;
    if (!result) return;
    const { resultType } = this.routine;
    this.homes.dropValue(this, resultType, result);
    if (result.kind === 'temp') this.b.set(result.ref, this.zero(resultType));
  }

  // ---- GOSUB

  private startGosub(): void {
    const { b } = this;
    const stack = b.alloc(gosubStack.size, 8, 'gosub');
    b.effect(Op.storel, this.offset(stack, gosubStack.inline), stack);
    b.effect(Op.storel, b.int(gosubStack.inlineCount), this.offset(stack, gosubStack.capacity));
    const top = b.variable('gosubs', Cls.w);
    b.set(top, b.int(0));
    this.gosub = { stack, top, place: b.variable('place', Cls.w), dispatch: b.newBlock('return'), after: [] };
    b.set(this.gosub.place, b.int(0));
  }

  private finishGosub(): void {
    if (!this.gosub) return;
    const { b } = this;
    b.place(this.gosub.dispatch);
    const nowhere = b.newBlock('nowhere');
    b.switch(this.gosub.place, nowhere, this.gosub.after);
    b.place(nowhere);
    b.halt();
  }

  private freeGosub({ stack }: GosubState): void {
    const { b } = this;
    const entries = b.ins(Op.load, Cls.l, stack);
    const isInline = b.ins(Op.ceql, Cls.w, entries, this.offset(stack, gosubStack.inline));
    const free = b.newBlock('free');
    const done = b.newBlock('freed');
    b.branch(isInline, done, free);
    this.later(free, () => {
      this.runtime('gosub_free', [stack]);
      b.jump(done);
    });
    b.place(done);
  }

  // ---- errors

  /** Error 7 when the activation lies below what may be used of the stack. The caller notes its own line. */
  private checkStack(): void {
    const { b } = this;
    const isLow = b.ins(Op.cultl, Cls.w, b.alloc(4, 4, 'here'), b.ins(Op.load, Cls.l, this.contextField('stackLimit')));
    const fine = b.newBlock('fine');
    const full = b.newBlock('full');
    b.branch(isLow, full, fine);
    this.later(full, () => {
      this.storeContext('errorNumber', b.int(7));
      b.jump(this.fail);
    });
    b.place(fine);
  }

  /** Where a failing call goes: notes the line if nobody did, releases what is held, and on to the handler. */
  callFailed(): Block {
    if (this.routine.isSystem) return this.rungBlock(this.ladder.top);
    return this.failBlock('call', (rung) => passError(this, rung));
  }

  /** Where an error goes that is found here. */
  raised(code: number): Block {
    return this.failBlock(`${code}`, (rung) => {
      if (!this.routine.isSystem) return raiseError(this, rung, code);
      this.storeError(this.b.int(code), this.b.int(this.erl));
      this.b.jump(this.rungBlock(rung));
    });
  }

  /** What `errorPlace` says of the present statement. */
  get place(): number {
    return this.routine.isSystem ? 0 : this.start + 1;
  }

  /** An error that is raised here, not one on its way out. */
  storeNewError(number: Ref, line: Ref): void {
    this.storeError(number, line);
    if (this.routine.isSystem) return;
    this.storeContext('errorPlace', this.b.int(this.place));
    this.module.trace?.raised(this);
  }

  private failBlock(what: string, leave: (rung: Rung) => void): Block {
    const rung = this.ladder.top;
    const key = `${this.start} ${what}`;
    let block = rung.entries.get(key);
    if (!block) {
      block = this.b.newBlock('error');
      rung.entries.set(key, block);
      this.later(block, () => leave(rung));
    }
    return block;
  }

  rungBlock(rung: Rung): Block {
    if (!rung.block) {
      rung.block = this.b.newBlock('unwind');
      this.later(rung.block, () => {
        rung.release();
        this.b.jump(this.rungBlock(rung.outer!));
      });
    }
    return rung.block;
  }

  storeError(number: Ref, line: Ref): void {
    this.storeContext('errorNumber', number);
    this.storeContext('errorLine', line);
  }

  /** Raise `code` here and now. */
  raise(code: number): void {
    this.b.jump(this.raised(code));
  }

  /** Go on only if `condition` (a word) is zero; otherwise error `code`. */
  failIf(condition: Ref, code: number): void {
    const { b } = this;
    const fine = b.newBlock('fine');
    b.branch(condition, this.raised(code), fine);
    b.place(fine);
  }

  /** A routine that is entered finds no error: said at its beginning, for the optimiser. */
  private assumeNoError(): void {
    const { fn } = this.b;
    const code = new EntryCode(fn);
    const context = code.step(Op.context, Cls.l, noRef, noRef);
    const field = code.step(Op.add, Cls.l, context, fn.int(contextOffset.errorNumber));
    code.assume(code.step(Op.ceqw, Cls.w, code.step(Op.load, Cls.w, field, noRef), fn.int(0)));
    code.insert();
  }

  /** After a call that may have failed. */
  testError(): void {
    const { b } = this;
    this.testsErrors = true;
    const fine = b.newBlock('fine');
    b.branch(this.loadContext('errorNumber'), this.callFailed(), fine);
    b.place(fine);
  }

  // ---- calls of the library

  /** Call a routine of `runtimeCalls`; its result, or `noRef`. Tests for the error if it can fail. */
  runtime(name: RuntimeName, args: readonly Ref[]): Ref {
    const result = this.runtimeUntested(name, args);
    if (runtimeCalls[name].canFail) this.testError();
    return result;
  }

  runtimeUntested(name: RuntimeName, args: readonly Ref[]): Ref {
    const row = runtimeCalls[name];
    if (row.params.length !== args.length) bug(`${name} takes ${row.params.length} arguments`);
    const passed = args.map((value, i): Argument => ({ abi: abiOf(clsByLetter[row.params[i]!]), value }));
    const returns: Abi | null = row.result ? abiOf(clsByLetter[row.result]) : null;
    return this.b.call(this.b.address(this.module.declareRuntime(name)), passed, returns);
  }

  // ---- small things

  /** `address` plus a constant number of bytes. */
  offset(address: Ref, bytes: number): Ref {
    return bytes === 0 ? address : this.b.ins(Op.add, Cls.l, address, this.b.int(bytes));
  }

  contextField(field: ContextField): Ref {
    return this.offset(this.b.ins(Op.context, Cls.l), contextOffset[field]);
  }

  contextSlot(offset: number): Ref {
    return this.offset(this.b.ins(Op.context, Cls.l), offset);
  }

  /** A word of the context. */
  loadContext(field: ContextField): Ref {
    return this.b.ins(Op.load, Cls.w, this.contextField(field));
  }

  storeContext(field: ContextField, value: Ref): void {
    this.b.effect(Op.storew, value, this.contextField(field));
  }

  /** The zero of a type that lives in a temporary. */
  zero(type: Type): Ref {
    const cls = clsOf(type);
    return cls === Cls.d ? this.b.double(0) : cls === Cls.s ? this.b.single(0) : this.b.int(0);
  }

  /** At the back edge of a loop: leave if somebody asked for it. System code runs through. */
  checkStop(): void {
    if (this.routine.isSystem) return;
    const { b } = this;
    const on = b.newBlock('on');
    const stop = b.newBlock('stop');
    b.branch(this.loadContext('stop'), stop, on);
    this.later(stop, () => {
      this.runtime('program_stop', []);
      b.jump(on);
    });
    b.place(on);
  }

  /**
   * A variable that lives across statements. It is zero from the start, since a way through GOSUB or a handler may lead to its
   * uses past its first assignment as far as anybody can tell.
   */
  lasting(name: string, cls: Cls): Ref {
    const zero = cls === Cls.d ? this.b.double(0) : cls === Cls.s ? this.b.single(0) : this.b.int(0);
    return this.b.preset(name, cls, zero);
  }

  condition(condition: Condition, whenTrue: Block, whenFalse: Block): void {
    branch(this, condition, whenTrue, whenFalse);
  }

  load(type: Type, address: Ref): Ref {
    return loadValue(this.b, type, address);
  }

  /** Hold an owned string. */
  holdText(text: Ref): Rung {
    return this.ladder.push(() => releaseCold(this, text));
  }

  block(label: Label): Block {
    let block = this.labels.get(label);
    if (!block) {
      block = this.b.newBlock(`l.${label.name.toLowerCase()}`);
      this.labels.set(label, block);
    }
    return block;
  }
}

/** Results that are a value; records are written to an address instead. */
export const hasPlainResult = (type: Type): boolean =>
  type.kind !== 'void' && type.kind !== 'record' && type.kind !== 'any';
