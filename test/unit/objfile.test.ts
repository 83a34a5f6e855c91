// Object files, read back by binutils: sections, symbols, relocations and lines are what we meant, the linker accepts
// the file, and what it links runs.
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import type { JitModule, Machine } from '../../src/link/code.ts';
import { addLineTable } from '../../src/objfile/dwarf.ts';
import { elf } from '../../src/objfile/elf.ts';
import { toObject } from '../../src/objfile/objfile.ts';
import { arm64Text } from '../../src/target/arm64/dump.ts';
import { arm64Stream } from '../../src/target/arm64/encode.ts';
import { parseDump } from '../../src/target/dump.ts';
import { encodeStream } from '../../src/target/stream.ts';
import { x64Text } from '../../src/target/x64/dump.ts';
import { x64Stream } from '../../src/target/x64/encode.ts';

const folder = mkdtempSync(join(tmpdir(), 'fbc-objfile-'));
after(() => rmSync(folder, { recursive: true }));

function moduleOf(machine: Machine, dump: string): JitModule {
  const isX64 = machine === 'x64';
  const stream = isX64 ? x64Stream('localExec') : arm64Stream('localExec');
  const module = encodeStream(parseDump(dump, isX64 ? x64Text : arm64Text), stream);
  assert.deepEqual(module.diagnostics, []);
  return module;
}

function write(name: string, module: JitModule): string {
  const object = toObject(module);
  addLineTable(object, module, 'fbc');
  const path = join(folder, name);
  writeFileSync(path, elf.write(object));
  return path;
}

const readelf = (option: string, path: string): string =>
  execFileSync('readelf', [option, '-W', path], { encoding: 'utf8' });

/** Data of every kind, the same on both machines. */
const data = `
  DATA_START $greeting align=1 readOnly
  DATA_ASCII "hello\\x0a" (6)
  DATA_END
  DATA_START $table align=16 export
  DATA_SYMREF $greeting+1
  DATA_SYMREF $outside
  DATA_LABELREF .L1
  DATA_END
  DATA_START $buffer align=64 zero
  DATA_ZERO 4096
  DATA_END
  DATA_START $perThread align=8 thread
  DATA_QUAD 0x000000000000002a
  DATA_END
  DATA_START $zeroPerThread align=4 thread zero
  DATA_ZERO 12
  DATA_END
  DATA_START $shared align=8 common zero export
  DATA_ZERO 24
  DATA_END
  DATA_START $placed align=4 section=".mine\\u0000aw"
  DATA_WORD 0x00000007
  DATA_END`;

const x64Code = `
  FUNC_BEGIN $_start frame=0 export
  DBGLOC line 3 col 1 file "start.bas"
  mov:r32,i eax, 1
  mov:r32,i edi, 1
  lea:r64,mem rsi, [$greeting]
  DBGLOC line 4 col 1
  mov:r32,i edx, 6
  syscall
  LABEL .L1
  LOAD_ADDR rax, $table
  mov:r64,m64 rbx, [$table]
  add:m32,i [$placed], 5
  CALL_EXT $leave
  FUNC_END
  FUNC_BEGIN $leave frame=0
  DBGLOC line 9 col 1
  mov:r32,m32 edi, [$placed]
  mov:r32,i eax, 60
  syscall
  FUNC_END
  FUNC_BEGIN $threads frame=0 section=".text.cold\\u0000ax"
  LOAD_TLS rax, $perThread
  JMP_EXT $leave
  FUNC_END`;

const arm64Code = `
  FUNC_BEGIN $_start frame=0 export
  DBGLOC line 3 col 1 file "start.bas"
  LOAD_ADDR x1, $greeting
  ADRP.l x2, $table
  LDR_LO12.l x2, [x2, $table]
  LABEL .L1
  CALL_EXT $leave
  ADR.l x3, $leave
  FUNC_END
  FUNC_BEGIN $leave frame=0
  LOAD_TLS x0, $perThread
  JMP_EXT $outside
  FUNC_END`;

/** `name type flags align` of the sections with contents. */
function sections(path: string): string[] {
  const rows = [
    ...readelf('-S', path).matchAll(/\] (\.\S+)\s+(\w+)\s+\w+ \w+ (\w+) \w+\s+([A-Z]*)\s+\d+\s+\d+\s+(\d+)/g),
  ];
  return rows
    .filter(([, name]) => !/^\.(rela|symtab|strtab|shstrtab|debug)/.test(name!))
    .map(([, name, type, size, flags, align]) => [name, type, Number.parseInt(size!, 16), flags, align].join(' '));
}

test('x86-64: sections by kind, with their flags, sizes and alignments', () => {
  assert.deepEqual(sections(write('x.o', moduleOf('x64', data + x64Code))), [
    '.rodata PROGBITS 6 A 1',
    '.data PROGBITS 24 WA 16',
    '.bss NOBITS 4096 WA 64',
    '.tdata PROGBITS 8 WAT 8',
    '.tbss NOBITS 12 WAT 4',
    '.mine PROGBITS 4 WA 4',
    '.text PROGBITS 77 AX 16',
    '.text.cold PROGBITS 21 AX 16',
    '.note.GNU-stack PROGBITS 0  1',
  ]);
});

test('x86-64: symbols are bound, typed and placed', () => {
  const text = readelf('-s', join(folder, 'x.o'));
  const row = (name: string): string =>
    new RegExp(`:\\s+(\\S+\\s+\\d+\\s+\\w+\\s+\\w+)\\s+\\w+\\s+(\\w+) ${name}$`, 'm').exec(text)?.slice(1).join(' ') ??
    assert.fail(`no symbol ${name}`);
  assert.match(row('_start'), /^0{16}\s+\d+ FUNC\s+GLOBAL 7$/);
  assert.match(row('leave'), /FUNC\s+LOCAL 7$/);
  assert.match(row('table'), /\s24 OBJECT\s+GLOBAL 2$/);
  assert.match(row('greeting'), /\s6 OBJECT\s+LOCAL 1$/);
  assert.match(row('perThread'), /\s8 TLS\s+LOCAL 4$/);
  assert.match(row('shared'), /^0{15}8\s+24 OBJECT\s+GLOBAL COM$/);
  assert.match(row('outside'), /NOTYPE\s+GLOBAL UND$/);
});

test('x86-64: relocations have the types of the psABI', () => {
  const text = readelf('-r', join(folder, 'x.o'));
  const kinds = [...text.matchAll(/(R_X86_64_\w+)\s+\w*\s*(\S+) ([+-]) (\w+)/g)].map((match) =>
    match.slice(1).join(' '),
  );
  assert.deepEqual(
    kinds.filter((kind) => !/\.text/.test(kind)),
    [
      'R_X86_64_64 greeting + 1',
      'R_X86_64_64 outside + 0',
      'R_X86_64_64 _start + 18',
      'R_X86_64_PLT32 leave - 4',
      'R_X86_64_PC32 greeting - 4',
      'R_X86_64_PC32 table - 4',
      'R_X86_64_PC32 table - 4',
      'R_X86_64_PC32 placed - 5',
      'R_X86_64_PC32 placed - 4',
      'R_X86_64_PLT32 leave - 4',
      'R_X86_64_TPOFF32 perThread + 0',
    ],
  );
});

test('the line table says where each instruction comes from', () => {
  const text = execFileSync('readelf', ['--debug-dump=decodedline', join(folder, 'x.o')], { encoding: 'utf8' });
  const rows = [...text.matchAll(/^start\.bas\s+(\d+|-)\s+(\w+)/gm)].map(([, line, address]) => `${line} ${address}`);
  assert.deepEqual(rows, ['3 0', '4 0x11', '- 0x32', '9 0x40', '- 0x4d']);
});

test('ARM64: relocations have the types of the ABI', () => {
  const text = readelf('-r', write('a.o', moduleOf('arm64', data + arm64Code)));
  const kinds = [...text.matchAll(/(R_AARCH64_\w+)\s+\w*\s*(\S+) ([+-]) (\w+)/g)].map((match) =>
    match.slice(1).join(' '),
  );
  assert.deepEqual(
    kinds.filter((kind) => !/\.text/.test(kind)),
    [
      'R_AARCH64_ABS64 greeting + 1',
      'R_AARCH64_ABS64 outside + 0',
      'R_AARCH64_ABS64 _start + 10',
      'R_AARCH64_CALL26 leave + 0',
      'R_AARCH64_JUMP26 outside + 0',
      'R_AARCH64_ADR_PREL_PG_HI21 greeting + 0',
      'R_AARCH64_ADD_ABS_LO12_NC greeting + 0',
      'R_AARCH64_ADR_PREL_PG_HI21 table + 0',
      'R_AARCH64_LDST64_ABS_LO12_NC table + 0',
      'R_AARCH64_ADR_PREL_LO21 leave + 0',
      'R_AARCH64_TLSLE_ADD_TPREL_HI12 perThread + 0',
      'R_AARCH64_TLSLE_ADD_TPREL_LO12_NC perThread + 0',
    ],
  );
});

test('the system linker makes a program of it that runs', {
  skip: process.arch !== 'x64' && 'links for x86-64',
}, () => {
  const outside = write('outside.o', moduleOf('x64', 'DATA_START $outside align=8 export\nDATA_QUAD 0x01\nDATA_END'));
  const program = join(folder, 'program');
  execFileSync('ld', ['-o', program, join(folder, 'x.o'), outside]);
  const run = spawnSync(program, { encoding: 'utf8' });
  assert.equal(run.stdout, 'hello\n');
  assert.equal(run.status, 12);
  const stack = readelf('-l', program)
    .split('\n')
    .find((line) => line.includes('GNU_STACK'));
  assert.match(stack!, /RW\s/);
});
