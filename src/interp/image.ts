// A module in the interpreter's memory: data objects placed and filled, functions given addresses, constants resolved.

import { ConKind, type Data, type Fn, type Module } from '../il/ir.ts';
import { Op } from '../il/ops.ts';
import { globalText } from '../il/print.ts';
import { isCon, type Ref } from '../il/ref.ts';
import { Fault } from './fault.ts';
import type { ForeignCalls } from './foreign.ts';
import type { FnCode } from './machine.ts';
import { type Memory, type Region, RegionKind } from './memory.ts';

export class Image {
  readonly fns: Map<string, Fn>;
  private readonly module: Module;
  private readonly memory: Memory;
  private readonly foreign: ForeignCalls | null;
  private readonly isBuiltin: (symbol: string) => boolean;
  private readonly callbackFor: (fn: Fn) => number | null;
  private readonly addresses: Map<string, number>;
  private readonly symbols: Map<number, string>;
  /** Functions as the present thread sees them: their constants hold the addresses of its thread-local data. */
  private codes: Map<Fn, FnCode>;

  /** `callbackFor`: the address under which C can call a function, or null. */
  constructor(
    module: Module,
    memory: Memory,
    foreign: ForeignCalls | null,
    isBuiltin: (symbol: string) => boolean,
    callbackFor: (fn: Fn) => number | null,
  ) {
    this.module = module;
    this.memory = memory;
    this.foreign = foreign;
    this.isBuiltin = isBuiltin;
    this.callbackFor = callbackFor;
    this.fns = new Map(module.fns.map((fn) => [fn.name, fn]));
    this.addresses = new Map();
    this.symbols = new Map();
    this.codes = new Map();
    this.placeData(module.data);
  }

  /** Run something as a thread of its own: with fresh instances of all thread-local data. */
  asThread(run: () => void): void {
    const { codes } = this;
    const local = this.module.data.filter(({ linkage }) => linkage.isThread);
    const before = local.map(({ name }) => this.addresses.get(name)!);
    this.codes = new Map();
    this.placeData(local);
    try {
      run();
    } finally {
      this.codes = codes;
      for (const [index, { name }] of local.entries()) this.addresses.set(name, before[index]!);
    }
  }

  // Addresses first, contents afterwards: data may name data that comes later.
  private placeData(list: readonly Data[]): void {
    const regions: [Data, Region][] = [];
    for (const data of list) {
      const size = data.items.reduce((sum, item) => sum + sizeOf(item), 0);
      const region = this.memory.addFixed(size, data.align, RegionKind.data, globalText(data.name));
      this.addresses.set(data.name, region.start);
      regions.push([data, region]);
    }
    for (const [data, region] of regions) this.fill(data, region);
  }

  private fill(data: Data, { bytes }: Region): void {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    let at = 0;
    for (const item of data.items) {
      if (item.kind === 'bytes') bytes.set(item.bytes, at);
      else if (item.kind !== 'zero') {
        let { bits } = item.kind === 'symbol' ? { bits: BigInt(this.addressOf(item.symbol)) + item.offset } : item;
        for (let i = 0; i < item.size; i++) {
          view.setUint8(at + i, Number(bits & 0xffn));
          bits >>= 8n;
        }
      }
      at += sizeOf(item);
    }
  }

  /** The address of a symbol; a fault when nobody defines it. */
  addressOf(symbol: string): number {
    let address = this.addresses.get(symbol);
    if (address === undefined) {
      address = this.findAddress(symbol);
      this.addresses.set(symbol, address);
      this.symbols.set(address, symbol);
    }
    return address;
  }

  private findAddress(symbol: string): number {
    const fn = this.fns.get(symbol);
    if (fn) return this.memory.addCode(symbol, this.callbackFor(fn));
    if (this.isBuiltin(symbol)) return this.memory.addCode(symbol, null);
    const found = this.foreign?.lookup(plainSymbol(symbol));
    if (!found) throw new Fault(`${globalText(symbol)} is not defined`);
    return found.address;
  }

  /** The symbol of a function of ours or a built-in at an address. */
  symbolAt(address: number): string | undefined {
    return this.symbols.get(address);
  }

  /** A function made ready to run, its constants resolved; a fault when a symbol whose address it takes is unknown. */
  codeOf(fn: Fn): FnCode {
    let code = this.codes.get(fn);
    if (!code) {
      const cons = new BigInt64Array(fn.cons.length);
      const taken = takenAddresses(fn);
      fn.cons.forEach((con, index) => {
        if (con.kind === ConKind.bits) cons[index] = con.bits;
        else if (taken.has(index)) cons[index] = BigInt(this.addressOf(con.symbol)) + con.bits;
      });
      code = { fn, cons, words: new Int32Array(cons.buffer) };
      this.codes.set(fn, code);
    }
    return code;
  }
}

/** Constants used other than as the callee of a call, which is found by its name. */
function takenAddresses(fn: Fn): Set<number> {
  const taken = new Set<number>();
  const add = (ref: Ref): void => {
    if (isCon(ref)) taken.add(ref >>> 3);
  };
  for (const block of fn.blocks) {
    for (const phi of block.phis) phi.args.forEach(add);
    for (const ins of block.ins) {
      if (ins.op !== Op.call) add(ins.a);
      add(ins.b);
      add(ins.c);
    }
    add(block.arg);
  }
  return taken;
}

const plainSymbol = (symbol: string): string => (symbol.startsWith('"') ? symbol.slice(1, -1) : symbol);

function sizeOf(item: Data['items'][number]): number {
  if (item.kind === 'bytes') return item.bytes.length;
  return item.kind === 'zero' ? item.count : item.size;
}
