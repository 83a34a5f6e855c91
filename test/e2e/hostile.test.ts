// Surroundings that are not friendly: streams that are closed or full, folders that refuse, odd names, signals.
import assert from 'node:assert/strict';
import { type SpawnSyncReturns, spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, test } from 'node:test';
import { hostTargetHere, testPackage } from '../../tools/test-package.ts';

const command = await testPackage(hostTargetHere());
const folder = mkdtempSync(join(tmpdir(), 'fbc-hostile-'));
after(() => rmSync(folder, { recursive: true }));
const cache = join(folder, 'cache');

const file = (name: string, text: string | Uint8Array): string => {
  writeFileSync(join(folder, name), text);
  return name;
};

const one = file('one.bas', 'PRINT "one"\n');
const many = file('many.bas', 'FOR i = 1 TO 300000\nPRINT i\nNEXT\n');
const asks = file('asks.bas', 'LINE INPUT a$\nPRINT "got "; a$\n');
const endless = file('endless.bas', 'DO\nLOOP\n');

/** A line of the shell, in which `fbc` is the command. */
function shell(line: string, env: Record<string, string> = {}): SpawnSyncReturns<string> {
  return spawnSync('bash', ['--norc', '-c', `fbc() { '${process.execPath}' '${command}' "$@"; }; ${line}`], {
    cwd: folder,
    encoding: 'utf8',
    timeout: 60_000,
    env: { ...process.env, XDG_CACHE_HOME: cache, ...env },
  });
}

test('a reader that has seen enough', () => {
  for (let run = 0; run < 2; run++) {
    const { stdout, stderr } = shell(`fbc ${many} | head -2`);
    assert.deepEqual({ stdout, stderr }, { stdout: '1\n2\n', stderr: '' });
  }
  assert.equal(shell(`fbc -i ${many} | head -1; exit \${PIPESTATUS[0]}`).status, 0);
});

test('a full disk is told, and is a failure', { skip: !existsSync('/dev/full') }, () => {
  for (const words of [one, one, many, '--help', `-i ${one}`, `fmt ${one}`]) {
    const { status, stderr } = shell(`fbc ${words} > /dev/full`);
    assert.equal(status, 1, words);
    assert.match(stderr, /^(Error: )?standard output cannot be written: .*no space left on device.*\n$/i);
  }
});

test('output without end heeds the time limit', () => {
  const blanks = file('blanks.bas', 'PRINT TAB(9e18); SPC(9e18)\n');
  const { status, stderr } = shell(`fbc --timeout 0.2 ${blanks} > /dev/null`);
  assert.deepEqual({ status, stderr }, { status: 124, stderr: '' });
});

test('streams that are closed', () => {
  assert.equal(shell(`fbc ${one} >&-`).status, 0);
  assert.equal(shell(`fbc ${asks} <&-`).stdout, 'got \n');
  assert.equal(shell(`fbc ${asks} <&- >&- 2>&-`).status, 0);
  assert.equal(shell('fbc none.bas 2>&-').status, 1);
});

test('folders that take no cache', () => {
  const homes = ['/proc', '/nonexistent/a', 'relative', '', join(folder, one)];
  for (const home of homes) {
    for (const env of [{ XDG_CACHE_HOME: '', HOME: home }, { XDG_CACHE_HOME: home }] as Record<string, string>[]) {
      const { status, stdout, stderr } = shell(`fbc ${one}`, env);
      assert.deepEqual({ status, stdout, stderr }, { status: 0, stdout: 'one\n', stderr: '' }, JSON.stringify(env));
    }
  }
  assert.equal(shell(`unset HOME; XDG_CACHE_HOME= fbc ${one}`).stdout, 'one\n');
  assert.ok(!existsSync(join(folder, 'relative')));
});

test('files that cannot be read or written', () => {
  mkdirSync(join(folder, 'folder.bas'));
  const cases = [
    ['none/x.bas', 'cannot read none/x.bas: there is no such file'],
    ['folder.bas', 'cannot read folder.bas: it is a folder'],
    ['check folder.bas', 'cannot read folder.bas: it is a folder'],
    ['il folder.bas --run', 'cannot read folder.bas: it is a folder'],
    ['fmt none.bas', 'cannot read none.bas: there is no such file'],
    ["''", "cannot read '': there is no such file"],
    [`-i -o none/x ${one}`, 'cannot write none/x: there is no such file'],
    [`$(printf 'x%.0s' {1..5000}).bas`, 'the name is too long'],
    ["$'\\xff.bas'", 'names that are not UTF-8 cannot be used'],
  ];
  for (const [words, message] of cases) {
    const { status, stdout, stderr } = shell(`fbc ${words}`);
    assert.equal(status, 1, words);
    assert.equal(stdout, '');
    assert.ok(stderr.startsWith('Error: ') && stderr.endsWith(`${message}\n`), `${words}: ${stderr.slice(-200)}`);
  }
  file('f.il', 'export function w $main() {\n@start\n\tret 0\n}\n');
  assert.equal(shell('fbc il f.il -c -o none/x.o').stderr, 'Error: cannot write none/x.o: there is no such file\n');
});

test('a file that may not be read', () => {
  // Root may read everything but what cannot be read at all.
  const isRoot = process.getuid?.() === 0;
  if (isRoot) symlinkSync('/proc/self/mem', join(folder, 'secret.bas'));
  else writeFileSync(join(folder, 'secret.bas'), 'PRINT 1\n', { mode: 0 });
  const { status, stderr } = shell('fbc secret.bas');
  assert.equal(status, 1);
  assert.equal(
    stderr,
    `Error: cannot read secret.bas: ${isRoot ? 'the system reports a failure' : 'permission denied'}\n`,
  );
});

test('a file that never ends is too long', { skip: !existsSync('/dev/zero') }, () => {
  for (const words of ['/dev/zero', 'il /dev/zero', 'check /dev/zero']) {
    const { status, stderr } = shell(`fbc ${words}`);
    assert.equal(status, 1, words);
    assert.match(stderr, /^Error: \/dev\/zero is longer than 100 MiB\n$/);
  }
  assert.equal(shell(`printf 'PRINT "piped"' | fbc -`).stdout, 'piped\n');
  assert.equal(shell(`mkfifo pipe.bas && { printf 'PRINT "named"' > pipe.bas & fbc pipe.bas; }`).stdout, 'named\n');
});

test('a text that is not UTF-8 is not written over', () => {
  const bytes = Buffer.from('print "\xe9"\n', 'latin1');
  file('latin.bas', bytes);
  const { status, stderr } = shell('fbc fmt -w latin.bas');
  assert.equal(status, 1);
  assert.match(stderr, /latin\.bas is not UTF-8 throughout, and stays as it is/);
  assert.deepEqual(readFileSync(join(folder, 'latin.bas')), bytes);
  file('mark.bas', 'print "\ufffd"\n');
  assert.equal(shell('fbc fmt -w mark.bas').status, 0);
  assert.equal(readFileSync(join(folder, 'mark.bas'), 'utf8'), 'PRINT "\ufffd"\n');
});

test('a batch goes on behind files that are not there', () => {
  mkdirSync(join(folder, 'batch'));
  file('batch/a.bas', 'PRINT 1\n');
  symlinkSync('nowhere', join(folder, 'batch/b.bas'));
  file('batch/c.bas', 'PRINT 2\n');
  const { status, stderr } = shell('fbc --batch-jit batch');
  assert.equal(status, 1);
  assert.match(stderr, /cannot read batch\/b\.bas: there is no such file/);
  assert.match(stderr, /c\.bas/);
});

test('a link to the command, and a package below a folder with a blank', () => {
  symlinkSync(command, join(folder, 'my fbc'));
  assert.equal(shell(`'${process.execPath}' './my fbc' ${one}`).stdout, 'one\n');
  const installed = join(folder, 'a folder/lib/node_modules/fasterbasic');
  cpSync(dirname(dirname(command)), installed, { recursive: true, dereference: true });
  // Where npm would put it, beside the package.
  symlinkSync(join(process.cwd(), 'node_modules/koffi'), join(dirname(installed), 'koffi'));
  symlinkSync(join(process.cwd(), 'node_modules/@koromix'), join(dirname(installed), '@koromix'));
  for (let run = 0; run < 2; run++) {
    assert.equal(shell(`'${process.execPath}' '${installed}/bin/fbc' ${one}`).stdout, 'one\n');
  }
});

test('long command lines', () => {
  file('count.bas', 'PRINT COMMANDCOUNT; " "; LEN(COMMAND$(COMMANDCOUNT - 1))\n');
  for (let run = 0; run < 2; run++) {
    const end = spawnSync(process.execPath, [command, 'count.bas', ...Array(20_000).fill('ab'), 'x'.repeat(100_000)], {
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, XDG_CACHE_HOME: cache },
    });
    assert.equal(end.stdout, '20002 100000\n');
  }
});

test('signals end a busy program as they end any other', async () => {
  for (const signal of ['SIGTERM', 'SIGHUP', 'SIGKILL', 'SIGQUIT', 'SIGUSR2'] as const) {
    const child = spawn(process.execPath, [command, endless], { cwd: folder, stdio: 'ignore' });
    const ended = new Promise((resolve) => child.on('exit', (_, by) => resolve(by)));
    setTimeout(() => child.kill(signal), 700);
    assert.equal(await ended, signal);
  }
});

test('a program that was halted goes on', async () => {
  const child = spawn(process.execPath, [command, asks], { cwd: folder, stdio: ['pipe', 'pipe', 'inherit'] });
  let out = '';
  child.stdout.on('data', (bytes) => {
    out += bytes;
  });
  const ended = new Promise((resolve) => child.on('exit', resolve));
  await new Promise((resolve) => setTimeout(resolve, 500));
  child.kill('SIGSTOP');
  child.stdin.write('a lin');
  child.kill('SIGCONT');
  child.stdin.end('e\n');
  assert.equal(await ended, 0);
  assert.equal(out, 'got a line\n');
});
