// What a whole process does: Ctrl-C, time limit, faults that are not ours, the terminal.
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { test } from 'node:test';

const script = ['--import', 'tsx', 'test/unit/jit-process-child.ts'];

interface End {
  readonly code: number | null;
  readonly signal: string | null;
}

/** Start a child in a mode; when it is ready, send it that many SIGINT, some milliseconds apart. */
function end(mode: string, interrupts: number): Promise<End> {
  const child = spawn(process.execPath, [...script, mode], { stdio: ['ignore', 'pipe', 'inherit'] });
  child.stdout.once('data', () => {
    for (let count = 1; count <= interrupts; count++) setTimeout(() => child.kill('SIGINT'), 60 * count);
  });
  return new Promise((done) => child.on('close', (code, signal) => done({ code, signal })));
}

test('Ctrl-C ends a busy loop with 130', async () => assert.equal((await end('spin', 1)).code, 130));

test('Ctrl-C ends a blocking call with 130', async () => assert.equal((await end('sleep', 1)).code, 130));

test('a second Ctrl-C ends a loop that does not look at the flag', async () => {
  assert.equal((await end('hang', 2)).code, 130);
});

test('one is enough for it, too, after the grace period', async () => {
  assert.equal((await end('hang', 1)).code, 130);
});

test('without our handler Ctrl-C kills as usual', async () => assert.equal((await end('plain', 1)).signal, 'SIGINT'));

test('a time limit ends with 124', async () => assert.equal((await end('limit', 0)).code, 124));

test('a fault of the process itself still kills it', async () => {
  assert.equal((await end('foreign', 0)).signal, 'SIGSEGV');
  assert.equal((await end('abort', 0)).signal, 'SIGABRT');
});

const hasScript = spawnSync('script', ['--version']).status === 0;

test('terminal settings changed by the program are restored', { skip: !hasScript }, () => {
  const command = [process.execPath, ...script, 'terminal'].join(' ');
  const { stdout, status } = spawnSync('script', ['-qec', command, '/dev/null'], { encoding: 'utf8' });
  assert.match(stdout, /restored/);
  assert.equal(status, 130);
});
