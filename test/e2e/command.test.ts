// `fbc PROGRAM` as a process: every option, what stands on which stream, and the exit status.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { hostTargetHere, testPackage } from '../../tools/test-package.ts';

const command = await testPackage(hostTargetHere());
const folder = mkdtempSync(join(tmpdir(), 'fbc-command-'));
after(() => rmSync(folder, { recursive: true }));

interface Ended {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}

function run(args: readonly string[], options: { input?: string; env?: Record<string, string> } = {}): Ended {
  const end = spawnSync(process.execPath, [command, ...args], {
    cwd: folder,
    encoding: 'utf8',
    timeout: 60_000,
    input: options.input ?? '',
    env: { ...process.env, ...options.env },
  });
  return { status: end.status, out: end.stdout, err: end.stderr };
}

const fbc = (...args: readonly string[]): Ended => run(args);

function file(name: string, text: string): string {
  writeFileSync(join(folder, name), text);
  return name;
}

const args = file('args.bas', 'FOR i = 0 TO COMMANDCOUNT - 1\n  PRINT COMMAND$(i); "|";\nNEXT\nPRINT\n');
const loop = file('loop.bas', 'DIM s AS STRING\nFOR i = 1 TO 3\n  s = s + "x"\nNEXT\nPRINT s\n');
const computing = file(
  'computing.bas',
  'DIM x AS LONG\nPRINT "on"\nFOR i = 1 TO 2000000000\nFOR j = 1 TO 2000000000\nx = x XOR j * i\nNEXT\nNEXT\nPRINT x\n',
);
const endless = file('endless.bas', 'DO\nLOOP\n');

test('what belongs to the program', () => {
  const cases: readonly (readonly [string[], string])[] = [
    [[args], 'args.bas|'],
    [[args, 'a', '-b', '--run'], 'args.bas|a|-b|--run|'],
    [['-O1', args, '-O0', 'a', '-O0'], 'args.bas|a|-O0|'],
    [[args, '--', '-v'], 'args.bas|-v|'],
    [['--', args, 'x'], 'args.bas|x|'],
    [['--run', args, '-v', '--'], 'args.bas|-v|--|'],
    [['-r', args, '--help'], 'args.bas|--help|'],
    [['run', args, '-v'], 'args.bas|-v|'],
    [['-J', args, '-J', 'é'], 'args.bas|é|'],
    [['--break=2', args], 'args.bas|'],
  ];
  for (const [words, expected] of cases) assert.equal(fbc(...words).out, `${expected}\n`, words.join(' '));
  assert.equal(run(['-', 'x'], { input: readFileSync(join(folder, args), 'utf8') }).out, '-|x|\n');
});

test('mistakes in the command line: one line, a hint, status 1', () => {
  const cases: readonly (readonly [string[], RegExp])[] = [
    [[], /^Error: no input file$/],
    [['--runn', args], /^Error: unknown option '--runn'; did you mean --run\?$/],
    [['-x', args], /^Error: unknown option '-x'$/],
    [[args, '--weird'], /^Error: unknown option '--weird'; put -- before what the program shall see$/],
    [['--break'], /^Error: --break wants a value: LINE$/],
    [['--break', '--time', args], /^Error: --break wants a value: LINE$/],
    [['--break', 'x', args], /^Error: --break x: a line number is wanted$/],
    [['--timeout', 'soon', args], /^Error: --timeout soon: seconds are wanted$/],
    [['--timeout', '-1', args], /^Error: --timeout -1: seconds are wanted$/],
    [['-O3', args], /^Error: -O3 is not one of -O0, -O1 and -O2$/],
    [['--metrics=xml', args], /^Error: --metrics=xml: only json is known$/],
    [['--strict=yes', args], /^Error: --strict takes no value$/],
    [['-d', 'Q', args], /^Error: -d Q: the letters are /],
    [['-i', args, 'b.bas'], /^Error: 'b\.bas' is one input too many$/],
    [['--batch-jit', '.', 'b.bas'], /^Error: --batch-jit runs a folder; 'b\.bas' is one input too many$/],
    [['--fail-fast', args], /^Error: --fail-fast goes with --batch-jit$/],
    [['-o', 'a.out', args], /^Error: -o: executables are not made yet; /],
    [['-t', 'arm64', args], /^Error: -t arm64: programs run on this machine; /],
    [['-c', '-t', 'mips', args], /^Error: no target is called 'mips'; -t \? lists them$/],
    [['hello.ssa'], /^Error: hello\.ssa is intermediate language; run it with 'fbc il hello\.ssa'$/],
  ];
  for (const [words, expected] of cases) {
    const { status, out, err } = fbc(...words);
    assert.deepEqual([words, status, out], [words, 1, '']);
    assert.match(err.split('\n')[0]!, expected);
    assert.equal(err.split('\n')[1], "Try 'fbc --help' for usage.");
  }
});

test('files that cannot be read are no mistakes of usage', () => {
  const { status, err } = fbc('nowhere.bas');
  assert.deepEqual([status, err], [1, 'Error: cannot read nowhere.bas: there is no such file\n']);
  assert.match(fbc('.').err, /^Error: cannot read \.: it is a folder\n$/);
  const { out, err: warning } = fbc(file('odd.txt', 'PRINT 1\n'));
  assert.deepEqual([out, warning], ['1\n', 'warning: the name of odd.txt does not end in .bas\n']);
});

test('mistakes in the program: place, line and caret on standard error, status 1', () => {
  const { status, out, err } = fbc(file('wrong.bas', 'PRINT 1\nPRINT LEFT$(3, 4)\n'));
  assert.deepEqual([status, out], [1, '']);
  assert.match(err, /^wrong\.bas:2:13: error: .* \[[A-Z-]+\]\n {4}PRINT LEFT\$\(3, 4\)\n {16}\^/);
});

test('exit statuses', () => {
  assert.equal(fbc(file('end.bas', 'END 259\n')).status, 3);
  assert.equal(fbc(file('fails.bas', 'THROW 5\n')).status, 1);
  assert.equal(fbc('--timeout', '0.2', endless).status, 124);
  assert.equal(fbc('--timeout', '0.2', '--break', '1', endless).status, 124);
  // A loop that does not look at the stop flag: what was printed before comes out.
  assert.deepEqual(fbc('--timeout', '0.2', computing), { status: 124, out: 'on\n', err: '' });
  const crash = fbc(file('crash.bas', 'OPTION SYSTEM\nPRINT "a"\nDIM p AS INTEGER PTR\n*p = 1\n'));
  assert.deepEqual([crash.status, crash.out], [139, 'a\n']);
  assert.match(crash.err, /^\*\*\* JIT crash: SIGSEGV \(11\) at .* line 4 /);
});

test('help and version', () => {
  const { status, out, err } = fbc('--help');
  assert.deepEqual([status, err], [0, '']);
  for (const word of ['--batch-jit', '--metrics[=json]', '-O0 -O1 -O2', 'fbc check', 'ENABLE_MADD_FUSION']) {
    assert.ok(out.includes(word), word);
  }
  assert.ok(out.split('\n').every((line) => line.length <= 116));
  assert.match(fbc('-V').out, /^fbc \d+\.\d+\.\d+\nback end: its own, for (amd64|arm64)/);
  assert.equal(fbc('-t', '?').out, 'amd64_sysv\namd64_win\narm64\narm64_apple\njit\n');
});

test('--jit-verbose: everything about session and run on standard error; --jit-json as data', () => {
  const { out, err } = fbc(loop, '--jit-verbose');
  assert.ok(
    err.split('\n').every((line) => line.length < 200),
    'lines that a person can read',
  );
  assert.equal(out, 'xxx\n');
  for (const title of ['JIT MEMORY', 'JIT PIPELINE REPORT', 'JIT LINK REPORT', 'LINKED DISASSEMBLY', 'JIT EXECUTION']) {
    assert.match(err, new RegExp(`^==== ${title} =+$`, 'm'));
  }
  for (const option of ['--jit-json', '--jit-verbose=json']) {
    const lines = fbc(option, loop).err.trim().split('\n');
    assert.equal((JSON.parse(lines[1]!) as { exitCode: number }).exitCode, 0);
  }
});

test('--metrics: phases, then memory; nothing leaks', () => {
  const { out, err } = fbc('--metrics', loop);
  assert.equal(out, 'xxx\n');
  const names = [
    'Read source',
    'Lexing',
    'Parsing',
    'Semantic analysis',
    'IL codegen',
    'IL passes',
    'JIT compile/encode',
  ];
  for (const name of [...names, 'JIT link/finalize', 'JIT execute']) {
    assert.match(err, new RegExp(`^${name} +\\d+\\.\\d{3} ms +\\d+\\.\\d%$`, 'm'));
  }
  assert.match(err, /^TOTAL +\d+\.\d{3} ms\n---- Memory manager$/m);
  assert.match(err, /^Leaked objects \/ strings +0 \/ 0$/m);
  const json = JSON.parse(fbc('--metrics=json', loop).err) as Record<string, number>;
  assert.ok(json.strings_allocated! > 0 && json.strings_allocated === json.strings_freed);
  assert.ok(json.total_ms! > json.jit_execute_ms! && json.leaked_objects === 0);
  assert.match(run([loop], { env: { BASIC_MEMORY_STATS: '1' } }).err, /^---- Memory manager\nObjects/);
  assert.equal(run([loop], { env: { SAMM_STATS: '0' } }).err, '');
});

test('lines of included files: --break FILE:LINE, dumps', () => {
  mkdirSync(join(folder, 'parts'), { recursive: true });
  file('parts/say.bi', 'SUB Say(n AS INTEGER)\n  IF n > 2 THEN\n    PRINT "big"\n  END IF\nEND SUB\nPRINT "part"\n');
  const whole = file('whole.bas', 'PRINT "begin"\nINCLUDE "parts/say.bi"\nFOR i = 1 TO 4\n  Say(i)\nNEXT\n');
  for (const level of ['-O0', '-O2']) {
    const { out, err } = fbc(level, '--break', '3', '--break', 'say.bi:3', '--break=parts/say.bi:6', whole);
    assert.equal(out, 'begin\npart\nbig\nbig\n');
    // A line of that number in the other file, or in the library, is another line.
    assert.doesNotMatch(err, /say\.bi line 2|whole\.bas line 6|runtime/);
    assert.equal(err.match(/^breakpoint 2: parts\/say\.bi line 3, \S+\+0x[0-9a-f]+$/gm)?.length, 2);
    assert.match(err, /^breakpoint 2: say\.bi line 3 was reached 2 times$/m);
    assert.match(err, /^breakpoint 3: parts\/say\.bi line 6, main\+0x[0-9a-f]+$/m);
  }
  assert.match(fbc('--break', 'say.bi:99', whole).err, /^Error: --break say\.bi:99: no statement begins at that line/);
  assert.match(fbc('--break', 'none.bi:1', whole).err, /^Error: --break none\.bi:1: no statement begins at that line/);
  file(
    'poke.bi',
    'OPTION SYSTEM\nSUB Poke8(at AS LONG)\n  DIM p AS INTEGER PTR\n  p = CAST(INTEGER PTR, at)\n  *p = 1\nEND SUB\n',
  );
  const crash = file('crash.bas', 'INCLUDE "poke.bi"\nPRINT "x"\nPoke8(8)\n');
  for (let run = 0; run < 2; run++) {
    const { status, err } = fbc(crash);
    assert.equal(status, 139);
    assert.match(err, /^\*\*\* JIT crash: SIGSEGV .* {2}poke\.bi line 5 /);
  }
  assert.match(fbc('-O0', crash).err, /\(crash\.bas line 3\)/);
});

test('--break, --time, --verbose, --verify', () => {
  const broken = fbc('--break', '3', loop);
  assert.equal(broken.out, 'xxx\n');
  assert.equal(broken.err.match(/^breakpoint 1: loop\.bas line 3, main\+0x[0-9a-f]+$/gm)?.length, 3);
  assert.match(broken.err, /^breakpoint 1: line 3 was reached 3 times$/m);
  const nowhere = fbc('--break', '99', loop);
  assert.deepEqual([nowhere.status, nowhere.out], [1, '']);
  assert.match(nowhere.err, /^Error: --break 99: no statement begins at that line or behind it$/m);
  assert.match(fbc('--time', loop).err, /^check +\d+\.\d\d ms$/m);
  assert.match(
    fbc('-v', loop).err,
    /^loop\.bas: \d+ tokens, 5 lines\nIL: \d+ bytes, 1 functions, \d+ data objects\nCFG: blocks \d+, edges \d+, loops \d+, unreachable \d+\ncode: \d+ records, \d+ bytes, data \d+ bytes\n$/,
  );
  assert.deepEqual(fbc('--verify', loop), { status: 0, out: 'xxx\n', err: '' });
});

test('what is shown before it runs', () => {
  const tokens = fbc('--show-tokens', loop);
  assert.equal(tokens.out, 'xxx\n');
  assert.match(tokens.err, /FOR/);
  const il = fbc('--show-il', loop);
  assert.equal(il.out, 'xxx\n');
  assert.match(il.err, /^export function w \$main\(w %argc, l %argv\) \{$/m);
});

test('-d: functions after stages', () => {
  const all = fbc('-d', 'PMNCGKAIRJT', loop);
  assert.equal(all.out, 'xxx\n');
  for (const stage of ['promote', 'ssa', 'gvn', 'if-convert', 'abi', 'select', 'allocate', 'collect']) {
    assert.match(all.err, new RegExp(`^# after ${stage}$`, 'm'));
  }
  assert.match(all.err, /^\[ *\d+\] FUNC_BEGIN +\$main/m);
  assert.doesNotMatch(all.err, /machine\d+ /);
  assert.equal(fbc('-d', 'A', '-O0', loop).err.match(/^# after /gm)?.length, 1);
});

test('traces end with status 0 and run nothing', () => {
  const program = file('parts.bas', 'SUB hello(n AS INTEGER)\n  PRINT n\nEND SUB\nhello 1\n');
  for (const [option, variable, pattern] of [
    ['-A', 'TRACE_AST', /hello/],
    ['-S', 'TRACE_SYMBOLS', /^sub hello\(n INTEGER\)/m],
    ['-G', '', /^\$b\.hello: \d+ blocks, \d+ edges, 0 loops, \d+ unreachable\n {2}@/m],
  ] as const) {
    const { status, out, err } = fbc(option, program);
    assert.deepEqual([status, out], [0, '']);
    assert.match(err, pattern);
    if (variable !== '') assert.equal(run([program], { env: { [variable]: '1' } }).err, err);
  }
});

test('-i and -c: text of the intermediate language and of the assembler', () => {
  assert.match(fbc('-i', loop).out, /^export function w \$main/m);
  assert.equal(fbc('--il', '-o', 'loop.il', loop).out, '');
  assert.match(readFileSync(join(folder, 'loop.il'), 'utf8'), /^export function w \$main/m);
  assert.deepEqual(fbc('-c', loop), { status: 0, out: '', err: '' });
  assert.ok(existsSync(join(folder, 'loop.s')));
  assert.match(fbc('--asm', '-t', 'arm64', '-o', '-', loop).out, /^\tbl str_append_code$/m);
  assert.match(fbc('-c', '-o', 'no/where.s', loop).err, /^Error: cannot write no\/where\.s: there is no such file$/m);
});

test('fusion by option and variable', () => {
  const program = file(
    'fused.bas',
    'FUNCTION f(a AS LONG, b AS LONG, c AS LONG) AS LONG\n  RETURN a * b + c\nEND FUNCTION\nPRINT f(2, 3, 4)\n',
  );
  const asm = (words: readonly string[], env = {}): string =>
    run(['-c', '-t', 'arm64', '-o', '-', ...words, program], { env }).out;
  assert.match(asm([]), /\bmadd\b/);
  assert.doesNotMatch(asm(['--disable-madd-fusion']), /\bmadd\b/);
  assert.doesNotMatch(asm([], { ENABLE_MADD_FUSION: '0' }), /\bmadd\b/);
  assert.match(asm(['--enable-madd-fusion'], { ENABLE_MADD_FUSION: '0' }), /\bmadd\b/);
  assert.match(asm([], { ENABLE_MADD_FUSION: 'true' }), /\bmadd\b/);
  assert.equal(fbc('--disable-madd-fusion', program).out, '10\n');
  const indexed = file('indexed.bas', 'DIM a(9) AS LONG\nFOR i = 0 TO 9\n  a(i) = i\nNEXT\nPRINT a(7)\n');
  const traced = run([indexed], { env: { DEBUG_INDEXED_ADDR: '1' } });
  assert.equal(traced.out, '7\n');
  assert.match(traced.err, /^indexed: \$main \[\d+\] /m);
});

test('symbols that nobody defines', () => {
  const program = file('missing.bas', 'DECLARE SUB nobody LIB "c" ALIAS "nobody_has_this" ()\nPRINT "a"\nnobody\n');
  const strict = fbc(program);
  assert.deepEqual([strict.status, strict.out], [1, '']);
  assert.match(strict.err, /unresolved external: "nobody_has_this"/);
  const lax = fbc('--no-strict', program);
  assert.deepEqual([lax.status, lax.out], [133, 'a\n']);
  assert.match(lax.err, /unresolved symbol: nobody_has_this/);
});

test('--runtime-dir: another library', () => {
  assert.match(fbc('--runtime-dir', 'no/such', loop).err, /^Error: cannot read the runtime library in no\/such: /);
  assert.equal(fbc('--runtime-dir', join(process.cwd(), 'runtime'), loop).out, 'xxx\n');
});

test('output that nobody reads ends the program quietly', () => {
  const many = file('many.bas', 'DO\n  PRINT "a line of output"\nLOOP\n');
  const shell = `"${process.execPath}" "${command}" ${many} 2>err.txt | head -1; exit "\${PIPESTATUS[0]}"`;
  const { status, stdout } = spawnSync('bash', ['-c', shell], { cwd: folder, encoding: 'utf8', timeout: 30_000 });
  assert.equal(stdout, 'a line of output\n');
  assert.equal(readFileSync(join(folder, 'err.txt'), 'utf8'), '');
  assert.equal(status, 1);
});

test('a checkout that was not built says how', () => {
  const bin = join(folder, 'unbuilt', 'bin');
  mkdirSync(bin, { recursive: true });
  copyFileSync(command, join(bin, 'fbc'));
  const end = spawnSync(process.execPath, [join(bin, 'fbc'), 'x.bas'], { encoding: 'utf8' });
  assert.equal(end.status, 1);
  assert.match(end.stderr, /^fbc: \S*dist.start\.cjs is missing; 'npm run build' makes it\n$/);
});
