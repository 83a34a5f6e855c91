// Running generated code in the calling thread: put the arguments into the context block, enter, and say how it ended.

import { contextOffset, Outcome, StopReason } from '../base/context-layout.ts';
import type { Address, Host, NativeType, NativeValue } from '../host/host.ts';
import type { Context } from './context.ts';
import { Crash } from './crash.ts';
import { defaultGrace } from './machine.ts';

/** Why a program was asked to end. */
export type CancelReason = 'interrupt' | 'timeLimit' | 'request';

/** How a run ended. `status` is what a process would exit with. */
export type RunEnd =
  | { readonly kind: 'returned'; readonly status: number }
  /** END n, or an uncaught error of the program. */
  | { readonly kind: 'exited'; readonly status: number }
  /** 128 + signal. */
  | { readonly kind: 'fault'; readonly status: number; readonly crash: Crash }
  /** 130 after Ctrl-C, 124 after a time limit; the record is there when the program had to be stopped by force. */
  | {
      readonly kind: 'stopped';
      readonly status: number;
      readonly reason: CancelReason;
      readonly crash?: Crash;
    };

/** A fault in generated code that was called as a function. */
export class NativeCrash extends Error {
  override name = 'NativeCrash';
  readonly crash: Crash;
  constructor(crash: Crash) {
    super(`${crash.isStackOverflow ? 'stack overflow' : crash.name} at 0x${crash.pc.toString(16)}`);
    this.crash = crash;
  }
}

/** Generated code that was called as a function left through END, or was stopped, instead of returning. */
export class NativeExit extends Error {
  override name = 'NativeExit';
  readonly status: number;
  constructor(status: number) {
    super(`the program ended with status ${status}`);
    this.status = status;
  }
}

export interface RunOptions {
  /**
   * Ctrl-C sets the stop flag; a second one, or 200 milliseconds later, stops by force. Handler and terminal are restored
   * afterwards.
   */
  readonly interrupts?: boolean;
  /** Milliseconds after which the stop flag is set. */
  readonly timeLimit?: number;
  /** Milliseconds from the stop flag until force; default 200. */
  readonly grace?: number;
}

// Taken out of the table once: these are read and written at every call.
const stopAt = contextOffset.stop;
const forcedAt = contextOffset.forced;
const unwindAt = contextOffset.unwind;
const patienceAt = contextOffset.patience;
const depthAt = contextOffset.depth;
const targetAt = contextOffset.callTarget;
const countAt = contextOffset.callStackCount;
const integersAt = contextOffset.callIntegers;
const floatsAt = contextOffset.callFloats;
const stackAt = contextOffset.callStack;

const stopNames = { 1: 'interrupt', 2: 'timeLimit', 3: 'request' } as const;
type StopName = keyof typeof stopStatus;
const stopStatus = { interrupt: 130, timeLimit: 124, request: 130 } as const;

/** How many forcing signals C code is allowed to survive: it may hold a lock. */
const patience = 10;

/** How many integer arguments a C function takes in registers. */
const integerRegisters = ({ os, arch }: Host): number => (arch === 'arm64' ? 8 : os === 'windows' ? 4 : 6);

/** Write integer and pointer arguments where the entry stub takes them. */
export function setIntegerArguments(context: Context, args: readonly (number | bigint)[]): void {
  const { block } = context;
  const registers = integerRegisters(context.machine.host);
  const onStack = Math.max(0, args.length - registers);
  if (onStack > 32) throw new RangeError(`${args.length} arguments`);
  for (let index = 0; index < args.length; index++) {
    storeInteger(block, index < registers ? integersAt + 8 * index : stackAt + 8 * (index - registers), args[index]);
  }
  block.setInt32(countAt, onStack, true);
}

/** What the entry stub's result means. Rethrows what a callback threw. */
export function endOfRun(context: Context, outcome: number): RunEnd {
  const reason = stopNames[context.block.getInt32(stopAt, true) as 1 | 2 | 3];
  switch (outcome) {
    case Outcome.returned:
      if (reason !== undefined) return { kind: 'stopped', status: stopStatus[reason], reason };
      return { kind: 'returned', status: context.block.getInt32(integerResult, true) };
    case Outcome.exited:
      if (reason !== undefined) return { kind: 'stopped', status: stopStatus[reason], reason };
      return { kind: 'exited', status: context.get('exitCode') };
    case Outcome.fault: {
      const crash = new Crash(context);
      // The frames on the stack can still be read, until the next run or until somebody trims it.
      if (crash.isStackOverflow) context.isStackDeep = true;
      return { kind: 'fault', status: 128 + crash.signal, crash };
    }
    case Outcome.forced: {
      const why = reason ?? 'request';
      return { kind: 'stopped', status: stopStatus[why], reason: why, crash: new Crash(context) };
    }
    default: {
      const pending = context.pendingError;
      context.pendingError = undefined;
      if (pending === undefined) throw new Error(`the run ended with outcome ${outcome}`);
      return endByError(pending.error, reason);
    }
  }
}

/** A callback called generated code again, and let END or a fault there pass: that ends the outer run likewise. */
function endByError(error: unknown, reason: StopName | undefined): RunEnd {
  if (error instanceof NativeCrash) return { kind: 'fault', status: 128 + error.crash.signal, crash: error.crash };
  if (!(error instanceof NativeExit)) throw error;
  if (reason !== undefined) return { kind: 'stopped', status: stopStatus[reason], reason };
  return { kind: 'exited', status: error.status };
}

/** Forget what stopped the run before. */
export function resetStop(context: Context): void {
  const { block } = context;
  if (context.isStackDeep) context.trimStack();
  block.setInt32(stopAt, StopReason.none, true);
  block.setInt32(forcedAt, 0, true);
  block.setInt32(unwindAt, 0, true);
  block.setInt32(patienceAt, patience, true);
}

/** Run `target(args…)`, a function of integers and pointers, on the context's stack. */
export function run(
  context: Context,
  target: Address,
  args: readonly (number | bigint)[] = [],
  options: RunOptions = {},
): RunEnd {
  const { machine } = context;
  const { host } = machine;
  const isOutermost = context.block.getInt32(depthAt, true) === 0;
  const isGuarded = isOutermost && (options.interrupts === true || options.timeLimit !== undefined);
  if (isOutermost) resetStop(context);
  setIntegerArguments(context, args);
  storeAddress(context.block, targetAt, target);
  if (!isGuarded) return endOfRun(context, machine.enter(context.address));

  const terminal = host.terminalState();
  machine.addInterruptible(context.address);
  machine.acquireInterrupt('SIGINT');
  machine.acquireInterrupt('SIGALRM');
  try {
    if (options.timeLimit !== undefined) host.setAlarm(Math.max(options.timeLimit, 1), options.grace ?? defaultGrace);
    return endOfRun(context, machine.enter(context.address));
  } finally {
    // Ctrl-C sets the alarm, too.
    host.setAlarm(0, 0);
    machine.releaseInterrupt('SIGALRM');
    machine.releaseInterrupt('SIGINT');
    machine.removeInterruptible(context.address);
    if (terminal !== undefined) host.restoreTerminal(terminal);
  }
}

/** A function type: `int64 (int64, double)`. */
export interface Signature {
  readonly result: NativeType;
  readonly params: readonly NativeType[];
}

const typeNames: Readonly<Record<string, NativeType>> = {
  void: 'void',
  int8: 'int8',
  uint8: 'uint8',
  int16: 'int16',
  uint16: 'uint16',
  int32: 'int32',
  int: 'int32',
  i32: 'int32',
  uint32: 'uint32',
  u32: 'uint32',
  int64: 'int64',
  long: 'int64',
  i64: 'int64',
  uint64: 'uint64',
  u64: 'uint64',
  float: 'float',
  single: 'float',
  f32: 'float',
  double: 'double',
  f64: 'double',
  address: 'address',
  pointer: 'address',
  ptr: 'address',
};

/** Read a signature; throws SyntaxError with the part that is not understood. */
export function parseSignature(text: string): Signature {
  const match = /^\s*(\w+)\s*\(\s*([\w\s,]*)\)\s*$/.exec(text);
  if (match === null) throw new SyntaxError(`signature ${JSON.stringify(text)}: want 'result (argument, …)'`);
  const typeOf = (name: string): NativeType => {
    const type = typeNames[name.trim()];
    if (type === undefined) throw new SyntaxError(`signature ${JSON.stringify(text)}: no type ${name.trim()}`);
    return type;
  };
  const inside = match[2].trim();
  const params = inside === '' || inside === 'void' ? [] : inside.split(',').map(typeOf);
  if (params.includes('void')) throw new SyntaxError(`signature ${JSON.stringify(text)}: an argument of type void`);
  return { result: typeOf(match[1]), params };
}

function storeAddress(block: DataView, at: number, value: Address): void {
  block.setUint32(at, value >>> 0, true);
  block.setUint32(at + 4, Math.floor(value / 2 ** 32), true);
}

function storeInteger(block: DataView, at: number, value: NativeValue): void {
  if (typeof value === 'number') {
    // Without BigInt for what fits: the sign goes into the upper half.
    if (!Number.isSafeInteger(value)) throw new RangeError(`${value} is no 64-bit integer`);
    block.setUint32(at, value >>> 0, true);
    block.setInt32(at + 4, Math.floor(value / 2 ** 32), true);
    return;
  }
  block.setBigInt64(at, BigInt.asIntN(64, value ?? 0n), true);
}

const integerResult = contextOffset.resultIntegers;
const floatResult = contextOffset.resultFloats;

const loadResult: Readonly<Record<NativeType, (block: DataView) => NativeValue>> = {
  void: () => undefined,
  int8: (block) => block.getInt8(integerResult),
  uint8: (block) => block.getUint8(integerResult),
  int16: (block) => block.getInt16(integerResult, true),
  uint16: (block) => block.getUint16(integerResult, true),
  int32: (block) => block.getInt32(integerResult, true),
  uint32: (block) => block.getUint32(integerResult, true),
  int64: (block) => block.getBigInt64(integerResult, true),
  uint64: (block) => block.getBigUint64(integerResult, true),
  float: (block) => block.getFloat32(floatResult, true),
  double: (block) => block.getFloat64(floatResult, true),
  address: (block) => Number(block.getBigUint64(integerResult, true)),
};

/**
 * Machine code at `target` as a JavaScript function. 64-bit integers are BigInt in results, number or BigInt in arguments.
 * The function throws NativeCrash, NativeExit, or what a callback threw.
 */
export function makeFunction(
  context: Context,
  target: Address,
  signature: Signature,
): (...args: NativeValue[]) => NativeValue {
  const { block, machine, address } = context;
  const isByPosition = machine.host.os === 'windows';
  const most = integerRegisters(machine.host);
  let integers = 0;
  let floats = 0;
  let words = 0;
  const { params } = signature;
  const places = params.map((type, index): number => {
    const isFloat = type === 'float' || type === 'double';
    if (isByPosition && index < most) return (isFloat ? floatsAt : integersAt) + 8 * index;
    if (isByPosition) return stackAt + 8 * words++;
    if (isFloat && floats < 8) return floatsAt + 8 * floats++;
    if (!isFloat && integers < most) return integersAt + 8 * integers++;
    if (words === 32) throw new RangeError('too many arguments');
    return stackAt + 8 * words++;
  });
  const kinds = params.map((type) => (type === 'double' ? 2 : type === 'float' ? 1 : 0));
  const load = loadResult[signature.result];
  const { enter } = machine;
  return (...args) => {
    if (args.length !== places.length) throw new TypeError(`${args.length} arguments for ${places.length} parameters`);
    if (block.getInt32(depthAt, true) === 0) resetStop(context);
    for (let index = 0; index < places.length; index++) {
      const at = places[index];
      if (kinds[index] === 0) storeInteger(block, at, args[index]);
      else if (kinds[index] === 2) block.setFloat64(at, Number(args[index]), true);
      else block.setFloat32(at, Number(args[index]), true);
    }
    storeAddress(block, targetAt, target);
    block.setInt32(countAt, words, true);
    const outcome = enter(address);
    if (outcome === Outcome.returned) return load(block);
    const end = endOfRun(context, outcome);
    if (end.kind === 'fault') throw new NativeCrash(end.crash);
    throw new NativeExit(end.status);
  };
}
