// Packs what `npm run build` made, installs it into an empty folder, and uses it there as users do: the command, the library by
// import and by require, the README's example, the types, and the names that the package exports. Part of .ci/run.
//
//     node --import tsx tools/pack-check.ts            exit status 1 with what went wrong

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname ?? '.', '..');
const folder = mkdtempSync(join(tmpdir(), 'fasterbasic-pack-'));
const run = (command: string, ...args: string[]): string =>
  execFileSync(command, args, { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });

/** The example of the README's section on the library, and what its comments say that it prints. */
function readmeExample(): { code: string; output: string } {
  const readme = readFileSync(join(root, 'README.md'), 'utf8');
  const [, code] = /## As a library\n[\s\S]*?```js\n([\s\S]*?)```/.exec(readme) ?? [];
  assert.ok(code, 'README.md has no example of the library');
  const output = [...code.matchAll(/\/\/ prints (.*)$/gm)].map(([, line]) => `${line}\n`).join('');
  return { code, output };
}

function install(): void {
  execFileSync('npm', ['pack', '--silent', '--pack-destination', folder], { cwd: root, stdio: 'ignore' });
  const archive = readdirSync(folder).find((name) => name.endsWith('.tgz'))!;
  writeFileSync(join(folder, 'package.json'), '{ "private": true }');
  run('npm', 'install', '--silent', '--no-audit', '--no-fund', '--prefer-offline', `./${archive}`);
}

function useCommand(): void {
  writeFileSync(join(folder, 'hello.bas'), 'PRINT "Grüße "; COMMAND$(1)\n');
  assert.equal(run(join(folder, 'node_modules/.bin/fbc'), 'hello.bas', 'you'), 'Grüße you\n');
}

function useLibrary(): void {
  const { code, output } = readmeExample();
  writeFileSync(join(folder, 'example.mjs'), code);
  assert.equal(run(process.execPath, 'example.mjs'), output);
  const required = `const { Jit } = require('fasterbasic');
    Jit.open().then((jit) => { jit.compileBasic('PRINT 6 * 7').run(); jit.dispose(); });`;
  assert.equal(run(process.execPath, '-e', required), '42\n');
  const names = run(process.execPath, '-e', `console.log(Object.keys(require('fasterbasic')).sort().join('\\n'))`);
  const imported = `import * as api from 'fasterbasic'; console.log(Object.keys(api).sort().join('\\n'))`;
  assert.equal(run(process.execPath, '--input-type=module', '-e', imported), names);
}

/** The declarations resolve and say what the code does. */
function useTypes(): void {
  mkdirSync(join(folder, 'node_modules/@types'), { recursive: true });
  symlinkSync(join(root, 'node_modules/@types/node'), join(folder, 'node_modules/@types/node'));
  const text = `import { BasicError, type BasicProgram, Jit, type JitExecResult } from 'fasterbasic';
const jit: Jit = await Jit.open();
const program: BasicProgram = jit.compileBasic('PRINT 1', { file: 'one.bas', level: 1 });
const result: JitExecResult = program.run({ args: ['a'], input: () => null, onOutput: (text: string) => void text.length });
const code: number = result.exitCode;
const value: number | bigint | string | undefined = program.getFunction('F')?.(1, 2n, 'three');
// @ts-expect-error: there is no such option
program.run({ output: 1 });
export const line = (error: unknown): number => (error instanceof BasicError ? error.line : code);
export { value };
`;
  writeFileSync(join(folder, 'use.mts'), text);
  const options = ['--noEmit', '--strict', '--module', 'nodenext', '--target', 'es2022', '--types', 'node'];
  run(join(root, 'node_modules/.bin/tsc'), '--ignoreConfig', ...options, 'use.mts');
}

try {
  install();
  useCommand();
  useLibrary();
  useTypes();
  console.log('the package installs and works');
} finally {
  rmSync(folder, { recursive: true, force: true });
}
