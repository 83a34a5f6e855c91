// What C prints waits for a slow reader, although Node has made the pipe non-blocking.

import { strict as assert } from 'node:assert';
import { spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';
import { test } from 'node:test';

const root = resolve(import.meta.dirname, '../..');
/** More than the 64 KB of a pipe. */
const lines = 15_000;

const program = `
import { openForeignCalls } from '${join(root, 'src/host/foreign-calls.ts')}';
import { parse } from '${join(root, 'src/il/parse.ts')}';
import { Interpreter } from '${join(root, 'src/interp/interpreter.ts')}';
void process.stdout.isTTY;
const { module } = parse(\`
data $text = { b "a line", b 0 }
export function w $main() {
@start
	jmp @loop
@loop
	%i =w phi @start 0, @loop %j
	%r =w call $puts(l $text)
	%j =w add %i, 1
	%c =w csltw %j, ${lines}
	jnz %c, @loop, @end
@end
	ret 0
}
\`);
const foreign = openForeignCalls();
new Interpreter(module, { foreign }).runMain(['main']);
foreign.flush();
`;

test('nothing is lost in a full pipe', { skip: process.platform === 'win32' }, () => {
  const args = ['--import', 'tsx', '--input-type=module', '-e', program];
  // The reader takes one line, then sleeps long enough for the pipe to be full.
  const { stdout } = spawnSync(
    'sh',
    ['-c', '"$0" "$@" | { read first; echo "$first"; sleep 3; cat; }', process.execPath, ...args],
    {
      cwd: root,
      encoding: 'utf8',
    },
  );
  assert.equal(stdout.split('\n').length - 1, lines);
});
