// Short loops begin at cache lines, so that the jump back never lies across two of them.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse } from '../../src/il/parse.ts';
import { compileNative } from '../../src/session/native.ts';
import { loadTarget } from '../../src/session/targets.ts';
import { Kind } from '../../src/target/jitinst.ts';
import { defaultOptions } from '../../src/target/native.ts';

const loop = (body: string): string => `
export function l $f(l %n, l %m) {
@start
@outer
	%i =l phi @start 0, @after %i1
	%t =l phi @start 1, @after %u
@inner
	%j =l phi @outer 0, @inner %j1
	%s =l phi @outer %t, @inner %u
${body}
	%j1 =l add %j, 1
	%c =w csltl %j1, %m
	jnz %c, @inner, @after
@after
	%i1 =l add %i, 1
	%d =w csltl %i1, %n
	jnz %d, @outer, @end
@end
	ret %u
}
`;

async function alignments(body: string): Promise<bigint[]> {
  const { module, diagnostics } = parse(loop(body));
  assert.deepEqual(diagnostics, []);
  const { native } = await loadTarget('amd64_sysv');
  const { insts } = compileNative(module, native, 0, defaultOptions);
  return insts.filter(({ kind }) => kind === Kind.align).map(({ imm }) => BigInt(imm));
}

test('the outer loop is aligned like code, a short inner one to a line', async () => {
  assert.deepEqual(await alignments('\t%u =l mul %s, %j'), [16n, 64n]);
});

test('a long inner loop does not fit a line', async () => {
  const steps = Array.from(
    { length: 9 },
    (_, k) => `\t%x${k} =l mul ${k ? `%y${k - 1}` : '%s'}, %j\n\t%y${k} =l add %x${k}, ${k + 3}`,
  );
  assert.deepEqual(await alignments(`${steps.join('\n')}\n\t%u =l copy %y8`), [16n, 16n]);
});
