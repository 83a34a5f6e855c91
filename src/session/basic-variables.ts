// Module variables of a program that was compiled for debugging, read and changed by JavaScript: between its runs and calls, and
// while it waits at a breakpoint. In that case no code of the program may be called, so strings are made here.

import { immortal, stringBlock } from '../ilgen/abi.ts';
import type { Address } from '../host/host.ts';
import { type BasicValue, type BasicValues, checkedNumber } from './basic-values.ts';
import type { Carrier, NamedVariable } from './procedures.ts';
import { type JitSession, SessionError } from './session.ts';

const readers: Readonly<Record<Carrier, (view: DataView) => number | bigint>> = {
  int8: (view) => view.getInt8(0),
  uint8: (view) => view.getUint8(0),
  int16: (view) => view.getInt16(0, true),
  uint16: (view) => view.getUint16(0, true),
  int32: (view) => view.getInt32(0, true),
  uint32: (view) => view.getUint32(0, true),
  int64: (view) => view.getBigInt64(0, true),
  uint64: (view) => view.getBigUint64(0, true),
  float: (view) => view.getFloat32(0, true),
  double: (view) => view.getFloat64(0, true),
};

const writers: Readonly<Record<Carrier, (view: DataView, value: number | bigint) => void>> = {
  int8: (view, value) => view.setInt8(0, Number(value)),
  uint8: (view, value) => view.setUint8(0, Number(value)),
  int16: (view, value) => view.setInt16(0, Number(value), true),
  uint16: (view, value) => view.setUint16(0, Number(value), true),
  int32: (view, value) => view.setInt32(0, Number(value), true),
  uint32: (view, value) => view.setUint32(0, Number(value), true),
  int64: (view, value) => view.setBigInt64(0, BigInt(value), true),
  uint64: (view, value) => view.setBigUint64(0, BigInt(value), true),
  float: (view, value) => view.setFloat32(0, Number(value), true),
  double: (view, value) => view.setFloat64(0, Number(value), true),
};

export class BasicVariables {
  private readonly session: JitSession;
  private readonly values: BasicValues;
  private readonly list: readonly NamedVariable[];
  /** Blocks of strings that were made here. The program never frees them: they count as literals. */
  private readonly made: { readonly address: Address; readonly size: number }[];
  /** Strings that were variables' values, each with a reference that nobody holds any more. */
  private replaced: Address[];

  constructor(session: JitSession, values: BasicValues, list: readonly NamedVariable[]) {
    this.session = session;
    this.values = values;
    this.list = list;
    this.made = [];
    this.replaced = [];
  }

  /** By its name, whatever its case; the suffix may be left out where that leaves one. */
  private find(name: string): { readonly variable: NamedVariable; readonly carrier: Carrier | 'string' } {
    const key = name.toLowerCase();
    const exact = this.list.filter((one) => one.name.toLowerCase() === key);
    const found = exact.length > 0 ? exact : this.list.filter((one) => one.name.toLowerCase().slice(0, -1) === key);
    const [variable, ...others] = found;
    if (!variable || others.length > 0) {
      throw new SessionError(
        variable
          ? `${name} is ${found.map((one) => one.name).join(' or ')}`
          : `there is no module variable ${name} (in a program compiled with debug)`,
      );
    }
    const { carrier } = variable;
    if (carrier === null) throw new SessionError(`${name} is ${variable.type}, which JavaScript cannot pass`);
    return { variable, carrier };
  }

  get(name: string): BasicValue {
    const { variable, carrier } = this.find(name);
    const view = this.session.data(variable.symbol);
    return carrier === 'string' ? this.values.toText(Number(view.getBigUint64(0, true))) : readers[carrier](view);
  }

  set(name: string, value: BasicValue): void {
    const { variable, carrier } = this.find(name);
    const view = this.session.data(variable.symbol);
    if (carrier !== 'string') {
      writers[carrier](view, checkedNumber(variable, value));
      return;
    }
    if (typeof value !== 'string') throw new TypeError(`${name} is STRING, not a ${typeof value}`);
    const before = Number(view.getBigUint64(0, true));
    view.setBigUint64(0, BigInt(this.makeString(value)), true);
    if (before !== 0) this.replaced.push(before);
  }

  private makeString(text: string): Address {
    if (text === '') return 0;
    const { host } = this.session.jit;
    const codes = [...text.replace(/\p{Surrogate}/gu, '\ufffd')].map((one) => one.codePointAt(0)!);
    const width = codes.every((code) => code < 0x100) ? 1 : 4;
    const bytes = codes.length * width;
    const size = Math.ceil((stringBlock.elements + bytes) / host.pageSize) * host.pageSize;
    const address = host.reserve(size);
    host.commit(address, size);
    this.made.push({ address, size });
    const view = new DataView(host.view(address, size));
    view.setInt32(stringBlock.refs, immortal, true);
    view.setInt32(stringBlock.width, width, true);
    view.setBigInt64(stringBlock.length, BigInt(codes.length), true);
    view.setBigInt64(stringBlock.capacity, BigInt(bytes), true);
    codes.forEach((code, index) => {
      const at = stringBlock.elements + index * width;
      if (width === 1) view.setUint8(at, code);
      else view.setUint32(at, code, true);
    });
    return address;
  }

  /** The program does not run: what its variables held before is given back to it. */
  releaseReplaced(): void {
    const { replaced } = this;
    this.replaced = [];
    for (const string of replaced) this.values.releaseString(string);
  }

  /** The program was cut off, and its strings with it. */
  forgetReplaced(): void {
    this.replaced = [];
  }

  /** The program is gone. */
  release(): void {
    for (const { address, size } of this.made) this.session.jit.host.release(address, size);
    this.made.length = 0;
  }
}
