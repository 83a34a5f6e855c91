// Breakpoints by line, function and address: counts, conditions, actions, changed registers, steps.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { type BreakEvent, NoSuchPlace, type StopAction } from '../../src/session/breakpoints.ts';
import { Jit } from '../../src/session/jit.ts';
import { sessionReport } from '../../src/session/report.ts';
import { type JitSession, SessionError } from '../../src/session/session.ts';

const jit = await Jit.open();
after(() => jit.dispose());

/** Lines 1–5 count down and call, 10–12 are the function called, 20–21 a function without calls. */
const program = `dbgfile "steps.bas"
function w $inner(w %x) {
@start
	dbgloc 20
	%y =w mul %x, 3
	dbgloc 21
	ret %y
}
function w $work(w %x) {
@start
	dbgloc 10
	%y =w call $inner(w %x)
	dbgloc 11
	%z =w add %y, 1
	dbgloc 12
	ret %z
}
export function w $main(w %argc, l %argv) {
@start
	dbgloc 1
	%n =w copy 4
	%sum =w copy 0
@loop
	dbgloc 2
	%r =w call $work(w %n)
	%sum =w add %sum, %r
	dbgloc 3
	%n =w sub %n, 1
	jnz %n, @loop, @end
@end
	dbgloc 5
	%sum =w add %sum, 0
	dbgloc 6
	ret %sum
}
`;
const total = 3 * (4 + 3 + 2 + 1) + 4;

async function debug(use: (session: JitSession) => void | Promise<void>): Promise<void> {
  // Not optimised across functions: the lines and calls are what the test is about.
  const session = jit.compile(program, { debug: true, level: 0 });
  try {
    await use(session);
  } finally {
    session.dispose();
  }
}

/** Run with `answers` to the stops in turn, then go on; the lines where it stopped. */
async function linesOf(session: JitSession, answers: readonly StopAction[] = []): Promise<number[]> {
  const lines: number[] = [];
  session.breakpoints.onBreak = (event) => {
    lines.push(event.line);
    return answers[lines.length - 1] ?? 'continue';
  };
  assert.equal((await session.executeAsync().done).exitCode, total);
  return lines;
}

test('a line stops every time it is reached', () =>
  debug(async (session) => {
    const id = session.breakpoints.add({ line: 2 });
    assert.deepEqual(await linesOf(session), [2, 2, 2, 2]);
    assert.equal(session.breakpoints.list().find((each) => each.id === id)!.hits, 4);
  }));

test('a line without code means the next one that has some', () =>
  debug(async (session) => {
    session.breakpoints.add({ line: 4, file: 'steps.bas' });
    assert.deepEqual(await linesOf(session), [5]);
    assert.throws(() => session.breakpoints.add({ line: 100 }), NoSuchPlace);
    assert.throws(() => session.breakpoints.add({ line: 2, file: 'other.bas' }), NoSuchPlace);
  }));

test('a function stops at its first line', () =>
  debug(async (session) => {
    session.breakpoints.add({ symbol: 'work' });
    assert.deepEqual(await linesOf(session), [10, 10, 10, 10]);
    assert.throws(() => session.breakpoints.add({ symbol: 'absent' }), NoSuchPlace);
  }));

test('an address, which must be the start of a line', () =>
  debug(async (session) => {
    const [address] = session.pcsForLine(11);
    session.breakpoints.add({ address: address! });
    assert.deepEqual(await linesOf(session), [11, 11, 11, 11]);
    assert.throws(() => session.breakpoints.add({ address: address! + 1 }), NoSuchPlace);
    assert.throws(() => session.breakpoints.add({ symbol: 'work', offset: 1 }), NoSuchPlace);
  }));

test('disabled, enabled, removed', () =>
  debug(async (session) => {
    const id = session.breakpoints.add({ line: 3 });
    session.breakpoints.disable(id);
    assert.deepEqual(await linesOf(session), []);
    session.breakpoints.enable(id);
    assert.deepEqual(await linesOf(session), [3, 3, 3, 3]);
    session.breakpoints.remove(id);
    assert.deepEqual(await linesOf(session), []);
    assert.throws(() => session.breakpoints.enable(id), RangeError);
  }));

test('ignore counts down, one-shot goes away', () =>
  debug(async (session) => {
    session.breakpoints.add({ line: 2 }, { ignore: 3 });
    session.breakpoints.add({ line: 3 }, { oneShot: true });
    assert.deepEqual(await linesOf(session), [3, 2]);
    assert.deepEqual(
      session.breakpoints.list().map(({ place, hits, ignore }) => [place, hits, ignore]),
      [[{ line: 2 }, 4, 0]],
    );
  }));

const argument = process.arch === 'x64' ? 'rdi' : 'x0';

test('conditions on registers, and functions', () =>
  debug(async (session) => {
    session.breakpoints.add({ symbol: 'inner' }, { condition: (event) => event.backtrace()[1]?.name === 'work' });
    assert.equal((await linesOf(session)).length, 4);
    const stack = process.arch === 'x64' ? 'rsp' : 'sp';
    const never = session.breakpoints.add({ line: 2 }, { condition: `${stack} == 0x10` });
    const always = session.breakpoints.add({ line: 2 }, { condition: `${stack} >= 16` });
    await linesOf(session);
    const hits = new Map(session.breakpoints.list().map((each) => [each.id, each.hits]));
    assert.deepEqual([hits.get(never), hits.get(always)], [0, 4]);
    assert.throws(() => session.breakpoints.add({ line: 2 }, { condition: 'a b' }), SyntaxError);
  }));

test('actions without a question: count, log, dump, abort', () =>
  debug(async (session) => {
    const log: string[] = [];
    session.breakpoints.onLog = (text) => log.push(text);
    session.breakpoints.add({ line: 2 }, { action: 'count' });
    session.breakpoints.add({ line: 5 }, { action: 'log' });
    session.breakpoints.add({ line: 5 }, { action: 'dump' });
    assert.deepEqual(await linesOf(session), []);
    assert.match(log[0]!, /^breakpoint 2: steps\.bas line 5, main\+0x[0-9a-f]+$/);
    assert.match(log[1]!, new RegExp(`^breakpoint 3: .*\\n[^]* {2}${argument} +[0-9a-f]{16}$`, 'm'));
    session.breakpoints.add({ line: 3 }, { action: 'abort' });
    const result = await session.executeAsync().done;
    assert.deepEqual([result.exitCode, result.completed, result.crashLine], [133, false, 3]);
  }));

test('registers can be changed, memory read', () =>
  debug(async (session) => {
    // A function of one argument whose value is still in its register at the first line.
    const il = 'export function w $f(w %x) {\n@start\n\tdbgloc 1\n\t%y =w add %x, 1\n\tret %y\n}\n';
    const small = jit.compile(il, { debug: true, level: 0 });
    small.breakpoints.add({ line: 1 });
    let before = 0n;
    small.breakpoints.onBreak = (event) => {
      before = event.register(argument);
      event.setRegister(argument, 41n);
      assert.equal(event.readMemory(event.stackPointer, 8).length, 8);
      return 'continue';
    };
    const result = await small.executeAsync({ function: 'f', arguments: [7] }).done;
    assert.deepEqual([before, result.exitCode], [7n, 42]);
    small.dispose();
    assert.equal(session.runs, 0);
  }));

test('steps: into a call', () =>
  debug(async (session) => {
    session.breakpoints.add({ line: 2 }, { oneShot: true });
    const steps: StopAction[] = Array(4).fill('stepLine');
    assert.deepEqual(await linesOf(session, steps), [2, 10, 20, 21, 11]);
  }));

test('steps: over calls, and round the loop', () =>
  debug(async (session) => {
    session.breakpoints.add({ line: 2 }, { oneShot: true });
    const steps: StopAction[] = Array(3).fill('stepOver');
    assert.deepEqual(await linesOf(session, steps), [2, 3, 2, 3]);
  }));

test('steps: out of a function', () =>
  debug(async (session) => {
    session.breakpoints.add({ line: 20 }, { oneShot: true });
    assert.deepEqual(await linesOf(session, ['finish', 'finish']), [20, 11, 3]);
  }));

test('an answer may take its time, and the event shows the calls', () =>
  debug(async (session) => {
    session.breakpoints.add({ line: 21 }, { oneShot: true });
    const events: BreakEvent[] = [];
    session.breakpoints.onBreak = async (event): Promise<StopAction> => {
      await new Promise((wake) => setTimeout(wake, 20));
      events.push(event);
      assert.deepEqual(
        event.backtrace().map(({ name, place }) => [name, place?.line]),
        [
          ['inner', 21],
          ['work', 10],
          ['main', 2],
        ],
      );
      return 'continue';
    };
    assert.equal((await session.executeAsync().done).exitCode, total);
    assert.deepEqual(
      events.map(({ line, symbol }) => [line, symbol?.name]),
      [[21, 'inner']],
    );
  }));

test('a question that throws ends the program', () =>
  debug(async (session) => {
    const log: string[] = [];
    session.breakpoints.onLog = (text) => log.push(text);
    session.breakpoints.add({ line: 2 });
    session.breakpoints.onBreak = () => {
      throw new Error('no answer');
    };
    assert.equal((await session.executeAsync().done).exitCode, 133);
    assert.deepEqual(log, ['breakpoint: no answer']);
  }));

test('a run that waits can be cancelled', () =>
  debug(async (session) => {
    session.breakpoints.add({ line: 2 });
    session.breakpoints.onBreak = () => new Promise<StopAction>(() => {});
    const run = session.executeAsync({ grace: 5 });
    while (!run.isStopped) await new Promise((wake) => setTimeout(wake, 1));
    run.cancel('interrupt');
    const result = await run.done;
    assert.deepEqual([result.exitCode, result.interrupted], [130, true]);
  }));

test('breakpoints can be set and taken while the program runs', () =>
  debug(async (session) => {
    const seen: number[] = [];
    const { breakpoints } = session;
    const first = breakpoints.add({ line: 2 });
    breakpoints.onBreak = (event) => {
      seen.push(event.line);
      if (event.line === 2) {
        breakpoints.remove(first);
        breakpoints.add({ line: 6 });
      }
      return 'continue';
    };
    assert.equal((await session.executeAsync().done).exitCode, total);
    assert.deepEqual(seen, [2, 6]);
  }));

test('a synchronous run refuses breakpoints: JavaScript could not answer', () =>
  debug((session) => {
    const id = session.breakpoints.add({ line: 2 });
    assert.throws(() => session.execute(), SessionError);
    session.breakpoints.disable(id);
    assert.equal(session.execute().exitCode, total);
  }));

test('listings show the code as it was compiled, and where breakpoints are', () =>
  debug((session) => {
    const before = sessionReport(session).disassembly;
    session.breakpoints.add({ line: 2 });
    const after = sessionReport(session).disassembly;
    assert.deepEqual(
      after.map(({ bytes }) => bytes),
      before.map(({ bytes }) => bytes),
    );
    assert.equal(after.filter(({ hasBreakpoint }) => hasBreakpoint).length, 1);
  }));

test('code without sites takes no breakpoints', () => {
  const session = jit.compile(program);
  assert.throws(() => session.breakpoints.add({ line: 2 }), NoSuchPlace);
  session.dispose();
});
