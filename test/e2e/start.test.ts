// Programs that start from the cache of compiled ones: they behave as if they had been compiled now, and the cache is used
// for exactly the program that it holds.
import assert from 'node:assert/strict';
import { execFile, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { hostTargetHere, testPackage } from '../../tools/test-package.ts';

const command = await testPackage(hostTargetHere());
const folder = mkdtempSync(join(tmpdir(), 'fbc-start-'));
after(() => rmSync(folder, { recursive: true }));
const cache = join(folder, 'cache');

function fbc(
  args: readonly string[],
  env: Record<string, string> = {},
): { status: number | null; out: string; err: string } {
  const end = spawnSync(process.execPath, [command, ...args], {
    cwd: folder,
    encoding: 'utf8',
    timeout: 60_000,
    env: { ...process.env, XDG_CACHE_HOME: cache, ...env },
  });
  return { status: end.status, out: end.stdout, err: end.stderr };
}

const images = (): string[] => {
  try {
    return readdirSync(join(cache, 'fasterbasic/programs'));
  } catch {
    return [];
  }
};

const write = (name: string, text: string): void => writeFileSync(join(folder, name), text);

test('the second run is like the first', () => {
  write('a.bas', 'PRINT "é"; COMMAND$(1)\nPRINT 1 / 3\nEND 3\nPRINT "never"\n');
  const first = fbc(['a.bas', 'x']);
  assert.equal(images().length, 1);
  assert.equal(first.out, 'éx\n0.333333\n');
  assert.equal(first.status, 3);
  assert.match(first.err, /^a\.bas:4:1: warning: /);
  assert.deepEqual(fbc(['a.bas', 'x']), first);
  assert.deepEqual(fbc(['run', 'a.bas', 'x']), first);
  assert.equal(images().length, 1);
});

test('another text, another name, another included file are other programs', () => {
  write('part.bi', 'CONST n = 1\n');
  write('b.bas', 'INCLUDE "part.bi"\nPRINT n\n');
  assert.equal(fbc(['b.bas']).out, '1\n');
  assert.equal(fbc(['b.bas']).out, '1\n');
  write('part.bi', 'CONST n = 2\n');
  assert.equal(fbc(['b.bas']).out, '2\n');
  assert.equal(fbc(['b.bas']).out, '2\n');
  write('b.bas', 'PRINT 3\n');
  assert.equal(fbc(['b.bas']).out, '3\n');
  write('b.bas', 'PRINT (\n');
  assert.match(fbc(['b.bas']).err, /^b\.bas:1:\d+: error: /);
});

test('an entry that is damaged is not used', () => {
  write('c.bas', 'PRINT "c"\n');
  const before = new Set(images());
  assert.equal(fbc(['c.bas']).out, 'c\n');
  const name = images().find((one) => !before.has(one))!;
  const path = join(cache, 'fasterbasic/programs', name);
  const bytes = readFileSync(path);
  const holed = Buffer.from(bytes);
  holed.fill(0, 0x1000, 0x1200); // a block that never reached the disk
  for (const damaged of [
    holed,
    bytes.subarray(0, 100),
    bytes.subarray(0, -1),
    Buffer.from('nonsense'),
    Buffer.alloc(0),
  ]) {
    writeFileSync(path, damaged);
    assert.deepEqual(fbc(['c.bas']), { status: 0, out: 'c\n', err: '' });
  }
});

test('options and variables that change what happens go the long way', () => {
  write('d.bas', 'PRINT "d"\n');
  assert.equal(fbc(['d.bas']).out, 'd\n');
  assert.match(fbc(['d.bas', '--metrics']).err, /^---- fbc metrics/);
  assert.match(fbc(['d.bas'], { BASIC_MEMORY_STATS: '1' }).err, /^---- Memory manager/);
  const before = images().length;
  write('e.bas', 'PRINT "e"\n');
  assert.equal(fbc(['e.bas'], { FBC_CODE_CACHE: '0' }).out, 'e\n');
  assert.equal(fbc(['-O1', 'e.bas']).out, 'e\n');
  assert.equal(images().length, before);
});

test('a fault shows the code, whether it was compiled now or before', () => {
  write('f.bas', 'OPTION SYSTEM\nDIM p AS INTEGER PTR\n*p = 1\n');
  for (let run = 0; run < 2; run++) {
    const { status, err } = fbc(['f.bas']);
    assert.equal(status, 139);
    assert.match(err, /^\*\*\* JIT crash: SIGSEGV .* line 3 /);
    assert.match(err, /^ +> +0x[0-9a-f]+ /m);
  }
});

test('programs in the intermediate language start from their images as well', () => {
  write(
    'k.il',
    'data $text = { b "hello", b 0 }\nexport function w $main(w %argc, l %argv) {\n@start\n\tcall $puts(l $text)\n\tret %argc\n}\n',
  );
  const before = images().length;
  const expected = { status: 3, out: 'hello\n', err: '' };
  for (let run = 0; run < 3; run++) assert.deepEqual(fbc(['il', 'k.il', '--run', 'a', '-O1']), expected);
  assert.deepEqual(fbc(['il', 'k.il']), { ...expected, status: 1 });
  assert.equal(images().length, before + 1);
  assert.match(fbc(['il', 'k.il', '--print']).out, /^data \$text/);
  assert.match(fbc(['il', 'k.il', '--metrics', '--run']).err, /execute/);
  assert.deepEqual(fbc(['il', 'k.il', '-O0', '--run', 'a']), { ...expected, status: 2 });
  write('k.il', 'export function w $main() {\n@start\n\tret 7\n}\n');
  assert.equal(fbc(['il', 'k.il', '--run']).status, 7);
  write('k.il', 'export function w $main() {\n@start\n\tret\n');
  assert.match(fbc(['il', 'k.il', '--run']).err, /^k\.il:4:/);
  write('k.il', 'export function w $other() {\n@start\n\tret 0\n}\n');
  for (let run = 0; run < 2; run++) assert.match(fbc(['il', 'k.il', '--run']).err, /no function \$main/);
});

test("a program in IL as text of standard input is nobody's file", () => {
  const input = 'export function w $main() {\n@start\n\tret 4\n}\n';
  const before = images().length;
  for (let run = 0; run < 2; run++) {
    const end = spawnSync(process.execPath, [command, 'il', '-', '--run'], {
      cwd: folder,
      input,
      env: { ...process.env, XDG_CACHE_HOME: cache },
    });
    assert.equal(end.status, 4);
  }
  assert.equal(images().length, before);
});

test('a fault of a program in IL shows its records, compiled now or before', () => {
  write('l.il', 'dbgfile "l.il"\nexport function w $main() {\n@start\n\tdbgloc 5\n\tstorew 1, 8\n\tret 0\n}\n');
  for (let run = 0; run < 2; run++) {
    const { status, err } = fbc(['il', 'l.il', '--run']);
    assert.equal(status, 139);
    assert.match(err, /^\*\*\* JIT crash: SIGSEGV .* line 5 /);
    assert.match(err, /^ +> +0x[0-9a-f]+ /m);
  }
});

test("Node's own switches work with programs from the cache", () => {
  write('n.bas', 'PRINT "n"\n');
  assert.equal(fbc(['n.bas']).out, 'n\n');
  const profiles = join(folder, 'profiles');
  const end = spawnSync(process.execPath, ['--cpu-prof', `--cpu-prof-dir=${profiles}`, command, 'n.bas'], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, XDG_CACHE_HOME: cache },
  });
  assert.equal(end.stdout, 'n\n');
  assert.equal(readdirSync(profiles).length, 1);
});

test('compiled JavaScript is kept once for each way, and taken again', () => {
  const env = { XDG_CACHE_HOME: join(folder, 'javascript') };
  const kept = (): Map<string, number> => {
    const place = join(env.XDG_CACHE_HOME, 'fasterbasic');
    const names = readdirSync(place).filter((name) => name.endsWith('.code'));
    return new Map(names.map((name) => [name, statSync(join(place, name)).ino]));
  };
  write('kept.bas', 'PRINT "kept"\n');
  write('fails.bas', 'DIM a(1)\nPRINT a(2)\n');
  const ways = [['kept.bas'], ['-O1', 'kept.bas'], ['check', 'kept.bas'], ['fails.bas']];
  const all = (): void => ways.forEach((args) => void fbc(args, env));
  all();
  all();
  const before = kept();
  assert.equal(before.size, 3);
  all();
  assert.deepEqual(kept(), before);
});

test('compiled JavaScript that is damaged is not used', () => {
  write('g.bas', 'PRINT "g"\n');
  const expected = { status: 0, out: 'g\n', err: '' };
  const home = join(cache, 'fasterbasic');
  for (const args of [['-O1', 'g.bas'], ['g.bas'], ['g.bas']]) assert.deepEqual(fbc(args), expected);
  const codes = readdirSync(home).filter((name) => /-run-.*\.code$/.test(name));
  assert.ok(codes.length >= 2);
  for (const damage of [
    (bytes: Buffer) => bytes.subarray(0, 1000),
    () => Buffer.from('nonsense'),
    () => Buffer.alloc(0),
  ]) {
    for (const name of codes) writeFileSync(join(home, name), damage(readFileSync(join(home, name))));
    assert.deepEqual(fbc(['-O1', 'g.bas']), expected);
    assert.deepEqual(fbc(['g.bas']), expected);
  }
  for (const name of codes) assert.ok(readFileSync(join(home, name)).length > 10_000, `${name} was made anew`);
});

test('where nothing can be kept everything works as well', () => {
  write('h.bas', 'PRINT "h"\n');
  write('no-folder', '');
  for (let run = 0; run < 2; run++) {
    const end = fbc(['h.bas'], { XDG_CACHE_HOME: join(folder, 'no-folder') });
    assert.deepEqual(end, { status: 0, out: 'h\n', err: '' });
  }
});

test('nothing is kept when the cache is switched off', () => {
  write('i.bas', 'PRINT "i"\n');
  const off = join(folder, 'off');
  assert.equal(fbc(['i.bas'], { XDG_CACHE_HOME: off, FBC_CODE_CACHE: '0' }).out, 'i\n');
  assert.ok(!existsSync(off));
});

test('programs that start at the same time do not disturb each other', async () => {
  write('j.bas', 'PRINT "j"\n');
  const env = { ...process.env, XDG_CACHE_HOME: join(folder, 'together') };
  const start = (): Promise<string> =>
    new Promise((resolve, reject) => {
      execFile(process.execPath, [command, 'j.bas'], { cwd: folder, env }, (error, out) =>
        error ? reject(error) : resolve(out),
      );
    });
  for (let round = 0; round < 2; round++) {
    assert.deepEqual(await Promise.all([start(), start(), start(), start()]), Array(4).fill('j\n'));
  }
  const left = readdirSync(join(folder, 'together/fasterbasic/programs'));
  assert.deepEqual(
    left.map((name) => name.replace(/^[0-9a-f]+/, '')),
    ['.image'],
  );
});
