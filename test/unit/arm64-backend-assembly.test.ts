// `-S` for ARM64: the assembler text of a module gives the bytes and relocations of its object file.
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { parse } from '../../src/il/parse.ts';
import { assemblyText, compileNative, objectBytes, objectOptions } from '../../src/session/native.ts';
import { arm64Targets } from '../../src/target/arm64/target.ts';
import { generateModule } from '../../tools/il-generator.ts';

const prefix = 'aarch64-linux-gnu-';
const hasTools = !spawnSync(`${prefix}as`, ['--version']).error;
const arm64 = arm64Targets[0]!;

/** Contents of all sections as the linker lays them out. */
function dump(object: string): string {
  const text = execFileSync(
    `${prefix}ld`,
    ['-e', '0', '--unresolved-symbols=ignore-all', '-o', `${object}.out`, object],
    {
      encoding: 'utf8',
      stdio: 'pipe',
    },
  );
  return (
    text +
    execFileSync(`${prefix}objdump`, ['-s', `${object}.out`], { encoding: 'utf8' }).replace(/^.*file format.*$/m, '')
  );
}

/** Without debugging sections, which the assembler makes in its own way. */
const loaded = (text: string): string =>
  text
    .split(/^(?=Contents of section )/m)
    .filter((part) => !part.includes(' .debug'))
    .join('');

async function compare(text: string): Promise<string> {
  const { module, diagnostics } = parse(text);
  assert.deepEqual(diagnostics, []);
  const options = { ...objectOptions, comments: true };
  const native = compileNative(module, arm64, 1, options);
  const assembly = await assemblyText(native, arm64, options);
  const folder = mkdtempSync(join(tmpdir(), 'assembly-'));
  try {
    const path = (name: string): string => join(folder, name);
    writeFileSync(path('one.o'), objectBytes(native.code));
    writeFileSync(path('text.s'), assembly);
    execFileSync(`${prefix}as`, ['-o', path('other.o'), path('text.s')], { stdio: 'pipe' });
    assert.equal(loaded(dump(path('other.o'))), loaded(dump(path('one.o'))));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return assembly;
}

test('sections, linkage, thread-local and common data, names of registers', { skip: !hasTools }, () =>
  compare(`
dbgfile "some.bas"
export data $x0 = align 16 { w 1, l $lsl + 8, b "text", z 3 }
data $lsl = { z 100 }
data $table = align 8 { b 1 2 3 4, h 5 6, l 7 }
thread data $own = { w 5 }
section ".init_array" data $init = { l $main }
export function w $main(w %n) {
@start
	dbgloc 3, 4
	%a =l add $lsl, 4
	storew 7, %a
	%b =l add $table, 2
	%c =w loadsb %b
	%d =l loadl $x0
	%t =w loadw thread $own
	dbgloc 5
	%r =w call $extern(w %t, d d_1.1, l $x0, l $elsewhere, w %c, l %d)
	call $rare()
	%s =w add %r, %c
	ret %s
}
section ".text.cold" "ax" function $rare() {
@start
	ret
}
`).then(() => undefined),
);

test('a branch on a bit over more than 32 kilobytes', { skip: !hasTools }, async () => {
  const calls = '\tcall $g(w %n, l 81985529216486895, l 1147797409030816545)\n'.repeat(1000);
  const text = await compare(
    `export function w $f(w %n) {\n@start\n\t%b =w and %n, 4\n\tjnz %b, @yes, @no\n@yes\n${calls}@no\n\tret %n\n}\n`,
  );
  assert.match(text, /tbn?z w\d+, #2, \.\+8\n\tb \.L/);
});

test('random functions', { skip: !hasTools }, async () => {
  for (let seed = 1; seed <= 6; seed++) await compare(generateModule(seed, { size: 60, extensions: true }));
});
