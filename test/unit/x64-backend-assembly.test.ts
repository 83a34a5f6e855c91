// `-S`: the assembler text of a module, assembled and linked, is the same program as its object file.
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { parse } from '../../src/il/parse.ts';
import { assemblyText, compileNative, objectBytes, objectOptions } from '../../src/session/native.ts';
import { amd64SysV } from '../../src/target/x64/target.ts';
import { generateModule } from '../../tools/il-generator.ts';

const hasTools = !spawnSync('as', ['--version']).error && !spawnSync('ld', ['--version']).error;

/** Everything that is loaded, as the linker lays it out. */
function linked(folder: string, object: string): Buffer {
  const program = join(folder, 'program');
  const image = join(folder, 'image');
  execFileSync('ld', ['-e', '0', '--unresolved-symbols=ignore-all', '-o', program, object], { stdio: 'pipe' });
  execFileSync('objcopy', ['-O', 'binary', program, image]);
  return readFileSync(image);
}

async function compare(text: string): Promise<void> {
  const { module, diagnostics } = parse(text);
  assert.deepEqual(diagnostics, []);
  const options = { ...objectOptions, comments: true };
  const native = compileNative(module, amd64SysV, 1, options);
  const folder = mkdtempSync(join(tmpdir(), 'assembly-'));
  try {
    const path = (name: string): string => join(folder, name);
    writeFileSync(path('one.o'), objectBytes(native.code));
    writeFileSync(path('text.s'), await assemblyText(native, amd64SysV, options));
    execFileSync('as', ['-o', path('other.o'), path('text.s')], { stdio: 'pipe' });
    assert.deepEqual(linked(folder, path('other.o')), linked(folder, path('one.o')));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

test('sections, linkage, thread-local and common data, names of registers', { skip: !hasTools }, () =>
  compare(`
dbgfile "some.bas"
export data $rax = align 16 { w 1, l $offset + 8, b "text", z 3 }
data $offset = { z 100 }
thread data $own = { w 5 }
section ".init_array" data $init = { l $main }
export function w $main() {
@start
	dbgloc 3, 4
	%a =l add $offset, 4
	storew 7, %a
	%t =w loadw thread $own
	dbgloc 5
	%r =w call $extern(w %t, d d_1.5, l $rax, l $elsewhere)
	call $rare()
	ret %r
}
section ".text.cold" "ax" function $rare() {
@start
	ret
}
`),
);

test('random functions', { skip: !hasTools }, async () => {
  for (let seed = 1; seed <= 6; seed++) await compare(generateModule(seed, { size: 60, extensions: true }));
});
