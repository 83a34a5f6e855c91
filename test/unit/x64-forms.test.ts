// Every form of the x86-64 tables: a stranger reads back what we wrote, and operands out of range are refused.
// The comparison with assemblers is tools/encode-check.ts; its drawing of operands is used here.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Random } from '../../src/base/random.ts';
import { findX64Form, x64FormCount, x64FormInfo, x64RowCount } from '../../src/target/x64/instructions.ts';
import { loadDisassembler } from '../../tools/capstone.ts';
import { target } from '../../tools/encode-check/x64.ts';

/** What Capstone calls otherwise: comparisons by their predicate, the string moves by their size. */
const otherNames: readonly (readonly [RegExp, RegExp])[] = [
  [/^(v?)cmp(ps|pd|ss|sd)$/, /^v?cmp\w*(ps|pd|ss|sd)$/],
  [/^xchg$/, /^(xchg|nop)$/],
  [/^v?pclmulqdq$/, /^v?pclmul\w*qdq$/],
];

test('the numbers of forms and their names belong together', () => {
  const names = new Set<string>();
  for (let number = 0; number < x64FormCount; number++) {
    const { name } = x64FormInfo(number);
    assert.equal(findX64Form(name), number, name);
    names.add(name);
  }
  assert.equal(names.size, x64FormCount);
  assert.ok(x64RowCount < x64FormCount);
});

test('every form reads back as one instruction of its name', async () => {
  const disassembler = await loadDisassembler('x64');
  const random = new Random(11);
  for (const row of target.rows) {
    const { mnemonic } = x64FormInfo(findX64Form(row)!);
    for (const { hex, asm } of target.cases(row, 5, random)) {
      const bytes = Uint8Array.from(hex.match(/../g)!, (one) => Number.parseInt(one, 16));
      const read = disassembler.one(bytes);
      assert.ok(read, `${asm}: ${hex}`);
      assert.equal(read.size, bytes.length, `${asm}: ${hex}`);
      const other = otherNames.find(([ours]) => ours.test(mnemonic))?.[1];
      const words = read.text.split(' ');
      const name = mnemonic.includes(' ') ? `${words[0]} ${words[1]}` : words[0]!;
      if (other) assert.match(name, other, asm);
      else assert.equal(name, mnemonic, `${asm}: ${hex}`);
    }
  }
});

test('operands out of range give null or a typed error, and write nothing', () => {
  const random = new Random(12);
  let tried = 0;
  for (const row of target.rows) {
    const { tried: here, defects } = target.illegal(row, 6, random);
    assert.deepEqual(defects, [], row);
    tried += here;
  }
  assert.ok(tried > 10_000);
});
