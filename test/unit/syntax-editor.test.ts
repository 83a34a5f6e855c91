// Names, near misses, and what editors use: classes of tokens, formatting.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatSource } from '../../src/syntax/format.ts';
import { highlight } from '../../src/syntax/highlight.ts';
import { closestName, closestWord, editDistance } from '../../src/syntax/misspelling.ts';
import { hashStep, Names } from '../../src/syntax/names.ts';
import { K, kindText, wordKinds } from '../../src/syntax/tokens.ts';

test('spellings of one name share key and id', () => {
  const names = new Names(wordKinds);
  const first = names.intern('Total');
  assert.equal(names.intern('Total'), first);
  const other = names.intern('TOTAL%');
  assert.notEqual(other, first);
  assert.deepEqual([other.key, other.id, other.base, other.suffix], ['TOTAL', first.id, 'TOTAL', '%']);
  assert.equal(names.intern('print').word, K.PRINT);
  assert.equal(names.intern('print$').word, 0);
});

test('thousands of names stay apart', () => {
  const names = new Names(wordKinds);
  const all = Array.from({ length: 20_000 }, (_, i) => names.intern(`name${i}`));
  assert.equal(new Set(all).size, 20_000);
  for (const [i, name] of all.entries()) assert.equal(names.intern(`NAME${i}`).id, name.id);
  assert.equal(names.idCount, 20_000);
  assert.equal(hashStep(hashStep(0, 65), 66), 65 * 31 + 66);
});

test('edit distance knows exchanges and gives up at its limit', () => {
  assert.equal(editDistance('PRNT', 'PRINT', 2), 1);
  assert.equal(editDistance('PIRNT', 'PRINT', 2), 1);
  assert.equal(editDistance('WHILE', 'WHILE', 2), 0);
  assert.equal(editDistance('ABC', 'XYZ', 1), 2);
  assert.equal(kindText(closestWord('GOSBU', () => true)), 'GOSUB');
  assert.equal(
    closestWord('XQZW', () => true),
    0,
  );
  assert.equal(closestName('TOTLA', ['count', 'total']), 'total');
  assert.equal(closestName('TOTAX', ['total', 'totab']), null);
});

const classes = (text: string): string[] =>
  highlight(text).map((token) => `${text.slice(token.start, token.end)}:${token.class}`);

test('a word has the class of its role', () => {
  assert.deepEqual(classes('10 data = p.line'), [
    '10:number',
    'data:name',
    '=:operator',
    'p:name',
    '.:sign',
    'line:member',
  ]);
  assert.deepEqual(classes("DATA 1, x y ' c"), ['DATA:keyword', '1:data', ',:sign', 'x y:data', "' c:comment"]);
  assert.deepEqual(classes('DIM p AS Point'), ['DIM:keyword', 'p:name', 'AS:keyword', 'Point:type']);
  assert.deepEqual(classes('again: GOTO again'), ['again:label', '::sign', 'GOTO:keyword', 'again:label']);
  assert.deepEqual(classes('SUB Go(a AS LONG)').slice(0, 2), ['SUB:keyword', 'Go:routine']);
});

test('the formatter indents, spaces and keeps comments', () => {
  const text = [
    "for i=1 to 3  ' loop",
    'if a=-1 then',
    "' inside",
    'print a;b ,c',
    '',
    '',
    '',
    'else if b then',
    '100 x.y( 2 )=not z',
    'end if:next',
    'select case a',
    'case 1:cls',
    'end select',
    'a$="x"+_rest$ & _   \' more',
    '"y"',
    'data  1 ,  two words,"q"  rem',
    'l: goto l : rem done',
  ].join('\n');
  assert.equal(
    formatSource(text),
    `FOR i = 1 TO 3  ' loop
  IF a = -1 THEN
    ' inside
    PRINT a; b, c

  ELSE IF b THEN
100     x.y(2) = NOT z
  END IF: NEXT
SELECT CASE a
  CASE 1: CLS
END SELECT
a$ = "x" + _rest$ & _ ' more
    "y"
DATA 1, two words, "q" rem
l: GOTO l: rem done
`,
  );
});

test('formatting gives the same lines whatever ends them', () => {
  const text = 'if a then\nprint 1\n\n\nend if\n';
  const wanted = 'IF a THEN\n  PRINT 1\n\nEND IF\n';
  for (const end of ['\n', '\r\n', '\r']) assert.equal(formatSource(text.replaceAll('\n', end)), wanted);
});

test('formatting loses nothing of programs with mistakes, and keeps the signs of other languages together', () => {
  const text = 'x+=1\ny++\nIF a==b THEN PRINT a<<2, a&&b\nDATA "a" b, "c"\nx=a--b\n';
  const wanted = 'x += 1\ny ++\nIF a == b THEN PRINT a << 2, a&& b\nDATA "a" b, "c"\nx = a - -b\n';
  assert.equal(formatSource(text), wanted);
  assert.equal(formatSource(wanted), wanted);
});
