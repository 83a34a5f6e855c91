// Values that live across very many blocks are kept in memory, and the function computes the same.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse } from '../../src/il/parse.ts';
import { Interpreter } from '../../src/interp/interpreter.ts';
import { compileModule, defaultOptions } from '../../src/target/native.ts';
import { amd64SysV } from '../../src/target/x64/target.ts';
import { runNative, x64Runner } from '../../tools/native.ts';
import { optimise } from '../../src/opt/passes.ts';

const values = 210;
const blocks = 400;
/** More than there are registers. */
const phis = 40;

/** Many values computed first, read again in blocks far away: by sums, by shifts in fixed registers, by calls and phis. */
function text(): string {
  const lines = ['data $last = { z 8 }', 'export function l $f(l %n, d %x) {', '@start'];
  for (let i = 0; i < values; i++) {
    lines.push(i % 5 === 4 ? `\t%d${i} =d add %x, d_${i}` : `\t%v${i} =l mul %n, ${2 * i + 3}`);
  }
  // Values that begin in memory where two ways meet, and are read at the end.
  for (const way of ['left', 'right']) {
    if (way === 'left') lines.push('\tjnz %n, @left, @right');
    lines.push(`@${way}`);
    for (let i = 0; i < phis; i++) lines.push(`\t%p${i} =l ${way === 'left' ? 'add' : 'sub'} %v0, ${i + 7}`);
    lines.push('\tjmp @met');
  }
  lines.push('@met', '\t%i =l copy 0', '\t%s =l copy 0', '@loop');
  for (let b = 0; b < blocks; b++) {
    const at = (b * 37) % values;
    lines.push(`\t%c${b} =w csltl %s, ${b * 1000}`, `\tjnz %c${b}, @yes${b}, @no${b}`, `@yes${b}`);
    if (at % 5 === 4) lines.push(`\t%t${b} =l dtosi %d${at}`, `\t%s =l add %s, %t${b}`);
    else if (b % 7 === 3)
      lines.push(`\t%h${b} =l and %v${at}, 15`, `\t%w${b} =w copy %h${b}`, `\t%s =l shl %s, %w${b}`);
    else if (b % 7 === 5) lines.push(`\t%s =l call $mix(l %s, l %v${at}, d %d4)`);
    else lines.push(`\t%s =l xor %s, %v${at}`);
    // A store keeps the branch a branch.
    lines.push(`\tstorel %s, $last`, `\tjmp @next${b}`, `@no${b}`, `\t%s =l sub %s, %v${b % 3}`, `@next${b}`);
  }
  lines.push('\t%i =l add %i, 1', '\t%c =w csltl %i, 3', '\tjnz %c, @loop, @end', '@end');
  for (let i = 0; i < phis; i++) lines.push('\t%s =l mul %s, 31', `\t%s =l xor %s, %p${i}`);
  lines.push('\tret %s', '}');
  lines.push('function l $mix(l %a, l %b, d %x) {', '@start', '\t%t =l dtosi %x', '\t%r =l udiv %a, 3');
  lines.push('\t%r =l add %r, %b', '\t%r =l add %r, %t', '\tret %r', '}');
  return lines.join('\n');
}

test('values are demoted, and the result stays', () => {
  const args = [-5n, 2.5] as const;
  const expected = new Interpreter(parse(text()).module).call('f', [...args]);
  assert.equal(expected.kind, 'returned');
  for (const registers of [0, 6]) {
    const { module } = parse(text());
    const { results, trouble } = runNative(module, [{ fn: 'f', args: [...args] }], x64Runner, { level: 1, registers });
    assert.equal(trouble, '');
    assert.equal(results[0], expected.kind === 'returned' ? expected.value : null);
  }
});

test('demoted values are local to the blocks that read them', () => {
  const { module } = parse(text());
  optimise(module, 1);
  let slots = 0;
  compileModule(
    module,
    amd64SysV,
    { ...defaultOptions, verify: true },
    {
      after: (stage, { fn, frame }) => {
        if (stage === 'allocate' && fn.name === 'f') slots = frame.slots.filter(({ isSpill }) => isSpill).length;
      },
    },
  );
  assert.ok(slots >= values / 2, `${slots} slots`);
});
