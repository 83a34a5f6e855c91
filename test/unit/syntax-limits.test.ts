// What must hold for texts of any shape: limits give a diagnostic instead of an exception, and places are right.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Diagnostics, errorLimit, headline, render, toJson } from '../../src/source/diagnostics.ts';
import { decodeSource, Sources } from '../../src/source/source.ts';
import { parseProgram } from '../../src/syntax/parse.ts';
import { printProgram } from '../../src/syntax/print.ts';

function check(text: string) {
  const sources = new Sources();
  sources.add('test.bas', text);
  const diagnostics = new Diagnostics();
  const program = parseProgram(sources, diagnostics);
  return { sources, diagnostics, program, ids: diagnostics.sorted().map((diagnostic) => diagnostic.id) };
}

test('expressions nest a thousand deep', () => {
  const { program, ids } = check(`a = ${'('.repeat(1000)}1${')'.repeat(1000)}`);
  assert.deepEqual(ids, []);
  assert.equal(printProgram(program).length, 'a = 1\n'.length + 2000);
});

test('deeper expressions are reported once', () => {
  for (const expr of [
    `${'('.repeat(10_000)}1${')'.repeat(10_000)}`,
    `${'-'.repeat(10_000)}1`,
    `${'NOT '.repeat(10_000)}1`,
    `1${'+1'.repeat(10_000)}`,
    `1${'^1'.repeat(10_000)}`,
    `a${'(1)'.repeat(10_000)}`,
    `a${'.b'.repeat(10_000)}`,
    `${'f('.repeat(10_000)}`,
    `${'IIF('.repeat(10_000)}`,
    `${'LIST('.repeat(10_000)}`,
    `${'AWAIT '.repeat(10_000)}h`,
    `${'a('.repeat(900)}1${'+1'.repeat(2000)}`,
  ]) {
    const { ids } = check(`a = ${expr}\nPRINT 1`);
    assert.deepEqual(ids, ['expressionDepth'], expr.slice(0, 20));
  }
});

test('deep types are reported', () => {
  assert.deepEqual(check(`DIM a AS ${'LIST OF '.repeat(5000)}LONG`).ids, ['typeDepth']);
  assert.deepEqual(check(`OPTION SYSTEM\nDIM a AS LONG ${'PTR '.repeat(5000)}`).ids, ['typeDepth']);
});

test('blocks nest 255 deep, not 2000', () => {
  assert.deepEqual(check('IF a THEN\n'.repeat(255) + 'END IF\n'.repeat(255)).ids, []);
  for (const opener of ['IF a THEN', 'FOR i = 1 TO 2', 'WHILE a', 'DO', 'REPEAT', 'TRY', 'SELECT CASE a\nCASE 1']) {
    assert.deepEqual(check(`${opener}\n`.repeat(2000)).ids, ['blockDepth'], opener);
  }
  assert.ok(check('IF a THEN DO:\n'.repeat(2000)).ids.includes('blockOnLine'));
  assert.ok(check(`IF a THEN ${'IF b THEN '.repeat(5000)} PRINT 1`).ids.length > 0);
});

test('files include each other 64 deep', () => {
  const read = (limit: number): string[] => {
    const sources = new Sources();
    sources.add('0', 'INCLUDE "1"');
    const diagnostics = new Diagnostics();
    parseProgram(sources, diagnostics, (path) => {
      const next = Number(path) + 1;
      return { name: path, text: next > limit ? 'a = 1' : `INCLUDE "${next}"` };
    });
    return diagnostics.sorted().map((diagnostic) => diagnostic.id);
  };
  assert.deepEqual(read(64), []);
  assert.deepEqual(read(65), ['includeDepth']);
  assert.deepEqual(read(1000), ['includeDepth']);
});

test('errors are shown up to the limit and counted beyond', () => {
  const { diagnostics } = check('x = )\n'.repeat(80));
  assert.equal(diagnostics.sorted().length, errorLimit);
  assert.equal(diagnostics.errorCount, 80);
  assert.ok(check('x = )\n'.repeat(800)).diagnostics.isFull);
});

test('headline, carets and places count code points', () => {
  const { sources, diagnostics } = check('\ta$ = "😀é" +\r\nPRINT 1\r\n');
  const [first] = diagnostics.sorted();
  assert.equal(headline(sources, first!), 'test.bas:1:13: error: a value expected, not the end of the line [SYNTAX]');
  assert.equal(render(sources, first!).split('\n')[2], '    \t           ^');
  assert.deepEqual(toJson(sources, first!).start, { line: 1, column: 13 });
});

test('a fix replaces exactly what was wrong', () => {
  const text = 'IF a == 1 PRINT 2';
  const { diagnostics } = check(text);
  const mended = diagnostics
    .sorted()
    .flatMap((diagnostic) => diagnostic.fixes)
    .sort((a, b) => b.start - a.start)
    .reduce((now, fix) => now.slice(0, fix.start) + fix.replacement + now.slice(fix.end), text);
  assert.equal(mended, 'IF a = 1 THEN PRINT 2');
  assert.deepEqual(check(mended).ids, []);
});

test('every source has its own lines in one space of offsets', () => {
  const sources = new Sources();
  const first = sources.add('a', 'one\r\ntwo\rthree\n');
  const second = sources.add('b', '\nx');
  assert.equal(first.lineCount(), 4);
  assert.equal(first.lineText(2), 'two');
  assert.deepEqual([sources.locate(first.base + 9).line, sources.locate(first.base + 9).column], [3, 1]);
  assert.equal(sources.locate(first.end).source, first);
  const place = sources.locate(second.base + 1);
  assert.deepEqual([place.source.name, place.line, place.column], ['b', 2, 1]);
});

test('each wrong byte becomes one replacement character', () => {
  assert.equal(decodeSource(Uint8Array.of(0xef, 0xbb, 0xbf, 0x41)), 'A');
  assert.equal(decodeSource(Uint8Array.of(0x41, 0xff, 0xe2, 0x82, 0x42, 0xc3, 0xa9)), 'A\ufffd\ufffd\ufffdBé');
  // Beside a byte that is wrong every well-formed sequence is what a decoder makes of it, and all others are wrong bytes.
  const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  const edges = [0x00, 0x41, 0x7f, 0x80, 0x8f, 0x90, 0x9f, 0xa0, 0xbf, 0xc0, 0xc1, 0xc2, 0xdf, 0xe0, 0xe1, 0xed, 0xef];
  edges.push(0xf0, 0xf1, 0xf4, 0xf5, 0xff);
  const wrong = '\ufffd';
  const whole = (bytes: readonly number[]): string | null => {
    try {
      return strict.decode(Uint8Array.from(bytes));
    } catch {
      return null;
    }
  };
  for (const a of edges) {
    for (const b of edges) {
      for (const tail of [[], [0x80], [0xbf], [0x80, 0x80], [0xbf, 0xbf], [0x80, 0xc0]]) {
        const bytes = [a, b, ...tail];
        const expected: string[] = [];
        for (let at = 0; at < bytes.length; ) {
          const length = [1, 2, 3, 4].find((n) => at + n <= bytes.length && whole(bytes.slice(at, at + n)) !== null);
          expected.push(length === undefined ? wrong : whole(bytes.slice(at, at + length))!);
          at += length ?? 1;
        }
        assert.equal(decodeSource(Uint8Array.from([0xff, ...bytes])), wrong + expected.join(''), String(bytes));
      }
    }
  }
  const long = new Uint8Array(100_000).fill(0x61);
  long[0] = 0xff;
  assert.equal(decodeSource(long), wrong + 'a'.repeat(99_999));
});

test('the end of a file is a place of that file, whatever is included behind it', () => {
  const sources = new Sources();
  sources.add('main.bas', 'INCLUDE "other.bas"\nINCLUDE');
  const diagnostics = new Diagnostics();
  parseProgram(sources, diagnostics, (name) => ({ name, text: 'PRINT 1\n' }));
  const [first] = diagnostics.sorted();
  assert.deepEqual(toJson(sources, first!).end, { line: 2, column: 9 });
});

test('a path behind CALL has its limit, too', () => {
  const { diagnostics } = check(`CALL a${'.b'.repeat(20_000)}\n`);
  assert.deepEqual(
    diagnostics.sorted().map(({ id, start }) => [id, start]),
    [['expressionDepth', 2008]],
  );
});
