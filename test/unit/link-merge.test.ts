// Two modules as one: shared names are the first's, local ones stay each module's own.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { JitModule, RelocForm } from '../../src/link/code.ts';
import { mergeModules } from '../../src/link/merge.ts';

/** One instruction that reads the constant `.Lfp0`, whose bits are given, and a shared object. */
function moduleOf(bits: bigint): JitModule {
  const module = new JitModule('x64');
  module.code.u32(0x90909090);
  module.data.u64(bits);
  module.data.zeros(8);
  const common = { align: 8, isCommon: false, sectionName: null, sectionFlags: null, frameSize: 0, isFunction: false };
  for (const [name, offset] of [
    ['.Lfp0', 0],
    ['shared', 8],
  ] as const) {
    module.symbols.set(name, { ...common, name, section: 'data', offset, size: 8, isExport: false });
    const place = { form: RelocForm.rip32, size: 0, tail: 0, instIndex: 0, addend: 0n };
    module.addressRelocs.push({ ...place, codeOffset: 0, symbol: name });
    module.dataRelocs.push({ dataOffset: 8, symbol: name, addend: 0n, size: 8, instIndex: 0 });
  }
  return module;
}

test('constants of a merged module are its own', () => {
  const program = mergeModules(moduleOf(1n), moduleOf(2n));
  const bitsAt = (symbol: string): bigint => {
    const bytes = program.data.slice();
    return new DataView(bytes.buffer, bytes.byteOffset).getBigUint64(program.symbols.get(symbol)!.offset, true);
  };
  const [own, shared, other, alsoShared] = program.addressRelocs;
  assert.equal(bitsAt(own!.symbol), 1n);
  assert.equal(bitsAt(other!.symbol), 2n);
  assert.equal(shared!.symbol, alsoShared!.symbol);
  assert.deepEqual(
    program.dataRelocs.map(({ symbol }) => symbol),
    program.addressRelocs.map(({ symbol }) => symbol),
  );
});
