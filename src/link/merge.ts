// A program and what it needs of a library that was encoded long before: the functions and data that can be reached from
// the program go behind its own. A symbol that both define is the program's for everybody who asks by name; calls inside
// of the library stay there. Local symbols (constants of the pool and the like) are each module's own.

import type { ByteBuffer } from '../base/byte-buffer.ts';
import { JitModule, type Machine, type SourceLine } from './code.ts';
import { ModuleImage } from './module-image.ts';

export { serialiseModule } from './module-image.ts';

/** Alignment at which the library's code and data begin; no object of ours asks for more. */
const seam = 64;

/** Names that only their own module knows begin like this. */
const localPrefix = '.L';

/** Record numbers of a module that came from bytes: there are no records. */
const noRecord = -1;

const fillOf = (machine: Machine): number => (machine === 'x64' ? 0xcc : 0);

/**
 * Add what `program` needs of the library in `bytes`, and what `kept` names, behind `program`, which is changed. Both must
 * be for one machine and sound. Throws SyntaxError or RangeError for bytes that are no module.
 */
export function mergeModules(program: JitModule, bytes: Uint8Array, kept: readonly string[] = []): JitModule {
  const image = new ModuleImage(bytes);
  const { code, data } = program;
  const fill = fillOf(program.machine);
  code.align(seam, fill);
  data.align(seam);
  program.libraryStart = code.length;
  const places = new Int32Array(image.symbolCount).fill(-1);
  const wanted = reachable(program, image, kept);
  for (const symbol of wanted) {
    const part = image.isCode(symbol) ? code : data;
    part.align(image.alignOf(symbol), part === code ? fill : 0);
    places[symbol] = part.length;
    const from = image.offsetOf(symbol);
    part.append((part === code ? image.code : image.data).subarray(from, from + image.sizeOf(symbol)));
  }
  const adder = new Adder(program, image, places, (symbol) => {
    const name = image.names[symbol]!;
    // Both count their local symbols from 0.
    return symbol < image.symbolCount && name.startsWith(localPrefix) ? `${name}.library` : name;
  });
  for (const symbol of wanted) {
    const from = image.offsetOf(symbol);
    const to = from + image.sizeOf(symbol);
    const delta = places[symbol]! - from;
    if (image.isCode(symbol)) adder.addCode(from, to, delta);
    else adder.addData(from, to, delta);
    adder.addSymbol(symbol);
  }
  const own = program.sourceMap;
  program.deferSourceMap(() => {
    const lines = [...own];
    for (const symbol of wanted.filter(image.isCode)) {
      const from = image.offsetOf(symbol);
      adder.addLines(lines, from, from + image.sizeOf(symbol), places[symbol]! - from);
    }
    return lines;
  });
  return program;
}

/** The module that `serialiseModule` wrote. Throws SyntaxError or RangeError for bytes that are something else. */
export function deserialiseModule(bytes: Uint8Array): JitModule {
  const image = new ModuleImage(bytes);
  const module = new JitModule(image.machine);
  module.libraryStart = image.libraryStart;
  module.code.append(image.code);
  module.data.append(image.data);
  const symbols = Array.from({ length: image.symbolCount }, (_, symbol) => symbol);
  const adder = new Adder(module, image, Int32Array.from(symbols, image.offsetOf), (symbol) => image.names[symbol]!);
  adder.addCode(0, image.code.length, 0);
  adder.addData(0, image.data.length, 0);
  for (const symbol of symbols) adder.addSymbol(symbol);
  module.deferSourceMap(() => {
    const lines: SourceLine[] = [];
    adder.addLines(lines, 0, image.code.length, 0);
    return lines;
  });
  return module;
}

/** Symbols of the library that the program names, directly or through others, in the library's order. */
function reachable(program: JitModule, image: ModuleImage, kept: readonly string[]): number[] {
  const named = new Set(kept);
  for (const list of [program.extCalls, program.addressRelocs, program.dataRelocs]) {
    for (const { symbol } of list) if (!program.symbols.has(symbol)) named.add(symbol.replace(/^"(.*)"$/, '$1'));
  }
  const isWanted = new Uint8Array(image.symbolCount);
  const work: number[] = [];
  const want = (symbol: number): void => {
    if (symbol >= image.symbolCount || isWanted[symbol]) return;
    isWanted[symbol] = 1;
    work.push(symbol);
  };
  for (let symbol = 0; symbol < image.symbolCount; symbol++) if (named.has(image.names[symbol]!)) want(symbol);
  for (let symbol = work.pop(); symbol !== undefined; symbol = work.pop()) {
    const from = image.offsetOf(symbol);
    const to = from + image.sizeOf(symbol);
    if (image.isCode(symbol)) {
      image.eachCall(from, to, (_, callee) => want(callee));
      image.eachAddress(from, to, (_, object) => want(object));
    } else {
      image.eachReference(from, to, (_, object) => want(object));
    }
  }
  const wanted: number[] = [];
  for (let symbol = 0; symbol < isWanted.length; symbol++) if (isWanted[symbol]) wanted.push(symbol);
  return wanted;
}

/** Adds tables of an image to a module that has its bytes. */
class Adder {
  private readonly module: JitModule;
  private readonly image: ModuleImage;
  /** Where each symbol of the image lies now, −1 for those left out. */
  private readonly places: Int32Array;
  private readonly nameOf: (symbol: number) => string;
  /** Is everything where it was in the image? */
  private readonly isWhole: boolean;
  private nextLabel: number;
  /** The image's functions by their places. */
  private functions: readonly number[] | undefined;

  constructor(module: JitModule, image: ModuleImage, places: Int32Array, nameOf: (symbol: number) => string) {
    this.module = module;
    this.image = image;
    this.places = places;
    this.nameOf = nameOf;
    this.isWhole =
      module.code.length === image.code.length && places.every((place, symbol) => place === image.offsetOf(symbol));
    this.functions = undefined;
    this.nextLabel = 0;
    for (const id of module.labels.keys()) if (id >= this.nextLabel) this.nextLabel = id + 1;
  }

  addSymbol(symbol: number): void {
    const name = this.nameOf(symbol);
    const { symbols } = this.module;
    if (!symbols.has(name)) symbols.set(name, this.image.symbol(symbol, name, this.places[symbol]!));
  }

  /** What belongs to a part of the code, which was moved by `delta`. */
  addCode(from: number, to: number, delta: number): void {
    const { module, image } = this;
    image.eachCall(from, to, (offset, symbol, isTail) => {
      const codeOffset = offset + delta;
      const isOwn = symbol < image.symbolCount && image.isCode(symbol);
      if (isOwn && bindCall(module.code, module.machine, codeOffset, this.places[symbol]!)) return;
      module.extCalls.push({ codeOffset, symbol: this.nameOf(symbol), isTail, instIndex: noRecord });
    });
    image.eachAddress(from, to, (offset, symbol, addend, form, size, tail) => {
      const codeOffset = offset + delta;
      const name = this.nameOf(symbol);
      module.addressRelocs.push({ codeOffset, symbol: name, addend, form, size, tail, instIndex: noRecord });
    });
  }

  /** The source lines of a part of the code, which was moved by `delta`, behind `lines`. */
  addLines(lines: SourceLine[], from: number, to: number, delta: number): void {
    this.image.eachLine(from, to, (offset, line, file) =>
      lines.push({ codeOffset: offset + delta, line, column: 0, file }),
    );
  }

  /** What belongs to a part of the data, which was moved by `delta`. */
  addData(from: number, to: number, delta: number): void {
    const { module, image } = this;
    image.eachReference(from, to, (offset, symbol, addend, size) => {
      const dataOffset = offset + delta;
      module.dataRelocs.push({ dataOffset, symbol: this.nameOf(symbol), addend, size, instIndex: noRecord });
    });
    image.eachJump(from, to, (offset, target) => {
      const targetId = this.nextLabel++;
      module.labels.set(targetId, this.moved(target));
      module.labelRelocs.push({ dataOffset: offset + delta, targetId, instIndex: noRecord });
    });
  }

  /** Where a place in the image's code lies now: a jump table goes with the function that uses it. */
  private moved(offset: number): number {
    if (this.isWhole) return offset;
    const owner = this.functionAt(offset);
    return owner < 0 ? offset : offset - this.image.offsetOf(owner) + this.places[owner]!;
  }

  /** The function that lies at an offset of the image's code; −1 between functions. */
  private functionAt(offset: number): number {
    const { image } = this;
    this.functions ??= functionsOf(image);
    const { functions } = this;
    let low = 0;
    let high = functions.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (image.offsetOf(functions[middle]!) <= offset) low = middle + 1;
      else high = middle;
    }
    const found = functions[low - 1];
    return found !== undefined && offset < image.offsetOf(found) + image.sizeOf(found) ? found : -1;
  }
}

function functionsOf(image: ModuleImage): number[] {
  const functions: number[] = [];
  for (let symbol = 0; symbol < image.symbolCount; symbol++) if (image.isCode(symbol)) functions.push(symbol);
  return functions.sort((one, other) => image.offsetOf(one) - image.offsetOf(other));
}

/** Patch a call inside of a module, whose distance no layout changes; false when it does not reach. */
function bindCall(code: ByteBuffer, machine: Machine, codeOffset: number, target: number): boolean {
  const delta = target - codeOffset;
  if (machine === 'x64') {
    code.patch32(codeOffset, delta - 4);
    return true;
  }
  if (Math.abs(delta) >= 2 ** 27) return false;
  code.patch32(codeOffset, ((code.read32(codeOffset) & 0xfc00_0000) | ((delta >> 2) & 0x3ff_ffff)) >>> 0);
  return true;
}
