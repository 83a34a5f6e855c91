// The host we run on, called for real: what jit's tests do not touch.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { HostError } from '../../src/host/host.ts';
import { loadKoffi } from '../../src/host/koffi-library.ts';
import { openHost } from '../../src/host/open.ts';
import { firstOnStack } from '../../src/host/stack-arguments.ts';

const host = openHost();

test('koffi is loaded without its JavaScript part', () => {
  const koffi = loadKoffi();
  assert.equal(typeof koffi.view, 'function');
  // The wrapper adds these; the binary alone lacks them.
  assert.equal('default' in koffi, false);
});

test('pages: reserved, committed, protected, discarded, released', () => {
  const size = 4 * host.pageSize;
  const address = host.reserve(size);
  assert.equal(address % host.pageSize, 0);
  assert.equal(host.readMemory(address, 1).length, 0);
  host.commit(address, size);
  const bytes = new Uint8Array(host.view(address, size));
  bytes[size - 1] = 7;
  const last = address + size - host.pageSize;
  bytes[size - host.pageSize - 1] = 9;
  host.protect(last, host.pageSize, 'none');
  assert.deepEqual([...host.readMemory(last - 2, 4)], [0, 9]);
  host.protect(last, host.pageSize, 'write');
  host.protect(address, host.pageSize, 'read');
  assert.equal(bytes[size - 1], 7);
  host.discard(address + host.pageSize, size - host.pageSize);
  assert.equal(bytes[size - 1], 0);
  host.release(address, size);
});

test('a refused request names call and error', () => {
  assert.throws(
    () => host.reserve(2 ** 52),
    (error) => error instanceof HostError && error.call === 'mmap' && error.code === 12,
  );
  assert.throws(
    () => host.protect(1, 1, 'read'),
    (error) => error instanceof HostError && error.code === 22,
  );
});

test('symbols are found in the process and in libraries', () => {
  const sqrt = host.symbol('sqrt');
  assert.ok(sqrt);
  assert.equal(host.nativeFunction(sqrt, 'double', ['double'])(2), Math.SQRT2);
  assert.equal(host.symbol('no_such_symbol_here'), undefined);
  assert.equal(host.openLibrary('libm.so.6'), true);
  assert.equal(host.openLibrary('libnothing-at-all.so.9'), false);
});

test('64-bit integers survive both ways', () => {
  const labs = host.nativeFunction(host.symbol('llabs')!, 'int64', ['int64']);
  assert.equal(labs(-5), 5);
  assert.equal(labs(-(2n ** 60n)), 2n ** 60n);
});

test('callbacks get all arguments, on the stack too', () => {
  const params = [
    'int64',
    'double',
    'int64',
    'int64',
    'int64',
    'int64',
    'int64',
    'int64',
    'int64',
    'int64',
    'double',
  ] as const;
  const callback = host.callback(
    (...args) => args.reduce((sum, value) => Number(sum) * 2 + Number(value)),
    'double',
    params,
  );
  const call = host.nativeFunction(callback, 'double', params);
  const args = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11];
  assert.equal(
    call(...args),
    args.reduce((sum, value) => sum * 2 + value),
  );
  host.releaseCallback(callback);
  assert.equal(firstOnStack('x64', params), 7);
  assert.equal(firstOnStack('arm64', params), 9);
  assert.equal(firstOnStack('arm64', ['int64']), -1);
});

test('a signal handler is installed and given back', () => {
  const { SIGTRAP } = host.signals;
  const before = host.handleSignal(SIGTRAP, 1);
  const mine = host.handleSignal(SIGTRAP, 0);
  assert.equal(mine.code, 1);
  host.restoreSignal(SIGTRAP, before);
});

test('a thread of C code runs and is joined', () => {
  const usleep = host.symbol('usleep')!;
  const started = host.now();
  const threads = [1, 2, 3].map(() => host.startThread(usleep, 30_000));
  for (const thread of threads) host.joinThread(thread);
  const milliseconds = (host.now() - started) / 1e6;
  assert.ok(milliseconds >= 29, `${milliseconds}`);
});

test('bytes through a pipe reach the event loop', async () => {
  const { read, write } = host.pipe();
  const seen: number[] = [];
  await new Promise<void>((done) => {
    const watch = host.watch(read, (byte) => {
      seen.push(byte);
      if (seen.length < 3) return host.writeByte(write, byte + 1);
      watch.close();
      done();
    });
    host.writeByte(write, 1);
  });
  assert.deepEqual(seen, [1, 2, 3]);
  host.closeFile(write);
});

test('the processor tells what it can', () => {
  assert.ok(host.cpuFeatures().has(host.arch === 'x64' ? 'sse2' : 'fp'));
});
