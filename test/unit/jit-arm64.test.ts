// The tests of host, jit and breakpoints once more on ARM64, under emulation where the machine is another one. Skipped until
// tools/arm64-setup.ts has been run: tests download nothing.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bundleForArm64, runArm64Node } from '../../tools/arm64-node.ts';
import { hasArm64 } from '../../tools/arm64-setup.ts';

const skip = process.arch === 'arm64' || !hasArm64();

for (const name of ['jit-region', 'jit-run', 'jit-thread', 'host-linux', 'session-breakpoints']) {
  test(`${name} on ARM64`, { skip }, async () => {
    const script = await bundleForArm64(`test/unit/${name}.test.ts`);
    const end = runArm64Node([script], { timeout: 120_000 });
    const failed = end.stdout.split('\n').filter((line) => line.startsWith('not ok'));
    assert.equal(end.status, 0, `${failed.join('\n')}\n${end.signal ?? ''}\n${end.stdout}\n${end.stderr}`);
    assert.match(end.stdout, /^# pass [1-9]/m);
  });
}
