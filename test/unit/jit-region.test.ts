// Regions: layout, states, overflow, W^X as the kernel sees it, and nothing left behind.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, test } from 'node:test';
import { openHost } from '../../src/host/open.ts';
import { Context } from '../../src/jit/context.ts';
import { Machine } from '../../src/jit/machine.ts';
import { Region, RegionError, type RegionErrorKind } from '../../src/jit/region.ts';
import { makeFunction, parseSignature } from '../../src/jit/run.ts';
import { program } from './jit-programs.ts';

const host = openHost();
const machine = new Machine(host);
const context = new Context(machine);
after(() => {
  context.dispose();
  machine.dispose();
});

const isLinux = host.os === 'linux';

interface Mapping {
  readonly from: number;
  readonly to: number;
  readonly rights: string;
}

function mappings(): Mapping[] {
  return readFileSync('/proc/self/maps', 'latin1')
    .split('\n')
    .flatMap((line) => {
      const match = /^(\w+)-(\w+) (\S+) /.exec(line);
      return match === null
        ? []
        : [{ from: Number.parseInt(match[1], 16), to: Number.parseInt(match[2], 16), rights: match[3] }];
    });
}

const rightsAt = (address: number): string | undefined =>
  mappings().find(({ from, to }) => address >= from && address < to)?.rights;

function fails(kind: RegionErrorKind, work: () => unknown): void {
  assert.throws(work, (error) => error instanceof RegionError && error.kind === kind, kind);
}

test('code, trampolines and data lie in one piece, data on its own page', () => {
  const region = new Region(host, { code: 100, trampolines: 64, data: 10 });
  const layout = region.layout();
  assert.equal(layout.trampolineAddress, layout.codeAddress + 112);
  assert.equal(layout.dataAddress % host.pageSize, 0);
  assert.equal(layout.trampolineAddress + layout.trampolineCapacity, layout.dataAddress);
  assert.ok(layout.trampolineCapacity >= 64);
  assert.equal(layout.totalSize, 2 * host.pageSize);
  region.free();
});

test('pages are never writable and executable at once', () => {
  const region = new Region(host, { code: 100, data: 10 });
  const seen: (string | undefined)[] = [];
  const look = (): void => void seen.push(`${rightsAt(region.codeAddress)} ${rightsAt(region.dataAddress)}`);
  look();
  region.appendCode(program('add'));
  region.makeExecutable();
  look();
  region.makeWritable();
  look();
  region.makeExecutable();
  region.free();
  seen.push(String(rightsAt(region.codeAddress)));
  if (isLinux) assert.deepEqual(seen, ['rw-p rw-p', 'r-xp rw-p', 'rw-p rw-p', 'undefined']);
});

test('the process has no page that is both, with all of jit in use', () => {
  const callback = context.callback(() => 1, 'int64', []);
  assert.ok(machine.isStub(callback));
  const ours = mappings().filter(({ from, to }) => machine.entry >= from && machine.entry < to);
  assert.deepEqual(
    ours.map(({ rights }) => rights),
    ['r-xp'],
  );
  assert.equal(rightsAt(callback), 'r-xp');
});

test('code runs only when executable, and is written only when writable', () => {
  const region = new Region(host, { code: 100, data: 10 });
  const offset = region.appendCode(program('add'));
  fails('NotExecutable', () => region.functionAddress(offset));
  region.makeExecutable();
  region.makeExecutable();
  fails('NotWritable', () => region.appendCode(program('add')));
  fails('NotWritable', () => region.appendTrampoline(program('add')));
  fails('NotWritable', () => region.patchCode(0, Uint8Array.of(0)));
  fails('NotWritable', () => region.code());
  region.appendData(Uint8Array.of(1, 2, 3));
  const add = makeFunction(context, region.functionAddress(offset), parseSignature('int32 (int32, int32)'));
  assert.equal(add(1, 2), 3);
  // Changed code is seen by the processor.
  region.makeWritable();
  region.patchCode(offset, program('spin'));
  region.patchCode(offset, program('add'));
  region.makeExecutable();
  assert.equal(add(3, 4), 7);
  region.free();
});

test('nothing is written past the end of a part', () => {
  const region = new Region(host, { code: 32, trampolines: 16, data: 16 });
  region.appendCode(new Uint8Array(20));
  fails('CodeOverflow', () => region.appendCode(new Uint8Array(1)));
  assert.equal(region.codeUsed, 20);
  fails('TrampolineOverflow', () => region.appendTrampoline(new Uint8Array(region.trampolineCapacity + 1)));
  fails('DataOverflow', () => region.appendData(new Uint8Array(host.pageSize + 1)));
  fails('OutOfRange', () => region.patchCode(region.dataDistance - 1, new Uint8Array(2)));
  fails('OutOfRange', () => region.readCode(-1, 1));
  fails('InvalidAlignment', () => region.appendCode(new Uint8Array(1), 3));
  fails('CodeOverflow', () => new Region(host, { code: 97 * 1024 * 1024, data: 0 }));
  region.free();
});

test('parts are told apart by used bytes', () => {
  const region = new Region(host, { code: 64, trampolines: 64, data: 16 });
  region.appendCode(new Uint8Array(10));
  region.appendTrampoline(new Uint8Array(16));
  const parts = [0, 9, 10, 64, 79, 80].map((offset) => region.partOf(region.codeAddress + offset));
  assert.deepEqual(parts, ['code', 'code', undefined, 'trampoline', 'trampoline', undefined]);
  region.free();
});

test('a freed region is gone', () => {
  const region = new Region(host, { code: 64, data: 64 });
  region.free();
  region.free();
  assert.equal(region.state, 'freed');
  for (const work of [() => region.makeExecutable(), () => region.appendCode(new Uint8Array(1)), () => region.data()]) {
    fails('AlreadyFreed', work);
  }
  assert.equal(region.partOf(region.codeAddress), undefined);
});

test('two thousand regions, and contexts, leave no mapping', () => {
  const cycle = (): void => {
    const region = new Region(host, { code: 4096, data: 4096 });
    region.appendCode(program('add'));
    region.makeExecutable();
    region.free();
  };
  for (let round = 0; round < 50; round++) cycle();
  const before = mappings().length;
  for (let round = 0; round < 2000; round++) cycle();
  for (let round = 0; round < 200; round++) new Context(machine).dispose();
  for (let round = 0; round < 20; round++) new Machine(host).dispose();
  // V8 and malloc may map some for themselves meanwhile.
  assert.ok(mappings().length <= before + 20, `${before} mappings before, ${mappings().length} after`);
});

test('memory is read without faulting', () => {
  const region = new Region(host, { code: 16, data: 16 });
  region.appendData(Uint8Array.of(1, 2, 3));
  assert.deepEqual([...host.readMemory(region.dataAddress, 3)], [1, 2, 3]);
  const end = region.dataAddress + region.dataCapacity;
  region.free();
  assert.equal(host.readMemory(8, 16).length, 0);
  assert.ok(host.readMemory(end - 4, 16).length < 16);
});
