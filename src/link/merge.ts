// Two encoded modules as one: the second's code and data go behind the first's, and its tables move with them. So a
// program is linked with a library that was encoded long before. A symbol that both define is the first's, except for the
// local ones (constants of the pool and the like), which are each module's own.

import { JitModule } from './code.ts';

/** Alignment at which the second module's code and data begin; no object of ours asks for more. */
const seam = 64;

/** Names that only their own module knows begin like this. */
const localPrefix = '.L';

/** Add `library` behind `program`, which is changed. Both must be for one machine and sound. */
export function mergeModules(program: JitModule, library: JitModule): JitModule {
  const { code, data } = program;
  const fill = program.machine === 'x64' ? 0xcc : 0;
  code.align(seam, fill);
  data.align(seam);
  const codeBase = code.length;
  const dataBase = data.length;
  program.libraryStart = codeBase;
  code.append(library.code.slice());
  data.append(library.data.slice());

  // Both count their local symbols from 0.
  const ownName = new Map<string, string>();
  for (const name of library.symbols.keys()) if (name.startsWith(localPrefix)) ownName.set(name, `${name}.library`);
  const renamed = <T extends { readonly symbol: string }>(one: T): T => {
    const symbol = ownName.get(one.symbol);
    return symbol === undefined ? one : { ...one, symbol };
  };

  let firstLabel = 0;
  for (const id of program.labels.keys()) if (id >= firstLabel) firstLabel = id + 1;
  for (const [id, offset] of library.labels) program.labels.set(firstLabel + id, codeBase + offset);
  for (const call of library.extCalls)
    program.extCalls.push({ ...renamed(call), codeOffset: call.codeOffset + codeBase });
  for (const reloc of library.addressRelocs) {
    program.addressRelocs.push({ ...renamed(reloc), codeOffset: reloc.codeOffset + codeBase });
  }
  for (const reloc of library.dataRelocs) {
    program.dataRelocs.push({ ...renamed(reloc), dataOffset: reloc.dataOffset + dataBase });
  }
  for (const { dataOffset, targetId, instIndex } of library.labelRelocs) {
    program.labelRelocs.push({ dataOffset: dataOffset + dataBase, targetId: firstLabel + targetId, instIndex });
  }
  for (const line of library.sourceMap) program.sourceMap.push({ ...line, codeOffset: line.codeOffset + codeBase });
  for (const note of library.comments) program.comments.push({ ...note, codeOffset: note.codeOffset + codeBase });
  for (const symbol of library.symbols.values()) {
    const name = ownName.get(symbol.name) ?? symbol.name;
    if (program.symbols.has(name)) continue;
    const base = symbol.section === 'text' ? codeBase : dataBase;
    program.symbols.set(name, { ...symbol, name, offset: symbol.offset + base });
  }
  return program;
}

/** A module as bytes. What only reports of its own compilation need (records' numbers, fixups, comments) is left out. */
export function serialiseModule(module: JitModule): Uint8Array {
  const internal = new Set<number>();
  const code = module.code.toBytes();
  resolveInternalCalls(module, code, internal);
  const header = {
    machine: module.machine,
    code: code.length,
    data: module.data.length,
    symbols: [...module.symbols.values()].map((one) => [
      one.name,
      one.section,
      one.offset,
      one.size,
      one.align,
      (one.isExport ? 1 : 0) | (one.isCommon ? 2 : 0),
      one.frameSize,
    ]),
    calls: module.extCalls.flatMap(({ codeOffset, symbol, isTail }, index) =>
      internal.has(index) ? [] : [[codeOffset, symbol, isTail ? 1 : 0]],
    ),
    addresses: module.addressRelocs.map((one) => [
      one.codeOffset,
      one.symbol,
      Number(one.addend),
      one.form,
      one.size,
      one.tail,
    ]),
    references: module.dataRelocs.map((one) => [one.dataOffset, one.symbol, Number(one.addend), one.size]),
    jumps: module.labelRelocs.map(({ dataOffset, targetId }) => [dataOffset, module.labels.get(targetId)]),
    files: [...new Set(module.sourceMap.map((line) => line.file))],
    lines: [] as number[],
  };
  const fileNumbers = new Map(header.files.map((file, index) => [file, index]));
  for (const { codeOffset, line, file } of module.sourceMap)
    header.lines.push(codeOffset, line, fileNumbers.get(file)!);
  const text = new TextEncoder().encode(JSON.stringify(header));
  const bytes = new Uint8Array(4 + text.length + code.length + module.data.length);
  new DataView(bytes.buffer).setUint32(0, text.length, true);
  bytes.set(text, 4);
  bytes.set(code, 4 + text.length);
  bytes.set(module.data.slice(), 4 + text.length + code.length);
  return bytes;
}

/** Patch calls between the module's own functions, whose distance no layout changes; their numbers go to `resolved`. */
function resolveInternalCalls(module: JitModule, code: Uint8Array, resolved: Set<number>): void {
  const view = new DataView(code.buffer, code.byteOffset, code.byteLength);
  module.extCalls.forEach(({ codeOffset, symbol }, index) => {
    const target = module.symbols.get(symbol);
    if (target?.section !== 'text') return;
    const delta = target.offset - codeOffset;
    if (module.machine === 'x64') {
      view.setInt32(codeOffset, delta - 4, true);
    } else {
      if (Math.abs(delta) >= 2 ** 27) return;
      view.setUint32(
        codeOffset,
        ((view.getUint32(codeOffset, true) & 0xfc00_0000) | ((delta >> 2) & 0x3ff_ffff)) >>> 0,
        true,
      );
    }
    resolved.add(index);
  });
}

type Header = {
  machine: JitModule['machine'];
  code: number;
  data: number;
  symbols: [string, 'text' | 'data' | 'rodata' | 'bss' | 'tdata' | 'tbss', number, number, number, number, number][];
  calls: [number, string, number][];
  addresses: [number, string, number, 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8, number, number][];
  references: [number, string, number, 4 | 8][];
  jumps: [number, number][];
  files: string[];
  lines: number[];
};

/** Record numbers of a module that came from bytes: there are no records. */
const noRecord = -1;

/** The module that `serialiseModule` wrote. Throws SyntaxError or RangeError for bytes that are something else. */
export function deserialiseModule(bytes: Uint8Array): JitModule {
  const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true);
  const header = JSON.parse(new TextDecoder().decode(bytes.subarray(4, 4 + length))) as Header;
  const module = new JitModule(header.machine);
  const codeAt = 4 + length;
  if (bytes.length !== codeAt + header.code + header.data) throw new RangeError('a module of another length');
  module.code.append(bytes.subarray(codeAt, codeAt + header.code));
  module.data.append(bytes.subarray(codeAt + header.code));
  for (const [name, section, offset, size, align, flags, frameSize] of header.symbols) {
    module.symbols.set(name, {
      name,
      section,
      offset,
      size,
      align,
      isExport: (flags & 1) !== 0,
      isFunction: section === 'text',
      isCommon: (flags & 2) !== 0,
      sectionName: null,
      sectionFlags: null,
      frameSize,
    });
  }
  for (const [codeOffset, symbol, isTail] of header.calls) {
    module.extCalls.push({ codeOffset, symbol, isTail: isTail === 1, instIndex: noRecord });
  }
  for (const [codeOffset, symbol, addend, form, size, tail] of header.addresses) {
    module.addressRelocs.push({ codeOffset, symbol, addend: BigInt(addend), form, size, tail, instIndex: noRecord });
  }
  for (const [dataOffset, symbol, addend, size] of header.references) {
    module.dataRelocs.push({ dataOffset, symbol, addend: BigInt(addend), size, instIndex: noRecord });
  }
  header.jumps.forEach(([dataOffset, offset], targetId) => {
    module.labels.set(targetId, offset);
    module.labelRelocs.push({ dataOffset, targetId, instIndex: noRecord });
  });
  const { lines, files } = header;
  for (let i = 0; i < lines.length; i += 3) {
    module.sourceMap.push({ codeOffset: lines[i]!, line: lines[i + 1]!, column: 0, file: files[lines[i + 2]!]! });
  }
  return module;
}
