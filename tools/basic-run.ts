// Programs in BASIC under the IL interpreter with their input and output in memory: C's `write`, `read` and `isatty` are ours
// for the standard streams, `poll` finds them ready, everything else is the real C library.

import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { slotOffset } from '../src/base/context-layout.ts';
import { openForeignCalls } from '../src/host/foreign-calls.ts';
import { fileReader } from '../src/cli/usage.ts';
import { abiOf, FnBuilder } from '../src/il/build.ts';
import type { Module } from '../src/il/ir.ts';
import { Op } from '../src/il/ops.ts';
import { Cls } from '../src/il/ref.ts';
import { verify } from '../src/il/verify.ts';
import type { ForeignArgument, ForeignCalls, ForeignFn, ForeignValue } from '../src/interp/foreign.ts';
import { Interpreter } from '../src/interp/interpreter.ts';
import { type Level, optimise } from '../src/opt/passes.ts';
import { compileBasic, linkModules } from '../src/session/basic.ts';

const runtimeFolder = resolve(import.meta.dirname ?? '.', '../runtime');

/** All sources of the library as one program. */
export function runtimeText(): { name: string; text: string } {
  const names = readdirSync(runtimeFolder).filter((name) => name.endsWith('.bas'));
  const includes = names.sort().map((name) => `INCLUDE "${name}"\n`);
  return {
    name: 'runtime',
    text: `OPTION SYSTEM\n${includes.join('')}`,
  };
}

export function compileRuntime(): Module {
  const reader = (name: string) => ({ name, text: readFileSync(join(runtimeFolder, name), 'utf8') });
  const { module, messages } = compileBasic(runtimeText(), { isLibrary: true, reader });
  if (!module) throw new Error(`the runtime library does not compile:\n${messages.join('\n')}`);
  return module;
}

export interface BasicRun {
  readonly output: string;
  readonly errors: string;
  readonly status: number;
  /** What the interpreter complained about; null when it did not. */
  readonly fault: string | null;
  /** Strings and other blocks that were made and not freed. */
  readonly live: number;
}

class Streams implements ForeignCalls {
  readonly memory: ForeignCalls['memory'];
  readonly written: Uint8Array[][];
  private readonly real: ForeignCalls;
  private input: Uint8Array;

  constructor(real: ForeignCalls, input: Uint8Array) {
    this.real = real;
    this.memory = real.memory;
    this.written = [[], [], []];
    this.input = input;
  }

  lookup(symbol: string): ForeignFn | null {
    const fn = this.real.lookup(symbol);
    const own = { write: this.write, read: this.read, isatty: this.isatty }[symbol];
    if (fn && symbol === 'poll') return { address: fn.address, call: (args) => this.poll(args) };
    if (!fn || !own) return fn;
    const isOurs = (args: readonly ForeignArgument[]): boolean => Number(args[0]!.value) <= 2;
    return {
      address: fn.address,
      call: (args, result, variadicFrom) => (isOurs(args) ? own.call(this, args) : fn.call(args, result, variadicFrom)),
    };
  }

  private write(args: readonly ForeignArgument[]): ForeignValue {
    const [fd, address, count] = args.map(({ value }) => Number(value)) as [number, number, number];
    this.written[fd]!.push(this.memory.read(address, count)!);
    return BigInt(count);
  }

  private read(args: readonly ForeignArgument[]): ForeignValue {
    const [, address, count] = args.map(({ value }) => Number(value)) as [number, number, number];
    const part = this.input.subarray(0, count);
    this.input = this.input.subarray(part.length);
    if (part.length > 0) this.memory.write(address, part);
    return BigInt(part.length);
  }

  /** Input is always there, be it its end. */
  private poll(args: readonly ForeignArgument[]): ForeignValue {
    const [entry] = args.map(({ value }) => Number(value)) as [number];
    const events = this.memory.read(entry + 4, 2)!;
    this.memory.write(entry + 6, events);
    return 1;
  }

  private isatty(): ForeignValue {
    return 0;
  }

  text(fd: number): string {
    return new TextDecoder().decode(Buffer.concat(this.written[fd]!));
  }

  at(address: number): ForeignFn {
    return this.real.at(address);
  }

  callback(...args: Parameters<ForeignCalls['callback']>): number | null {
    return this.real.callback(...args);
  }

  flush(): void {
    this.real.flush();
  }
}

const liveSymbol = '.test.live';

/** `made - freed` of strings and of other blocks, from the context's slots 2 to 5. */
function addLiveCount(module: Module): void {
  const b = new FnBuilder(liveSymbol, abiOf(Cls.l), { isExport: true });
  const context = b.ins(Op.context, Cls.l);
  const slot = (n: number) => b.ins(Op.load, Cls.l, b.ins(Op.add, Cls.l, context, b.int(slotOffset(n))));
  const strings = b.ins(Op.sub, Cls.l, slot(2), slot(3));
  b.ret(b.ins(Op.add, Cls.l, strings, b.ins(Op.sub, Cls.l, slot(4), slot(5))));
  b.finish(module);
}

let foreign: ForeignCalls | null = null;
let library: Module | null = null;

/** The C library, opened once. */
const openC = (): ForeignCalls => {
  foreign ??= openForeignCalls(['libm.so.6']);
  return foreign;
};

/** Compile a program and link it with the library; null `level` leaves the IL as it was made. `checked`: verify every pass. */
export function buildBasic(
  name: string,
  text: string,
  level: Level | null,
  checked = true,
): { module: Module | null; messages: string[] } {
  const { module, messages } = compileBasic({ name, text }, { reader: fileReader([]) });
  if (!module) return { module, messages: [...messages] };
  library ??= compileRuntime();
  const wrong = verify(module);
  if (wrong.length > 0) throw new Error(`the IL is wrong: ${wrong.map(({ message }) => message).join('; ')}`);
  if (level !== null) optimise(module, level, { verify: checked });
  const linked = linkModules(module, library);
  addLiveCount(linked);
  return { module: linked, messages: [...messages] };
}

/** Run a linked program. */
export function runBasic(module: Module, args: readonly string[], input: string, fuel = 50_000_000): BasicRun {
  const streams = new Streams(openC(), new TextEncoder().encode(input));
  const interpreter = new Interpreter(module, { foreign: streams, contextSize: 8192, fuel });
  const result = interpreter.runMain(args);
  const fault = result.kind === 'fault' ? result.fault.describe() : null;
  const status = result.kind === 'fault' ? -1 : result.kind === 'exited' ? result.status : Number(result.value) & 0xff;
  const live = result.kind === 'returned' ? interpreter.call(liveSymbol) : null;
  return {
    output: streams.text(1),
    errors: streams.text(2),
    status,
    fault,
    live: live?.kind === 'returned' ? Number(live.value) : 0,
  };
}
