// Values on their way between JavaScript and procedures in BASIC.

import { stringBlock } from '../ilgen/abi.ts';
import type { Address, Host, NativeValue } from '../host/host.ts';
import type { Carrier, Passed } from './procedures.ts';
import type { JitSession } from './session.ts';

/** Results: LONG and ULONG are BigInt, all other numbers are numbers. */
export type BasicValue = number | bigint | string;

const integerRange = (carrier: Carrier): { least: bigint; most: bigint } | null => {
  const [, unsigned, bits] = /^(u?)int(\d+)$/.exec(carrier) ?? [];
  if (bits === undefined) return null;
  const size = BigInt(bits);
  return unsigned
    ? { least: 0n, most: (1n << size) - 1n }
    : { least: -(1n << (size - 1n)), most: (1n << (size - 1n)) - 1n };
};

/** A number for a parameter. Throws TypeError and RangeError for values that the type does not have. */
export function checkedNumber({ name, type, carrier }: Passed, value: unknown): number | bigint {
  const isNumber = typeof value === 'number';
  if (!isNumber && typeof value !== 'bigint') throw new TypeError(`${name} is ${type}, not a ${typeof value}`);
  const range = integerRange(carrier as Carrier);
  if (!range) return Number(value);
  if (isNumber && !Number.isSafeInteger(value)) throw new RangeError(`${name} is ${type}, which ${value} is not`);
  const exact = BigInt(value);
  if (exact < range.least || exact > range.most) throw new RangeError(`${name} is ${type}, which ${value} is not`);
  return value;
}

/** Bytes of the part of the scratch memory where parameters by reference lie. */
const cellBytes = 512;
const firstScratch = 65536;

/** Strings and cells in the memory of one program. */
export class BasicValues {
  private readonly session: JitSession;
  private readonly host: Host;
  private readonly make: (address: Address, count: number) => Address;
  private readonly drop: (string: Address) => void;
  private scratch: Address;
  private size: number;
  private bytes: Uint8Array;
  private view: DataView;

  constructor(session: JitSession) {
    this.session = session;
    this.host = session.jit.host;
    this.make = this.routine('str_from_utf8', 'address (address, int64)') as typeof this.make;
    this.drop = this.routine('str_release', 'void (address)') as (string: Address) => void;
    this.size = 0;
    this.scratch = 0;
    this.bytes = new Uint8Array();
    this.view = new DataView(this.bytes.buffer);
    this.grow(firstScratch);
  }

  private routine(name: string, signature: string): (...args: NativeValue[]) => NativeValue {
    return this.session.getFunction(name, signature)!;
  }

  private grow(size: number): void {
    const { host } = this;
    this.release();
    this.size = Math.ceil(size / host.pageSize) * host.pageSize;
    this.scratch = host.reserve(this.size);
    host.commit(this.scratch, this.size);
    const memory = host.view(this.scratch, this.size);
    this.bytes = new Uint8Array(memory);
    this.view = new DataView(memory);
  }

  /** A string of the program with one reference, the caller's. Lone surrogates become U+FFFD. */
  fromText(text: string): Address {
    if (text === '') return 0;
    // A UTF-16 unit takes 3 bytes of UTF-8 at most.
    if (cellBytes + text.length * 3 > this.size) this.grow(cellBytes + text.length * 3);
    const { written } = new TextEncoder().encodeInto(text, this.bytes.subarray(cellBytes));
    return this.make(this.scratch + cellBytes, written);
  }

  toText(string: Address): string {
    if (string === 0) return '';
    const head = this.read(string, stringBlock.elements);
    const width = head.getInt32(stringBlock.width, true);
    const count = Number(head.getBigInt64(stringBlock.length, true));
    const elements = this.read(string + stringBlock.elements, count * width);
    const parts: string[] = [];
    for (let at = 0; at < count; ) {
      const codes: number[] = [];
      for (const end = Math.min(at + 4096, count); at < end; at++) {
        codes.push(width === 1 ? elements.getUint8(at) : elements.getUint32(4 * at, true));
      }
      parts.push(String.fromCodePoint(...codes));
    }
    return parts.join('');
  }

  releaseString(string: Address): void {
    if (string !== 0) this.drop(string);
  }

  /** A text of C, at most 255 bytes. */
  cText(address: Address): string {
    const bytes = this.host.readMemory(address, 255);
    const end = bytes.indexOf(0);
    return new TextDecoder().decode(end < 0 ? bytes : bytes.subarray(0, end));
  }

  /** Put a parameter by reference into its cell; the cell's address. */
  toCell(index: number, carrier: Carrier | 'string', value: number | bigint): Address {
    const at = 8 * index;
    if (carrier === 'double') this.view.setFloat64(at, Number(value), true);
    else if (carrier === 'float') this.view.setFloat32(at, Number(value), true);
    else this.view.setBigInt64(at, BigInt.asIntN(64, BigInt(value)), true);
    return this.scratch + at;
  }

  /** The string that a cell holds now. */
  stringInCell(index: number): Address {
    return Number(this.view.getBigUint64(8 * index, true));
  }

  private read(address: Address, size: number): DataView {
    const bytes = this.host.readMemory(address, size);
    return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  release(): void {
    if (this.size > 0) this.host.release(this.scratch, this.size);
    this.size = 0;
  }
}
