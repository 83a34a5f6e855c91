// The stubs of every machine, read back by a disassembler that is not ours: the bytes must say what the listing says.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { contextOffset, contextRows, contextSize, contextTable, slotOffset } from '../../src/base/context-layout.ts';
import type { ListedInstruction } from '../../src/jit/assembler.ts';
import { assembleStubs, assembleThunks, listStubs, loadStubs, stubDataDistance } from '../../src/jit/stubs.ts';
import { loadDisassembler } from '../../tools/capstone.ts';
import { isStubImageFresh } from '../../tools/jit-stubs.ts';

const linux = { SIGINT: 2, SIGILL: 4, SIGTRAP: 5, SIGABRT: 6, SIGBUS: 7, SIGFPE: 8, SIGSEGV: 11, SIGALRM: 14 };
const hosts = [
  { os: 'linux', arch: 'x64', signals: linux },
  { os: 'linux', arch: 'arm64', signals: linux },
  { os: 'macos', arch: 'x64', signals: { ...linux, SIGBUS: 10 } },
  { os: 'macos', arch: 'arm64', signals: { ...linux, SIGBUS: 10 } },
  { os: 'windows', arch: 'x64', signals: linux },
] as const;

/** Differences of taste between our listing and Capstone's. */
function plain(text: string): string {
  return text
    .replace(/\b0x0\b/, '0')
    .replace(/,$/, '')
    .replace(/, (#?)0x/g, ', 0x')
    .replace(/#/g, '')
    .replace(/^(cbn?z|tbnz) (\w+, 0|\w+), /, '$1 $2, ');
}

function ourText({ text, target }: ListedInstruction): string {
  return target === undefined ? text : `${text} 0x${target.offset.toString(16)}`;
}

for (const host of hosts) {
  for (const [what, code] of [
    ['stubs', assembleStubs(host, 0x2000)],
    ['thunks', assembleThunks(host, 4, 0x2000)],
  ] as const) {
    test(`${what} of ${host.os} ${host.arch}`, async () => {
      const disassembler = await loadDisassembler(host.arch);
      let at = 0;
      for (const instruction of code.listing) {
        assert.equal(instruction.offset, at);
        const read = disassembler.one(code.bytes.subarray(at), at);
        assert.ok(read, `no instruction at ${at}: ${instruction.text}`);
        assert.equal(plain(read.text), plain(ourText(instruction)));
        at += read.size;
      }
      assert.equal(at, code.bytes.length);
      assert.ok(code.bytes.length < 4096);
    });
  }
}

test('the stored stubs are those that would be assembled', () => {
  assert.ok(isStubImageFresh(), 'out of date: run node --import tsx tools/jit-stubs.ts');
  for (const host of hosts) {
    const stored = loadStubs(host);
    const { listing: _, ...made } = assembleStubs(host, stubDataDistance);
    assert.deepEqual(stored, made);
  }
});

test('a listing shows addresses and branch targets', () => {
  const lines = listStubs(assembleStubs(hosts[1], 0x2000), 0x10000).split('\n');
  assert.equal(lines[0], '   10000  sub sp, sp, #0xc0');
  assert.ok(lines.some((line) => /^ {3}10[0-9a-f]{3} {2}cbz x10, 0x10[0-9a-f]{3}$/.test(line)));
});

test('the context block: aligned fields, none overlapping, the hot ones near', () => {
  let end = 0;
  for (const [name, { size }] of Object.entries(contextRows)) {
    const offset = contextOffset[name as keyof typeof contextOffset];
    assert.ok(offset >= end, name);
    assert.equal(offset % Math.min(size & -size, 8), 0, name);
    end = offset + size;
  }
  assert.ok(contextSize >= end && contextSize % 64 === 0);
  for (const name of ['stop', 'errorNumber', 'stackLimit', 'scopeTop', 'outPointer', 'stackTop'] as const) {
    assert.ok(contextOffset[name] < 128, name);
  }
  assert.equal(slotOffset(127), contextOffset.slots + 1016);
  assert.throws(() => slotOffset(128), RangeError);
  assert.equal(contextTable().split('\n').length, Object.keys(contextRows).length);
});
