// The A64 encoder's promises: null for what cannot be encoded, a typed error for registers that do not exist, text and
// builder from the same rows, offsets that can be patched. That the words are right is asked in test/encode/arm64.txt.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { Random } from '../../src/base/random.ts';
import {
  a64,
  extend,
  lsl,
  lsr,
  OperandError,
  scalar,
  sp,
  v,
  w0,
  w1,
  w2,
  x0,
  x1,
  x2,
  x30,
  xzr,
} from '../../src/target/arm64/builder.ts';
import { fixupRange, patchOffset, readOffset } from '../../src/target/arm64/fixups.ts';
import {
  A64,
  encode,
  encodeInto,
  instructionByName,
  allInstructions,
  printArm64,
} from '../../src/target/arm64/instructions.ts';
import { RegisterError, SystemRegister } from '../../src/target/arm64/registers.ts';
import { loadDisassembler } from '../../tools/capstone.ts';
import { target } from '../../tools/encode-check/arm64.ts';

const vectors = readFileSync(new URL('../encode/arm64.txt', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => {
    const [hex, asm, input] = line.split(' | ');
    const [name, ...operands] = input!.split(' ');
    return { hex: hex!, asm: asm!, instruction: instructionByName(name!)!, operands: operands.map(Number) };
  });

test('every instruction has its own name and stored vectors', () => {
  const instructions = allInstructions();
  assert.equal(new Set(instructions.map((instruction) => instruction.name)).size, instructions.length);
  for (const instruction of instructions) assert.equal(instructionByName(instruction.name), instruction);
  const stored = new Set(vectors.map((vector) => vector.instruction));
  for (const instruction of instructions) assert.ok(stored.has(instruction), `${instruction.name} has no vector`);
});

test('a register that does not exist is a typed error, in every operand of every instruction', () => {
  for (const { instruction, operands } of vectors) {
    instruction.operands.forEach((operand, at) => {
      if (operand.registerClass === 'none') return;
      for (const bad of [32, -1, 1.5, Number.NaN, 2 ** 32]) {
        assert.throws(() => encode(instruction, ...operands.with(at, bad)), RegisterError, instruction.name);
      }
    });
  }
});

test('operands out of range never make a word, in any instruction', () => {
  const random = new Random(21);
  let tried = 0;
  for (const row of target.rows) {
    const illegal = target.illegal(row, 8, random);
    assert.deepEqual(illegal.defects, [], row);
    tried += illegal.tried;
  }
  assert.ok(tried > 15_000, `${tried} operand lists`);
});

test('what cannot be encoded is null', () => {
  assert.equal(encode(A64.addImm.x, 0, 1, 4096, 0), null);
  assert.equal(encode(A64.addImm.x, 0, 1, -1, 0), null);
  assert.equal(encode(A64.addImm.x, 0, 1, 1, 1), null);
  assert.equal(encode(A64.add.w, 0, 1, 2, 0, 32), null);
  assert.equal(encode(A64.add.x, 0, 1, 2, 3, 1), null, 'additions do not rotate');
  assert.notEqual(encode(A64.and.x, 0, 1, 2, 3, 1), null);
  assert.equal(encode(A64.addExtended.x, 0, 1, 2, 3, 5), null);
  assert.equal(encode(A64.andImm.w, 0, 1, 0), null);
  assert.equal(encode(A64.andImm.w, 0, 1, -1), null);
  assert.equal(encode(A64.andImm.x, 0, 1, 0x12345, 0), null);
  assert.equal(encode(A64.movz.w, 0, 1, 32), null);
  assert.equal(encode(A64.ldr.x, 0, 1, 4), null, 'not a multiple of the size');
  assert.equal(encode(A64.ldrReg.x, 0, 1, 2, 3, 2), null, 'shift is not the size');
  assert.equal(encode(A64.ldrReg.x, 0, 1, 2, 0, 0), null, 'bytes cannot be an index');
  assert.equal(encode(A64.bfi.w, 0, 1, 31, 2), null);
  assert.equal(encode(A64.cset.x, 0, 14), null, 'al has no opposite');
  assert.equal(encode(A64.b, 2), null);
  assert.equal(encode(A64.b, 2 ** 27), null);
  assert.equal(encode(A64.tbz.w, 0, 32, 0), null);
  assert.equal(encode(A64.fmovImm.d, 0, 0.1), null);
  assert.equal(encode(A64.shlV['4s'], 0, 1, 32), null);
  assert.equal(encode(A64.sshrV['4s'], 0, 1, 0), null);
  assert.equal(encode(A64.mulElement['8h'], 0, 1, 16, 0), null, 'only v0 to v15 have halfword lanes');
  assert.equal(encode(A64.ext['8b'], 0, 1, 2, 8), null);
});

test('registers that must differ', () => {
  assert.equal(encode(A64.ldp.x, 1, 1, 2, 0), null);
  assert.notEqual(encode(A64.stp.x, 1, 1, 2, 0), null);
  assert.equal(encode(A64.ldrPre.x, 1, 1, 8), null);
  assert.notEqual(encode(A64.ldrPre.x, 31, 31, 8), null, 'xzr and sp are two registers');
  assert.equal(encode(A64.stpPost.x, 1, 2, 2, 16), null);
  assert.equal(encode(A64.stxr.x, 1, 1, 2), null);
  assert.equal(encode(A64.stlxp.w, 1, 2, 1, 3), null);
  assert.equal(encode(A64.casp.x, 1, 2, 3), null, 'pairs begin at an even register');
  assert.equal(encode(A64.movSP.x, 1, 2), null, 'without sp the text would mean ORR');
});

test('encodeInto writes only what it can encode', () => {
  const words = new Uint32Array([1, 2]);
  assert.equal(encodeInto(words, 0, A64.add.x, 0, 1, 2, 0, 3), true);
  assert.equal(encodeInto(words, 1, A64.addImm.x, 0, 1, 5000), false);
  assert.deepEqual([...words], [0x8b020c20, 2]);
});

test('an independent disassembler sees our mnemonic or a known alias', async () => {
  /** Preferred disassembly where it is not the row's own mnemonic (Arm ARM, "is preferred when"). */
  // biome-ignore format: a table
  const aliases: Record<string, string> = {
    add: 'mov', adds: 'cmn', subs: 'cmp negs', sub: 'neg', orr: 'mov', orn: 'mvn', ands: 'tst', madd: 'mul', msub: 'mneg',
    sbc: 'ngc', sbcs: 'ngcs', smaddl: 'smull', umaddl: 'umull', smsubl: 'smnegl', umsubl: 'umnegl', extr: 'ror',
    movz: 'mov', movn: 'mov', csinc: 'cset cinc', csinv: 'csetm cinv', csneg: 'cneg', cinc: 'cset', cinv: 'csetm',
    bfm: 'bfi bfxil bfc', sbfm: 'asr sbfx sbfiz sxtb sxth sxtw', ubfm: 'lsl lsr ubfx ubfiz uxtb uxth',
    bfi: 'bfc bfxil', bfxil: 'bfi', sbfx: 'asr sxtb sxth sxtw sbfiz', sbfiz: 'asr sxtb sxth sxtw sbfx', asr: 'sbfx sxtb sxth sxtw',
    ubfx: 'lsr uxtb uxth ubfiz lsl', ubfiz: 'lsl lsr ubfx uxtb uxth', lsl: 'ubfiz ubfx lsr uxtb uxth', lsr: 'ubfx uxtb uxth',
    dsb: 'dfb ssbb pssbb', sys: 'dc ic at tlbi cfp dvp cpp',
    not: 'mvn', orrV: 'mov', umov: 'mov', sshll: 'sxtl', ushll: 'uxtl', sshll2: 'sxtl2', ushll2: 'uxtl2',
  };
  const disassembler = await loadDisassembler('arm64');
  for (const { hex, asm, instruction } of vectors) {
    const bytes = Uint8Array.from(hex.match(/../g)!, (byte) => Number.parseInt(byte, 16));
    const text = disassembler.one(bytes)?.text ?? assert.fail(`${asm}: ${hex} is unknown`);
    const [ours, theirs] = [asm.split(' ')[0]!, text.split(' ')[0]!];
    // Most numbers of the hint space have a name of their own by now.
    if (ours === theirs || ours === 'hint') continue;
    const isStore = /^ld(add|clr|eor|set|[su]max|[su]min)/.test(ours) && theirs === ours.replace(/^ld/, 'st');
    const isKnown = aliases[ours]?.split(' ').includes(theirs);
    assert.ok(isStore || isKnown, `${instruction.name}: ${asm} is read as ${text}`);
  }
});

test('the builder picks the row by its arguments', () => {
  assert.equal(a64.nop(), 0xd503201f);
  assert.equal(a64.add(x0, x1, 42), encode(A64.addImm.x, 0, 1, 42));
  assert.equal(a64.add(x0, x1, x2), encode(A64.add.x, 0, 1, 2));
  assert.equal(a64.add(w0, w1, w2, lsl(3)), encode(A64.add.w, 0, 1, 2, 0, 3));
  assert.equal(a64.add(x0, x1, 1, lsl(12)), encode(A64.addImm.x, 0, 1, 1, 12));
  assert.equal(a64.add(x0, sp, x2), encode(A64.addExtended.x, 0, 31, 2, 3, 0));
  assert.equal(a64.add(x0, x1, w2, extend('sxtw', 2)), encode(A64.addExtended.x, 0, 1, 2, 6, 2));
  assert.equal(a64.sub(sp, sp, 64), encode(A64.subImm.x, 31, 31, 64));
  assert.equal(a64.and(x0, x1, -16), encode(A64.andImm.x, 0, 1, 0xfffffff0, 0xffffffff));
  assert.equal(a64.and(x0, x1, 0xff00_0000_0000_0000n), encode(A64.andImm.x, 0, 1, 0, 0xff000000));
  assert.equal(a64.and(w0, w1, w2, lsr(4)), encode(A64.and.w, 0, 1, 2, 1, 4));
  assert.equal(a64.mov(x0, sp), encode(A64.movSP.x, 0, 31));
  assert.equal(a64.mov(x0, xzr), encode(A64.mov.x, 0, 31));
  assert.equal(a64.ldr(x0, sp, 8), encode(A64.ldr.x, 0, 31, 8));
  assert.equal(a64.ldr(w0, x1), encode(A64.ldr.w, 0, 1, 0));
  assert.equal(a64.ldr(x0, x1, x2, lsl(3)), encode(A64.ldrReg.x, 0, 1, 2, 3, 3));
  assert.equal(a64.ldr(x0, x1, w2, extend('sxtw')), encode(A64.ldrReg.x, 0, 1, 2, 6, 0));
  assert.equal(a64.ldr(scalar('q', 3), sp, 32), encode(A64.ldrF.q, 3, 31, 32));
  assert.equal(a64.strPre(x30, sp, -16), encode(A64.strPre.x, 30, 31, -16));
  assert.equal(a64.ldrPost(x30, sp, 16), encode(A64.ldrPost.x, 30, 31, 16));
  assert.equal(a64.bCond('ne', -8), encode(A64.bCond, 1, -8));
  assert.equal(a64.cset(w0, 'lt'), encode(A64.cset.w, 0, 11));
  assert.equal(a64.ret(x30), 0xd65f03c0);
  assert.equal(a64.cmp(x0, 5), encode(A64.cmpImm.x, 0, 5));
  assert.equal(a64.cbz(w1, 16), encode(A64.cbz.w, 1, 16));
  assert.equal(a64.dcCvau(x1), encode(A64.dcCvau, 1));
  assert.equal(a64.btiC(), encode(A64.btiC));
  assert.equal(a64.fcmpZero(scalar('d', 1)), encode(A64.fcmpZero.d, 1));
  assert.equal(a64.mrs(x0, SystemRegister.TPIDR_EL0), encode(A64.mrs, 0, 0x5e82));
  assert.equal(a64.movz(x0, 1, lsl(48)), encode(A64.movz.x, 0, 1, 48));
  assert.equal(a64.ldadd(w0, w1, x2), encode(A64.ldadd.w, 0, 1, 2));
  assert.equal(a64.fadd(v(0, '4s'), v(1, '4s'), v(2, '4s')), encode(A64.faddV['4s'], 0, 1, 2));
  assert.equal(a64.fadd(scalar('d', 0), scalar('d', 1), scalar('d', 2)), encode(A64.fadd.d, 0, 1, 2));
  assert.equal(a64.mul(v(0, '4s'), v(1, '4s'), v(2, 's'), 3), encode(A64.mulElement['4s'], 0, 1, 2, 3));
  assert.equal(a64.ld1([v(31, '16b'), v(0, '16b')], x1), encode(A64.ld1x2['16b'], 31, 1));
  assert.equal(a64.bfi(x0, x1, 8, 16), encode(A64.bfi.x, 0, 1, 8, 16));
});

test('the builder refuses what no row takes', () => {
  assert.throws(() => a64.add(x0, x1, 4096), OperandError);
  // @ts-expect-error SMULH has 64-bit operands only
  assert.throws(() => a64.smulh(x0, w1, x2), OperandError);
  // @ts-expect-error there is no such instruction
  assert.equal(a64.addd, undefined);
  assert.throws(() => a64.add(x0, w1, x2), OperandError);
  assert.throws(() => a64.ubfx(x0, x1, 0, 65), OperandError);
  assert.throws(() => a64.ldr(x0, xzr, 8), OperandError);
  assert.throws(() => a64.and(x0, x1, 0), OperandError);
  assert.throws(() => a64.add(x0, x1, x2, extend('uxtx', 5)), OperandError);
});

test('offsets are patched and read back at the edges of every class', () => {
  const samples = [
    { kind: 'imm26', instruction: A64.bl, encodeAt: (offset: number) => encode(A64.bl, offset) },
    { kind: 'imm19', instruction: A64.cbz.x, encodeAt: (offset: number) => encode(A64.cbz.x, 5, offset) },
    { kind: 'imm14', instruction: A64.tbnz.x, encodeAt: (offset: number) => encode(A64.tbnz.x, 5, 63, offset) },
    { kind: 'adr', instruction: A64.adr, encodeAt: (offset: number) => encode(A64.adr, 5, offset) },
    { kind: 'adrp', instruction: A64.adrp, encodeAt: (offset: number) => encode(A64.adrp, 5, offset) },
  ] as const;
  for (const { kind, instruction, encodeAt } of samples) {
    assert.equal(instruction.fixup, kind);
    const { low, high, unit } = fixupRange(kind);
    for (const offset of [low, low + unit, -unit, 0, unit, 5 * unit, high - unit, high]) {
      const word = encodeAt(offset)!;
      assert.equal(patchOffset(kind, encodeAt(unit)!, offset), word, `${kind} ${offset}`);
      assert.equal(patchOffset(kind, encodeAt(-unit)!, offset), word, `${kind} ${offset}`);
      assert.equal(readOffset(kind, word), offset);
    }
    for (const offset of [low - unit, high + unit, low - 1, unit / 2 + 0.25]) {
      assert.equal(patchOffset(kind, encodeAt(0)!, offset), null, `${kind} ${offset}`);
      assert.equal(encodeAt(offset), null, `${kind} ${offset}`);
    }
  }
  assert.deepEqual(fixupRange('imm26'), { low: -(2 ** 27), high: 2 ** 27 - 4, unit: 4 });
  assert.equal(A64.b.fixupSlot, 0);
  assert.equal(A64.tbz.x.fixupSlot, 2);
  assert.equal(A64.add.x.fixup, null);
});

test('listing text', () => {
  assert.equal(printArm64(A64.add.x, [0, 1, 2]), 'add x0, x1, x2');
  assert.equal(printArm64(A64.addImm.x, [31, 31, 16]), 'add sp, sp, #16');
  assert.equal(printArm64(A64.ldrReg.w, [0, 31, 2, 6, 2]), 'ldr w0, [sp, w2, sxtw #2]');
  assert.equal(printArm64(A64.andImm.x, [0, 1, 0xfffffff0, 0xffffffff]), 'and x0, x1, #0xfffffffffffffff0');
  assert.equal(printArm64(A64.bCond, [11, -8]), 'b.lt #-8');
  assert.equal(printArm64(A64.ld2Post['4s'], [31, 2]), 'ld2 { v31.4s, v0.4s }, [x2], #32');
  assert.equal(printArm64(A64.ldadd.wb_al, [1, 2, 3]), 'ldaddalb w1, w2, [x3]');
  assert.equal(printArm64(A64.mrs, [3, 0x5e82]), 'mrs x3, TPIDR_EL0');
});
