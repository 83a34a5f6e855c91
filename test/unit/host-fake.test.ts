// The hosts of macOS and Windows against a koffi that records: the calls, their numbers and their order.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { FakeKoffi } from '../../src/host/fake.ts';
import { HostError } from '../../src/host/host.ts';
import { MacosHost } from '../../src/host/macos.ts';
import { WindowsHost } from '../../src/host/windows.ts';
import { Context } from '../../src/jit/context.ts';
import { Crash } from '../../src/jit/crash.ts';
import { Machine } from '../../src/jit/machine.ts';
import { Region, RegionError } from '../../src/jit/region.ts';
import { run } from '../../src/jit/run.ts';
import { ThreadRun } from '../../src/jit/thread.ts';

const codeAt = 0x1_0000_0000;

function macos(answers = {}): { koffi: FakeKoffi; host: MacosHost } {
  const koffi = new FakeKoffi({ sysconf: 16384, mmap: codeAt, ...answers });
  const host = new MacosHost(koffi, 'arm64');
  return { koffi, host };
}

function windows(answers = {}): { koffi: FakeKoffi; host: WindowsHost } {
  const koffi = new FakeKoffi({
    GetSystemInfo: (info) => {
      (info as Uint32Array)[1] = 4096;
    },
    VirtualAlloc: (address) => (address as number) || codeAt,
    VirtualProtect: 1,
    VirtualFree: 1,
    FlushInstructionCache: 1,
    GetCurrentProcess: 0xffff,
    AddVectoredExceptionHandler: 0x55,
    RemoveVectoredExceptionHandler: 1,
    CreateThread: 0x66,
    SetConsoleCtrlHandler: 1,
    TlsAlloc: 3,
    TlsFree: 1,
    GetLastError: 8,
    ...answers,
  });
  return { koffi, host: new WindowsHost(koffi, 'x64') };
}

test('macOS: a region is written while RW, made RX, flushed; never both', () => {
  const { koffi, host } = macos();
  assert.equal(host.pageSize, 16384);
  koffi.take();
  const region = new Region(host, { code: 100, data: 8 });
  assert.deepEqual(koffi.take(), [
    'mmap(0, 0x8000, 0, 0x1002, -1, 0)', // MAP_PRIVATE | MAP_ANON, not MAP_JIT
    'mprotect(0x100000000, 0x4000, 3)',
    'mprotect(0x100004000, 0x4000, 3)',
  ]);
  region.appendCode(Uint8Array.of(1, 2, 3, 4));
  region.makeExecutable();
  region.makeWritable();
  region.free();
  assert.deepEqual(koffi.take(), [
    'mprotect(0x100000000, 0x4000, 5)',
    'sys_icache_invalidate(0x100000000, 0x4000)',
    'mprotect(0x100000000, 0x4000, 3)',
    'munmap(0x100000000, 0x8000)',
  ]);
});

test('macOS: a refusal to execute names the entitlement, and the region stays usable', () => {
  const { koffi, host } = macos({
    mprotect: (_address: unknown, _size: unknown, mode: unknown) => (mode === 5 ? -1 : 0),
  });
  koffi.error = 13;
  const region = new Region(host, { code: 100, data: 8 });
  assert.throws(
    () => region.makeExecutable(),
    (error) =>
      error instanceof RegionError && error.kind === 'ProtectFailed' && /allow-unsigned-executable/.test(error.message),
  );
  assert.equal(region.state, 'writable');
});

test('macOS: handlers, signal stacks and symbols in its own layouts', () => {
  const seen: number[][] = [];
  const { koffi, host } = macos({
    dlsym: 0x1234,
    sigaction: (_signal: unknown, action: unknown) => {
      seen.push([...new Uint8Array((action as Uint8Array).buffer)]);
      return 0;
    },
    sigaltstack: (stack: unknown) => {
      if (stack !== null) seen.push([...new Uint8Array((stack as Uint8Array).buffer)]);
      return 0;
    },
  });
  koffi.take();
  assert.equal(host.symbol('write'), 0x1234);
  assert.deepEqual(koffi.take(), ['dlsym(0x-2n, "write")']); // RTLD_DEFAULT
  host.handleSignal(host.signals.SIGBUS, 0x0102_0304);
  assert.deepEqual(koffi.take(), ['sigaction(0xa, <16>, <16>)']); // SIGBUS is 10 there
  assert.deepEqual(seen.pop(), [4, 3, 2, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0x41, 0, 0, 0]);
  host.setSignalStack(0x1000, 0x2000); // {sp, size, flags}
  assert.deepEqual(seen.pop(), [0, 0x10, 0, 0, 0, 0, 0, 0, 0, 0x20, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
});

test('a failed reservation leaves nothing mapped', () => {
  const { koffi, host } = macos({ mprotect: (address: unknown) => (address === codeAt ? 0 : -1) });
  koffi.take();
  assert.throws(
    () => new Region(host, { code: 1, data: 1 }),
    (error) => error instanceof RegionError && error.kind === 'DataCommitFailed',
  );
  assert.equal(koffi.take().at(-1), 'munmap(0x100000000, 0x8000)');
  const { host: full } = macos({ mmap: 2n ** 64n - 1n });
  assert.throws(
    () => new Region(full, { code: 1, data: 1 }),
    (error) => error instanceof RegionError && error.kind === 'ReserveFailed',
  );
});

test('Windows: reserve, commit, protect, flush, release', () => {
  const { koffi, host } = windows();
  koffi.take();
  const region = new Region(host, { code: 100, data: 8 });
  region.appendCode(Uint8Array.of(0xc3));
  region.makeExecutable();
  region.free();
  assert.deepEqual(koffi.take(), [
    'VirtualAlloc(0, 0x2000, 0x2000, 1)', // MEM_RESERVE, PAGE_NOACCESS
    'VirtualAlloc(0x100000000, 0x1000, 0x1000, 4)', // MEM_COMMIT, PAGE_READWRITE
    'VirtualAlloc(0x100001000, 0x1000, 0x1000, 4)',
    'VirtualProtect(0x100000000, 0x1000, 0x20, <4>)', // PAGE_EXECUTE_READ
    'GetCurrentProcess()',
    'FlushInstructionCache(0xffff, 0x100000000, 0x1000)',
    'VirtualFree(0x100000000, 0, 0x8000)', // MEM_RELEASE
  ]);
});

test('Windows: stacks with a guard, the exception filter, threads', () => {
  const { koffi, host } = windows();
  koffi.take();
  host.allocateStack(0x10_0000, 0x1_0000);
  assert.equal(host.addFilter(0x4444), 0x55);
  host.removeFilter(0x55);
  host.joinThread(host.startThread(0x5000, 7));
  assert.deepEqual(koffi.take(), [
    'VirtualAlloc(0, 0x100000, 0x3000, 4)',
    'VirtualProtect(0x100000000, 0x10000, 0x104, <4>)', // PAGE_READWRITE | PAGE_GUARD
    'AddVectoredExceptionHandler(1, 0x4444)',
    'RemoveVectoredExceptionHandler(0x55)',
    'CreateThread(0, 0, 0x5000, 7, 0, 0)',
    'WaitForSingleObject(0x66, 0xffffffff)',
    'CloseHandle(0x66)',
  ]);
});

test('Windows: errors carry GetLastError, and signals are refused', () => {
  const { host } = windows({ VirtualAlloc: 0 });
  assert.throws(
    () => host.reserve(4096),
    (error) => error instanceof HostError && error.code === 8 && error.call === 'VirtualAlloc',
  );
  assert.throws(() => host.handleSignal(), HostError);
  const found = windows({ 'symbol Sleep': 0x99n });
  assert.equal(found.host.symbol('Sleep'), 0x99);
  assert.equal(found.host.symbol('NoSuch'), undefined);
});

test('Windows: a machine sets itself up, records by exception code, and takes everything back', () => {
  const { koffi, host } = windows();
  const machine = new Machine(host);
  const context = new Context(machine);
  machine.acquireInterrupt('SIGINT');
  machine.releaseInterrupt('SIGINT');
  const set = koffi
    .take()
    .filter((call) => /Handler|Tls/.test(call))
    .map((call) => call.replace(/0x1000\w+/, 'stub'));
  assert.deepEqual(set, [
    'TlsAlloc()',
    'AddVectoredExceptionHandler(1, stub)',
    'SetConsoleCtrlHandler(stub, 1)',
    'SetConsoleCtrlHandler(stub, 0)',
  ]);
  const names = [0x8000_0003, 0xc000_001d, 0xc000_0094, 0xc000_0006, 0xc000_0005].map((code) => {
    context.set('faultCode', code | 0);
    return new Crash(context).name;
  });
  assert.deepEqual(names, ['SIGTRAP', 'SIGILL', 'SIGFPE', 'SIGBUS', 'SIGSEGV']);
  context.set('faultCode', 0xc000_00fd | 0);
  assert.ok(new Crash(context).isStackOverflow);
  context.dispose();
  machine.dispose();
  assert.deepEqual(
    koffi.take().filter((call) => /^(Remove|Tls)/.test(call)),
    ['RemoveVectoredExceptionHandler(0x55)', 'TlsFree(3)'],
  );
});

test('macOS: where plain pages may not be executed, MAP_JIT pages are written by the pool, if it has one thread', () => {
  const before = process.env.UV_THREADPOOL_SIZE;
  let next = codeAt;
  const { koffi, host } = macos({
    mmap: (hint: unknown, size: unknown) => {
      if (hint !== 0) return hint;
      const address = next;
      next += size as number;
      return address;
    },
    mprotect: (_address: unknown, _size: unknown, mode: unknown) => (mode === 5 ? -1 : 0),
    'memcpy.async': (to: unknown, from: unknown, size: unknown) => {
      // The words of the signal: the pool has come to its end.
      if (size !== 4) return 0;
      const words = new Int32Array(koffi.memory.get(to as number)!);
      assert.equal(from, (to as number) + 4);
      words[0] = words[1]!;
      return 0;
    },
  });
  koffi.error = 13;
  try {
    process.env.UV_THREADPOOL_SIZE = '1';
    const region = new Region(host, { code: 100, data: 8 });
    region.appendCode(Uint8Array.of(1, 2, 3, 4));
    koffi.take();
    assert.equal(host.codePages, 'plain');
    region.makeExecutable();
    assert.equal(host.codePages, 'MAP_JIT');
    const [shadow, signal] = [next - 0x8000, next - 0x4000];
    const hex = (value: number): string => `0x${value.toString(16)}`;
    const copies = [
      'pthread_jit_write_protect_np.async(0)',
      `memcpy.async(0x100000000, ${hex(shadow)}, 0x4000)`,
      'pthread_jit_write_protect_np.async(1)',
      `memcpy.async(${hex(signal)}, ${hex(signal + 4)}, 4)`,
      'sys_icache_invalidate(0x100000000, 0x4000)',
    ];
    assert.deepEqual(koffi.take(), [
      'mprotect(0x100000000, 0x4000, 5)', // refused
      'mmap(0, 0x4000, 3, 0x1002, -1, 0)',
      'munmap(0x100000000, 0x4000)',
      'mmap(0x100000000, 0x4000, 7, 0x1802, -1, 0)', // MAP_JIT, never MAP_FIXED
      'mmap(0, 0x4000, 3, 0x1002, -1, 0)',
      ...copies,
    ]);
    // JavaScript works on the copy, which is never protected.
    assert.deepEqual([...region.readCode(0, 4)], [1, 2, 3, 4]);
    region.makeWritable();
    region.patchCode(1, Uint8Array.of(9));
    region.makeExecutable();
    assert.deepEqual(koffi.take(), copies);
    assert.deepEqual([...new Uint8Array(koffi.memory.get(shadow)!, 0, 4)], [1, 9, 3, 4]);
    region.free();
    assert.deepEqual(koffi.take(), [`munmap(${hex(shadow)}, 0x4000)`, 'munmap(0x100000000, 0x8000)']);
  } finally {
    if (before === undefined) delete process.env.UV_THREADPOOL_SIZE;
    else process.env.UV_THREADPOOL_SIZE = before;
  }
});

test('macOS: a pool that copies nothing, and a place that is taken, are errors', () => {
  const before = process.env.UV_THREADPOOL_SIZE;
  const refuse = (_address: unknown, _size: unknown, mode: unknown): number => (mode === 5 ? -1 : 0);
  try {
    process.env.UV_THREADPOOL_SIZE = '1';
    const { host } = macos({ mprotect: refuse, mmap: () => codeAt + 0x10_0000 });
    assert.throws(
      () => host.protect(codeAt, 0x4000, 'execute'),
      (error) => error instanceof HostError && /the place for MAP_JIT pages was taken/.test(error.message),
    );
    delete process.env.UV_THREADPOOL_SIZE;
    const { host: plain } = macos({ mprotect: refuse });
    assert.throws(
      () => plain.protect(codeAt, 0x4000, 'execute'),
      (error) => error instanceof HostError && /UV_THREADPOOL_SIZE=1/.test(error.message),
    );
  } finally {
    if (before === undefined) delete process.env.UV_THREADPOOL_SIZE;
    else process.env.UV_THREADPOOL_SIZE = before;
  }
});

test('the process ends at once where nobody has anything to do', () => {
  const { koffi, host } = macos();
  koffi.take();
  host.exitNow(3);
  assert.deepEqual(koffi.take(), ['_exit(3)']);
  const { koffi: other, host: onWindows } = windows();
  other.take();
  onWindows.exitNow(3);
  assert.deepEqual(other.take(), ['TerminateProcess(-1, 3)']);
});

test('Windows: a time limit is a timer that calls the console handler', () => {
  const { koffi, host } = windows({
    CreateTimerQueueTimer: (made: unknown) => {
      (made as BigUint64Array)[0] = 0x88n;
      return 1;
    },
  });
  const machine = new Machine(host);
  const context = new Context(machine);
  koffi.take();
  run(context, 0x5000, [], { timeLimit: 1500, grace: 100 });
  const calls = koffi.take().map((call) => call.replace(/0x1000\w+/, 'stub'));
  assert.deepEqual(
    calls.filter((call) => /Timer|Console(Ctrl)/.test(call)),
    [
      'SetConsoleCtrlHandler(stub, 1)',
      'CreateTimerQueueTimer(<8>, 0, stub, 0xe, 0x5dc, 0x64, 0x20)',
      'DeleteTimerQueueTimer(0, 0x88, 0x-1)',
      'SetConsoleCtrlHandler(stub, 0)',
    ].map((call) => call.replace('0x-1', '-1')),
  );
  context.dispose();
  machine.dispose();
});

test('Windows: a thread is looked at until it has ended, and sent home when it does not stop', async () => {
  let hasEnded = false;
  let pc = 0x9000n;
  const sent: string[] = [];
  const { koffi, host } = windows({
    WaitForSingleObject: () => (hasEnded ? 0 : 258),
    GetThreadContext: (_thread: unknown, at: unknown) => {
      const view = new DataView(koffi.memory.get(at as number)!);
      assert.equal(view.getUint32(0x30, true), 0x10_0003);
      view.setBigUint64(0xf8, pc, true);
      return 1;
    },
    SetThreadContext: (_thread: unknown, at: unknown) => {
      const view = new DataView(koffi.memory.get(at as number)!);
      sent.push([0xf8, 0x98, 0xf0].map((field) => view.getBigUint64(field, true).toString(16)).join(' '));
      hasEnded = true;
      return 1;
    },
  });
  const machine = new Machine(host);
  const context = new Context(machine);
  context.coverCode(0x5000, 0x6000);
  context.set('hostStack', 0x7770);
  assert.throws(() => new ThreadRun(context, 0x5000, [], { onStop: () => {} }), HostError);
  const running = new ThreadRun(context, 0x5000, [], { grace: 10 });
  running.requestStop('timeLimit');
  koffi.take();
  await new Promise((resolve) => setTimeout(resolve, 40));
  assert.deepEqual(sent, []); // in code that is not the program's
  pc = 0x5010n;
  const end = await running.done;
  assert.equal(end.kind === 'stopped' && end.reason, 'timeLimit');
  assert.deepEqual(sent, [[machine.recover, 0x7770, context.address].map((one) => one.toString(16)).join(' ')]);
  const order = koffi.take().filter((call) => /Suspend|Resume|CloseHandle/.test(call));
  assert.deepEqual(order.slice(-3), ['SuspendThread(0x66)', 'ResumeThread(0x66)', 'CloseHandle(0x66)']);
  context.dispose();
  machine.dispose();
});
