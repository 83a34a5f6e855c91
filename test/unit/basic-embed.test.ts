// Programs in BASIC as JavaScript uses them: running, calling, errors, streams, and the end.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { NativeExit } from '../../src/jit/run.ts';
import { BasicCompileError, BasicError } from '../../src/session/basic-errors.ts';
import type { BasicOptions, BasicProgram, BasicRunOptions } from '../../src/session/basic-program.ts';
import { Jit } from '../../src/session/jit.ts';
import { memoryCounters } from '../../src/session/memory-counters.ts';
import { SessionDisposed, SessionError } from '../../src/session/session.ts';
import { testLibrary } from '../../tools/library-image.ts';
import { hostTargetHere } from '../../tools/test-package.ts';

const jit = await Jit.open({ library: await testLibrary(hostTargetHere()) });
after(() => jit.dispose());

function withProgram<T>(text: string, use: (program: BasicProgram) => T, options: BasicOptions = {}): T {
  const program = jit.compileBasic(text, options);
  try {
    return use(program);
  } finally {
    program.dispose();
  }
}

function outputOf(program: BasicProgram, options: BasicRunOptions = {}): string {
  let output = '';
  program.run({
    ...options,
    onOutput: (text) => {
      output += text;
    },
  });
  return output;
}

function thrownBy<T extends Error>(kind: new (...args: never[]) => T, action: () => unknown): T {
  try {
    action();
  } catch (error) {
    assert.ok(error instanceof kind, `${error}`);
    return error;
  }
  return assert.fail('nothing was thrown');
}

test('output, arguments and exit status', () => {
  withProgram('PRINT "Grüße, "; COMMAND$(1); " 😀"\nEND 7', (program) => {
    const pieces: string[] = [];
    const result = program.run({ args: ['Wëlt'], onOutput: (text) => pieces.push(text) });
    assert.equal(pieces.join(''), 'Grüße, Wëlt 😀\n');
    assert.equal(result.exitCode, 7);
    assert.ok(result.completed);
  });
});

test('a character that straddles two pieces of output arrives whole', () => {
  withProgram('FOR i = 1 TO 50000\nPRINT "€";\nNEXT', (program) => {
    const pieces: string[] = [];
    program.run({ onOutput: (text) => pieces.push(text) });
    assert.ok(pieces.length > 1);
    assert.equal(pieces.join(''), '€'.repeat(50_000));
  });
});

test('input from a text', () => {
  withProgram('INPUT "? ", a, b$\nLINE INPUT c$\nPRINT a; b$; c$; EOF(0)', (program) => {
    assert.match(outputOf(program, { input: '3, zwölf\nlast line' }), /^\? 3zwölflast line/);
  });
});

test('input line by line, each asked for behind the output before it', () => {
  withProgram('DO\nLINE INPUT "name: "; n$\nIF n$ = "" THEN EXIT DO\nPRINT "hello "; n$\nLOOP', (program) => {
    const lines = ['Zoë', 'Björn'];
    const seen: string[] = [];
    program.run({
      onOutput: (text) => seen.push(text),
      input: () => {
        seen.push('<');
        return lines.shift() ?? null;
      },
    });
    assert.equal(seen.join(''), 'name: <hello Zoë\nname: <hello Björn\nname: <');
  });
});

test('functions of every type that JavaScript can pass', () => {
  const types = [
    'BYTE',
    'UBYTE',
    'SHORT',
    'USHORT',
    'INTEGER',
    'UINTEGER',
    'LONG',
    'ULONG',
    'SINGLE',
    'DOUBLE',
    'STRING',
  ];
  const text = types.map((type) => `FUNCTION Same${type}(x AS ${type}) AS ${type}\nRETURN x\nEND FUNCTION`).join('\n');
  const values = {
    BYTE: [-128, 127],
    UBYTE: [0, 255],
    SHORT: [-32768, 32767],
    USHORT: [0, 65535],
    INTEGER: [-(2 ** 31), 2 ** 31 - 1],
    UINTEGER: [0, 2 ** 32 - 1],
    LONG: [-(2n ** 63n), 2n ** 63n - 1n],
    ULONG: [0n, 2n ** 64n - 1n],
    SINGLE: [-1.5, 0.25],
    DOUBLE: [Math.PI, Number.POSITIVE_INFINITY],
    STRING: ['', 'a\0b', 'naïve', 'λ → 😀', 'x'.repeat(100_000)],
  };
  withProgram(text, (program) => {
    for (const [type, some] of Object.entries(values)) {
      const same = program.getFunction(`Same${type}`)!;
      for (const value of some) assert.equal(same(value), value, type);
      if (typeof some[0] === 'string' || type === 'SINGLE' || type === 'DOUBLE') continue;
      assert.throws(() => same(BigInt(some[0]!) - 1n), RangeError, type);
      assert.throws(() => same(BigInt(some[1]!) + 1n), RangeError, type);
      assert.throws(() => same(0.5), RangeError, type);
      assert.throws(() => same('1'), TypeError, type);
    }
    assert.equal(program.getFunction('SameLONG')!(42), 42n);
    assert.equal(program.getFunction('SameSTRING')!('\ud800!'), '\ufffd!');
    assert.throws(() => program.getFunction('SameSTRING')!(1), /x is STRING, not a number/);
    assert.throws(() => program.getFunction('SameLONG')!(), /0 arguments for 1 parameters of SameLONG/);
  });
});

test('functions are found whatever their case, with or without suffix', () => {
  const text = 'FUNCTION Twice$(s$)\nRETURN s$ + s$\nEND FUNCTION\nSUB Nothing_\nEND SUB';
  withProgram(text, (program) => {
    assert.equal(program.getFunction('TWICE')!('ab'), 'abab');
    assert.equal(program.getFunction('twice$'), program.getFunction('Twice'));
    assert.equal(program.getFunction('Thrice'), null);
    assert.equal(program.getFunction('nothing_')!(), undefined);
    assert.deepEqual(
      program.procedures.map(({ name, params, result }) => [name, params.map(({ type }) => type), result?.type]),
      [
        ['Twice', ['STRING'], 'STRING'],
        ['Nothing_', [], undefined],
      ],
    );
  });
});

test('many arguments, and BYREF ones as copies', () => {
  const names = Array.from({ length: 12 }, (_, i) => `p${i}`);
  const params = names.map((name, i) => `${name} AS ${i % 3 === 0 ? 'STRING' : i % 3 === 1 ? 'DOUBLE' : 'INTEGER'}`);
  const text = `FUNCTION Join$(${params.join(', ')}) AS STRING
RETURN ${names.map((name, i) => (i % 3 === 0 ? name : `STR$(${name})`)).join(' + "," + ')}
END FUNCTION
FUNCTION Change(BYREF s AS STRING, BYREF n AS INTEGER, BYREF d AS DOUBLE) AS DOUBLE
s = s + "!": n = n + 1: d = d * 2
RETURN LEN(s) + n + d
END FUNCTION`;
  withProgram(text, (program) => {
    const args = names.map((_, i) => (i % 3 === 0 ? `ä${i}` : i));
    assert.equal(String(program.getFunction('Join')!(...args)).replaceAll(' ', ''), args.join(','));
    assert.equal(program.getFunction('Change')!('abc', 10, 1.5), 4 + 11 + 3);
  });
});

test('what JavaScript cannot pass is said when the function is asked for', () => {
  withProgram('SUB Sum(a() AS DOUBLE)\nEND SUB', (program) => {
    const error = thrownBy(SessionError, () => program.getFunction('Sum'));
    assert.equal(error.message, 'Sum: JavaScript cannot pass a AS DOUBLE()');
  });
});

const counter = `DIM total AS LONG, all$, kept(3) AS STRING
total = 100: all$ = "zero": kept(1) = "first"
FUNCTION Add(n AS LONG, name$) AS LONG
total = total + n: all$ = all$ + "," + name$: kept(2) = name$
RETURN total
END FUNCTION
FUNCTION Names$()
RETURN all$ + ":" + kept(1) + ":" + kept(2)
END FUNCTION
PRINT "main"`;

test('variables live on between the main program and calls, and begin anew with run', () => {
  withProgram(counter, (program) => {
    for (let round = 0; round < 3; round++) {
      assert.equal(outputOf(program), 'main\n');
      assert.equal(program.getFunction('Add')!(5, 'fünf'), 105n);
      assert.equal(program.getFunction('Add')!(6, 'six'), 111n);
      assert.equal(program.getFunction('Names')!(), 'zero,fünf,six:first:six');
    }
  });
});

test('before run nothing of the main program has happened', () => {
  withProgram(counter, (program) => {
    assert.equal(program.getFunction('Add')!(5, 'five'), 5n);
    assert.equal(outputOf(program), 'main\n');
    assert.equal(program.getFunction('Add')!(1, 'one'), 101n);
  });
});

test('nothing is left when a program ends', () => {
  const text = `${counter}
CLASS Thing
  name AS STRING
  CONSTRUCTOR(n$)
    ME.name = n$
  END CONSTRUCTOR
  DESTRUCTOR
    PRINT "end of "; ME.name
  END DESTRUCTOR
END CLASS
DIM thing AS Thing
thing = NEW Thing("one")
FUNCTION ThingName$()
RETURN thing.name
END FUNCTION`;
  withProgram(text, (program) => {
    let output = '';
    const onOutput = (piece: string): void => {
      output += piece;
    };
    program.run({ onOutput });
    assert.equal(program.getFunction('ThingName')!(), 'one');
    program.getFunction('Add')!(1, 'some name that is long enough for a block of its own');
    program.run({ onOutput });
    assert.equal(output, 'main\nend of one\nmain\n');
    // The second run holds its variables; the counters add up over both.
    const held = memoryCounters(program.session);
    assert.ok(held.leakedObjects < 10 && held.leakedStrings < 10, JSON.stringify(held));
    program.getFunction('Names')!();
    assert.deepEqual(memoryCounters(program.session).leakedStrings, held.leakedStrings);
  });
});

test('an error that the program does not catch', () => {
  withProgram(
    'PRINT "before"\nx = 0\n  PRINT 1 \\ x',
    (program) => {
      let output = '';
      const error = thrownBy(BasicError, () =>
        program.run({
          onOutput: (text) => {
            output += text;
          },
        }),
      );
      assert.equal(output, 'before\n');
      const { number, text, file, line, column } = error;
      assert.deepEqual(
        { number, text, file, line, column },
        { number: 11, text: 'Division by zero', file: 'sum.bas', line: 3, column: 3 },
      );
      assert.equal(error.message, 'sum.bas:3: Division by zero (error code 11)');
    },
    { file: 'sum.bas' },
  );
});

test('errors in functions, in included files too; the program can be called again', () => {
  const reader = (name: string) => ({
    name,
    text: 'FUNCTION Item(i AS INTEGER) AS INTEGER\n\nRETURN stock(i)\nEND FUNCTION\n',
  });
  const text = `INCLUDE "more.bi"
DIM stock(3) AS INTEGER
stock(3) = 33
SUB Fail(n AS INTEGER)
PRINT "failing"
THROW n
END SUB
FUNCTION Safe(n AS INTEGER) AS STRING
TRY
Fail n
CATCH
RETURN "caught" + STR$(ERR)
END TRY
END FUNCTION`;
  withProgram(
    text,
    (program) => {
      let output = '';
      program.run({
        onOutput: (piece) => {
          output += piece;
        },
      });
      const item = program.getFunction('Item')!;
      assert.equal(item(3), 33);
      const error = thrownBy(BasicError, () => item(4));
      assert.deepEqual([error.number, error.file, error.line], [9, 'more.bi', 3]);
      assert.equal(item(3), 33);
      const own = thrownBy(BasicError, () => program.getFunction('Fail')!(1234));
      assert.deepEqual([own.number, own.file, own.line, own.text], [1234, 'main.bas', 6, 'Unknown error']);
      assert.match(String(program.getFunction('Safe')!(77)), /^caught ?77$/);
      assert.equal(output, 'failing\nfailing\n');
    },
    { file: 'main.bas', reader },
  );
});

test('a recursion without end is error 7, in main and in a function', () => {
  const text =
    'FUNCTION Deep(n AS LONG) AS LONG\nRETURN 1 + Deep(n + 1)\nEND FUNCTION\nFUNCTION Fact(n AS LONG) AS LONG\nIF n < 2 THEN RETURN 1\nRETURN n * Fact(n - 1)\nEND FUNCTION\nIF COMMAND$(1) <> "" THEN PRINT Deep(0)';
  withProgram(text, (program) => {
    assert.equal(program.getFunction('Fact')!(20), 2432902008176640000n);
    assert.equal(thrownBy(BasicError, () => program.getFunction('Deep')!(0)).number, 7);
    assert.equal(program.getFunction('Fact')!(20), 2432902008176640000n);
    assert.equal(thrownBy(BasicError, () => program.run({ args: ['deep'], onOutput: () => {} })).number, 7);
    assert.equal(program.run({ onOutput: () => {} }).exitCode, 0);
  });
});

test('END in a function is NativeExit', () => {
  withProgram('SUB Leave(n AS INTEGER)\nPRINT "bye"\nEND n\nEND SUB', (program) => {
    const output: string[] = [];
    program.run({ onOutput: (text) => output.push(text) });
    assert.equal(thrownBy(NativeExit, () => program.getFunction('Leave')!(3)).status, 3);
    assert.deepEqual(output, ['bye\n']);
    assert.equal(thrownBy(NativeExit, () => program.getFunction('Leave')!(4)).status, 4);
  });
});

test('a time limit cuts the program off; it can be run again but not called', () => {
  withProgram('PRINT "start"\nWHILE COMMAND$(1) = "": WEND\nSUB One\nEND SUB', (program) => {
    let output = '';
    const onOutput = (text: string): void => {
      output += text;
    };
    const result = program.run({ timeLimit: 30, onOutput });
    assert.ok(result.timedOut);
    assert.equal(output, 'start\n');
    assert.throws(() => program.getFunction('One')!(), SessionError);
    assert.equal(program.run({ args: ['x'], onOutput }).exitCode, 0);
    assert.equal(program.getFunction('One')!(), undefined);
  });
});

test('what a callback throws arrives at the caller', () => {
  withProgram('PRINT "one"\nLINE INPUT a$\nPRINT a$', (program) => {
    const mine = new Error('mine');
    assert.throws(
      () =>
        program.run({
          onOutput: () => {
            throw mine;
          },
          input: 'x',
        }),
      (error) => error === mine,
    );
    assert.equal(outputOf(program, { input: 'x' }), 'one\nx\n');
  });
});

test('a program cannot be used while it runs', () => {
  withProgram('SUB One\nEND SUB\nPRINT "now"', (program) => {
    const one = program.getFunction('One')!;
    const errors: unknown[] = [];
    program.run({
      onOutput: () => {
        for (const action of [() => program.run(), () => one(), () => program.dispose()]) {
          errors.push(thrownBy(SessionError, action).message);
        }
      },
    });
    assert.deepEqual(errors, [
      'the program cannot be run while it runs',
      'the program cannot call One while it runs',
      'the program cannot be disposed of while it runs',
    ]);
  });
});

test('many programs at once, one calling another from its output', () => {
  const programs = Array.from({ length: 20 }, (_, i) =>
    jit.compileBasic(`DIM n\nn = ${i}\nFUNCTION Value()\nRETURN n\nEND FUNCTION\nPRINT "${i}"`),
  );
  try {
    for (const program of programs) program.run({ onOutput: () => {} });
    assert.deepEqual(
      programs.map((program) => program.getFunction('Value')!()),
      programs.map((_, i) => i),
    );
    const seen: unknown[] = [];
    programs[0]!.run({ onOutput: () => seen.push(programs[7]!.getFunction('Value')!()) });
    assert.deepEqual(seen, [7]);
  } finally {
    for (const program of programs) program.dispose();
  }
});

test('errors of the compiler carry their places', () => {
  const error = thrownBy(BasicCompileError, () => jit.compileBasic('PRINT "ä"; 1 + \nx$ = 5', { file: 'bad.bas' }));
  assert.match(error.message, /^bad\.bas:1:\d+: error: /);
  const [first] = error.diagnostics;
  assert.equal(first!.file, 'bad.bas');
  assert.equal(first!.severity, 'error');
  assert.equal(first!.start.line, 1);
  assert.ok(first!.end.column >= first!.start.column);
  assert.throws(() => jit.compileBasic('INCLUDE "other.bi"'), BasicCompileError);
});

test('dispose: twice, and what comes after', () => {
  const before = jit.openSessions;
  const program = jit.compileBasic('SUB One\nEND SUB');
  const one = program.getFunction('One')!;
  assert.equal(one(), undefined);
  program.dispose();
  program.dispose();
  assert.equal(jit.openSessions, before);
  assert.throws(() => one(), SessionDisposed);
  assert.throws(() => program.run(), SessionDisposed);
  assert.throws(() => program.getFunction('One'), SessionDisposed);
});
