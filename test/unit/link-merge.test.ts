// A program and a library as one module: only what is reached is taken, shared names are the program's, local ones stay
// each module's own.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type CodeSymbol, JitModule, RelocForm } from '../../src/link/code.ts';
import { deserialiseModule, mergeModules, serialiseModule } from '../../src/link/merge.ts';

const common = { isCommon: false, sectionName: null, sectionFlags: null, frameSize: 0, isExport: false };

function define(module: JitModule, name: string, section: 'text' | 'data', offset: number, size: number): void {
  const isFunction = section === 'text';
  const symbol: CodeSymbol = { ...common, name, section, offset, size, align: isFunction ? 16 : 8, isFunction };
  module.symbols.set(name, symbol);
}

/** A function of eight bytes that reads the constant `.Lfp0`, whose bits are given, and a shared object, and calls `callee`. */
function moduleOf(name: string, bits: bigint, callee: string): JitModule {
  const module = new JitModule('x64');
  module.code.u32(0x90909090);
  module.code.u32(0);
  define(module, name, 'text', 0, 8);
  module.extCalls.push({ codeOffset: 4, symbol: callee, isTail: false, instIndex: 0 });
  module.sourceMap.push({ codeOffset: 0, line: 7, column: 0, file: name });
  module.data.u64(bits);
  module.data.zeros(8);
  define(module, '.Lfp0', 'data', 0, 8);
  define(module, 'shared', 'data', 8, 8);
  for (const symbol of ['.Lfp0', 'shared']) {
    const place = { form: RelocForm.rip32, size: 0, tail: 0, instIndex: 0, addend: -3n };
    module.addressRelocs.push({ ...place, codeOffset: 0, symbol });
    module.dataRelocs.push({ dataOffset: 8, symbol, addend: 0n, size: 8, instIndex: 0 });
  }
  return module;
}

/** Add a function of `size` bytes that calls `callees`. */
function addFunction(module: JitModule, name: string, size: number, callees: readonly string[]): void {
  module.code.align(16, 0xcc);
  const start = module.code.length;
  define(module, name, 'text', start, size);
  module.code.zeros(size);
  module.sourceMap.push({ codeOffset: start, line: size, column: 0, file: name });
  callees.forEach((symbol, index) => {
    module.extCalls.push({ codeOffset: start + 4 * index, symbol, isTail: index === 1, instIndex: 0 });
  });
}

const targetOf = (module: JitModule, codeOffset: number): number =>
  codeOffset + 4 + new DataView(module.code.toBytes().buffer).getInt32(codeOffset, true);

test('constants of a merged module are its own', () => {
  const program = mergeModules(moduleOf('main', 1n, 'helper'), serialiseModule(moduleOf('helper', 2n, 'puts')));
  const bitsAt = (symbol: string): bigint => {
    const bytes = program.data.slice();
    return new DataView(bytes.buffer, bytes.byteOffset).getBigUint64(program.symbols.get(symbol)!.offset, true);
  };
  const [own, shared, other, alsoShared] = program.addressRelocs;
  assert.equal(bitsAt(own!.symbol), 1n);
  assert.equal(bitsAt(other!.symbol), 2n);
  assert.equal(shared!.symbol, alsoShared!.symbol);
  assert.equal(other!.addend, -3n);
  assert.deepEqual(
    program.dataRelocs.map(({ symbol }) => symbol),
    program.addressRelocs.map(({ symbol }) => symbol),
  );
  assert.deepEqual(
    program.extCalls.map(({ symbol }) => symbol),
    ['helper', 'puts'],
  );
});

test('what a program does not reach stays in the library', () => {
  const library = moduleOf('unused', 2n, 'inner');
  addFunction(library, 'inner', 24, ['outside']);
  addFunction(library, 'helper', 40, ['inner', 'helper']);
  addFunction(library, 'kept', 8, []);
  const program = mergeModules(moduleOf('main', 1n, 'helper'), serialiseModule(library), ['kept', 'nowhere']);
  assert.deepEqual([...program.symbols.keys()], ['main', '.Lfp0', 'shared', 'inner', 'helper', 'kept']);
  const placeOf = (name: string): number => program.symbols.get(name)!.offset;
  assert.equal(program.libraryStart, placeOf('inner'));
  assert.ok(placeOf('helper') % 16 === 0);
  assert.equal(targetOf(program, placeOf('helper')), placeOf('inner'));
  assert.equal(targetOf(program, placeOf('helper') + 4), placeOf('helper'));
  assert.deepEqual(
    program.sourceMap.map(({ codeOffset, file }) => [file, codeOffset]),
    ['main', 'inner', 'helper', 'kept'].map((name) => [name, placeOf(name)]),
  );
});

test('jump tables lead to where their function went', () => {
  const library = moduleOf('unused', 2n, 'puts');
  addFunction(library, 'helper', 32, []);
  const { offset } = library.symbols.get('helper')!;
  define(library, '.Lswitch', 'data', library.data.length, 16);
  library.data.zeros(16);
  library.labels.set(5, offset + 20);
  library.labelRelocs.push({ dataOffset: library.data.length - 8, targetId: 5, instIndex: 0 });
  const place = { form: RelocForm.rip32, size: 0, tail: 0, instIndex: 0, addend: 0n };
  library.addressRelocs.push({ ...place, codeOffset: offset, symbol: '.Lswitch' });
  const program = mergeModules(moduleOf('main', 1n, 'helper'), serialiseModule(library));
  const [jump] = program.labelRelocs;
  assert.equal(jump!.dataOffset, program.symbols.get('.Lswitch.library')!.offset + 8);
  assert.equal(program.labels.get(jump!.targetId), program.symbols.get('helper')!.offset + 20);
});

test('bytes give back the module', () => {
  const module = moduleOf('main', 1n, 'puts');
  addFunction(module, 'next', 16, ['memcpy', 'main']);
  const back = deserialiseModule(serialiseModule(module));
  assert.deepEqual([...back.symbols.values()], [...module.symbols.values()]);
  assert.deepEqual(back.sourceMap, module.sourceMap);
  assert.deepEqual(
    back.extCalls.map(({ symbol }) => symbol),
    ['puts', 'memcpy'],
  );
  assert.equal(targetOf(back, module.symbols.get('next')!.offset + 4), 0);
  assert.equal(back.addressRelocs.length, 2);
  assert.equal(back.dataRelocs.length, 2);
});

test('bytes that are no module are refused', () => {
  const bytes = serialiseModule(moduleOf('main', 1n, 'puts'));
  for (const wrong of [
    bytes.subarray(0, 20),
    bytes.subarray(0, -1),
    bytes.map((byte) => byte ^ 1),
    new Uint8Array(99),
  ]) {
    assert.throws(() => deserialiseModule(wrong), /no module|another length|Invalid typed array length|outside/);
  }
});
