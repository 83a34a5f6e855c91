// What the x86-64 back end believes of instruction forms: results, ties, memory operands, flags.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Cls } from '../../src/il/ref.ts';
import { Shape } from '../../src/regalloc/machine.ts';
import { x64Form, x64FormInfo, type X64FormName } from '../../src/target/x64/instructions.ts';
import { machineOp, memoryForm, shapeOf, Trait, traitsOf } from '../../src/target/x64/traits.ts';

const traits = (name: X64FormName): number => traitsOf(x64Form(name));
const shape = (name: X64FormName, cls: number = Cls.l): number => shapeOf(machineOp(name), cls);
const sibling = (name: X64FormName, at: number): string => {
  const found = memoryForm(x64Form(name), at);
  return found < 0 ? '' : x64FormInfo(found).name;
};

test('two-address forms are tied, and commute where the operation does', () => {
  assert.equal(shape('add r64, r64'), Shape.tied | Shape.commutes | Shape.slotB);
  assert.equal(shape('sub r64, r64'), Shape.tied | Shape.slotB);
  assert.equal(shape('shl r32, cl'), Shape.tied);
  assert.equal(shape('add r64, m64'), Shape.tied);
});

test('three-address forms and readers are not tied', () => {
  assert.equal(shape('imul r64, r64, i'), Shape.slotA);
  assert.equal(shape('lea r64, mem'), Shape.plain);
  assert.equal(shape('cmp r64, r64'), Shape.slotA | Shape.slotB);
  assert.equal(traits('cmp r64, r64') & Trait.defines, 0);
  assert.equal(traits('mov m32, r32') & Trait.defines, 0);
  assert.equal(traits('idiv r32') & Trait.defines, 0);
});

test('a spilled scalar is no 16-byte memory operand, a vector is', () => {
  assert.equal(shape('andps x, x', Cls.d), Shape.tied | Shape.commutes);
  assert.equal(shape('pand x, x', Cls.v), Shape.tied | Shape.commutes | Shape.slotB);
  assert.equal(shape('addsd x, x', Cls.d), Shape.tied | Shape.commutes | Shape.slotB);
});

test('forms with memory in place of a register', () => {
  assert.equal(sibling('add r32, r32', 1), 'add r32, m32');
  assert.equal(sibling('cmp r32, r32', 0), 'cmp m32, r32');
  assert.equal(sibling('ucomiss x, x', 1), 'ucomiss x, m32');
  assert.equal(sibling('cvttsd2si r64, x', 1), 'cvttsd2si r64, m64');
  assert.equal(sibling('movzx r32, r8', 1), 'movzx r32, m8');
  assert.equal(sibling('bswap r32', 0), '');
});

test('flags: who writes and who reads them', () => {
  const { readsFlags, writesFlags } = Trait;
  assert.ok(traits('add r32, r32') & writesFlags);
  assert.ok(traits('ucomisd x, x') & writesFlags);
  assert.ok(traits('cmovne r32, r32') & readsFlags);
  assert.ok(traits('sete r8') & readsFlags);
  assert.equal(traits('lea r64, mem') & (readsFlags | writesFlags), 0);
  assert.equal(traits('not r32') & writesFlags, 0);
  assert.equal(traits('mov r32, i') & writesFlags, 0);
});
