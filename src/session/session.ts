// One program in memory: linked, executable, and everything that can be asked about it and done with it.

import type { Address, NativeFunction, NativeValue } from '../host/host.ts';
import { Context } from '../jit/context.ts';
import type { Crash } from '../jit/crash.ts';
import { Region, type RegionLayout } from '../jit/region.ts';
import { makeFunction, NativeCrash, parseSignature, type RunEnd, type RunOptions, run } from '../jit/run.ts';
import { ThreadRun } from '../jit/thread.ts';
import type { CodeSymbol, JitModule } from '../link/code.ts';
import { type LinkResult, link, type Layout, stubBytesNeeded, stubSize } from '../link/link.ts';
import type { JitInst } from '../target/jitinst.ts';
import { Breakpoints } from './breakpoints.ts';
import { CodeMap, type SourcePlace } from './code-map.ts';
import type { Loadable, Sessions } from './sessions.ts';
import { abortStub, argumentBlock } from './native-data.ts';
import { JitRun } from './async-run.ts';
import { type CrashPlace, type CrashSite, JitCrash, JitExecResult } from './result.ts';
import { type CodeReader, type FrameRegisters, type StackFrame, walkStack } from './stack-trace.ts';

/** A JavaScript function that generated code may call. */
export interface Callback {
  /** `int64 (int64, double)`. */
  readonly signature: string;
  readonly call: NativeFunction;
}

export interface SessionOptions {
  /** Addresses of symbols that the module does not define; they come before the process's own. */
  readonly symbols?: Readonly<Record<string, Address>>;
  /** Symbols that are JavaScript functions. An exception they throw ends the run and arrives at its caller. */
  readonly callbacks?: Readonly<Record<string, Callback>>;
  /** Unresolved symbols are errors (the default); otherwise calling one is a trap. */
  readonly strict?: boolean;
  /** Bytes of stack, guard included; 64 MiB by default. Memory is used as it is touched. */
  readonly stackSize?: number;
  /** Bytes below it that fault. */
  readonly guardSize?: number;
  readonly onTime?: (stage: string, milliseconds: number) => void;
}

export interface ExecuteOptions extends RunOptions {
  /** Arguments of `$main`, the program's name first. */
  readonly args?: readonly string[];
}

/** The routine of the runtime library that ends a program whose stop flag is set. */
export const stopSymbol = 'program_stop';

/** What ends the process in C. */
const exits: ReadonlySet<string> = new Set(['exit', '_exit', '_Exit', 'quick_exit']);

/** Functions that the process would call at its end or at a fork, when their code is long gone. */
const remembersCode: ReadonlySet<string> = new Set([
  'on_exit',
  'atexit',
  'at_quick_exit',
  '__cxa_atexit',
  '__cxa_at_quick_exit',
  'pthread_atfork',
  '__register_atfork',
]);

/** A session was used after `dispose`. */
export class SessionDisposed extends Error {
  override name = 'SessionDisposed';
}

/** A session was asked for something that it does not have, or cannot do in its state. */
export class SessionError extends Error {
  override name = 'SessionError';
}

export class JitSession {
  readonly id: number;
  readonly jit: Sessions;
  /** The records that the code was made from; none while it comes from an image. */
  insts: readonly JitInst[];
  readonly module: JitModule;
  readonly linkResult: LinkResult;
  readonly layout: Layout;
  readonly breakpoints: Breakpoints;
  /** How often it was run. */
  runs: number;
  private readonly region: Region;
  private readonly map: CodeMap;
  private readonly initialData: Uint8Array;
  private readonly options: SessionOptions;
  private readonly onDispose: () => void;
  private ownContext: Context | undefined;
  private asyncRun: JitRun | undefined;
  private flush: (() => void) | undefined;
  private isDisposed: boolean;

  /** Use `Jit.compile` or `Jit.load`. */
  constructor(jit: Sessions, id: number, compiled: Loadable, options: SessionOptions, onDispose: () => void) {
    const { module, insts } = compiled;
    this.id = id;
    this.jit = jit;
    this.insts = insts;
    this.module = module;
    this.options = options;
    this.onDispose = onDispose;
    this.runs = 0;
    this.ownContext = undefined;
    this.asyncRun = undefined;
    this.flush = undefined;
    this.isDisposed = false;
    this.map = new CodeMap(module);
    const stubs = stubBytesNeeded(module);
    const island = stubs + abortStub.size;
    this.region = new Region(jit.host, { code: module.code.length, trampolines: island, data: module.data.length });
    try {
      this.layout = {
        code: BigInt(this.region.codeAddress),
        stubs: BigInt(this.region.trampolineAddress),
        stubCapacity: stubs,
        data: BigInt(this.region.dataAddress),
      };
      const image = link(module, this.layout, (name) => this.resolve(name), { strict: options.strict ?? true });
      this.linkResult = image.result;
      this.initialData = image.data;
      this.region.appendCode(image.code);
      this.region.appendTrampoline(image.stubs);
      this.region.appendData(image.data, 16);
      this.placeAbort();
      if (image.result.success) this.region.makeExecutable();
    } catch (error) {
      this.releaseMemory();
      throw error;
    }
    this.breakpoints = new Breakpoints(this, jit.machine, this.region);
  }

  /** Is the code linked without errors, so that it may run? */
  get finalized(): boolean {
    return this.linkResult.success;
  }

  private alive(): void {
    if (this.isDisposed) throw new SessionDisposed(`session ${this.id} has been disposed of`);
  }

  // Symbols

  /** Where a symbol that the module does not define lies. */
  private resolve(name: string): { readonly address: bigint; readonly source: 'table' | 'dlsym' } | null {
    const { symbols, callbacks } = this.options;
    if (symbols && Object.hasOwn(symbols, name)) return { address: BigInt(symbols[name]!), source: 'table' };
    if (callbacks && Object.hasOwn(callbacks, name)) {
      const { signature, call } = callbacks[name]!;
      const { result, params } = parseSignature(signature);
      return { address: BigInt(this.context.callback(call, result, params)), source: 'table' };
    }
    if (remembersCode.has(name)) return null;
    // C's own would end the whole process.
    if (exits.has(name)) return { address: BigInt(this.jit.machine.exit), source: 'table' };
    if (name === 'abort') return { address: BigInt(this.abortAddress), source: 'table' };
    const found = this.jit.host.symbol(name);
    return found === undefined ? null : { address: BigInt(found), source: 'dlsym' };
  }

  /** The stub that stands for abort() lies behind the linker's. */
  private get abortAddress(): Address {
    return this.region.trampolineAddress + stubBytesNeeded(this.module);
  }

  private placeAbort(): void {
    const { host, machine } = this.jit;
    if (!this.linkResult.resolvedSymbols.some(({ name, source }) => name === 'abort' && source === 'table')) return;
    this.region.patchCode(this.abortAddress - this.region.codeAddress, abortStub.bytes(host.arch, machine.exit));
  }

  private symbol(name: string): CodeSymbol | null {
    this.alive();
    return this.module.symbols.get(name.replace(/^\$/, '')) ?? null;
  }

  /** Address of a function or data object of the module, with or without its `$`; null when it has none. */
  address(name: string): Address | null {
    const symbol = this.symbol(name);
    if (!symbol) return null;
    return (symbol.isFunction ? this.region.codeAddress : this.region.dataAddress) + symbol.offset;
  }

  /** Functions of the module, in the order of their addresses. */
  get functions(): readonly CodeSymbol[] {
    return this.map.functions;
  }

  // Data

  private dataSymbol(name: string): CodeSymbol {
    const symbol = this.symbol(name);
    if (!symbol || symbol.isFunction) throw new SessionError(`there is no data object $${name.replace(/^\$/, '')}`);
    return symbol;
  }

  /** A data object as memory: what is written through it the program reads. Not to be used after `dispose`. */
  data(name: string): DataView {
    const { offset, size } = this.dataSymbol(name);
    const all = this.region.data();
    return new DataView(all.buffer, all.byteOffset + offset, size);
  }

  /** A copy of a data object's bytes. */
  readData(name: string): Uint8Array {
    const view = this.data(name);
    return new Uint8Array(view.buffer, view.byteOffset, view.byteLength).slice();
  }

  /** Write into a data object; throws RangeError beyond its end. */
  writeData(name: string, bytes: Uint8Array, at = 0): void {
    const view = this.data(name);
    if (at < 0 || at + bytes.length > view.byteLength) throw new RangeError(`${name} has ${view.byteLength} bytes`);
    new Uint8Array(view.buffer, view.byteOffset).set(bytes, at);
  }

  /** Put back what the data held before the first run. */
  resetData(): void {
    this.alive();
    this.checkIdle('reset its data');
    const all = this.region.data();
    new Uint8Array(all.buffer, all.byteOffset).set(this.initialData);
  }

  // Running

  /** The context block and the stack that the session runs with, made when they are first needed. */
  get context(): Context {
    this.alive();
    if (!this.ownContext) {
      const { stackSize, guardSize } = this.options;
      this.ownContext = new Context(this.jit.machine, {
        ...(stackSize !== undefined && { stackSize }),
        ...(guardSize !== undefined && { guardSize }),
      });
      const { codeAddress, dataDistance } = this.region;
      this.ownContext.coverCode(codeAddress, codeAddress + dataDistance);
      const { libraryStart } = this.module;
      if (libraryStart > 0 && this.symbol(stopSymbol)) {
        this.ownContext.stopBy(this.functionAddress(stopSymbol), codeAddress, codeAddress + libraryStart);
      }
    }
    return this.ownContext;
  }

  get isRunning(): boolean {
    return this.asyncRun !== undefined || (this.ownContext?.isRunning ?? false);
  }

  private checkIdle(what: string): void {
    if (this.isRunning) throw new SessionError(`session ${this.id} cannot ${what} while it runs`);
  }

  private functionAddress(name: string): Address {
    const symbol = this.symbol(name);
    if (!symbol?.isFunction) throw new SessionError(`there is no function $${name.replace(/^\$/, '')}`);
    return this.region.functionAddress(symbol.offset);
  }

  private notRun(): JitExecResult {
    return new JitExecResult(null, null, this.module.stats, this.linkResult.stats);
  }

  /**
   * Run `$main(argc, argv)` and wait for its end. Faults, END, time limits and Ctrl-C are results; what a callback
   * throws is rethrown. Nothing runs when the session is not `finalized`.
   */
  execute(options: ExecuteOptions = {}): JitExecResult {
    this.alive();
    if (!this.finalized) return this.notRun();
    const { host } = this.jit;
    const main = this.functionAddress('main');
    const args = argumentBlock(host, options.args ?? ['main']);
    try {
      return this.runNow(main, [args.count, args.address], options);
    } finally {
      args.release();
    }
  }

  /** The same with arguments; the first is the program's name. */
  executeWithArgs(args: readonly string[], options: RunOptions = {}): JitExecResult {
    return this.execute({ ...options, args });
  }

  /** Run a function of integers and pointers; the exit code is its 32-bit result. */
  executeFunction(name: string, args: readonly (number | bigint)[] = [], options: RunOptions = {}): JitExecResult {
    this.alive();
    if (!this.finalized) return this.notRun();
    return this.runNow(this.functionAddress(name), args, options);
  }

  private runNow(target: Address, args: readonly (number | bigint)[], options: RunOptions): JitExecResult {
    if (this.asyncRun) throw new SessionError(`session ${this.id} runs on a thread of its own`);
    if (this.breakpoints.isArmed) throw new SessionError('breakpoints need executeAsync: JavaScript must go on');
    this.startRun();
    return this.resultOf(run(this.context, target, args, options));
  }

  private startRun(): void {
    this.runs++;
    this.context.set('uncaught', 0);
    this.context.set('errorPlace', 0);
  }

  /**
   * Run `$main`, or another function of integers, on a thread of its own: JavaScript goes on, breakpoints stop the
   * thread, and it can be asked to end.
   */
  executeAsync(
    options: {
      args?: readonly string[];
      function?: string;
      arguments?: readonly (number | bigint)[];
      grace?: number;
    } = {},
  ): JitRun {
    this.alive();
    this.checkIdle('start');
    if (!this.finalized) throw new SessionError(`session ${this.id} is not linked: ${this.problems().join('; ')}`);
    const { host } = this.jit;
    const target = this.functionAddress(options.function ?? 'main');
    const isMain = options.function === undefined;
    const block = argumentBlock(host, isMain ? (options.args ?? ['main']) : []);
    const args = isMain ? [block.count, block.address] : (options.arguments ?? []);
    this.startRun();
    const thread = new ThreadRun(this.context, target, args, {
      ...(options.grace !== undefined && { grace: options.grace }),
      ...(this.breakpoints.count > 0 && { onStop: (stop, running) => this.breakpoints.onStop(stop, running) }),
    });
    this.asyncRun = new JitRun(thread, (end) => {
      this.asyncRun = undefined;
      this.breakpoints.onEnd();
      block.release();
      return end === null ? this.notRun() : this.resultOf(end);
    });
    return this.asyncRun;
  }

  /**
   * A function of the module as a JavaScript function, by its signature `int64 (int64, double)`; null when there is no
   * such function. 64-bit integers are BigInt in results. A fault throws JitCrash, END throws NativeExit.
   */
  getFunction(name: string, signature: string): ((...args: NativeValue[]) => NativeValue) | null {
    const types = parseSignature(signature);
    const symbol = this.symbol(name);
    if (!this.finalized || !symbol?.isFunction) return null;
    const native = makeFunction(this.context, this.region.functionAddress(symbol.offset), types);
    return (...args) => {
      this.alive();
      try {
        return native(...args);
      } catch (error) {
        if (!(error instanceof NativeCrash) || error instanceof JitCrash) throw error;
        const { crash } = error;
        throw new JitCrash(crash, this.resultOf({ kind: 'fault', status: 128 + crash.signal, crash }));
      }
    };
  }

  private resultOf(end: RunEnd): JitExecResult {
    const crash = end.kind === 'fault' || end.kind === 'stopped' ? end.crash : undefined;
    const site = crash ? this.siteOf(crash) : null;
    // C code that was stopped by force may hold the lock of a stream.
    const mayFlush = end.kind !== 'stopped' || site?.in !== 'runtime';
    if (mayFlush && this.usesC) this.flushStreams();
    if (site) this.flushConsole();
    return new JitExecResult(end, site, this.module.stats, this.linkResult.stats);
  }

  private get usesC(): boolean {
    return this.linkResult.stats.symbolsFromDlsym > 0;
  }

  /** Write out what C has buffered, so that it comes before what JavaScript writes next. */
  private flushStreams(): void {
    const { host } = this.jit;
    if (!this.flush) {
      const address = host.symbol('fflush');
      const call = address === undefined ? undefined : host.nativeFunction(address, 'int32', ['address']);
      this.flush = () => call?.(0);
    }
    this.flush();
  }

  /** Write out what PRINT has buffered: a program that was cut off could not. */
  private flushConsole(): void {
    const { context } = this;
    const { host } = this.jit;
    const address = host.symbol('write');
    if (address === undefined || context.get('outSink') !== 0) return;
    const write = host.nativeFunction(address, 'int64', ['int32', 'address', 'int64']);
    let from = context.get('outPointer');
    for (let left = context.get('outLength'); left > 0; ) {
      const written = Number(write(context.get('outFd'), from, left));
      if (written <= 0) break;
      from += written;
      left -= written;
    }
    context.set('outLength', 0);
  }

  // Places

  /** Which of the session's memory is `pc` in? Only bytes in use count. */
  isJitPC(pc: Address): false | 'code' | 'stub' {
    const part = this.region.partOf(pc);
    return part === undefined ? false : part === 'trampoline' ? 'stub' : 'code';
  }

  /** The nearest symbol at or below `pc`; a stub is `stub:name`. Null outside. */
  symbolForPC(pc: Address): { readonly name: string; readonly offset: number } | null {
    const part = this.isJitPC(pc);
    if (part === false) return null;
    if (part === 'stub') {
      const at = pc - this.region.trampolineAddress;
      const stub = this.linkResult.stubs[Math.floor(at / stubSize)];
      return stub ? { name: `stub:${stub.name}`, offset: at % stubSize } : null;
    }
    const offset = pc - this.region.codeAddress;
    const found = this.map.functionAt(offset);
    return found ? { name: found.name, offset: offset - found.offset } : null;
  }

  /** The source of the instruction at `pc`; for a return address ask for the byte before it. */
  sourceLineForPC(pc: Address): SourcePlace | null {
    if (this.isJitPC(pc) !== 'code') return null;
    return this.map.placeAt(pc - this.region.codeAddress);
  }

  /** Where the code of a source line begins: the first address of each of its ranges. */
  pcsForLine(line: number, file?: string): Address[] {
    this.alive();
    return this.map.offsetsOf(line, file).map((offset) => this.region.codeAddress + offset);
  }

  /** Code offsets, functions and lines. */
  get codeMap(): CodeMap {
    return this.map;
  }

  layoutInfo(): RegionLayout {
    return this.region.layout();
  }

  /** Code or stubs as they were compiled and linked: breakpoints do not show. */
  readCode(address: Address, size: number): Uint8Array {
    return this.breakpoints.readOriginal(address, size);
  }

  /** Everything that stands in the way of running. */
  problems(): string[] {
    const encoding = this.module.diagnostics.filter(({ severity }) => severity === 'error');
    const linking = this.linkResult.diagnostics.filter(({ severity }) => severity === 'error');
    return [...encoding, ...linking].map(({ message }) => message);
  }

  private reader(): CodeReader {
    return {
      host: this.jit.host,
      functionAt: (pc) => {
        if (this.isJitPC(pc) !== 'code') return null;
        const found = this.map.functionAt(pc - this.region.codeAddress);
        if (!found) return null;
        const { name, offset, size, frameSize } = found;
        return { name, start: this.region.codeAddress + offset, size, frameSize };
      },
      readCode: (address, size) => this.readCode(address, size),
      placeAt: (pc) => this.sourceLineForPC(pc),
    };
  }

  /** The calls that led to these registers, innermost first. */
  backtrace(registers: FrameRegisters): StackFrame[] {
    const { stackGuardEnd, stackHigh } = this.context;
    return walkStack(this.reader(), registers, stackGuardEnd, stackHigh);
  }

  private siteOf(crash: Crash): CrashSite {
    const part = this.isJitPC(crash.pc);
    const where: CrashPlace =
      part === 'code' ? 'jit' : part === 'stub' ? 'stub' : crash.isOnStack ? 'runtime' : 'foreign';
    const stub = part === 'stub' ? this.symbolForPC(crash.pc) : null;
    const stubName = stub?.name.replace(/^stub:/, '');
    const isUnresolved = this.linkResult.stubs.some(({ name, isResolved }) => name === stubName && !isResolved);
    const frames = this.backtrace(frameRegisters(crash.registers, crash.pc));
    const place = frames.find((frame) => frame.place)?.place ?? null;
    // A deep recursion has filled its stack; nobody needs that memory any more.
    if (this.context.isStackDeep && !this.context.isRunning) this.context.trimStack();
    const symbol = this.symbolForPC(crash.pc);
    return { crash, in: where, symbol, place, frames, unresolved: isUnresolved && stubName ? stubName : null };
  }

  /**
   * Unmap code, data and stack. Views of them must not be touched again. A second call does nothing; while the program
   * runs it is a mistake.
   */
  dispose(): void {
    if (this.isDisposed) return;
    this.checkIdle('be disposed of');
    this.isDisposed = true;
    this.releaseMemory();
    this.onDispose();
  }

  private releaseMemory(): void {
    this.ownContext?.dispose();
    this.region.free();
  }
}

/** The registers that a stack walk begins with. */
export function frameRegisters(registers: ReadonlyMap<string, bigint>, pc: Address): FrameRegisters {
  const value = (...names: readonly string[]): Address => {
    for (const name of names) if (registers.has(name)) return Number(BigInt.asUintN(53, registers.get(name)!));
    return 0;
  };
  return { pc, sp: value('rsp', 'sp'), fp: value('rbp', 'x29', 'fp'), lr: value('x30', 'lr') };
}
