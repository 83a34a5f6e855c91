// The command itself on ARM64: front end, library and machine code of that processor in one process. What programs
// compute there is asked by test/lang, which compiles elsewhere.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Arm64Result, runArm64Node } from '../../tools/arm64-node.ts';
import { arm64Folder, hasArm64 } from '../../tools/arm64-setup.ts';
import { testPackage } from '../../tools/test-package.ts';

const skip = process.arch === 'arm64' || !hasArm64();
const command = skip ? '' : await testPackage('arm64', arm64Folder);

const fbc = (args: readonly string[], input = ''): Arm64Result =>
  runArm64Node([command, ...args], { input, timeout: 120_000 });

test('a program with arguments', { skip }, () => {
  const end = fbc(['examples/hello.bas', 'World']);
  assert.equal(end.stderr, '');
  assert.match(end.stdout, /^1\. Hello, World!\n2\. /);
  assert.equal(end.status, 0);
});

test('a program from standard input, its status, and an error that nobody catches', { skip }, () => {
  const end = fbc(['-O1', '-'], 'PRINT UCASE$("x"); 7 \\ 2\nEND 5\n');
  assert.deepEqual([end.stdout, end.stderr, end.status], ['X3\n', '', 5]);
  const failed = fbc(['-O0', '-'], 'PRINT "a"\nDIM x(3)\ni = 9\nx(i) = 1\n');
  assert.equal(failed.stdout, 'a\n');
  assert.match(failed.stderr, /line 4/);
  assert.equal(failed.status, 1);
});

test('a time limit ends a loop that only computes, and what was printed comes out', { skip }, () => {
  const end = fbc(
    ['--timeout', '1', '-'],
    'DIM x AS LONG\nPRINT "on"\nFOR i = 1 TO 2000000000\nFOR j = 1 TO 2000000000\nx = x + j\nNEXT\nNEXT\n',
  );
  assert.deepEqual([end.stdout, end.stderr, end.status], ['on\n', '', 124]);
});
