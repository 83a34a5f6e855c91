// Machine code on threads of its own: completion, stop requests, breakpoints with registers, two at once.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { BreakpointSites, NotABreakpointSite } from '../../src/jit/breakpoints.ts';
import { run } from '../../src/jit/run.ts';
import { ThreadRun } from '../../src/jit/thread.ts';
import { Fixture, isX64 } from './jit-fixture.ts';
import { instructionOffset } from './jit-programs.ts';

const fixture = new Fixture();
const { context, region, machine } = fixture;
after(() => fixture.dispose());

const pause = (milliseconds: number): Promise<void> => new Promise((wake) => setTimeout(wake, milliseconds));
const descriptors = async (): Promise<number> => (await import('node:fs')).readdirSync('/proc/self/fd').length;

test('a thread computes while the event loop turns', async () => {
  assert.deepEqual(await new ThreadRun(context, fixture.at('add'), [20, 22]).done, { kind: 'returned', status: 42 });
  let turns = 0;
  const spinning = new ThreadRun(context, fixture.at('spin'));
  for (; turns < 5; turns++) await pause(2);
  spinning.requestStop('interrupt');
  assert.deepEqual(await spinning.done, { kind: 'stopped', status: 130, reason: 'interrupt' });
  assert.equal(turns, 5);
});

test('faults on a thread are recovered there', async () => {
  for (const [name, status] of [
    ['load', 139],
    ['illegal', 132],
    ['trap', 133],
    ['recurse', 139],
  ] as const) {
    const end = await new ThreadRun(context, fixture.at(name), [8]).done;
    assert.deepEqual([end.kind, end.status], ['fault', status]);
  }
  // And the context is as good as before for the main thread.
  assert.equal(run(context, fixture.at('load'), [8]).status, 139);
});

test('a thread that ignores the stop flag is stopped by force', async () => {
  const hanging = new ThreadRun(context, fixture.at('hang'), [], { grace: 10 });
  await pause(5);
  hanging.requestStop();
  const end = await hanging.done;
  assert.ok(end.kind === 'stopped' && end.reason === 'request');
  assert.equal(end.crash?.pc, fixture.at('hang'));
});

test('two threads run at once, and one fault does not touch the other', async () => {
  const other = fixture.newContext();
  const spinning = new ThreadRun(context, fixture.at('spin'));
  for (let round = 0; round < 10; round++) {
    assert.equal((await new ThreadRun(other, fixture.at('load'), [8]).done).status, 139);
    assert.equal(context.isRunning, true);
  }
  spinning.requestStop();
  assert.equal((await spinning.done).kind, 'stopped');
  other.dispose();
});

test('a context runs one thing at a time', async () => {
  const spinning = new ThreadRun(context, fixture.at('spin'));
  // From the first moment, whether or not the system has let the thread begin.
  assert.equal(context.isRunning, true);
  assert.throws(() => context.dispose(), /while it runs/);
  assert.throws(() => new ThreadRun(context, fixture.at('add')), /running already/);
  spinning.requestStop();
  await spinning.done;
});

const site = fixture.at('breakLoop') + instructionOffset('breakLoop', 1);
const counter = isX64 ? 'rdi' : 'x0';
const total = isX64 ? 'rax' : 'x9';

test('a breakpoint stops the thread, shows its registers, and lets them be changed', async () => {
  const sites = new BreakpointSites(machine, region);
  sites.arm([site]);
  const seen: [pc: boolean, counter: bigint, total: bigint][] = [];
  const running = new ThreadRun(context, fixture.at('breakLoop'), [4], {
    onStop({ pc, state }, thread) {
      seen.push([pc === site, state.register(counter), state.register(total)]);
      if (seen.length === 3) state.setRegister(total, 1000n);
      thread.resume();
    },
  });
  // 4 + 3, then 1000 + 2 + 1
  assert.deepEqual(await running.done, { kind: 'returned', status: 1003 });
  assert.deepEqual(seen, [
    [true, 4n, 0n],
    [true, 3n, 4n],
    [true, 2n, 7n],
    [true, 1n, 1002n],
  ]);
  sites.disarm([site]);
  assert.equal(run(context, fixture.at('breakLoop'), [4]).status, 10);
});

test('disarming while stopped lets the rest run through, vectors included', async () => {
  const sites = new BreakpointSites(machine, region);
  sites.arm([site]);
  sites.arm([site]);
  assert.ok(sites.isArmed(site));
  assert.notDeepEqual(region.readCode(site - region.codeAddress, 1), sites.readOriginal(site, 1));
  let stops = 0;
  const end = await new ThreadRun(context, fixture.at('breakLoop'), [100], {
    onStop({ state }, thread) {
      stops++;
      state.setVector(5, { low: 1n, high: 2n });
      sites.disarm([site]); // the second of two users takes the instruction away
      thread.resume();
    },
  }).done;
  assert.deepEqual([end.status, stops, sites.isArmed(site)], [5050, 2, false]);
});

test('code is patched while a thread runs in it', async () => {
  const sites = new BreakpointSites(machine, region);
  let stops = 0;
  const running = new ThreadRun(context, fixture.at('breakLoop'), [2 ** 40], {
    onStop(_stop, thread) {
      stops++;
      sites.disarm([site]);
      thread.resume();
    },
  });
  for (let round = 1; round <= 20; round++) {
    sites.arm([site]);
    while (stops < round) await pause(0);
  }
  running.requestStop();
  const end = await running.done;
  assert.equal(end.kind, 'stopped');
  assert.equal(stops, 20);
});

test('leaving at a breakpoint, and a stop request there', async () => {
  const sites = new BreakpointSites(machine, region);
  sites.arm([site]);
  const left = await new ThreadRun(context, fixture.at('breakLoop'), [3], { onStop: (_stop, thread) => thread.leave() })
    .done;
  assert.ok(left.kind === 'fault' && left.crash.name === 'SIGTRAP' && left.crash.pc === site);
  const stopped = await new ThreadRun(context, fixture.at('breakLoop'), [3], {
    onStop: (_stop, thread) => thread.requestStop('timeLimit'),
  }).done;
  assert.deepEqual([stopped.kind, stopped.status], ['stopped', 124]);
  sites.disarm([site]);
});

test('only statement starts can be armed', () => {
  const sites = new BreakpointSites(machine, region);
  assert.throws(() => sites.arm([site, fixture.at('add')]), NotABreakpointSite);
  assert.equal(sites.isArmed(site), false);
  assert.throws(() => sites.arm([region.dataAddress]), NotABreakpointSite);
});

test('a hundred threads leave no descriptor behind', async () => {
  await new ThreadRun(context, fixture.at('add'), [1, 2]).done;
  await pause(10);
  const before = await descriptors();
  for (let round = 0; round < 100; round++) await new ThreadRun(context, fixture.at('add'), [1, 2]).done;
  await pause(10);
  assert.ok((await descriptors()) <= before);
});
