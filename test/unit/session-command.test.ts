// `fbc il` with machine code, as a process: exit statuses, reports, breakpoints, time limit, Ctrl-C, standard streams.
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';

const root = process.cwd();
const folder = mkdtempSync(join(tmpdir(), 'fbc-jit-'));
const command = ['--import', 'tsx', join(root, 'src/cli/main.ts'), 'il'];

function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

function fbc(...args: readonly string[]): { status: number | null; out: string; err: string } {
  const end = spawnSync(process.execPath, [...command, ...args], { cwd: root, encoding: 'utf8', timeout: 60_000 });
  return { status: end.status, out: end.stdout, err: end.stderr };
}

const main = (body: string): string => `dbgfile "prog.bas"
data $text = { b "hello", b 0 }
export function w $main(w %argc, l %argv) {
@start
${body}
}
`;
const hello = file('hello.il', main('\tdbgloc 3\n\t%r =w call $puts(l $text)\n\tdbgloc 4\n\tret 300'));
const crash = file('crash.il', main('\t%r =w call $puts(l $text)\n\tdbgloc 7\n\t%x =w loadw 8\n\tret %x'));
const spin = file('spin.il', main('\t%r =w call $puts(l $text)\n\t%f =w call $fflush(l 0)\n@loop\n\tjmp @loop'));

test('the status is the low byte of what $main returns', () => {
  assert.deepEqual(fbc(hello), { status: 300 & 0xff, out: 'hello\n', err: '' });
});

test('a fault: 128 + signal, a dump, and what was printed before', () => {
  const end = fbc(crash);
  assert.equal(end.status, 139);
  assert.equal(end.out, 'hello\n');
  assert.match(
    end.err,
    /^\*\*\* JIT crash: SIGSEGV \(11\) at 0x[0-9a-f]{16} {2}main\+0x[0-9a-f]+ {2}prog\.bas line 7 /,
  );
  assert.match(end.err, /^ {3}#0 0x[0-9a-f]+ main\+0x[0-9a-f]+ \(prog\.bas line 7\)$/m);
});

test('--jit-verbose: the reports in their order on standard error', () => {
  const end = fbc(hello, '--jit-verbose');
  assert.equal(end.out, 'hello\n');
  const titles = [
    'JIT MEMORY',
    'JIT PIPELINE REPORT',
    'JIT LINK REPORT',
    'LINKED DISASSEMBLY',
    'JIT SESSION',
    'JIT EXECUTION',
  ];
  const places = titles.map((title) => end.err.indexOf(`==== ${title} `));
  assert.ok(!places.includes(-1));
  assert.deepEqual(
    places,
    [...places].sort((one, other) => one - other),
  );
});

test('--jit-json: one object for the session, one for the run', () => {
  const lines = fbc(hello, '--jit-json').err.trim().split('\n');
  const [session, execution] = lines.map((line) => JSON.parse(line) as Record<string, unknown>);
  assert.deepEqual(Object.keys(session!).slice(0, 4), ['memory', 'pipeline', 'link', 'disassembly']);
  assert.equal(execution!.exitCode, 300);
});

test('--break: a line each time, the program goes on', () => {
  const end = fbc(hello, '--break', '3', '--break', '4');
  assert.deepEqual([end.status, end.out], [300 & 0xff, 'hello\n']);
  assert.match(end.err, /^breakpoint 1: prog\.bas line 3, main\+0x[0-9a-f]+\nbreakpoint 2: prog\.bas line 4, /);
  assert.match(end.err, /^breakpoint 2: line 4 was reached 1 time$/m);
  assert.equal(fbc(hello, '--break', 'x').status, 1);
});

test('--timeout ends a loop with 124, breakpoints or not', () => {
  for (const extra of [[], ['--break', '3']]) {
    const end = fbc(
      file('endless.il', main('\tdbgloc 3\n\t%x =w copy 1\n@loop\n\tjmp @loop')),
      '--timeout',
      '0.2',
      ...extra,
    );
    assert.equal(end.status, 124);
  }
  assert.equal(fbc(hello, '--timeout', 'soon').status, 1);
});

test('Ctrl-C, once or twice, ends a loop that asks for nothing with 130', { timeout: 60_000 }, async () => {
  for (const times of [1, 2]) {
    const child = spawn(process.execPath, [...command, spin], { cwd: root, stdio: ['ignore', 'pipe', 'ignore'] });
    child.stdout.once('data', () => {
      for (let time = 0; time < times; time++) child.kill('SIGINT');
    });
    const guard = setTimeout(() => child.kill('SIGKILL'), 20_000);
    const status = await new Promise((done) => child.on('exit', (code, signal) => done(code ?? signal)));
    clearTimeout(guard);
    assert.equal(status, 130);
  }
});

test('--metrics: stages, the run, the total', () => {
  assert.match(
    fbc(hello, '--metrics').err,
    /^parse +\d+\.\d{3} ms +[\d.]+%$[\s\S]*^execute [\s\S]*^TOTAL +\d+\.\d{3} ms$/m,
  );
  const json = JSON.parse(fbc(hello, '--metrics-json').err) as Record<string, number>;
  assert.ok(json.execute_ms! > 0 && json.total_ms! > json.execute_ms!);
});

test('what cannot be run: no $main, missing symbols', () => {
  const noMain = fbc(file('no-main.il', 'export function w $f() {\n@s\n\tret 1\n}\n'));
  assert.deepEqual([noMain.status, noMain.out], [1, '']);
  assert.match(noMain.err, /there is no function \$main/);
  const missing = fbc(file('missing.il', main('\tcall $nobody_has_this()\n\tret 0')));
  assert.equal(missing.status, 1);
  assert.match(missing.err, /unresolved external: "nobody_has_this", needed by main/);
});
