// The public API: compile, run, functions, callbacks, data, places, results, faults, many sessions.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, test } from 'node:test';
import { NativeExit } from '../../src/jit/run.ts';
import { IlError } from '../../src/session/compile.ts';
import { crashDump } from '../../src/session/crash-dump.ts';
import { Jit } from '../../src/session/jit.ts';
import { JitCrash, type JitExecResult } from '../../src/session/result.ts';
import { type JitSession, SessionDisposed, SessionError } from '../../src/session/session.ts';

const jit = await Jit.open();
after(() => jit.dispose());

const fact = `export function l $fact(l %n) {
@start
	%c =w csltl %n, 2
	jnz %c, @one, @more
@one
	ret 1
@more
	%m =l sub %n, 1
	%r =l call $fact(l %m)
	%p =l mul %n, %r
	ret %p
}
`;

/** A $main whose body is given. */
const main = (body: string): string => `export function w $main(w %argc, l %argv) {\n@start\n${body}\n}\n`;

function withSession<T>(il: string, use: (session: JitSession) => T, options = {}): T {
  const session = jit.compile(il, options);
  try {
    return use(session);
  } finally {
    session.dispose();
  }
}

const execute = (il: string, options = {}): JitExecResult => withSession(il, (session) => session.execute(options));

test('$main returns a status', () => {
  const result = execute(main('\tret 42'));
  assert.deepEqual([result.exitCode, result.completed, result.signal, result.success], [42, true, 0, false]);
  assert.equal(execute(main('\tret 0')).success, true);
  assert.equal(execute(main('\tret -7')).exitCode, -7);
});

test('$main gets its arguments, in UTF-8', () => {
  const il = main(
    '\t%p =l add %argv, 8\n\t%s =l loadl %p\n\t%n =l call $strlen(l %s)\n\t%w =w copy %n\n\t%x =w mul %argc, 10\n\t%y =w add %w, %x\n\tret %y',
  );
  withSession(il, (session) => {
    assert.equal(session.executeWithArgs(['program', 'four', 'x']).exitCode, 34);
    assert.equal(session.executeWithArgs(['program', 'größe']).exitCode, 27);
  });
});

test('a vector of arguments ends with a null pointer', () => {
  const il = main(
    '\t%o =l extsw %argc\n\t%o =l mul %o, 8\n\t%p =l add %argv, %o\n\t%x =l loadl %p\n\t%r =w ceql %x, 0\n\tret %r',
  );
  withSession(il, (session) => assert.equal(session.executeWithArgs(Array(2000).fill('argument')).exitCode, 1));
});

test('a session runs as often as one likes, and its data stay', () => {
  const il = `data $count = { w 5 }\n${main('\t%x =w loadw $count\n\t%x =w add %x, 1\n\tstorew %x, $count\n\tret %x')}`;
  withSession(il, (session) => {
    assert.equal(session.execute().exitCode, 6);
    assert.equal(session.execute().exitCode, 7);
    session.resetData();
    assert.equal(session.execute().exitCode, 6);
    assert.equal(session.runs, 3);
  });
});

test('data is read and written from outside', () => {
  const il = `data $text = { b "hello", b 0 }\ndata $numbers = align 16 { l 1 2 3 }\n${main('\t%x =w loadub $text\n\tret %x')}`;
  withSession(il, (session) => {
    assert.equal(new TextDecoder().decode(session.readData('text')), 'hello\0');
    session.writeData('$text', new TextEncoder().encode('J'));
    assert.equal(session.execute().exitCode, 'J'.charCodeAt(0));
    assert.equal(session.data('numbers').getBigInt64(16, true), 3n);
    assert.equal(session.address('numbers')! % 16, 0);
    assert.throws(() => session.readData('main'), SessionError);
    assert.throws(() => session.writeData('text', new Uint8Array(7)), RangeError);
  });
});

test('functions by signature', () => {
  const il = `${fact}
export function d $mix(d %a, s %b, w %c, l %d) {
@start
	%x =d exts %b
	%y =d swtof %c
	%z =d sltof %d
	%p =d add %a, %x
	%q =d add %y, %z
	%r =d add %p, %q
	ret %r
}
export function $nothing() {
@start
	ret
}
`;
  withSession(il, (session) => {
    assert.equal(session.getFunction('fact', 'int64 (int64)')!(20), 2432902008176640000n);
    assert.equal(session.getFunction('$fact', 'i64(i64)')!(5n), 120n);
    assert.equal(session.getFunction('mix', 'double (double, float, int32, int64)')!(0.5, 0.25, -3, 4n), 1.75);
    assert.equal(session.getFunction('nothing', 'void ()')!(), undefined);
    assert.equal(session.getFunction('absent', 'void ()'), null);
    assert.throws(() => session.getFunction('fact', 'int65 (int64)'), SyntaxError);
    assert.throws(() => session.getFunction('fact', 'int64 (int64)')!(), TypeError);
    assert.equal(session.executeFunction('fact', [5]).exitCode, 120);
    assert.throws(() => session.executeFunction('absent'), SessionError);
  });
});

test('END leaves from a nested call with its status', () => {
  const il = `function $deep(w %n) {\n@start\n\tcall $exit(w %n)\n\tret\n}\n${main('\tcall $deep(w 17)\n\tret 1')}`;
  const result = execute(il);
  assert.deepEqual([result.exitCode, result.completed, result.signal], [17, true, 0]);
  withSession(`export ${il}`, (session) => {
    assert.throws(() => session.getFunction('deep', 'void (int32)')!(9), NativeExit);
  });
});

test('every way to end a process ends the program', () => {
  for (const name of ['exit', '_exit', '_Exit', 'quick_exit']) {
    assert.equal(execute(main(`\tcall $${name}(w 5)\n\tret 1`)).exitCode, 5);
  }
});

test('nothing of the program is left for the end of the process', () => {
  for (const name of ['on_exit', 'at_quick_exit', '__cxa_atexit']) {
    const il = main(`\t%r =w call $${name}(l $main, l 0, l 0)\n\tret %r`);
    withSession(il, ({ finalized, linkResult }) => {
      assert.equal(finalized, false);
      assert.equal(linkResult.diagnostics[0]!.message, `unresolved external: "${name}", needed by main`);
    });
  }
});

test('abort() ends the program, not the process', () => {
  assert.equal(execute(main('\tcall $abort()\n\tret 1')).exitCode, 134);
});

const faults: readonly (readonly [name: string, body: string, status: number, signal: string])[] = [
  ['a null pointer', '\t%x =w loadw 8\n\tret %x', 139, 'SIGSEGV'],
  ['a wild store', '\tstorew 1, 281474976645120\n\tret 0', 139, 'SIGSEGV'],
  ['hlt', '\thlt', process.arch === 'x64' ? 132 : 133, process.arch === 'x64' ? 'SIGILL' : 'SIGTRAP'],
];
for (const [name, body, status, signal] of faults) {
  test(`fault: ${name}`, () => {
    const result = execute(main(`\tdbgloc 7\n${body}`));
    assert.deepEqual([result.exitCode, result.completed, result.signalName], [status, false, signal]);
    assert.equal(result.crashLine, 7);
    assert.deepEqual([result.crashSymbol, result.crashIn], ['main', 'jit']);
    assert.ok(result.registers!.size >= 17);
  });
}

test('fault: division by zero', { skip: process.arch !== 'x64' }, () => {
  const result = execute(main('\tdbgloc 3\n\t%z =w sub %argc, 1\n\t%x =w div 7, %z\n\tret %x'));
  assert.deepEqual([result.exitCode, result.signalName, result.crashLine], [136, 'SIGFPE', 3]);
});

test('fault: SIGBUS and SIGTRAP raised by C', () => {
  // Behind the last byte of a mapped file: mmap(0, 4096, PROT_READ, MAP_PRIVATE, fd of an empty file).
  const il = `data $name = { b "/dev/shm", b 0 }
${main('\t%fd =w call $memfd_create(l $name, w 0)\n\t%p =l call $mmap(l 0, l 4096, w 1, w 2, w %fd, l 0)\n\tdbgloc 4\n\t%x =w loadw %p\n\tret %x')}`;
  const result = execute(il);
  assert.deepEqual([result.exitCode, result.signalName, result.crashLine], [135, 'SIGBUS', 4]);
});

test("fault in C that the program called: the line is the caller's", () => {
  const result = execute(main('\tdbgloc 12\n\t%n =l call $strlen(l 8)\n\tret 0'));
  assert.deepEqual([result.exitCode, result.crashIn, result.crashLine], [139, 'runtime', 12]);
});

test('stack overflow is a result of its own', () => {
  const il = `function l $down(l %n) {\n@start\n\tdbgloc 2\n\t%m =l add %n, 1\n\t%r =l call $down(l %m)\n\t%s =l add %r, %m\n\tret %s\n}
${main('\t%x =l call $down(l 0)\n\tret 0')}`;
  const result = withSession(il, (session) => session.execute(), { stackSize: 1 << 20 });
  assert.deepEqual([result.exitCode, result.isStackOverflow, result.crashLine], [139, true, 2]);
});

test('the same session runs after a fault', () => {
  const il = `data $bad = { w 1 }\n${main('\t%b =w loadw $bad\n\tjnz %b, @fault, @good\n@fault\n\t%x =w loadw 0\n\tret %x\n@good\n\tret 5')}`;
  withSession(il, (session) => {
    assert.equal(session.execute().exitCode, 139);
    session.writeData('bad', new Uint8Array(4));
    assert.equal(session.execute().exitCode, 5);
  });
});

test('a fault in a function that was called from JavaScript', () => {
  withSession('export function w $peek(l %p) {\n@start\n\tdbgloc 3\n\t%x =w loadw %p\n\tret %x\n}\n', (session) => {
    const peek = session.getFunction('peek', 'int32 (address)')!;
    assert.throws(
      () => peek(16),
      (error) => {
        assert.ok(error instanceof JitCrash);
        assert.deepEqual([error.result.crashLine, error.result.faultAddress], [3, 16n]);
        assert.match(error.message, /^SIGSEGV at 0x[0-9a-f]+ in peek, line 3$/);
        return true;
      },
    );
  });
});

const spin = main('@loop\n\t%x =w add %argc, 1\n\tjmp @loop');

test('a time limit ends a loop with 124', () => {
  const result = execute(spin, { timeLimit: 30, grace: 20 });
  assert.deepEqual([result.exitCode, result.completed, result.timedOut, result.signal], [124, false, true, 0]);
});

test('an unresolved symbol is an error that names the caller', () => {
  withSession(main('\tcall $nobody_has_this()\n\tret 0'), (session) => {
    assert.equal(session.finalized, false);
    assert.deepEqual(session.problems(), ['unresolved external: "nobody_has_this", needed by main']);
    const result = session.execute();
    assert.deepEqual([result.exitCode, result.signal, result.completed], [-1, -1, false]);
    assert.equal(session.getFunction('main', 'int32 ()'), null);
  });
});

test('unless it is not strict: then the call is a trap with the name', () => {
  const il = main('\tdbgloc 9\n\tcall $nobody_has_this()\n\tret 0');
  withSession(
    il,
    (session) => {
      const result = session.execute();
      assert.deepEqual([result.exitCode, result.signalName, result.crashIn], [133, 'SIGTRAP', 'stub']);
      assert.deepEqual([result.unresolvedSymbol, result.crashLine], ['nobody_has_this', 9]);
    },
    { strict: false },
  );
});

test('IL with mistakes is refused with place and reason', () => {
  assert.throws(
    () => jit.compile('function w $f() {\n@s\n\tret %x\n}\n', { file: 'bad.il' }),
    (error) => error instanceof IlError && error.diagnostics.some((each) => each.startsWith('bad.il:3:')),
  );
});

test('callbacks: arguments, results, exceptions', () => {
  const seen: unknown[] = [];
  const callbacks = {
    twice: { signature: 'int64 (int64)', call: (x: unknown) => BigInt(x as number) * 2n },
    tell: { signature: 'void (double)', call: (x: unknown) => void seen.push(x) },
    fail: {
      signature: 'void ()',
      call: () => {
        throw new RangeError('from JavaScript');
      },
    },
  };
  const il = `${main('\t%x =l call $twice(l 21)\n\tcall $tell(d d_2.5)\n\t%w =w copy %x\n\tret %w')}
export function $failing() {\n@start\n\tcall $fail()\n\tret\n}\n`;
  withSession(
    il,
    (session) => {
      assert.equal(session.execute().exitCode, 42);
      assert.deepEqual(seen, [2.5]);
      assert.throws(() => session.executeFunction('failing'), { name: 'RangeError', message: 'from JavaScript' });
      assert.equal(session.execute().exitCode, 42);
    },
    { callbacks },
  );
});

test("symbols given by address come before the process's own", () => {
  withSession('export function w $seven() {\n@start\n\tret 7\n}\n', (library) => {
    const symbols = { puts: library.address('seven')! };
    const il = main('\t%x =w call $puts()\n\tret %x');
    withSession(il, (session) => assert.equal(session.execute().exitCode, 7), { symbols });
  });
});

test('runs nest: generated code, JavaScript, generated code', () => {
  withSession(fact, (inner) => {
    const factorial = inner.getFunction('fact', 'int64 (int64)')!;
    let depth = 0;
    const callbacks = {
      again: {
        signature: 'int64 (int64)',
        call: (n: unknown) => {
          if (++depth < 12) return outer.getFunction('step', 'int64 (int64)')!(n as number);
          return factorial(n as number);
        },
      },
    };
    const il = 'export function l $step(l %n) {\n@start\n\t%x =l call $again(l %n)\n\t%x =l add %x, 1\n\tret %x\n}\n';
    const outer = jit.compile(il, { callbacks });
    assert.equal(outer.getFunction('step', 'int64 (int64)')!(5), 132n);
    outer.dispose();
  });
});

test('a fault inside of a nested run ends that run only', () => {
  withSession(main('\t%x =w loadw 0\n\tret %x'), (crashing) => {
    const callbacks = { inner: { signature: 'int32 ()', call: () => crashing.execute().exitCode } };
    const il = main('\t%x =w call $inner()\n\tret %x');
    withSession(il, (session) => assert.equal(session.execute().exitCode, 139), { callbacks });
  });
});

test('places: lines, symbols, borders', () => {
  const il = `dbgfile "prog.bas"
function w $first(w %x) {\n@start\n\tdbgloc 3, 5\n\t%y =w mul %x, 3\n\tdbgloc 4\n\t%z =w call $twice(w %y)\n\tret %z\n}
export function w $twice(w %x) {\n@start\n\tdbgloc 8\n\t%y =w add %x, %x\n\tret %y\n}
${main('\tdbgloc 10\n\t%x =w call $first(w %argc)\n\tret %x')}`;
  withSession(
    il,
    (session) => {
      const { codeAddress, codeUsed } = session.layoutInfo();
      const twice = session.address('twice')!;
      assert.equal(session.isJitPC(codeAddress), 'code');
      assert.equal(session.isJitPC(codeAddress - 1), false);
      assert.equal(session.isJitPC(codeAddress + codeUsed - 1), 'code');
      assert.equal(session.isJitPC(codeAddress + codeUsed), false);
      assert.deepEqual(session.symbolForPC(twice + 2), { name: 'twice', offset: 2 });
      assert.equal(session.symbolForPC(0), null);
      // Before the first line of a function there is none, although the function before it has lines.
      assert.equal(session.sourceLineForPC(twice), null);
      const [pc] = session.pcsForLine(8);
      assert.deepEqual(session.sourceLineForPC(pc!), { line: 8, column: 0, file: 'prog.bas' });
      assert.equal(session.symbolForPC(pc!)!.name, 'twice');
      assert.equal(session.sourceLineForPC(codeAddress + codeUsed - 1)!.line, 10);
      assert.equal(session.pcsForLine(4).length, 1);
      assert.deepEqual(session.pcsForLine(4, 'other.bas'), []);
      assert.deepEqual(session.pcsForLine(99), []);
    },
    { level: 0 },
  );
});

test('code in memory is never writable and executable', { skip: process.platform !== 'linux' }, () => {
  withSession(fact, (session) => {
    const { codeAddress } = session.layoutInfo();
    const line = readFileSync('/proc/self/maps', 'utf8')
      .split('\n')
      .find((row) => {
        const [low, high] = row
          .split(' ')[0]!
          .split('-')
          .map((text) => Number.parseInt(text, 16));
        return low! <= codeAddress && codeAddress < high!;
      });
    assert.match(line!, / r-xp /);
  });
});

test('two sessions give the bytes that fresh ones give', () => {
  const code = (session: JitSession): Uint8Array => session.module.code.slice().slice();
  const first = jit.compile(fact);
  const other = jit.compile(main('\tret 3'));
  const second = jit.compile(fact);
  assert.deepEqual(code(second), code(first));
  other.dispose();
  assert.equal(first.getFunction('fact', 'int64 (int64)')!(3), 6n);
  for (const session of [first, second]) session.dispose();
});

test('dispose: idempotent, and nothing works afterwards', () => {
  const session = jit.compile(fact);
  const call = session.getFunction('fact', 'int64 (int64)')!;
  const before = jit.openSessions;
  session.dispose();
  session.dispose();
  assert.equal(jit.openSessions, before - 1);
  assert.throws(() => session.execute(), SessionDisposed);
  assert.throws(() => session.address('fact'), SessionDisposed);
  assert.throws(() => call(3), SessionDisposed);
});

test('a session is not disposed of while it runs', async () => {
  const session = jit.compile(spin);
  const run = session.executeAsync({ grace: 5 });
  assert.throws(() => session.dispose(), SessionError);
  assert.throws(() => session.executeAsync(), SessionError);
  assert.throws(() => session.execute(), SessionError);
  run.cancel('timeLimit');
  const result = await run.done;
  assert.deepEqual([result.exitCode, result.timedOut], [124, true]);
  session.dispose();
});

test('two programs run on two threads at once', async () => {
  const sessions = [jit.compile(spin), jit.compile(spin)];
  const runs = sessions.map((session) => session.executeAsync({ grace: 5 }));
  const quick = jit.compile(main('\tret 11'));
  assert.equal((await quick.executeAsync().done).exitCode, 11);
  assert.ok(sessions.every((session) => session.isRunning));
  for (const run of runs) run.cancel();
  const results = await Promise.all(runs.map((run) => run.done));
  assert.deepEqual(
    results.map(({ exitCode, interrupted }) => [exitCode, interrupted]),
    [
      [130, true],
      [130, true],
    ],
  );
  for (const session of [...sessions, quick]) session.dispose();
});

test('machine code by hand', { skip: process.arch !== 'x64' }, () => {
  const session = jit.assemble('FUNC_BEGIN $f frame=8 export\nlea:r64,mem rax, [rdi + 2*rsi + 5]\nret\nFUNC_END');
  assert.equal(session.getFunction('f', 'int64 (int64, int64)')!(100, 20), 145n);
  session.dispose();
});

test('a crash dump names signal, place, registers, code and calls', () => {
  const il = `dbgfile "crash.bas"
function w $inner(l %p) {\n@start\n\tdbgloc 3\n\t%x =w loadw %p\n\t%y =w call $outer(w %x)\n\tret %y\n}
export function w $outer(w %x) {\n@start\n\tdbgloc 7\n\t%y =w call $inner(l 24)\n\t%y =w add %y, 1\n\tret %y\n}
${main('\tdbgloc 9\n\t%x =w call $outer(w 1)\n\t%x =w add %x, 1\n\tret %x')}`;
  withSession(
    il,
    (session) => {
      const result = session.execute();
      const dump = crashDump(session, result);
      const pc = `0x${result.crashPc.toString(16).padStart(16, '0')}`;
      assert.match(
        dump,
        new RegExp(
          `^\\*\\*\\* JIT crash: SIGSEGV \\(11\\) at ${pc}  inner\\+0x[0-9a-f]+  crash.bas line 3   fault address 0x0*18$`,
          'm',
        ),
      );
      assert.match(dump, /^ {4}in: jit code {6}session: \d+$/m);
      assert.match(dump, process.arch === 'x64' ? /^ {2}rax [0-9a-f]{16}/m : /^ {2}x0 {2}[0-9a-f]{16}/m);
      assert.match(dump, /^ {5}> {2}0x[0-9a-f]+ {2}[0-9a-f]+ +(mov|ldr) /m);
      const calls = [...dump.matchAll(/^ {3}#(\d) 0x[0-9a-f]+ (\w+)\+0x[0-9a-f]+ \(crash.bas line (\d+)\)$/gm)];
      assert.deepEqual(
        calls.map(([, number, name, line]) => [number, name, line]),
        [
          ['0', 'inner', '3'],
          ['1', 'outer', '7'],
          ['2', 'main', '9'],
        ],
      );
    },
    { level: 0 },
  );
});

test('calls are followed through functions that make their frame late', () => {
  const il = `dbgfile "late.bas"
export function w $down(w %x, l %p) {
@start
\tdbgloc 2
\t%c =w csltw %x, 1
\tjnz %c, @end, @more
@more
\tdbgloc 3
\t%y =w sub %x, 1
\t%z =w call $down(w %y, l %p)
\t%q =w loadw %p
\t%z =w add %z, %q
\tdbgloc 4
\tret %z
@end
\tret 1
}
${main('\tdbgloc 9\n\t%x =w call $down(w 2, l 24)\n\t%x =w add %x, 1\n\tret %x')}`;
  withSession(il, (session) => {
    const names = [...crashDump(session, session.execute()).matchAll(/^ {3}#\d 0x[0-9a-f]+ (\w+)\+/gm)].map(
      ([, name]) => name,
    );
    assert.deepEqual(names, ['down', 'down', 'main']);
  });
});
