// The linker: every relocation at both edges of its range, stubs, order of resolution, diagnostics and statistics.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { JitModule, type Machine, RelocForm } from '../../src/link/code.ts';
import {
  type Layout,
  link,
  type LinkedImage,
  type LinkOptions,
  ReachAnalysis,
  type Resolver,
  stubBytesNeeded,
} from '../../src/link/link.ts';

const code = 0x1000_0000n;
const layout: Layout = { code, stubs: code + 0x2000n, stubCapacity: 4096, data: code + 0x3000n };

/** A module of `words` no-operations that is all one function `main`, and 64 bytes of data called `object`. */
function moduleOf(machine: Machine, words = 8): JitModule {
  const module = new JitModule(machine);
  for (let i = 0; i < words; i++) module.code.u32(machine === 'arm64' ? 0xd503201f : 0x90909090);
  module.data.zeros(64);
  const common = { align: 8, isExport: true, isCommon: false, sectionName: null, sectionFlags: null, frameSize: 0 };
  const main = { ...common, name: 'main', section: 'text', offset: 0, size: 4 * words, isFunction: true } as const;
  const object = { ...common, name: 'object', section: 'data', offset: 0, size: 64, isFunction: false } as const;
  module.symbols.set('main', main);
  module.symbols.set('object', object);
  return module;
}

/** Symbols of the table by name; names that begin with `dl` come from the dynamic linker. */
const resolverOf =
  (table: Record<string, bigint>): Resolver =>
  (name) => {
    const address = table[name];
    if (address === undefined) return null;
    return { address, source: name.startsWith('dl') ? 'dlsym' : 'table' };
  };

function linked(
  module: JitModule,
  table: Record<string, bigint> = {},
  at: Layout = layout,
  options: LinkOptions = {},
): LinkedImage {
  return link(module, at, resolverOf(table), options);
}

const word = (bytes: Uint8Array, offset: number): number => new DataView(bytes.buffer).getUint32(offset, true);
const quad = (bytes: Uint8Array, offset: number): bigint => new DataView(bytes.buffer).getBigUint64(offset, true);
const errors = ({ result }: LinkedImage): string[] =>
  result.diagnostics.filter(({ severity }) => severity === 'error').map(({ message }) => message);

/** ARM64 module with a BL or B at offset 0. */
function calling(symbol: string, isTail = false, machine: Machine = 'arm64'): JitModule {
  const module = moduleOf(machine);
  if (machine === 'arm64') module.code.patch32(0, isTail ? 0x14000000 : 0x94000000);
  module.extCalls.push({ codeOffset: 0, symbol, isTail, instIndex: 0 });
  return module;
}

// ARM64 calls

test('BL of an internal function holds the distance in words', () => {
  const module = calling('main');
  assert.equal(word(linked(module).code, 0), 0x94000000);
});

test('BL reaches both edges of imm26 directly', () => {
  const forward = linked(calling('f'), { f: code + 0x7ff_fffcn });
  assert.equal(word(forward.code, 0), 0x95ffffff);
  assert.equal(forward.result.stats.extCallsDirect, 1);
  const backward = linked(calling('f'), { f: code - 0x800_0000n });
  assert.equal(word(backward.code, 0), 0x96000000);
  assert.equal(backward.stubs.length, 0);
});

test('one word beyond either edge goes through a stub', () => {
  for (const target of [code + 0x800_0000n, code - 0x800_0004n]) {
    const image = linked(calling('f'), { f: target });
    assert.equal(word(image.code, 0), 0x94000000 + (0x2000 >> 2));
    assert.equal(image.result.stubs.length, 1);
    assert.equal(quad(image.stubs, 8), target);
    assert.equal(image.result.stats.extCallsDirect, 0);
  }
});

test('a target that is not word-aligned goes through a stub', () => {
  assert.equal(linked(calling('f'), { f: code + 6n }).result.stubs.length, 1);
});

test('a tail jump stays a jump', () => {
  assert.equal(word(linked(calling('f', true), { f: code + 16n }).code, 0), 0x14000004);
});

test('the ARM64 stub is ldr x16, #8; br x16; address', () => {
  const { stubs } = linked(calling('dlputs'), { dlputs: 0x7f00_1234_5678n });
  assert.deepEqual([word(stubs, 0), word(stubs, 4), quad(stubs, 8)], [0x58000050, 0xd61f0200, 0x7f00_1234_5678n]);
});

test('the numbers of the report sample', () => {
  const module = moduleOf('arm64', 11);
  for (const [offset, symbol] of [
    [0x18, 'dlprint'],
    [0x1c, 'dlnewline'],
  ] as const) {
    module.code.patch32(offset, 0x94000000);
    module.extCalls.push({ codeOffset: offset, symbol, isTail: false, instIndex: 0 });
  }
  const { code: bytes } = linked(module, { dlprint: 0x7f31_a0b4_1c20n, dlnewline: 0x7f31_a0b4_1d90n });
  assert.equal(word(bytes, 0x18), 0x940007fa);
  assert.equal(word(bytes, 0x1c), 0x940007fd);
});

// x86-64 calls

test('CALL rel32 counts from the end of its field', () => {
  assert.equal(word(linked(calling('main', false, 'x64')).code, 0), 0xfffffffc);
});

test('CALL reaches both edges of rel32 directly', () => {
  assert.equal(word(linked(calling('f', false, 'x64'), { f: code + 4n + 0x7fff_ffffn }).code, 0), 0x7fffffff);
  const far = { ...layout, code: code + 0x1_0000_0000n, stubs: code + 0x1_0000_2000n };
  const image = linked(calling('f', false, 'x64'), { f: far.code + 4n - 0x8000_0000n }, far);
  assert.equal(word(image.code, 0), 0x80000000);
});

test('one byte beyond rel32 goes through a stub', () => {
  const image = linked(calling('f', false, 'x64'), { f: code + 4n + 0x8000_0000n });
  assert.equal(word(image.code, 0), 0x2000 - 4);
  assert.deepEqual([...image.stubs.slice(0, 8)], [0xff, 0x25, 2, 0, 0, 0, 0x90, 0x90]);
  assert.equal(quad(image.stubs, 8), code + 4n + 0x8000_0000n);
});

// Stubs

test('a symbol called often has one stub', () => {
  const module = moduleOf('arm64');
  for (const offset of [0, 4, 8]) {
    module.code.patch32(offset, 0x94000000);
    module.extCalls.push({ codeOffset: offset, symbol: 'dlfar', isTail: false, instIndex: 0 });
  }
  const image = linked(module, { dlfar: 0x7f00_0000_0000n });
  assert.equal(image.result.stubs.length, 1);
  assert.equal(image.result.stats.extCallsPatched, 3);
  assert.equal(stubBytesNeeded(module), 16);
});

test('300 externals link, each with its stub', () => {
  const module = moduleOf('arm64', 300);
  const table: Record<string, bigint> = {};
  for (let i = 0; i < 300; i++) {
    table[`dl${i}`] = 0x7f00_0000_0000n + BigInt(16 * i);
    module.code.patch32(4 * i, 0x94000000);
    module.extCalls.push({ codeOffset: 4 * i, symbol: `dl${i}`, isTail: false, instIndex: i });
  }
  assert.equal(stubBytesNeeded(module), 4800);
  const image = linked(module, table, { ...layout, stubCapacity: 4800 });
  assert.deepEqual(errors(image), []);
  assert.equal(image.result.stats.trampolinesGenerated, 300);
});

test('stubs that do not fit are an error that names the symbol', () => {
  const image = linked(calling('dlfar'), { dlfar: 0x7f00_0000_0000n }, { ...layout, stubCapacity: 0 });
  assert.match(errors(image)[0]!, /no room for the stub of "dlfar"/);
});

// Resolution

test('own symbols come first, then the table, then the dynamic linker', () => {
  const module = moduleOf('x64', 12);
  for (const [at, symbol] of [
    [0, 'main'],
    [4, 'tabled'],
    [8, 'dlsin'],
  ] as const) {
    module.extCalls.push({ codeOffset: at, symbol, isTail: false, instIndex: 0 });
  }
  const { result } = linked(module, { main: 1n, tabled: code + 64n, dlsin: 0x7f00_0000_0000n });
  const sources = result.resolvedSymbols.map(({ name, source }) => `${name} ${source}`);
  assert.deepEqual(sources, ['main internal', 'tabled table', 'dlsin dlsym']);
  const { symbolsInternal, symbolsFromJumpTable, symbolsFromDlsym } = result.stats;
  assert.deepEqual([symbolsInternal, symbolsFromJumpTable, symbolsFromDlsym], [1, 1, 1]);
});

test('quotes around a name are no part of it', () => {
  const image = linked(calling('"strange name"'), { 'strange name': code + 16n });
  assert.deepEqual(errors(image), []);
});

test('an unresolved symbol is an error that names its caller', () => {
  const image = linked(calling('missing'));
  assert.deepEqual(errors(image), ['unresolved external: "missing", needed by main']);
  assert.equal(image.result.success, false);
  assert.equal(image.result.stats.symbolsUnresolved, 1);
});

test('not strict, it is a counted warning and a stub that traps', () => {
  const arm64 = linked(calling('missing'), {}, layout, { strict: false });
  assert.equal(arm64.result.success, true);
  assert.equal(arm64.result.stats.warnings, 1);
  assert.deepEqual([word(arm64.stubs, 0), quad(arm64.stubs, 8)], [0xd43e0020, 0xdeadn]);
  const x64 = linked(calling('missing', false, 'x64'), {}, layout, { strict: false });
  assert.deepEqual([...x64.stubs.slice(0, 2)], [0x0f, 0x0b]);
  assert.equal(x64.result.stubs[0]!.isResolved, false);
});

test('an unsound module does not link', () => {
  const module = moduleOf('x64');
  module.stats.errorCount = 1;
  assert.deepEqual(errors(linked(module)), ['the module has encoding errors']);
});

// ADRP and the low 12 bits

function addressing(form: RelocForm, symbol: string, addend = 0n, size = 0): JitModule {
  const module = moduleOf('arm64');
  module.code.patch32(0, form === RelocForm.adr ? 0x10000000 : form === RelocForm.loadLo12 ? 0xf9400000 : 0x90000000);
  if (form === RelocForm.adrpAdd) module.code.patch32(4, 0x91000000);
  module.addressRelocs.push({ codeOffset: 0, symbol, addend, form, size, tail: 0, instIndex: 0 });
  return module;
}

const adrp = (image: LinkedImage): number => {
  const bits = word(image.code, 0);
  return (((((bits >> 5) & 0x7_ffff) << 2) | ((bits >> 29) & 3)) << 11) >> 11;
};

test('ADRP and ADD of the worked example', () => {
  const at = { ...layout, code: 0x10000n };
  const image = linked(addressing(RelocForm.adrpAdd, 'x'), { x: 0x12345n }, at);
  assert.deepEqual([word(image.code, 0), word(image.code, 4)], [0xd0000000, 0x910d1400]);
});

test('ADRP deltas of 0 and ±1 page', () => {
  for (const [target, pages] of [
    [code + 4n, 0],
    [code + 0x1000n, 1],
    [code - 1n, -1],
  ] as const) {
    assert.equal(adrp(linked(addressing(RelocForm.adrpAdd, 'x'), { x: target })), pages);
  }
});

test('ADRP at both edges of ±4 GiB', () => {
  const at = { ...layout, code: 0x2_0000_0000n, stubs: 0x2_0000_2000n };
  const edge = 0x1_0000_0000n;
  assert.equal(adrp(linked(addressing(RelocForm.adrp, 'x'), { x: at.code + edge - 0x1000n }, at)), 2 ** 20 - 1);
  assert.equal(adrp(linked(addressing(RelocForm.adrp, 'x'), { x: at.code - edge }, at)), -(2 ** 20));
  assert.match(errors(linked(addressing(RelocForm.adrp, 'x'), { x: at.code + edge }, at))[0]!, /out of reach/);
});

test('an address beyond ADRP is loaded from the stub', () => {
  const image = linked(addressing(RelocForm.adrpAdd, 'dlfar'), { dlfar: 0x7f00_0000_0010n });
  assert.deepEqual(errors(image), []);
  assert.equal(adrp(image), 2);
  assert.equal(word(image.code, 4), (0xf9400000 | ((8 / 8) << 10)) >>> 0); // ldr x0, [x0, #8]: the stub's literal
  assert.equal(quad(image.stubs, 8), 0x7f00_0000_0010n);
  assert.equal(image.result.addressPatches[0]!.stub, 0);
});

test('an addend beyond reach cannot be loaded', () => {
  const image = linked(addressing(RelocForm.adrpAdd, 'dlfar', 8n), { dlfar: 0x7f00_0000_0010n });
  assert.match(errors(image)[0]!, /the address of "dlfar" is out of reach/);
});

test('the low part of a load is scaled, and must be a multiple of its size', () => {
  const image = linked(addressing(RelocForm.loadLo12, 'object', 24n, 8));
  assert.equal(word(image.code, 0), 0xf9400000 + (3 << 10));
  assert.match(errors(linked(addressing(RelocForm.loadLo12, 'object', 4n, 8)))[0]!, /out of reach/);
});

test('ADR at both edges of ±1 MiB', () => {
  assert.equal(word(linked(addressing(RelocForm.adr, 'x'), { x: code + 0xf_ffffn }).code, 0), 0x707fffe0);
  assert.equal(word(linked(addressing(RelocForm.adr, 'x'), { x: code - 0x10_0000n }).code, 0), 0x10800000);
  assert.match(errors(linked(addressing(RelocForm.adr, 'x'), { x: code + 0x10_0000n }))[0]!, /out of reach/);
});

// x86-64 addresses

function ripRelative(symbol: string, addend = 0n, tail = 0): JitModule {
  const module = moduleOf('x64');
  module.code.patch32(0, 0x00058d48); // lea rax, [rip + …]
  module.addressRelocs.push({ codeOffset: 3, symbol, addend, form: RelocForm.rip32, size: 0, tail, instIndex: 0 });
  return module;
}

test('a RIP-relative field counts from the end of the instruction', () => {
  assert.equal(word(linked(ripRelative('object', 5n)).code, 3), 0x3000 + 5 - 7);
  assert.equal(word(linked(ripRelative('object', 0n, 4)).code, 3), 0x3000 - 11);
});

test('LEA of a far symbol becomes a load of its address', () => {
  const image = linked(ripRelative('dlstdout'), { dlstdout: 0x7f00_0000_0000n });
  assert.deepEqual(errors(image), []);
  assert.deepEqual([...image.code.slice(0, 3)], [0x48, 0x8b, 0x05]);
  assert.equal(word(image.code, 3), 0x2008 - 7);
  assert.equal(quad(image.stubs, 8), 0x7f00_0000_0000n);
});

test('a far symbol inside of another instruction is an error', () => {
  assert.match(errors(linked(ripRelative('dlfar', 0n, 1), { dlfar: 0x7f00_0000_0000n }))[0]!, /out of reach/);
});

test('a 64-bit immediate takes any address', () => {
  const module = moduleOf('x64');
  const reloc = { symbol: 'dlfar', addend: 3n, form: RelocForm.abs64, size: 0, tail: 0, instIndex: 0 };
  module.addressRelocs.push({ codeOffset: 2, ...reloc });
  assert.equal(quad(linked(module, { dlfar: 0x7f00_0000_0000n }).code, 2), 0x7f00_0000_0003n);
});

// Data

test('data references hold the address with its addend', () => {
  const module = moduleOf('x64');
  module.dataRelocs.push({ dataOffset: 8, symbol: 'object', addend: 4n, size: 8, instIndex: 0 });
  module.dataRelocs.push({ dataOffset: 16, symbol: 'main', addend: 0n, size: 8, instIndex: 0 });
  const { data } = linked(module);
  assert.deepEqual([quad(data, 8), quad(data, 16)], [layout.data + 4n, code]);
});

test('a 32-bit data reference is checked', () => {
  const module = moduleOf('x64');
  module.dataRelocs.push({ dataOffset: 4, symbol: 'f', addend: 0n, size: 4, instIndex: 0 });
  assert.equal(word(linked(module, { f: 0xffff_ffffn }).data, 4), 0xffff_ffff);
  assert.match(errors(linked(module, { f: 0x1_0000_0000n }))[0]!, /does not fit a 32-bit data item/);
});

test('jump tables hold addresses of labels', () => {
  const module = moduleOf('arm64');
  module.labels.set(5, 12);
  module.labelRelocs.push({ dataOffset: 0, targetId: 5, instIndex: 0 });
  assert.equal(quad(linked(module).data, 0), code + 12n);
  module.labelRelocs.push({ dataOffset: 8, targetId: 6, instIndex: 0 });
  assert.match(errors(linked(module))[0]!, /unknown label .L6/);
});

// The whole

test('linking leaves the module as it was, so that it can be linked again', () => {
  const module = calling('f');
  const first = linked(module, { f: code + 16n });
  assert.equal(module.code.read32(0), 0x94000000);
  assert.deepEqual(linked(module, { f: code + 16n }).code, first.code);
});

test('the last diagnostic sums the image up', () => {
  const { result } = linked(calling('dlfar'), { dlfar: 0x7f00_0000_0000n });
  assert.deepEqual(result.diagnostics.at(-1), {
    severity: 'info',
    message: 'linking complete: 32 bytes code, 64 bytes data, 1 stubs',
  });
});

test('reach of calls is analysed over several modules', () => {
  const reach = new ReachAnalysis();
  for (const [symbol, target] of [
    ['dlfar', 0x7f00_0000_0000n],
    ['near', code + 64n],
    ['main', 0n],
    ['missing', -1n],
  ] as const) {
    const module = calling(symbol);
    const image = linked(module, target > 0n ? { [symbol]: target } : {}, layout, { strict: false });
    reach.add(module, layout, image.result);
  }
  const { totalExternal, inRange, outOfRange, internalCalls, unresolvedCalls } = reach;
  assert.deepEqual([totalExternal, inRange, outOfRange, internalCalls, unresolvedCalls], [2, 1, 1, 1, 1]);
  assert.equal(reach.distances.min, 64);
  assert.equal(reach.samples[0]!.name, 'dlfar');
});
