// C for the IL interpreter: functions called by the classes of their arguments, functions of ours that C can call, and
// memory that both sides see. The types are made at run time, one koffi prototype per signature.

import type { TypeDef } from '../il/ir.ts';
import type { Value } from '../il/ops.ts';
import type {
  Chunk,
  ForeignArgument,
  ForeignCalls,
  ForeignFn,
  ForeignType,
  ForeignValue,
  NativeMemory,
} from '../interp/foreign.ts';
import { type Koffi, type KoffiLibrary, type KoffiType, loadKoffi } from './koffi-library.ts';

type AnyType = KoffiType | string;

/** The parts of koffi that describe aggregates. */
interface KoffiTypes extends Koffi {
  struct(fields: Readonly<Record<string, AnyType>>): KoffiType;
  array(type: AnyType, count: number, hint?: string): KoffiType;
  // biome-ignore lint/suspicious/noExplicitAny: the types of a native function are given at run time
  call(address: number | bigint, proto: KoffiType, ...args: any[]): any;
  encode(address: number | bigint, type: AnyType, value: unknown): void;
}

const clsTypes = ['int32', 'int64', 'float', 'double'] as const;
const extTypes = ['', 'int8', 'uint8', 'int16', 'uint16'] as const;
const memberTypes = { b: 'int8', h: 'int16', w: 'int32', l: 'int64', s: 'float', d: 'double' } as const;

/** C as Node can reach it. `libraries` are shared objects whose symbols are wanted besides the C library's. */
export function openForeignCalls(libraries: readonly string[] = []): ForeignCalls {
  return new KoffiCalls(loadKoffi() as KoffiTypes, libraries);
}

class KoffiMemory implements NativeMemory {
  private readonly koffi: KoffiTypes;
  private readonly malloc: (size: number) => number | bigint;
  private readonly free: (address: number) => void;
  private readonly transfers: { read: Transfer; write: Transfer } | null;

  constructor(koffi: KoffiTypes, c: KoffiLibrary) {
    this.koffi = koffi;
    this.malloc = c.func('malloc', 'int64', ['size_t']);
    this.free = c.func('free', 'void', ['int64']);
    this.transfers = process.platform === 'linux' ? transfersOf(c, this) : null;
  }

  allocate(size: number): Chunk {
    const address = Number(this.malloc(Math.max(size, 1)));
    if (address === 0) throw new Error(`no memory for ${size} bytes`);
    return { address, bytes: new Uint8Array(this.koffi.view(address, Math.max(size, 1)), 0, size) };
  }

  release(address: number): void {
    this.free(address);
  }

  read(address: number, size: number): Uint8Array | null {
    const bytes = new Uint8Array(size);
    if (this.transfers) return this.transfers.read(address, bytes) ? bytes : null;
    bytes.set(new Uint8Array(this.koffi.view(address, size)));
    return bytes;
  }

  write(address: number, bytes: Uint8Array): boolean {
    if (this.transfers) return this.transfers.write(address, bytes);
    new Uint8Array(this.koffi.view(address, bytes.length)).set(bytes);
    return true;
  }
}

type Transfer = (address: number, bytes: Uint8Array) => boolean;

// A wild pointer must not kill us: the kernel copies for us and says when it cannot (process_vm_readv(2), on ourselves).
function transfersOf(c: KoffiLibrary, memory: KoffiMemory): { read: Transfer; write: Transfer } {
  const types = ['int32', 'int64', 'size_t', 'int64', 'size_t', 'size_t'];
  const readv = c.func('process_vm_readv', 'int64', types);
  const writev = c.func('process_vm_writev', 'int64', types);
  const vectors = memory.allocate(32);
  const view = new DataView(vectors.bytes.buffer, vectors.bytes.byteOffset, 32);
  const transfer = (call: typeof readv, address: number, local: Chunk): boolean => {
    view.setBigInt64(0, BigInt(local.address), true);
    view.setBigInt64(8, BigInt(local.bytes.length), true);
    view.setBigInt64(16, BigInt(address), true);
    view.setBigInt64(24, BigInt(local.bytes.length), true);
    return Number(call(process.pid, vectors.address, 1, vectors.address + 16, 1, 0)) === local.bytes.length;
  };
  const withBuffer = (size: number, use: (local: Chunk) => boolean): boolean => {
    const local = memory.allocate(size);
    const isDone = use(local);
    memory.release(local.address);
    return isDone;
  };
  return {
    read: (address, bytes) =>
      withBuffer(bytes.length, (local) => {
        const isDone = transfer(readv, address, local);
        bytes.set(local.bytes);
        return isDone;
      }),
    write: (address, bytes) =>
      withBuffer(bytes.length, (local) => {
        local.bytes.set(bytes);
        return transfer(writev, address, local);
      }),
  };
}

/** fcntl(2): the flags of a file, and the one that makes a write fail where it would have to wait. */
const getFlags = 3;
const setFlags = 4;
const nonBlocking = 0o4000;

/**
 * Node makes pipes non-blocking when its own streams are first used, and C's output unbuffered: what C then prints while
 * nobody reads would be lost. The streams are made now, and the flag is taken away again; Node does without it.
 */
function letOutputWait(c: KoffiLibrary): void {
  const fcntl = c.func('fcntl', 'int32', ['int32', 'int32', '...']);
  for (const stream of [process.stdout, process.stderr]) {
    const { fd } = stream;
    const flags = Number(fcntl(fd, getFlags));
    if (flags >= 0 && (flags & nonBlocking) !== 0) fcntl(fd, setFlags, 'int', flags & ~nonBlocking);
  }
}

class KoffiCalls implements ForeignCalls {
  readonly memory: KoffiMemory;
  readonly isSystemV: boolean;
  private readonly koffi: KoffiTypes;
  private readonly libraries: readonly KoffiLibrary[];
  private readonly prototypes: Map<string, KoffiType>;
  private readonly aggregates: Map<TypeDef, KoffiType>;
  private readonly symbols: Map<string, ForeignFn | null>;
  private readonly fflush: (file: number) => number;

  constructor(koffi: KoffiTypes, paths: readonly string[]) {
    this.koffi = koffi;
    const own = koffi.load(null);
    this.libraries = [...paths.map((path) => koffi.load(path)), own];
    this.memory = new KoffiMemory(koffi, own);
    this.isSystemV = process.arch === 'x64' && process.platform !== 'win32';
    this.prototypes = new Map();
    this.aggregates = new Map();
    this.symbols = new Map();
    this.fflush = own.func('fflush', 'int32', ['int64']);
    if (process.platform === 'linux') letOutputWait(own);
  }

  flush(): void {
    this.fflush(0);
  }

  lookup(symbol: string): ForeignFn | null {
    let found = this.symbols.get(symbol);
    if (found === undefined) {
      found = this.find(symbol);
      this.symbols.set(symbol, found);
    }
    return found;
  }

  private find(symbol: string): ForeignFn | null {
    for (const library of this.libraries) {
      try {
        return this.at(Number(library.symbol(symbol)));
      } catch {
        // Not in this library.
      }
    }
    return null;
  }

  at(address: number): ForeignFn {
    return {
      address,
      call: (args, result, variadicFrom) => this.call(address, args, result, variadicFrom),
    };
  }

  private call(
    address: number,
    args: readonly ForeignArgument[],
    result: ForeignType | null,
    variadicFrom: number,
  ): ForeignValue | null {
    const fixed = variadicFrom < 0 ? args.length : variadicFrom;
    const proto = this.prototype(
      args.slice(0, fixed).map((arg) => arg.type),
      result,
      variadicFrom >= 0,
    );
    const values: unknown[] = [];
    args.forEach((arg, index) => {
      if (index >= fixed) values.push(this.typeOf(arg.type));
      values.push(this.toKoffi(arg.type, arg.value));
    });
    return this.fromKoffi(result, this.koffi.call(address, proto, ...values));
  }

  callback(
    params: readonly ForeignType[],
    result: ForeignType | null,
    invoke: (args: readonly ForeignValue[]) => ForeignValue | null,
  ): number | null {
    if ([...params, result].some((type) => type && type.cls > 3)) return null;
    const proto = this.prototype(params, result, false);
    const run = (...args: unknown[]): unknown => {
      const value = invoke(args.map((arg, index) => this.fromKoffi(params[index]!, arg)!));
      return result === null ? undefined : this.toKoffi(result, value!);
    };
    return Number(this.koffi.register(run, this.koffi.pointer(proto)));
  }

  private prototype(params: readonly ForeignType[], result: ForeignType | null, isVariadic: boolean): KoffiType {
    const name = (type: ForeignType): string => (type.type ? `:${type.type.name}` : this.scalarOf(type));
    const key = `${result ? name(result) : 'void'}(${params.map(name).join()}${isVariadic ? '...' : ''})`;
    let proto = this.prototypes.get(key);
    if (!proto) {
      const types: AnyType[] = params.map((type) => this.typeOf(type));
      if (isVariadic) types.push('...');
      proto = this.koffi.proto((result ? this.typeOf(result) : 'void') as string, types as string[]);
      this.prototypes.set(key, proto);
    }
    return proto;
  }

  private scalarOf(type: ForeignType): string {
    return type.ext > 0 ? extTypes[type.ext]! : clsTypes[type.cls]!;
  }

  private typeOf(type: ForeignType): AnyType {
    return type.type ? this.aggregate(type.type) : this.scalarOf(type);
  }

  // Only the members' classes matter to how C passes an aggregate. A union passes like a struct of its first body when
  // that covers it; an opaque type always goes through memory, as a struct of bytes beyond 16 does.
  private aggregate(type: TypeDef): KoffiType {
    let known = this.aggregates.get(type);
    if (!known) {
      const fields: Record<string, AnyType> = {};
      const simple = type.isOpaque ? null : simpleFields(type);
      if (simple)
        simple.forEach(({ kind, count }, index) => {
          fields[`m${index}`] = count === 1 ? memberTypes[kind] : this.koffi.array(memberTypes[kind], count);
        });
      else fields.m0 = this.koffi.array('uint8', type.size);
      known = this.koffi.struct(fields);
      this.aggregates.set(type, known);
    }
    return known;
  }

  private toKoffi(type: ForeignType, value: ForeignValue): unknown {
    if (!(value instanceof Uint8Array)) return value;
    const { address, bytes } = this.memory.allocate(value.length);
    bytes.set(value);
    const decoded = this.koffi.decode(address, this.typeOf(type));
    this.memory.release(address);
    return decoded;
  }

  private fromKoffi(type: ForeignType | null, value: unknown): ForeignValue | null {
    if (!type) return null;
    if (type.type) {
      const { address, bytes } = this.memory.allocate(type.type.size);
      this.koffi.encode(address, this.typeOf(type), value);
      const copy = bytes.slice();
      this.memory.release(address);
      return copy;
    }
    return type.cls === 1 ? BigInt(value as Value) : Number(value);
  }
}

type SimpleField = { readonly kind: keyof typeof memberTypes; readonly count: number };

/** Members of a struct of scalars; null for unions and nested types, which C classifies byte by byte. */
function simpleFields(type: TypeDef): SimpleField[] | null {
  if (type.isUnion || type.bodies.length !== 1) return null;
  const fields: SimpleField[] = [];
  for (const member of type.bodies[0]!) {
    if (member.kind === 'type') return null;
    if (member.count > 0) fields.push({ kind: member.kind, count: member.count });
  }
  return fields;
}
