// Errors, endless loops and other ends of running programs, as users meet them.
import assert from 'node:assert/strict';
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { hostTargetHere, testPackage } from '../../tools/test-package.ts';

const command = await testPackage(hostTargetHere());
const folder = mkdtempSync(join(tmpdir(), 'fbc-errors-'));
after(() => rmSync(folder, { recursive: true }));
const env = { ...process.env, XDG_CACHE_HOME: join(folder, 'cache') };

interface Ended {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}

function file(name: string, text: string): string {
  writeFileSync(join(folder, name), text);
  return name;
}

function fbc(args: readonly string[], input = ''): Ended {
  const end = spawnSync(process.execPath, [command, ...args], {
    cwd: folder,
    encoding: 'utf8',
    timeout: 120_000,
    input,
    env,
    maxBuffer: 1 << 28,
  });
  return { status: end.status, out: end.stdout, err: end.stderr };
}

// ---- errors that nobody catches

const places = file(
  'places.bas',
  `DIM x(3)
SUB inner(n AS INTEGER)
  x(1) = 2: x(n) = 1: x(2) = 5
END SUB
SUB outer(n AS INTEGER)
  TRY
    inner 7
  CATCH
    PRINT "caught"
  END TRY
  inner n
END SUB
outer 2
outer 9
PRINT "not reached"
`,
);
const message = 'Unhandled exception at line 3: Subscript out of range (error code 9)\n';
const excerpt = `      x(1) = 2: x(n) = 1: x(2) = 5\n                ^\n`;

test('an error that nobody catches: its line, then the statement with a caret', () => {
  const first = fbc([places]);
  assert.deepEqual(first, { status: 1, out: 'caught\ncaught\n', err: message + excerpt });
  // The second time without compiling.
  assert.deepEqual(fbc([places]), first);
  for (const level of ['-O0', '-O1']) assert.deepEqual(fbc([level, places]), first);
});

test('--trace: the calls that led to it', () => {
  const trace = `  at places.bas:3 in inner\n  at places.bas:11 in outer\n  at places.bas:14 in main\n`;
  assert.equal(fbc(['--trace', places]).err, message + excerpt + trace);
  const deep = fbc([
    '--trace',
    file('deep.bas', 'SUB r(n AS INTEGER)\n  IF n = 0 THEN THROW 5\n  r n - 1\n  PRINT n;\nEND SUB\nr 200\n'),
  ]);
  assert.match(
    deep.err,
    /^ {2}at deep\.bas:2 in r\n {2}… 137 calls more\n( {2}at deep\.bas:3 in r\n){63} {2}at deep\.bas:6 in main\n$/m,
  );
});

test('numbered lines, included files, errors of the library', () => {
  const numbered = fbc([file('numbered.bas', '10 DIM y(2)\n20 y(5) = 2\n')]);
  assert.match(numbered.err, /line 20: .*\n {4}20 y\(5\) = 2\n {7}\^\n$/);
  file('part.bi', 'SUB fails\n  PRINT 1 \\ VAL("0")\nEND SUB\n');
  const included = fbc([file('included.bas', 'INCLUDE "part.bi"\nfails\n')]);
  assert.match(included.err, /line 2: Division by zero .*\n {4}in part\.bi:2\n {6}PRINT 1 \\ VAL\("0"\)\n {6}\^\n$/);
  const library = fbc([file('library.bas', 'PRINT "a"\n\tPRINT CHR$(-1)\n')]);
  assert.match(library.err, /line 2: Illegal function call \(error code 5\)\n {4}\tPRINT CHR\$\(-1\)\n {4}\t\^\n$/);
});

// ---- the stack

const recursion = `DIM caught AS LONG
FUNCTION down(n AS LONG, s AS STRING) AS LONG
  DIM t AS STRING
  t = s + "x"
  RETURN down(n + 1, LEFT$(t, 3)) + 1
END FUNCTION
SUB again
  TRY
    PRINT down(0, "a")
  CATCH 7
    caught = caught + 1
  END TRY
END SUB
`;

test('recursion without end is error 7, again and again, with strings alive', () => {
  const program = file('recursion.bas', `${recursion}FOR k = 1 TO 1000\n  again\nNEXT\nPRINT caught\n`);
  for (const level of ['-O0', '-O2']) {
    const { status, out, err } = fbc([level, '--stack', '1', '--metrics=json', program]);
    assert.deepEqual([status, out], [0, '1000\n']);
    assert.equal((JSON.parse(err) as { leaked_strings: number }).leaked_strings, 0);
  }
});

test('without a TRY it ends the program with status 1', () => {
  const { status, err } = fbc([file('endless-recursion.bas', `${recursion}PRINT down(1, "c")\n`)]);
  assert.equal(status, 1);
  assert.match(err, /^Unhandled exception at line 5: Out of memory \(error code 7\)\n {6}RETURN down/);
});

test('recursion in which nothing else can fail, through two procedures, and through methods', () => {
  const mutual = 'SUB a(n AS LONG)\n  b n + 1\n  PRINT n;\nEND SUB\nSUB b(n AS LONG)\n  a n + 1\n  PRINT n;\nEND SUB\n';
  const caught = 'TRY\n  a 1\nCATCH\n  PRINT "caught"; ERR\nEND TRY\n';
  for (const level of ['-O0', '-O1', '-O2']) {
    assert.equal(fbc([level, file('mutual.bas', mutual + caught)]).out, 'caught7\n');
  }
  const method = `CLASS Node
  METHOD Walk(n AS LONG) AS LONG
    RETURN ME.Walk(n + 1) + 1
  END METHOD
END CLASS
DIM k AS Node = NEW Node()
TRY
  PRINT k.Walk(1)
CATCH
  PRINT "caught"; ERR
END TRY
`;
  assert.equal(fbc([file('method.bas', method)]).out, 'caught7\n');
});

// ---- C code

test('a fault in a C function is told, and its status is that of the signal', () => {
  const program = 'DECLARE FUNCTION strlen LIB "c" (p AS LONG) AS LONG\nPRINT "before"\nPRINT strlen(8)\n';
  const { status, out, err } = fbc([file('c.bas', program)]);
  assert.deepEqual([status, out], [139, 'before\n']);
  assert.match(err, /^\*\*\* JIT crash: SIGSEGV .*\n {4}in: C code called by the program/);
  assert.match(err, / main\+0x[0-9a-f]+ \(.*line 3\)$/m);
});

// ---- Ctrl-C

function ended(child: ChildProcess): Promise<number | string | null> {
  const guard = setTimeout(() => child.kill('SIGKILL'), 60_000);
  return new Promise((done) =>
    child.on('exit', (code, signal) => {
      clearTimeout(guard);
      done(signal ?? code);
    }),
  );
}

/** Start a program, wait for its first output, send SIGINT some times; how it ends and what it printed. */
async function interrupted(name: string, times = 1): Promise<[number | string | null, string]> {
  const child = spawn(process.execPath, [command, name], { cwd: folder, env, stdio: ['pipe', 'pipe', 'inherit'] });
  let out = '';
  child.stdout!.on('data', (chunk) => {
    out += chunk;
  });
  const end = ended(child);
  await new Promise((done) => child.stdout!.once('data', done));
  for (let time = 0; time < times; time++) child.kill('SIGINT');
  return [await end, out];
}

const programs: Readonly<Record<string, string>> = {
  'a busy loop': 'DO\nLOOP\n',
  'a loop of jumps': 'here:\nGOTO here\n',
  'a loop with work': 'DIM s AS STRING\nDO\n  s = LEFT$(s + "x", 100)\n  k = k + 1\nLOOP\n',
  'waiting for input': 'INPUT a$\nPRINT "not reached"\n',
  sleeping: 'SLEEP 100\nPRINT "not reached"\n',
};

for (const [what, body] of Object.entries(programs)) {
  test(`Ctrl-C: ${what}`, async () => {
    // Output to a pipe is not flushed at newlines: the program fills its buffer first.
    const name = file(`${what.replaceAll(' ', '-')}.bas`, `FOR i = 1 TO 20000\n  PRINT "ready"\nNEXT\n${body}`);
    for (const times of [1, 2]) {
      const [status, out] = await interrupted(name, times);
      assert.equal(status, 130);
      assert.doesNotMatch(out, /not reached/);
    }
  });
}

test('Ctrl-C lets no handler of the program run', async () => {
  const text = `FOR i = 1 TO 20000\n  PRINT "ready"\nNEXT\nTRY\n  DO\n  LOOP\nCATCH\n  PRINT "caught"\nFINALLY\n  PRINT "finally"\nEND TRY\n`;
  const [status, out] = await interrupted(file('handler.bas', text));
  assert.equal(status, 130);
  assert.doesNotMatch(out, /caught|finally/);
});

test('Ctrl-C reaches a program whose output nobody takes: it ends politely, and its files are written', async () => {
  const text = 'OPEN "kept.txt" FOR OUTPUT AS #1\nPRINT #1, "kept"\nDO\n  PRINT "more and more"\nLOOP\n';
  const name = file('flood.bas', text);
  const child = spawn(process.execPath, [command, name], { cwd: folder, env, stdio: ['pipe', 'pipe', 'inherit'] });
  const end = ended(child);
  await new Promise((done) => child.stdout!.once('readable', done));
  await new Promise((done) => setTimeout(done, 500));
  child.kill('SIGINT');
  assert.equal(await end, 130);
  child.stdout!.destroy();
  assert.equal(readFileSync(join(folder, 'kept.txt'), 'utf8'), 'kept\n');
});

// ---- streams

test('input from a pipe', () => {
  const name = file('lines.bas', 'FOR i = 1 TO 20000\n  LINE INPUT a$\n  n = n + LEN(a$)\nNEXT\nPRINT n\n');
  assert.equal(fbc([name], `${'x'.repeat(99)}\n`.repeat(20_000)).out, `${99 * 20_000}\n`);
});

test('very much output arrives whole', () => {
  const name = file('much.bas', 'FOR i = 1 TO 200000\n  PRINT "line number "; i\nNEXT\n');
  const { status, out } = fbc([name]);
  assert.equal(status, 0);
  assert.equal(out.split('\n').length, 200_001);
  assert.ok(out.endsWith('line number 200000\n'));
});

const hasScript = spawnSync('script', ['--version']).status === 0;

test('at a terminal: prompts, echo, Ctrl-C restores the settings', { skip: !hasScript }, () => {
  const name = file('terminal.bas', 'INPUT "name"; a$\nPRINT "hello "; a$\n');
  const inside = `"${process.execPath}" "${command}" ${name}; stty -a | tr ' ;' '\\n\\n' | grep -x -- '-*echo'`;
  const { stdout } = spawnSync('script', ['-qec', inside, '/dev/null'], {
    cwd: folder,
    env,
    encoding: 'utf8',
    input: 'Ada\n',
  });
  assert.match(stdout, /name[\s\S]*hello Ada\r?\n/);
  assert.match(stdout, /\necho\r?\n/);
});
