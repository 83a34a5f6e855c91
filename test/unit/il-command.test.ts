// `fbc il` as a process: exit status, what goes where, standard input.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { test } from 'node:test';

const root = resolve(import.meta.dirname ?? '.', '../..');
const folder = mkdtempSync(join(tmpdir(), 'fbc-il-'));

function fbc(args: readonly string[], input = ''): { status: number | null; out: string; err: string } {
  const path = join(root, 'src/cli/main.ts');
  const end = spawnSync(process.execPath, ['--import', 'tsx', path, 'il', ...args], {
    cwd: root,
    encoding: 'utf8',
    input,
  });
  return { status: end.status, out: end.stdout, err: end.stderr };
}

const program = join(folder, 'program.il');
writeFileSync(
  program,
  `data $format = { b "%d %g %s\\n", b 0 }
export function w $main(w %argc, l %argv) {
@start
	%p =l add %argv, 8
	%first =l loadl %p
	%x =w mul %argc, 3
	%x =w add %x, 0
	%d =d swtof %x
	%h =d div %d, d_4
	call $printf(l $format, ..., w %x, d %h, l %first)
	ret %x
}
`,
);

test('runs $main with arguments, calls C with variadic arguments, gives its status', () => {
  for (const engine of [[], ['--interp'], ['-O0'], ['-O1', '--verify']]) {
    const end = fbc([program, ...engine, '--run', 'one', '--two']);
    assert.deepEqual(end, { status: 9, out: '9 2.25 one\n', err: '' });
  }
});

test('reads standard input and prints', () => {
  const end = fbc(['-', '--print'], 'function w $f(w %x) {\n@a\n ret %x\n}');
  assert.deepEqual(end, { status: 0, out: 'function w $f(w %x) {\n@a\n\tret %x\n}\n', err: '' });
});

test('dumps a pass, with times on standard error', () => {
  const end = fbc([program, '-O1', '--dump=gvn', '--time']);
  assert.equal(end.status, 0);
  assert.match(end.out, /^# after gvn\nexport function w \$main/);
  assert.match(end.err, /^gvn +\d+\.\d\d ms$/m);
  assert.match(fbc([program, '--dump=help']).out, /^promote\n(.+\n)*gvn\n(.+\n)*gcm\n/);
});

test('a malformed file: place, reason, line and caret, status 1', () => {
  const end = fbc(['-'], 'function w $f() {\n@a\n\t%x =w frob 1\n\tret %y\n}\n');
  assert.equal(end.status, 1);
  assert.equal(end.out, '');
  assert.equal(end.err, "<stdin>:3:8: unknown operation 'frob'\n    \t%x =w frob 1\n    \t      ^\n");
});

test('a fault under the interpreter and wrong usage have status 1', () => {
  const end = fbc(['-', '--interp'], 'function w $main() {\n@a\n\tdbgloc 7\n\t%x =w loadw 8\n\tret %x\n}\n');
  assert.equal(end.status, 1);
  assert.equal(end.err, "-: in $main, @a, line 7: instruction 2 '%x =w loadsw 8': load of 4 bytes at a null pointer\n");
  assert.match(fbc([]).err, /one FILE is wanted/);
  assert.match(fbc([program, '--frobnicate']).err, /frobnicate/);
  assert.match(fbc([join(folder, 'absent.il')]).err, /cannot read/);
});

test('behind --run, options are the command’s up to the first other word', () => {
  const printed = fbc([program, '--run', '--print', 'one', '--print']);
  assert.match(printed.out, /^export function w \$main/m);
  assert.equal(printed.status, fbc([program, '--run', 'one', 'two']).status);
  assert.equal(fbc([program, '--run', '--', '--print']).status, fbc([program, '--run', 'one']).status);
  assert.equal(fbc([program, '--run', '--nonsense']).status, 1);
});
