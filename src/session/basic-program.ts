// A program in BASIC as JavaScript uses it: run it, call its procedures, catch its errors.

import type { NativeValue } from '../host/host.ts';
import { releaseVariables } from '../ilgen/embedded.ts';
import { endNumber } from '../ilgen/abi.ts';
import { NativeExit, type RunOptions } from '../jit/run.ts';
import type { JsonDiagnostic } from '../source/diagnostics.ts';
import type { IncludeReader } from '../syntax/parser.ts';
import { BasicCompileError, BasicError } from './basic-errors.ts';
import { BasicRun } from './basic-run.ts';
import { type BasicInput, BasicStreams, type OnOutput } from './basic-streams.ts';
import { BasicValues, type BasicValue, checkedNumber } from './basic-values.ts';
import { BasicVariables } from './basic-variables.ts';
import type { CompileOptions } from './compile.ts';
import { located } from './error-place.ts';
import type { Jit } from './jit.ts';
import type { NamedVariable, Procedure } from './procedures.ts';
import { compileProgram, type Program } from './program.ts';
import { JitCrash, type JitExecResult } from './result.ts';
import { type JitSession, SessionDisposed, SessionError, type SessionOptions } from './session.ts';

export interface BasicOptions
  extends Pick<CompileOptions, 'level' | 'debug' | 'onTime'>,
    Pick<SessionOptions, 'stackSize'> {
  /** Name of the source in messages and errors; `<basic>` by default. */
  readonly file?: string;
  /** Finds what INCLUDE names; without it every INCLUDE is an error. */
  readonly reader?: IncludeReader | null;
}

export interface BasicRunOptions extends RunOptions {
  /** What COMMAND$ gives, without the program's name. */
  readonly args?: readonly string[];
  /** Takes what the program prints, at the latest when `run` or a call returns, and before input is asked for. Without it: standard output. */
  readonly onOutput?: OnOutput;
  /** The whole input as a text, or a function that gives line after line, null at the end. Without it: standard input. */
  readonly input?: BasicInput;
}

/** Ctrl-C is the event loop's while a program runs on a thread of its own. */
export type BasicAsyncOptions = Omit<BasicRunOptions, 'interrupts'>;

/** A procedure of the program. See `BasicProgram.getFunction`. */
export type BasicFunction = (...args: readonly BasicValue[]) => BasicValue | undefined;

/**
 * A compiled program, made by `Jit.compileBasic`. It holds its variables between `run` and calls of its procedures, until the
 * next `run` or `dispose`. One thing at a time: it cannot be run or called while it runs.
 */
export class BasicProgram {
  /** The machine code, for reports and breakpoints. */
  readonly session: JitSession;
  /** Warnings of the compiler. */
  readonly diagnostics: readonly JsonDiagnostic[];
  /** The SUBs and FUNCTIONs at module level, in the order of the text. */
  readonly procedures: readonly Procedure[];
  /** Module variables that `getVariable` knows; none unless the program was compiled with `debug`. */
  readonly variables: readonly NamedVariable[];
  private readonly places: BasicVariables;
  private current: BasicRun | null;
  private readonly sources: Program['sources'];
  private readonly values: BasicValues;
  private readonly streams: BasicStreams;
  private readonly functions: Map<string, BasicFunction>;
  private readonly onDispose: () => void;
  private readonly library: Readonly<Record<'flush' | 'start' | 'finishScopes' | 'release' | 'finish', () => void>>;
  private readonly errorMessage: (number: number) => number;
  /** `lost`: cut off in the middle, by a fault, a time limit or an exception. */
  private state: 'fresh' | 'started' | 'lost' | 'disposed';
  private isBusy: boolean;

  /** Use `Jit.compileBasic`. */
  constructor(session: JitSession, program: Program, onDispose: () => void) {
    this.session = session;
    this.diagnostics = program.diagnostics;
    this.procedures = program.procedures;
    this.variables = program.variables;
    this.current = null;
    this.sources = program.sources;
    this.onDispose = onDispose;
    this.functions = new Map();
    this.state = 'fresh';
    this.isBusy = false;
    const routine = (name: string, signature: string, ...args: NativeValue[]) => {
      const call = session.getFunction(name, signature)!;
      return () => void call(...args);
    };
    this.library = {
      start: routine('program_start', 'void (int32, address)', 0, 0),
      flush: routine('console_flush', 'void ()'),
      finishScopes: routine('scope_finish', 'void (int32)', 0),
      release: routine(releaseVariables, 'void ()'),
      finish: routine('program_finish', 'int32 ()'),
    };
    this.errorMessage = session.getFunction('error_message', 'address (int32)') as (number: number) => number;
    this.streams = new BasicStreams(session.context);
    this.values = new BasicValues(session);
    this.places = new BasicVariables(session, this.values, program.variables);
    session.context.set('outFlags', 2);
  }

  /**
   * Run the program from its beginning, with fresh variables. Returns when it ends: `exitCode` is 0 or END's, `timedOut` and
   * `interrupted` tell that it was stopped (`timeLimit` is in milliseconds). Throws BasicError for an error that the program
   * does not catch, JitCrash for a fault in code that it DECLAREs, and what `onOutput` or `input` throw.
   */
  run(options: BasicRunOptions = {}): JitExecResult {
    const { onOutput: _, input: __, args: ___, ...limits } = options;
    const args = this.prepare(options);
    return this.busy(() => this.conclude(this.session.execute({ ...limits, args })));
  }

  /**
   * The same on a thread of its own: JavaScript goes on, `cancel` ends the program, and breakpoints of a program that was
   * compiled with `debug` stop it (`session.breakpoints`). `onOutput` and `input` are called from the event loop while the
   * program waits. Until `done` is settled the program cannot be run, called or disposed of.
   *
   *     const run = program.runAsync({ onOutput: (text) => log.write(text), timeLimit: 60_000 });
   *     button.onclick = () => run.cancel();
   *     const { exitCode, interrupted } = await run.done;
   */
  runAsync(options: BasicAsyncOptions = {}): BasicRun {
    const args = this.prepare(options);
    const { timeLimit, grace } = options;
    const run = this.session.executeAsync({ args, ...(grace !== undefined && { grace }) });
    this.isBusy = true;
    this.current = new BasicRun(run, timeLimit, (ended) => {
      this.isBusy = false;
      this.current = null;
      try {
        return ended === null ? null : this.conclude(ended);
      } finally {
        if (this.state === 'started') this.places.releaseReplaced();
        else this.places.forgetReplaced();
      }
    });
    return this.current;
  }

  /**
   * The value of a module variable that is a number or a string, by its name, whatever its case; LONG and ULONG are BigInt.
   * For programs that were compiled with `debug`, between runs and calls and while the program waits at a breakpoint
   * (with `level` 0, which is `debug`'s default, it is the variable's value at that line). Throws SessionError at other
   * times and for names that it does not know. Variables of procedures are in registers or on the stack, and have no name.
   */
  getVariable(name: string): BasicValue {
    this.checkStill();
    return this.places.get(name);
  }

  /** Change such a variable. Throws TypeError and RangeError for values that its type does not have. */
  setVariable(name: string, value: BasicValue): void {
    this.checkStill();
    this.places.set(name, value);
    if (this.current === null && this.state === 'started') this.places.releaseReplaced();
  }

  private checkStill(): void {
    if (this.state === 'disposed') throw new SessionDisposed('the program has been disposed of');
    const isStill = this.isBusy ? this.current?.isStopped : this.state === 'started';
    if (!isStill) throw new SessionError('variables can be looked at between runs and at breakpoints');
  }

  /** Everything as before the first run; what `$main` is called with. */
  private prepare({ args = [], onOutput, input }: BasicRunOptions): readonly string[] {
    this.checkUsable('be run');
    const { context } = this.session;
    this.end();
    if (this.session.runs > 0) this.session.resetData();
    this.streams.connect(onOutput, input);
    context.set('outcome', 0);
    this.state = 'lost';
    return [this.sources[0]!.name, ...args];
  }

  /** The program has come to an end of some kind: what its caller gets, or is thrown. */
  private conclude(result: JitExecResult): JitExecResult {
    const { context } = this.session;
    // A program that did not leave through its end has not put its affairs in order.
    if (result.completed && context.get('outcome') === 0) this.state = 'started';
    else this.streams.drain();
    if (this.state === 'started') this.library.flush();
    if (result.site && !result.timedOut && !result.interrupted) throw new JitCrash(result.site.crash, result);
    const uncaught = context.get('uncaught');
    if (uncaught !== 0) throw this.errorOf(uncaught);
    return result;
  }

  /**
   * A SUB or FUNCTION at module level by its name, whatever its case and with or without suffix; null when there is none. Types
   * come from the declaration: numbers for all numeric types but LONG and ULONG, whose results are BigInt and whose arguments
   * are either; strings for STRING; nothing for a SUB. What is passed BYREF is a copy. Throws SessionError for
   * parameters that JavaScript cannot pass: arrays, records, objects, containers.
   *
   * The function throws TypeError and RangeError for arguments that the types do not have, BasicError for an error that the program does
   * not catch, NativeExit when it ends with END, JitCrash for a fault. It may be called before `run`: then no statement of the
   * main program was executed, variables are zero and no array of module level is there.
   */
  getFunction(name: string): BasicFunction | null {
    if (this.state === 'disposed') throw new SessionDisposed('the program has been disposed of');
    const key = name.toLowerCase().replace(/[%&!#$@^]$/, '');
    const found = this.procedures.find((one) => one.name.toLowerCase() === key);
    if (!found) return null;
    let made = this.functions.get(found.symbol);
    if (!made) {
      made = this.makeCall(found);
      this.functions.set(found.symbol, made);
    }
    return made;
  }

  private makeCall(procedure: Procedure): BasicFunction {
    const { name, symbol, params, result } = procedure;
    for (const one of result ? [...params, result] : params) {
      if (one.carrier === null)
        throw new SessionError(`${name}: JavaScript cannot pass ${one.name || 'a result'} AS ${one.type}`);
    }
    const natively = (carrier: string | null): string => (carrier === 'string' ? 'address' : carrier!);
    const types = params.map(({ carrier, isByReference }) => (isByReference ? 'address' : natively(carrier)));
    const native = this.session.getFunction(
      symbol,
      `${result ? natively(result.carrier) : 'void'} (${types.join(', ')})`,
    )!;
    return (...args) => {
      this.checkUsable(`call ${name}`);
      if (args.length !== params.length)
        throw new TypeError(`${args.length} arguments for ${params.length} parameters of ${name}`);
      const numbers = params.map((param, i) => {
        if (param.carrier !== 'string') return checkedNumber(param, args[i]);
        if (typeof args[i] !== 'string') throw new TypeError(`${param.name} is STRING, not a ${typeof args[i]}`);
        return 0;
      });
      return this.busy(() => this.call(procedure, native, args, numbers));
    };
  }

  private call(
    { params, result }: Procedure,
    native: (...args: NativeValue[]) => NativeValue,
    args: readonly BasicValue[],
    numbers: readonly (number | bigint)[],
  ): BasicValue | undefined {
    const { values } = this;
    const { context } = this.session;
    if (this.state === 'fresh') this.library.start();
    context.set('uncaught', 0);
    context.set('errorPlace', 0);
    this.state = 'lost';
    let returned: NativeValue;
    try {
      const given = params.map(({ carrier }, i) =>
        carrier === 'string' ? values.fromText(args[i] as string) : numbers[i]!,
      );
      const passed = params.map(({ isByReference, carrier }, i) =>
        isByReference ? values.toCell(i, carrier!, given[i]!) : given[i]!,
      );
      returned = native(...passed);
      params.forEach(({ carrier, isByReference }, i) => {
        if (carrier === 'string') values.releaseString(isByReference ? values.stringInCell(i) : Number(given[i]));
      });
    } catch (error) {
      this.streams.drain();
      const uncaught = error instanceof NativeExit ? context.get('uncaught') : 0;
      throw uncaught === 0 ? error : this.errorOf(uncaught);
    }
    this.state = 'started';
    const number = context.get('errorNumber');
    context.set('errorNumber', 0);
    context.set('errorLine', 0);
    const text = result?.carrier === 'string' ? Number(returned) : 0;
    const value = result?.carrier === 'string' ? values.toText(text) : (returned as BasicValue | undefined);
    values.releaseString(text);
    this.library.flush();
    if (number === endNumber) throw new NativeExit(context.get('exitCode'));
    if (number !== 0) throw this.errorOf(number);
    return value;
  }

  private errorOf(number: number): BasicError {
    const found = located(this.sources, this.session.context.get('errorPlace'));
    const place = found && { file: found.place.source.name, line: found.place.line, column: found.place.column };
    return new BasicError(number, this.values.cText(this.errorMessage(number)), place);
  }

  private checkUsable(what: string): void {
    if (this.state === 'disposed') throw new SessionDisposed('the program has been disposed of');
    if (this.isBusy) throw new SessionError(`the program cannot ${what} while it runs`);
    if (this.state === 'lost' && what !== 'be run')
      throw new SessionError(`the program was cut off and cannot ${what}: run it again`);
  }

  private busy<T>(action: () => T): T {
    this.isBusy = true;
    try {
      return action();
    } finally {
      this.isBusy = false;
    }
  }

  /** Give back what the program holds: its variables, files, buffers. */
  private end(): void {
    if (this.state !== 'started') return;
    this.state = 'lost';
    this.busy(() => {
      const { finishScopes, release, finish } = this.library;
      finishScopes();
      release();
      finish();
    });
    this.streams.drain();
  }

  /**
   * End the program (destructors run, files are closed) and unmap it. A second call does nothing; while the program runs it
   * throws SessionError. Functions of the program throw SessionDisposed from then on.
   */
  dispose(): void {
    if (this.state === 'disposed') return;
    if (this.isBusy) throw new SessionError('the program cannot be disposed of while it runs');
    try {
      this.end();
    } finally {
      this.state = 'disposed';
      this.values.release();
      this.places.release();
      this.session.dispose();
      this.onDispose();
    }
  }
}

/** Compile and link; throws BasicCompileError. */
export function compileBasicProgram(
  jit: Jit,
  text: string,
  image: Uint8Array,
  options: BasicOptions,
  onDispose: (program: BasicProgram) => void,
): BasicProgram {
  const { file = '<basic>', level = options.debug ? 0 : 2, ...rest } = options;
  const made = compileProgram(jit, { name: file, text }, image, { ...rest, file, level, isEmbedded: true });
  const { session } = made;
  if (!session) throw new BasicCompileError(made.messages, made.diagnostics);
  if (!session.finalized) {
    const problems = session.problems();
    session.dispose();
    throw new BasicCompileError(problems, made.diagnostics);
  }
  const program: BasicProgram = new BasicProgram(session, made, () => onDispose(program));
  return program;
}
