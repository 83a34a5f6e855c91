// Entering machine code and coming back: values, faults, callbacks, nesting, stop flags.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { Context } from '../../src/jit/context.ts';
import type { Crash } from '../../src/jit/crash.ts';
import { Machine } from '../../src/jit/machine.ts';
import { makeFunction, NativeCrash, NativeExit, parseSignature, type RunEnd, run } from '../../src/jit/run.ts';
import { Fixture, isX64 } from './jit-fixture.ts';
import { instructionOffset, type ProgramName } from './jit-programs.ts';

const fixture = new Fixture();
const { host, context } = fixture;
after(() => fixture.dispose());

const call = (name: ProgramName, signature: string) =>
  makeFunction(context, fixture.at(name), parseSignature(signature));

interface Wasm {
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (module: object) => { readonly exports: Record<string, unknown> };
  readonly RuntimeError: new () => Error;
}

function crashOf(end: RunEnd): Crash {
  if (end.kind !== 'fault') assert.fail(`a fault, not ${end.kind}`);
  assert.equal(end.status, 128 + end.crash.signal);
  return end.crash;
}

test('values go in and come out by type', () => {
  assert.equal(call('add', 'int32 (int32, int32)')(2_000_000_000, 2_000_000_000), -294_967_296);
  assert.equal(call('add', 'int64 (int64, int64)')(-5n, 2 ** 40), 2n ** 40n - 5n);
  assert.equal(call('add', 'uint64 (uint64, int64)')(-1, 0), 2n ** 64n - 1n);
  assert.equal(call('add', 'uint8 (int32, int32)')(255, 2), 1);
  assert.equal(call('add', 'address (address, int64)')(0x7fff_0000_0000, 8), 0x7fff_0000_0008);
  assert.equal(call('multiply', 'double (double, double)')(1.5, -4), -6);
  assert.equal(call('half', 'float (float, int32)')(0.5, 7), 3.5);
  // Nine integers: three (x86-64) or one (ARM64) on the stack; the last is a factor.
  const nine = Array.from({ length: 9 }, () => 'int64').join();
  assert.equal(call('sum9', `int64 (${nine})`)(1, 2, 3, 4, 5, 6, 7, 8, 9), 324n);
  assert.throws(() => call('add', 'int32 (int32, int32)')(1), /1 arguments for 2 parameters/);
});

test('signatures that make no sense are refused', () => {
  for (const text of ['int32', 'int32 (foo)', 'int32 (void, int32)', 'wide (int32)']) {
    assert.throws(() => parseSignature(text), SyntaxError);
  }
  assert.deepEqual(parseSignature(' f64 ( i64 , ptr ) '), { result: 'double', params: ['int64', 'address'] });
});

test('a bad access is recorded with signal, code, address and instruction', () => {
  const crash = crashOf(run(context, fixture.at('load'), [0x10]));
  assert.deepEqual([crash.name, crash.code, crash.faultAddress], ['SIGSEGV', 1, 0x10n]);
  assert.equal(crash.pc, fixture.at('load'));
  assert.ok(crash.isOnStack && !crash.isStackOverflow);
  if (isX64) {
    // Not canonical: the processor does not tell the address.
    const wild = crashOf(run(context, fixture.at('load'), [0x1234_5678_9abc_def0n]));
    assert.deepEqual([wild.name, wild.code], ['SIGSEGV', 128]);
  }
});

test('a jump into data is a fault like others', () => {
  const end = run(context, fixture.at('callWith'), [fixture.region.dataAddress, 0, 0]);
  assert.equal(crashOf(end).faultAddress, BigInt(fixture.region.dataAddress));
  assert.equal(crashOf(end).code, 2);
});

test('traps arrive at the instruction that trapped', () => {
  const illegal = crashOf(run(context, fixture.at('illegal')));
  assert.deepEqual([illegal.name, illegal.pc], ['SIGILL', fixture.at('illegal')]);
  const trap = crashOf(run(context, fixture.at('trap')));
  assert.deepEqual([trap.name, trap.pc], ['SIGTRAP', fixture.at('trap')]);
  if (isX64) {
    const divide = crashOf(run(context, fixture.at('divide'), [1, 0]));
    assert.deepEqual([divide.name, divide.code], ['SIGFPE', 1]);
    assert.equal(divide.pc, fixture.at('divide') + instructionOffset('divide', 2));
  }
});

test('all registers are recorded exactly', () => {
  const { registers, vectors } = crashOf(run(context, fixture.at('registers')));
  const value = 0x1111_2222_3333_4444n;
  const want: [string, bigint][] = isX64
    ? [
        ['rax', value],
        ['rbx', 0x1234_5678_9abc_def0n],
        ['r12', 0xccccn],
        ['r14', 0xeeeen],
        ['r15', 0xffffn],
      ]
    : [
        ['x0', value],
        ['x19', 0xccccn],
        ['x27', 0xeeeen],
        ['x28', 0xffffn],
      ];
  for (const [name, expected] of want) assert.equal(registers.get(name), expected, name);
  assert.equal(vectors[7].low, value);
  assert.equal(vectors.length, isX64 ? 16 : 32);
});

test('what a program leaves behind in registers and control words does not reach the caller', () => {
  assert.equal(crashOf(run(context, fixture.at('clobber'))).name, 'SIGILL');
  // Rounding up and flushing to zero were switched on before the fault.
  assert.equal(call('multiply', 'double (double, double)')(0.1, 0.1), 0.1 * 0.1);
  assert.equal(call('multiply', 'double (double, double)')(5e-324, 1), 5e-324);
  assert.equal(1 / 3, 0.333_333_333_333_333_3);
});

test('a stack overflow is recovered, and the memory given back', () => {
  const crash = crashOf(run(context, fixture.at('recurse')));
  assert.ok(crash.isStackOverflow);
  assert.ok(crash.isOnStack);
  const before = process.memoryUsage.rss();
  for (let round = 0; round < 5; round++) crashOf(run(context, fixture.at('recurse')));
  assert.ok(process.memoryUsage.rss() - before < 16e6);
});

test('a wild stack pointer in generated code is recovered', () => {
  const crash = crashOf(run(context, fixture.at('wildStack'), [64]));
  assert.deepEqual([crash.faultAddress, crash.isOnStack], [64n, false]);
});

test('a fault inside C code that generated code called is ours', () => {
  const strlen = host.symbol('strlen')!;
  const crash = crashOf(run(context, fixture.at('callWith'), [strlen, 8, 0]));
  assert.ok(crash.isOnStack);
  assert.equal(fixture.region.partOf(crash.pc), undefined);
  assert.equal(crashOf(run(context, fixture.at('callWith'), [0, 0, 0])).pc, 0);
});

test('END leaves with its code', () => {
  assert.deepEqual(run(context, fixture.at('exit'), [7]), { kind: 'exited', status: 7 });
  assert.throws(
    () => call('exit', 'void (int32)')(9),
    (error) => error instanceof NativeExit && error.status === 9,
  );
});

test('a typed function throws what happened', () => {
  assert.throws(
    () => call('load', 'int64 (address)')(8),
    (error) => error instanceof NativeCrash && error.crash.name === 'SIGSEGV',
  );
});

test('JavaScript is called from machine code, with arguments on the stack too', () => {
  const sum = context.callback((a, b) => Number(a) * Number(b), 'int64', ['int64', 'int64']);
  assert.equal(call('callWith', 'int64 (address, int64, int64)')(sum, 6, 7), 42n);
  const seen: string[] = [];
  const nine = context.callback(
    (...all) => void seen.push(all.join()),
    'void',
    Array.from({ length: 9 }, () => 'int64'),
  );
  run(context, fixture.at('call9'), [nine]);
  assert.deepEqual(seen, ['1,2,3,4,5,6,7,8,9']);
});

test('a throwing callback drops the machine frames and arrives at the call', () => {
  const failing = context.callback(() => assert.fail('thrown inside'), 'int64', ['int64', 'int64']);
  assert.throws(() => run(context, fixture.at('callWith'), [failing, 0, 0]), /thrown inside/);
  assert.equal(context.get('depth'), 0);
  assert.equal(context.get('stackTop'), context.stackHigh);
});

test('END and faults in a nested call end the outer run, unless the callback catches them', () => {
  const leaving = context.callback(() => call('exit', 'void (int32)')(5), 'void', ['int64', 'int64']);
  assert.deepEqual(run(context, fixture.at('callWith'), [leaving, 0, 0]), { kind: 'exited', status: 5 });
  const failing = context.callback(() => call('load', 'int64 (address)')(8), 'int64', ['int64', 'int64']);
  assert.equal(crashOf(run(context, fixture.at('callWith'), [failing, 0, 0])).pc, fixture.at('load'));
  const catching = context.callback(
    () => {
      assert.throws(() => call('load', 'int64 (address)')(8), NativeCrash);
      return 3;
    },
    'int64',
    ['int64', 'int64'],
  );
  assert.equal(run(context, fixture.at('callWith'), [catching, 0, 0]).status, 3);
});

test('the running context can be found without its register', () => {
  const current = fixture.machine.current;
  assert.equal(call('callWith', 'address (address, int64, int64)')(current, 0, 0), context.address);
  assert.equal(host.nativeFunction(current, 'address', [])(), 0);
});

test('runs nest through callbacks; a fault ends the innermost alone', () => {
  const levels = 12;
  let faults = 0;
  const down = context.callback(
    (level) => {
      const tops = context.get('stackTop');
      assert.equal(context.get('depth'), levels + 1 - Number(level));
      crashOf(run(context, fixture.at('load'), [8]));
      crashOf(run(context, fixture.at('illegal')));
      faults += 2;
      assert.equal(context.get('stackTop'), tops);
      if (level === 1) return 100;
      const inner = call('callWith', 'int64 (address, int64, int64)')(down, Number(level) - 1, 0);
      return Number(inner) + 1;
    },
    'int64',
    ['int64', 'int64'],
  );
  assert.equal(call('callWith', 'int64 (address, int64, int64)')(down, levels, 0), BigInt(100 + levels - 1));
  assert.equal(faults, 2 * levels);
});

test('a callback of one context may run another', () => {
  const other = fixture.newContext({ stackSize: 1 << 20 });
  const across = context.callback(
    () => {
      assert.ok(crashOf(run(other, fixture.at('recurse'))).isStackOverflow);
      crashOf(run(other, fixture.at('load'), [8]));
      crashOf(run(context, fixture.at('load'), [8]));
      return 11;
    },
    'int64',
    ['int64', 'int64'],
  );
  assert.equal(run(context, fixture.at('callWith'), [across, 0, 0]).status, 11);
  crashOf(run(context, fixture.at('load'), [8]));
  other.dispose();
});

test('a stack overflow in a nested run leaves the outer run intact', () => {
  const inner = context.callback(
    () => {
      assert.ok(crashOf(run(context, fixture.at('recurse'))).isStackOverflow);
      return 5;
    },
    'int64',
    ['int64', 'int64'],
  );
  assert.equal(call('callWith', 'int64 (address, int64, int64)')(inner, 0, 0), 5n);
});

test('WebAssembly traps still belong to V8, also in callbacks', () => {
  // (memory 1) (func (export "load") (param i32) (result i32) local.get 0  i32.load)
  const bytes = Uint8Array.from([
    ...[0, 0x61, 0x73, 0x6d, 1, 0, 0, 0, 1, 6, 1, 0x60, 1, 0x7f, 1, 0x7f, 3, 2, 1, 0, 5, 3, 1, 0, 1],
    ...[7, 8, 1, 4, 0x6c, 0x6f, 0x61, 0x64, 0, 0, 10, 9, 1, 7, 0, 0x20, 0, 0x28, 2, 0, 0x0b],
  ]);
  // The types of WebAssembly belong to the DOM library, which nothing else here needs.
  const { WebAssembly: wasm } = globalThis as unknown as { WebAssembly: Wasm };
  const instance = new wasm.Instance(new wasm.Module(bytes));
  const load = instance.exports.load as (address: number) => number;
  for (let round = 0; round < 100; round++) assert.throws(() => load(-8), wasm.RuntimeError);
  const inside = context.callback(
    () => {
      assert.throws(() => load(-8), wasm.RuntimeError);
      return 1;
    },
    'int64',
    ['int64', 'int64'],
  );
  assert.equal(call('callWith', 'int64 (address, int64, int64)')(inside, 0, 0), 1n);
  crashOf(run(context, fixture.at('load'), [8]));
});

test('a time limit sets the stop flag, then uses force', () => {
  const polite = run(context, fixture.at('spin'), [], { timeLimit: 20 });
  assert.deepEqual(polite, { kind: 'stopped', status: 124, reason: 'timeLimit' });
  const forced = run(context, fixture.at('hang'), [], { timeLimit: 20, grace: 20 });
  assert.ok(forced.kind === 'stopped' && forced.status === 124);
  assert.equal(forced.crash?.pc, fixture.at('hang'));
  // The alarm is off and the flags are clear: the next run is not disturbed.
  assert.equal(run(context, fixture.at('add'), [1, 2]).status, 3);
});

test('a blocking C function returns early', () => {
  const started = Date.now();
  const end = run(context, fixture.at('callWith'), [host.symbol('sleep')!, 5, 0], { timeLimit: 20 });
  assert.equal(end.status, 124);
  assert.ok(Date.now() - started < 2000);
});

test('Ctrl-C ends a busy run with status 130 and gives the handler back', () => {
  const before = host.handleSignal(host.signals.SIGINT, 1);
  host.restoreSignal(host.signals.SIGINT, before);
  const self = host.currentThread();
  const interrupt = context.callback(() => void host.signalThread(self, host.signals.SIGINT), 'void', [
    'int64',
    'int64',
  ]);
  // The signal comes while a callback runs; the loop afterwards sees the flag.
  const both = context.callback(() => run(context, fixture.at('callWith'), [interrupt, 0, 0]).status, 'int64', [
    'int64',
    'int64',
  ]);
  const end = run(context, fixture.at('callWith'), [both, 0, 0], { interrupts: true });
  assert.deepEqual([end.kind, end.status], ['stopped', 130]);
  const now = host.handleSignal(host.signals.SIGINT, 1);
  host.restoreSignal(host.signals.SIGINT, now);
  assert.equal(now.code, before.code);
});

test('a small stack overflows early, a large one late', () => {
  const depthOf = (stackSize: number): number => {
    const own = new Context(fixture.machine, { stackSize });
    own.coverCode(fixture.region.codeAddress, fixture.region.codeAddress + fixture.region.codeUsed);
    const crash = crashOf(run(own, fixture.at('recurse')));
    assert.ok(crash.isStackOverflow);
    const depth = own.stackHigh - crash.sp;
    own.dispose();
    return depth;
  };
  assert.ok(Math.abs(depthOf(1 << 20) - ((1 << 20) - 65536)) < 4096);
  assert.ok(Math.abs(depthOf(1 << 23) - ((1 << 23) - 65536)) < 4096);
});

test('two machines in one thread share the signal stack and recover each in its own runs', () => {
  const second = new Machine(host);
  const other = new Context(second);
  assert.equal(second.signalStack, fixture.machine.signalStack);
  for (const each of [context, other, context]) crashOf(run(each, fixture.at('load'), [8]));
  other.dispose();
  second.dispose();
  crashOf(run(context, fixture.at('load'), [8]));
});

test('a thousand mixed runs are all recovered and memory stays flat', () => {
  // FBC_JIT_ROUNDS=10000 makes it a soak test of some seconds.
  const rounds = Number(process.env.FBC_JIT_ROUNDS ?? (isX64 ? 1000 : 200));
  const back = context.callback((a) => Number(a) + 1, 'int64', ['int64', 'int64']);
  const nested = context.callback(() => run(context, fixture.at('load'), [8]).status, 'int64', ['int64', 'int64']);
  const small = fixture.newContext({ stackSize: 1 << 19 });
  const kinds: [want: number, go: () => RunEnd][] = [
    [3, () => run(context, fixture.at('add'), [1, 2])],
    [139, () => run(context, fixture.at('load'), [8])],
    [132, () => run(context, fixture.at('illegal'))],
    [133, () => run(context, fixture.at('trap'))],
    [isX64 ? 136 : 0, () => run(context, fixture.at('divide'), [1, 0])],
    [139, () => run(small, fixture.at('recurse'))],
    [9, () => run(context, fixture.at('exit'), [9])],
    [6, () => run(context, fixture.at('callWith'), [back, 5, 0])],
    [139, () => run(context, fixture.at('callWith'), [nested, 0, 0])],
  ];
  let resident = 0;
  for (let round = 0; round < rounds; round++) {
    const [want, go] = kinds[round % kinds.length];
    assert.equal(go().status, want);
    if (round === rounds >> 1) resident = process.memoryUsage.rss();
  }
  assert.ok(process.memoryUsage.rss() - resident < 8e6, 'resident memory grows');
  small.dispose();
});
