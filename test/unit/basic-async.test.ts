// Programs in BASIC on threads of their own: JavaScript goes on, and can end them.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { setTimeout as delay } from 'node:timers/promises';
import { BasicError } from '../../src/session/basic-errors.ts';
import type { BasicAsyncOptions, BasicOptions, BasicProgram } from '../../src/session/basic-program.ts';
import { Jit } from '../../src/session/jit.ts';
import { JitCrash, type JitExecResult } from '../../src/session/result.ts';
import { SessionError } from '../../src/session/session.ts';
import { testLibrary } from '../../tools/library-image.ts';
import { hostTargetHere } from '../../tools/test-package.ts';

const jit = await Jit.open({ library: await testLibrary(hostTargetHere()) });
after(() => jit.dispose());

async function withProgram(
  text: string,
  use: (program: BasicProgram) => Promise<void>,
  options: BasicOptions = {},
): Promise<void> {
  const program = jit.compileBasic(text, options);
  try {
    await use(program);
  } finally {
    program.dispose();
  }
}

async function outputOf(
  program: BasicProgram,
  options: BasicAsyncOptions = {},
): Promise<{ output: string; result: JitExecResult }> {
  let output = '';
  const onOutput = (text: string): void => {
    output += text;
  };
  const result = await program.runAsync({ ...options, onOutput }).done;
  return { output, result };
}

test('output, input, arguments and exit status', () =>
  withProgram('LINE INPUT a$\nPRINT COMMAND$(1); " "; a$\nLINE INPUT b$\nPRINT b$\nEND 3', async (program) => {
    const lines = ['one', 'zwö'];
    const { output, result } = await outputOf(program, { args: ['says'], input: () => lines.shift() ?? null });
    assert.equal(output, 'says one\nzwö\n');
    assert.equal(result.exitCode, 3);
    assert.ok(result.completed);
  }));

test('the event loop lives while a program computes, and cancel ends it', () =>
  withProgram('PRINT "on"\nDO\nn = n + 1\nLOOP', async (program) => {
    const run = program.runAsync({ onOutput: () => {} });
    // However busy the machine is: the program never ends by itself, so these come while it computes.
    for (let turns = 0; turns < 5; turns++) await delay(5);
    assert.ok(program.session.isRunning);
    run.cancel();
    const result = await run.done;
    assert.ok(result.interrupted && !result.completed && !result.timedOut);
    assert.equal(result.exitCode, 130);
    run.cancel(); // too late, which is no mistake
  }));

test('what looks at no flag is stopped by force; sleeping and waiting are ended too', async () => {
  for (const text of ['SLEEP 60', 'FOR i = 1 TO 2000000000\nx = x XOR i\nNEXT\nGOTO again\nagain:\nSLEEP 60']) {
    await withProgram(text, async (program) => {
      const run = program.runAsync({ grace: 50 });
      await delay(30);
      const before = performance.now();
      run.cancel('timeLimit');
      assert.ok((await run.done).timedOut);
      assert.ok(performance.now() - before < 10_000);
    });
  }
});

test('a time limit; the program can be run again, but not called', () =>
  withProgram('FUNCTION One() AS INTEGER\nRETURN 1\nEND FUNCTION\nDO\nLOOP UNTIL COMMANDCOUNT > 1', async (program) => {
    const result = await program.runAsync({ timeLimit: 20 }).done;
    assert.ok(result.timedOut);
    assert.equal(result.exitCode, 124);
    assert.throws(() => program.getFunction('One')!(), SessionError);
    assert.ok((await program.runAsync({ timeLimit: 20_000, args: ['x'] }).done).completed);
    assert.equal(program.getFunction('One')!(), 1);
  }));

test('variables live on for calls, whichever way the program was run', () =>
  withProgram(
    'DIM n AS INTEGER\nFUNCTION Next() AS INTEGER\nn = n + 1\nRETURN n\nEND FUNCTION\nn = 5'.replaceAll(
      'Next',
      'Following',
    ),
    async (program) => {
      const following = program.getFunction('Following')!;
      await program.runAsync().done;
      assert.deepEqual([following(), following()], [6, 7]);
      program.run();
      assert.equal(following(), 6);
      await program.runAsync().done;
      assert.equal(following(), 6);
    },
  ));

test('an error that the program does not catch, and one of a fault', async () => {
  await withProgram('PRINT "a";\nTHROW 5', async (program) => {
    let output = '';
    const run = program.runAsync({
      onOutput: (text) => {
        output += text;
      },
    });
    await assert.rejects(run.done, (error) => error instanceof BasicError && error.number === 5 && error.line === 2);
    assert.equal(output, 'a');
  });
  await withProgram('OPTION SYSTEM\nDIM p AS INTEGER PTR\n*p = 1', async (program) => {
    await assert.rejects(program.runAsync().done, (error) => error instanceof JitCrash && error.result.signal === 11);
    await assert.rejects(program.runAsync().done, JitCrash);
  });
});

test('what onOutput and input throw arrives at the caller', () =>
  withProgram('INPUT a$\nPRINT "x"', async (program) => {
    const thrown = new Error('enough');
    const fail = (): never => {
      throw thrown;
    };
    await assert.rejects(program.runAsync({ input: 'a\n', onOutput: fail }).done, thrown);
    await assert.rejects(program.runAsync({ input: fail, onOutput: () => {} }).done, thrown);
    assert.equal((await outputOf(program, { input: 'a\n' })).output, '? x\n');
  }));

test('while it runs a program can be neither run nor called nor disposed of', () =>
  withProgram('SUB Idle()\nEND SUB\nDO\nLOOP', async (program) => {
    const idle = program.getFunction('Idle')!;
    const run = program.runAsync();
    for (const action of [() => program.run(), () => program.runAsync(), () => idle(), () => program.dispose()]) {
      assert.throws(action, SessionError);
    }
    run.cancel();
    await run.done;
  }));

test('programs on threads at the same time, and one run in between', async () => {
  const text = 'DIM t AS LONG\nFOR i = 1 TO 200000\nt = t + i * VAL(COMMAND$(1))\nNEXT\nPRINT t';
  const programs = [1, 2, 3, 4].map(() => jit.compileBasic(text));
  const ended = programs.map((program, n) => outputOf(program, { args: [String(n)] }));
  await withProgram('PRINT 1', async (program) => {
    assert.ok(program.run({ onOutput: () => {} }).completed);
  });
  const outputs = (await Promise.all(ended)).map(({ output }) => output);
  assert.deepEqual(
    outputs,
    [0, 1, 2, 3].map((n) => `${20000100000 * n}\n`),
  );
  for (const program of programs) program.dispose();
});

test('much output from a thread, many runs', () =>
  withProgram(
    'DIM a(100) AS STRING\nFOR i = 1 TO 20000\na(i MOD 100) = STR$(i)\nPRINT a(i MOD 100)\nNEXT',
    async (program) => {
      for (let round = 0; round < 5; round++) {
        const { output } = await outputOf(program);
        assert.equal(output.split('\n').length, 20_001);
      }
    },
  ));
