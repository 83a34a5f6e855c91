// The x86-64 encoder beyond single instructions: addresses, shortest forms, refusals, fields for the linker. Expected
// bytes were taken from GNU as; the bulk of the comparison is test/encode/x64.txt.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ByteBuffer } from '../../src/base/byte-buffer.ts';
import { CompilerBug } from '../../src/base/bug.ts';
import { Random } from '../../src/base/random.ts';
import {
  byte,
  dword,
  mem,
  qword,
  type X64Operand,
  x64,
  x64Into,
  xmmword,
  ymmword,
} from '../../src/target/x64/builder.ts';
import { X64Operands } from '../../src/target/x64/forms.ts';
import {
  bytesAfterDisplacement,
  encodeX64,
  findX64Form,
  longBranch,
  x64Field,
  x64Form,
  x64FormCount,
  x64FormInfo,
} from '../../src/target/x64/instructions.ts';
import { printX64 } from '../../src/target/x64/listing.ts';
import { loadImmediate, writeLoadImmediate } from '../../src/target/x64/load-immediate.ts';
import { writeNops } from '../../src/target/x64/nops.ts';
import * as regs from '../../src/target/x64/registers.ts';
import { loadDisassembler } from '../../tools/capstone.ts';

const { rax, rbx, rcx, rsp, rbp, r12, r13, eax, al, cl, spl, xmm1, xmm2, xmm9, ymm0, ymm1 } = regs;

function hex(bytes: Uint8Array | null): string | null {
  return bytes && Array.from(bytes, (one) => one.toString(16).padStart(2, '0')).join(' ');
}

function same(rows: readonly (readonly [Uint8Array | null, string | null])[]): void {
  for (const [bytes, expected] of rows) assert.equal(hex(bytes), expected);
}

test('addresses take the shortest displacement, and a SIB byte only where one is needed', () => {
  same([
    [x64.mov(rax, qword(rbx)), '48 8b 03'],
    [x64.mov(rax, qword(rbx, 127)), '48 8b 43 7f'],
    [x64.mov(rax, qword(rbx, 128)), '48 8b 83 80 00 00 00'],
    [x64.mov(rax, qword(rsp)), '48 8b 04 24'],
    [x64.mov(rax, qword(r12, 8)), '49 8b 44 24 08'],
    [x64.mov(rax, qword(rbp)), '48 8b 45 00'],
    [x64.mov(rax, qword(r13)), '49 8b 45 00'],
    [x64.mov(rax, qword(rbp, { index: rcx })), '48 8b 44 0d 00'],
    [x64.mov(rax, qword('rip', 16)), '48 8b 05 10 00 00 00'],
    [x64.mov(rax, qword(null, 64)), '48 8b 04 25 40 00 00 00'],
    [x64.mov(rax, qword(null, { disp: 40, segment: 'fs' })), '64 48 8b 04 25 28 00 00 00'],
    [x64.lea(rax, mem(null, { index: rcx, scale: 8 })), '48 8d 04 cd 00 00 00 00'],
    [x64.lea(rax, mem(null, { index: r12, disp: 4 })), '49 8d 44 24 04'],
    [x64.lea(rax, mem(r13, { index: r12, scale: 2, disp: -128 })), '4b 8d 44 65 80'],
  ]);
});

test('byte registers from spl on need a REX prefix', () => {
  same([
    [x64.mov(al, cl), '88 c8'],
    [x64.mov(spl, al), '40 88 c4'],
    [x64.sete(spl), '40 0f 94 c4'],
    [x64.movzx(eax, spl), '40 0f b6 c4'],
    [x64.mov(byte(rax), spl), '40 88 20'],
  ]);
});

test('immediates take their shortest form', () => {
  same([
    [x64.add(rax, 127), '48 83 c0 7f'],
    [x64.add(rax, 128), '48 05 80 00 00 00'],
    [x64.add(rcx, 128), '48 81 c1 80 00 00 00'],
    [x64.add(eax, 0xffff_ffff), '83 c0 ff'],
    [x64.add(rax, 0xffff_ffff), null],
    [x64.shl(eax, 1), 'd1 e0'],
    [x64.shl(eax, 2), 'c1 e0 02'],
    [x64.push(-1), '6a ff'],
    [x64.push(1000), '68 e8 03 00 00'],
    [x64.imul(rax, rcx, 10), '48 6b c1 0a'],
  ]);
});

test('VEX takes two bytes when X, B, W and the map allow', () => {
  same([
    [x64.vaddps(ymm0, ymm1, ymm0), 'c5 f4 58 c0'],
    [x64.vaddpd(xmm1, xmm2, xmm9), 'c4 c1 69 58 c9'],
    [x64.vmovaps(xmm1, xmm9), 'c5 78 29 c9'],
    [x64.vfmadd231sd(xmm1, xmm2, qword(rax)), 'c4 e2 e9 b9 08'],
    [x64.vpaddd(ymm0, ymm1, ymmword(rax)), 'c5 f5 fe 00'],
    [x64.vzeroupper(), 'c5 f8 77'],
  ]);
});

test('what has no encoding is null, and nothing is written', () => {
  const out = new ByteBuffer();
  const asm = x64Into(out);
  const refused: (number | null)[] = [
    asm.mov(rax, qword(rbx, { index: rsp })),
    asm.mov(rax, qword('rip', { index: rcx })),
    asm.mov(rax, qword(rbx, 2 ** 31)),
    asm.mov(rax, eax),
    asm.movaps(xmm1, ymm0),
    asm.ret(65536),
    asm.addps(xmm1, qword(rax)),
    asm.pshufd(xmm1, xmm2, 256),
  ];
  assert.deepEqual(
    refused,
    refused.map(() => null),
  );
  assert.equal(out.length, 0);
  assert.notEqual(asm.addps(xmm1, xmmword(rax)), null);
});

test('memory of no size must not leave a choice', () => {
  assert.throws(() => x64.mov(mem(rax), 1), /say the size/);
  assert.throws(() => x64.movzx(eax, mem(rax)), /say the size/);
  assert.equal(hex(x64.mov(mem(rax), eax)), '89 00');
});

test('a register that does not exist is an error of its own kind', () => {
  const x = new X64Operands();
  x.a = 16;
  const out = new ByteBuffer();
  assert.throws(() => encodeX64(out, x64Form('add r64, r64'), x), regs.NoSuchRegister);
  assert.throws(() => encodeX64(out, x64FormCount, x), CompilerBug);
  assert.equal(out.length, 0);
});

test('the linker learns where the field is', () => {
  const x = new X64Operands();
  x.base = regs.ripBase;
  const field = (name: string): unknown => x64Field(findX64Form(name)!, x);
  assert.deepEqual(field('jmp rel8'), { kind: 'rel8', fromEnd: 1 });
  assert.deepEqual(field('call rel32'), { kind: 'rel32', fromEnd: 4 });
  assert.deepEqual(field('lea r64, mem'), { kind: 'rip32', fromEnd: 4 });
  x.imm = 1;
  assert.deepEqual(field('shl m64, u8'), { kind: 'rip32', fromEnd: 4 });
  assert.deepEqual(field('cmp m64, i'), { kind: 'rip32', fromEnd: 5 });
  x.imm = 1000;
  assert.deepEqual(field('cmp m64, i'), { kind: 'rip32', fromEnd: 8 });
  assert.deepEqual(field('mov m16, i'), { kind: 'rip32', fromEnd: 6 });
  assert.deepEqual(field('vblendvps x, x, m128, x'), { kind: 'rip32', fromEnd: 5 });
  x.base = 0;
  assert.equal(field('cmp m64, i'), null);
  assert.equal(longBranch(x64Form('jne rel8')), x64Form('jne rel32'));
  assert.equal(longBranch(x64Form('jrcxz rel8')), undefined);
});

test('every rip-relative field lies where x64Field says', () => {
  const x = new X64Operands();
  x.base = regs.ripBase;
  x.disp = 0x12345678;
  x.imm = 2;
  for (let form = 0; form < x64FormCount; form++) {
    if (!x64FormInfo(form).hasMemory) continue;
    const out = new ByteBuffer(16);
    assert.notEqual(encodeX64(out, form, x), null);
    assert.equal(out.read32(out.length - x64Field(form, x)!.fromEnd), 0x12345678, x64FormInfo(form).name);
    assert.equal(x64Field(form, x)!.fromEnd - 4, bytesAfterDisplacement(form, x));
  }
});

test('constants load exactly, by the shortest instruction', async () => {
  const disassembler = await loadDisassembler('x64');
  const load = (value: bigint): { readonly bytes: Uint8Array; readonly text: string } => {
    const out = new ByteBuffer(16);
    writeLoadImmediate(out, 9, value);
    return { bytes: out.toBytes(), text: disassembler.one(out.slice())!.text };
  };
  const loaded = (text: string): bigint => {
    const [, width, sign, digits] = /r9(d?), (-?)(\w+)$/.exec(text)!;
    const value = sign === '-' ? -BigInt(digits!) : BigInt(digits!);
    return BigInt.asUintN(width === 'd' ? 32 : 64, value);
  };
  const random = new Random(3);
  const values = [0n, 1n, -1n];
  for (let bit = 0n; bit < 64n; bit++) values.push(1n << bit, (1n << bit) - 1n, -(1n << bit), -(1n << bit) + 1n);
  for (let count = 0; count < 500; count++) values.push(random.u64() >> BigInt(random.below(64)));
  for (const value of values) {
    const { bytes, text } = load(value);
    assert.equal(loaded(text), BigInt.asUintN(64, value), text);
    const unsigned = BigInt.asUintN(64, value);
    const signed = BigInt.asIntN(64, value);
    const expected = unsigned < 1n << 32n ? 6 : signed >= -(1n << 31n) && signed < 0n ? 7 : 10;
    assert.equal(bytes.length, expected, text);
  }
  for (const tooWide of [1n << 64n, (1n << 64n) + 5n, -(1n << 63n) - 1n]) {
    assert.equal(writeLoadImmediate(new ByteBuffer(), 9, tooWide), null);
  }
  const x = new X64Operands();
  assert.equal(loadImmediate(x, 9, 0n, true), x64Form('xor r32, r32'));
  assert.equal(printX64(x64Form('xor r32, r32'), x), 'xor r9d, r9d');
});

test('padding of any length is nothing but nop', async () => {
  const disassembler = await loadDisassembler('x64');
  for (let count = 0; count < 40; count++) {
    const out = new ByteBuffer();
    writeNops(out, count);
    assert.equal(out.length, count);
    let instructions = 0;
    for (let at = 0; at < count; instructions++) {
      const one = disassembler.one(out.slice(at))!;
      assert.match(one.text, /^nop/);
      at += one.size;
    }
    assert.equal(instructions, Math.ceil(count / 9));
  }
});

test('a listing names labels instead of distances', () => {
  const x = new X64Operands();
  x.imm = 1000;
  assert.equal(printX64(x64Form('jne rel32'), x, '.L3'), 'jne .L3');
  x.imm = 100;
  assert.equal(printX64(x64Form('jne rel32'), x, '.L3'), '{disp32} jne .L3');
  assert.equal(printX64(x64Form('jne rel8'), x), 'jne . + 102');
  x.base = regs.ripBase;
  assert.equal(printX64(x64Form('movsd x, m64'), x, 'pi'), 'movsd xmm0, qword ptr [rip + pi]');
});

test('methods are named after mnemonics, with lock and rep in front', () => {
  same([
    [x64.lockXadd(dword(rax, { index: rcx, scale: 4 }), eax), 'f0 0f c1 04 88'],
    [x64.repMovsb(), 'f3 a4'],
    [x64.shld(rax, rbx, cl), '48 0f a5 d8'],
  ]);
  // @ts-expect-error: no such mnemonic
  assert.equal(x64.frobnicate, undefined);
  // @ts-expect-error: no such form
  assert.throws(() => x64Form('add r32, r64'), CompilerBug);
  const operands: X64Operand[] = [rax, rbx, rcx];
  assert.equal(x64.add(...operands), null);
});
