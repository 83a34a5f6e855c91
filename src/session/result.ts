// How a run ended, as data: what the execution report, the crash dump and the command's exit status are made from.

import type { Address } from '../host/host.ts';
import type { Crash } from '../jit/crash.ts';
import { NativeCrash, type RunEnd } from '../jit/run.ts';
import type { EncodeStats } from '../link/code.ts';
import type { LinkStats } from '../link/link.ts';
import type { SourcePlace } from './code-map.ts';
import type { StackFrame } from './stack-trace.ts';

/** Where the faulting instruction lay: generated code, a linker stub, C code that it called, or neither. */
export type CrashPlace = 'jit' | 'stub' | 'runtime' | 'foreign';

/** A fault with what the session knows about its place. */
export interface CrashSite {
  readonly crash: Crash;
  readonly in: CrashPlace;
  /** Nearest symbol at or below the PC; null outside of the session's code. */
  readonly symbol: { readonly name: string; readonly offset: number } | null;
  /** Source of the innermost frame that is generated code. */
  readonly place: SourcePlace | null;
  /** The calls that led there, innermost first. */
  readonly frames: readonly StackFrame[];
  /** Name of the symbol that nobody defines, when its stub was called. */
  readonly unresolved: string | null;
}

const trap = 5;

export class JitExecResult {
  /** What a process would exit with, but not cut to 8 bits; −1 when nothing ran. */
  readonly exitCode: number;
  /** Returned normally, or left through END. */
  readonly completed: boolean;
  /** Signal number: 0 none, −1 when nothing ran. */
  readonly signal: number;
  /** `SIGSEGV`; empty without a signal. */
  readonly signalName: string;
  readonly timedOut: boolean;
  /** Stopped by Ctrl-C or by a stop request. */
  readonly interrupted: boolean;
  /** The fault, or where the program was when it had to be stopped by force. */
  readonly site: CrashSite | null;
  readonly encodeStats: EncodeStats;
  readonly linkStats: LinkStats;

  constructor(end: RunEnd | null, site: CrashSite | null, encodeStats: EncodeStats, linkStats: LinkStats) {
    const isFault = end?.kind === 'fault';
    // On x86-64 the stub of an unresolved symbol can only raise SIGILL; it is the same event on every machine.
    const isUnresolved = isFault && site?.unresolved != null;
    this.exitCode = end === null ? -1 : isUnresolved ? 128 + trap : end.status;
    this.completed = end?.kind === 'returned' || end?.kind === 'exited';
    this.signal = end === null ? -1 : isUnresolved ? trap : isFault ? end.crash.signal : 0;
    this.signalName = isUnresolved ? 'SIGTRAP' : isFault ? end.crash.name : '';
    this.timedOut = end?.kind === 'stopped' && end.reason === 'timeLimit';
    this.interrupted = end?.kind === 'stopped' && end.reason !== 'timeLimit';
    this.site = site;
    this.encodeStats = encodeStats;
    this.linkStats = linkStats;
  }

  /** Ended with status 0. */
  get success(): boolean {
    return this.completed && this.exitCode === 0;
  }

  get isStackOverflow(): boolean {
    return this.site?.crash.isStackOverflow ?? false;
  }

  get crashPc(): Address {
    return this.site?.crash.pc ?? 0;
  }

  /** Source line of the fault; 0 when it is not known. */
  get crashLine(): number {
    return this.site?.place?.line ?? 0;
  }

  get faultAddress(): bigint {
    return this.site?.crash.faultAddress ?? 0n;
  }

  get crashSymbol(): string | null {
    return this.site?.symbol?.name ?? null;
  }

  get crashIn(): CrashPlace | null {
    return this.site?.in ?? null;
  }

  get unresolvedSymbol(): string | null {
    return this.site?.unresolved ?? null;
  }

  /** All registers of the fault by name; null without one. */
  get registers(): ReadonlyMap<string, bigint> | null {
    return this.site?.crash.registers ?? null;
  }
}

/** A fault in a function that JavaScript called through a typed pointer. */
export class JitCrash extends NativeCrash {
  override name = 'JitCrash';
  readonly result: JitExecResult;
  constructor(crash: Crash, result: JitExecResult) {
    super(crash);
    this.result = result;
    const where = result.crashSymbol === null ? '' : ` in ${result.crashSymbol}`;
    const line = result.crashLine === 0 ? '' : `, line ${result.crashLine}`;
    this.message += `${where}${line}`;
  }
}
