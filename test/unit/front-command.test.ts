// `fbc check` and `fbc fmt` as processes: what stands on which stream, and the exit status.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';

const folder = mkdtempSync(join(tmpdir(), 'fbc-front-'));
after(() => rmSync(folder, { recursive: true }));

interface Ended {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

function fbc(args: readonly string[], input = ''): Ended {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', 'src/cli/main.ts', ...args], {
    input,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

test('a good program is silent', () => {
  assert.deepEqual(fbc(['check', file('good.bas', 'PRINT 1\n')]), { status: 0, stdout: '', stderr: '' });
});

test('an error shows file, line, column and caret on standard error', () => {
  const path = file('bad.bas', 'PRINT 1\nOPTION EXPLICIT\nx = 2\n');
  const { status, stdout, stderr } = fbc(['check', path]);
  assert.deepEqual([status, stdout], [1, '']);
  assert.equal(stderr, `${path}:3:1: error: 'x' is not declared [EXPLICIT]\n    x = 2\n    ^\n`);
});

test('standard input is a file like any other', () => {
  const { status, stderr } = fbc(['check', '-'], 'PRINT (1\n');
  assert.equal(status, 1);
  assert.match(stderr, /^-:1:9: error: .* \[SYNTAX\]/);
});

test('--json gives ranges, with every file in one array', () => {
  const paths = [file('one.bas', 'x = "a" + \n'), file('two.bas', 'DIM a AS INTEGER\na = "text"\n')];
  const { status, stdout, stderr } = fbc(['check', '--json', ...paths]);
  assert.deepEqual([status, stderr], [1, '']);
  const found = JSON.parse(stdout) as { file: string; code: string; start: object; end: object }[];
  assert.deepEqual(
    found.map(({ file: name, code }) => [name, code]),
    [
      [paths[0], 'SYNTAX'],
      [paths[1], 'TYPE-MISMATCH'],
    ],
  );
  assert.deepEqual(
    [found[1]!.start, found[1]!.end],
    [
      { line: 2, column: 5 },
      { line: 2, column: 11 },
    ],
  );
});

test('included files are found beside the program and in -I folders', () => {
  file('part.bas', 'DIM shared1 AS INTEGER\n');
  const path = file('whole.bas', 'INCLUDE "part.bas"\nshared1 = 1\n');
  assert.equal(fbc(['check', path]).status, 0);
  const elsewhere = fbc(['check', '-'], 'INCLUDE "part.bas"\n');
  assert.match(elsewhere.stderr, /\[INCLUDE\]/);
  assert.equal(fbc(['check', '-I', folder, '-'], 'INCLUDE "part.bas"\n').status, 0);
});

test('stages are shown on request', () => {
  const path = file('dump.bas', 'PRINT 1 + x\n');
  assert.match(fbc(['check', '--dump=tokens', path]).stdout, /PRINT/);
  assert.match(fbc(['check', '--dump=ast', path]).stdout, /print/);
  assert.match(fbc(['check', '--dump=typed', path]).stdout, /arithmetic DOUBLE add/);
  assert.match(fbc(['check', '--dump=symbols', path]).stdout, /variable\s+x\s+DOUBLE/);
});

test('mistakes of usage have no trace', () => {
  for (const [args, message] of [
    [['check'], /a FILE is wanted/],
    [['check', join(folder, 'none.bas')], /there is no such file/],
    [['check', folder], /it is a folder/],
    [['check', '--dump=nothing', '-'], /'nothing' is not one of/],
    [['check', '--nothing'], /--nothing/],
    [['fmt'], /a FILE is wanted/],
    [['nothing'], /cannot read nothing: there is no such file/],
  ] as const) {
    const { status, stdout, stderr } = fbc(args);
    assert.deepEqual([status, stdout], [1, ''], args.join(' '));
    assert.match(stderr, message);
    assert.doesNotMatch(stderr, /\.ts:|at .*\(/);
  }
});

test('fmt shows, writes, or only tells', () => {
  const path = file('loose.bas', "for i=1 to 3 'count\nprint i\nnext\n");
  const laid = "FOR i = 1 TO 3  'count\n  PRINT i\nNEXT\n";
  assert.equal(fbc(['fmt', path]).stdout, laid);
  assert.deepEqual(fbc(['fmt', '--check', path]), { status: 1, stdout: `${path}\n`, stderr: '' });
  assert.equal(fbc(['fmt', '-w', path]).stdout, '');
  assert.equal(readFileSync(path, 'utf8'), laid);
  assert.equal(fbc(['fmt', '--check', path]).status, 0);
});
