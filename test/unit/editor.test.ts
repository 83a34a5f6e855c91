// From a place in the text to the name that stands there.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import {
  analyse,
  completionsAt,
  definitionOf,
  describe,
  foldingRanges,
  highlight,
  outline,
  referencesTo,
  renamingAt,
  renamingProblem,
  signaturesAt,
  useAt,
} from '../../src/editor/index.ts';

const text = `TYPE Point
  X AS DOUBLE
  Y AS DOUBLE
END TYPE
DIM total AS LONG, p AS Point
CONST limit = 10
FUNCTION Twice(n AS LONG) AS LONG
  DIM inner AS LONG
  Twice = n * 2 + inner
END FUNCTION
total = Twice(total) + limit
p.X = SQR(total)
`;

const analysis = analyse('test.bas', text);

const at = (words: string, skip = 0): number => text.indexOf(words) + skip;

test('a variable knows its type, its declaration and its uses', () => {
  const use = useAt(analysis, at('total = Twice'))!;
  assert.equal(describe(use.definition), 'DIM total AS LONG');
  assert.equal(definitionOf(use.definition), at('total AS'));
  const places = referencesTo(analysis, use.definition).map(({ start }) => start);
  assert.deepEqual(places, [at('total AS'), at('total = '), at('total) + '), at('total)\n')]);
});

test('procedures, constants, fields, built-ins and parameters are described', () => {
  const shown = (offset: number): string => describe(useAt(analysis, offset)!.definition);
  assert.equal(shown(at('Twice(total)')), 'FUNCTION Twice(n AS LONG) AS LONG');
  assert.equal(shown(at('limit\n')), 'CONSTANT limit = 10');
  assert.equal(shown(at('p.X', 2)), 'X AS DOUBLE');
  assert.equal(shown(at('SQR')), 'SQR(DOUBLE) AS DOUBLE');
  assert.equal(shown(at('n * 2')), 'parameter n AS LONG');
  assert.equal(shown(at('Point\nCONST')), 'TYPE Point');
});

test('completion offers members behind a point and visible names elsewhere', () => {
  const names = (offset: number): string[] => completionsAt(analysis, offset).map((one) => one.text);
  assert.deepEqual(names(at('p.X', 2)), ['X', 'Y']);
  assert.ok(names(at('inner\n', 2)).includes('inner'));
  assert.ok(!names(at('total = Twice', 0)).includes('inner'));
  assert.deepEqual(names(at('limit\n', 3)), ['limit']);
});

const classes = `CLASS Animal
  Name AS STRING
  METHOD Speak(times AS INTEGER) AS STRING
    Speak = ME.Name
  END METHOD
END CLASS
CLASS Dog EXTENDS Animal
  METHOD Speak(times AS INTEGER) AS STRING
    RETURN SUPER.Speak(times) + "!"
  END METHOD
END CLASS
DIM pet AS Animal = NEW Dog()
PRINT pet.Speak(2)
again:
FOR i = 1 TO 3
NEXT i
GOTO again
`;

/** The text with every place of a renaming replaced. */
function renamed(source: string, offset: number, name: string): string {
  const renaming = renamingAt(analyse('test.bas', source), offset)!;
  return renaming.places.reduceRight((text, { start, end }) => text.slice(0, start) + name + text.slice(end), source);
}

test('renaming a method changes its overrides, its calls and its result variable', () => {
  const text = renamed(classes, classes.indexOf('Speak'), 'Talk');
  assert.equal(text, classes.replaceAll('Speak', 'Talk'));
});

test('renaming a loop variable changes its NEXT, a label its jumps, a name keeps its suffix', () => {
  assert.equal(
    renamed(classes, classes.indexOf('i = 1'), 'k'),
    classes.replace('i = 1', 'k = 1').replace('NEXT i', 'NEXT k'),
  );
  assert.equal(renamed(classes, classes.indexOf('again'), 'here'), classes.replaceAll('again', 'here'));
  assert.equal(renamed('a$ = "x"\nPRINT a$; a\n', 0, 'b'), 'b$ = "x"\nPRINT b$; a\n');
});

test('what is built in, unknown or in a program with errors is not renamed', () => {
  const at = (source: string, words: string) => renamingAt(analyse('test.bas', source), source.indexOf(words));
  assert.equal(at('PRINT SIN(1)\n', 'SIN'), null);
  assert.equal(at('PRINT 1\n', 'PRINT'), null);
  assert.equal(at('a = 1\nb = "x" * 2\n', 'a'), null);
});

test('a name that is taken or reserved is refused', () => {
  const source = 'DIM a AS LONG, b AS LONG\nSUB Work\n  a = 1\nEND SUB\nWork\n';
  const analysed = analyse('test.bas', source);
  const renaming = renamingAt(analysed, source.indexOf('a AS'))!;
  assert.equal(renamingProblem(analysed, renaming, 'c'), null);
  assert.match(renamingProblem(analysed, renaming, 'b')!, /variable/);
  assert.match(renamingProblem(analysed, renaming, 'Work')!, /procedure/);
  assert.match(renamingProblem(analysed, renaming, 'next')!, /reserved/);
  assert.match(renamingProblem(analysed, renaming, '1a')!, /not a name/);
});

test('completion works in lines that are still being written', () => {
  const half = (line: string): string[] => {
    const source = `${classes}TYPE Point\n  X AS DOUBLE\n  Y AS DOUBLE\nEND TYPE\nDIM p AS Point, all(3) AS Point\n${line}`;
    return completionsAt(analyse('test.bas', source), source.length).map((one) => one.text);
  };
  assert.deepEqual(half('p.'), ['X', 'Y']);
  assert.deepEqual(half('PRINT all(2).'), ['X', 'Y']);
  assert.deepEqual(half('pet.Sp'), ['Speak']);
  assert.deepEqual(half('GOTO ag'), ['again']);
  assert.deepEqual(half('DIM q AS Po'), ['Point']);
  assert.deepEqual(half('DIM q AS HASH'), ['HASHMAP', 'HASHMAP OF']);
  assert.ok(half('WHI').includes('WHILE'));
});

test('signatures tell the parameters and which one is being written', () => {
  const source = `${classes}FUNCTION Add(a AS LONG, b AS LONG) AS LONG\nEND FUNCTION\n`;
  const shown = (line: string) => signaturesAt(analyse('test.bas', source + line), source.length + line.length);
  const [add] = shown('x = Add(1, Add(2, 3), ');
  assert.equal(add!.label, 'FUNCTION Add(a AS LONG, b AS LONG) AS LONG');
  assert.equal(add!.active, 2);
  assert.deepEqual(
    add!.parameters.map(({ start, end }) => add!.label.slice(start, end)),
    ['a AS LONG', 'b AS LONG'],
  );
  assert.equal(shown('PRINT pet.Speak(')[0]!.label, 'METHOD Speak(times AS INTEGER) AS STRING');
  assert.equal(shown('PRINT LEFT$("a,b", ')[0]!.active, 1);
  assert.deepEqual(shown('PRINT (1, '), []);
});

test('the outline has procedures, types with members, variables and labels', () => {
  const names = outline(analyse('test.bas', classes)).map((item) => `${item.kind} ${item.name}`);
  assert.deepEqual(names, ['class Animal', 'class Dog', 'variable pet', 'label again']);
  const [animal] = outline(analyse('test.bas', classes));
  assert.deepEqual(
    animal!.children.map((item) => `${item.kind} ${item.name}`),
    ['field Name', 'method Speak'],
  );
  assert.equal(classes.slice(animal!.nameSpan.start, animal!.nameSpan.end), 'Animal');
});

test('blocks and runs of comments fold', () => {
  const source = "' one\n' two\nFOR i = 1 TO 3\n  IF i = 2 THEN\n    PRINT i\n  END IF\nNEXT\nIF a THEN PRINT 1\n";
  assert.deepEqual(foldingRanges(source), [
    { from: 1, to: 2, kind: 'comment' },
    { from: 3, to: 7, kind: 'block' },
    { from: 4, to: 6, kind: 'block' },
  ]);
});

// Words of the language, letters for modes of OPEN, and parameters that are written for readers only.
const isWithoutUse = (line: string): boolean =>
  /^\s*DECLARE\b|\bDEF\s*FN|\bSHARED\b|\bPARENT\b|\bOPEN\b|\bSIZEOF\b|RESET/i.test(line);

test('every name in the programs of test/lang is known to stand for something', () => {
  const root = resolve(dirname(fileURLToPath(import.meta.url)), '../lang');
  const missing: string[] = [];
  for (const entry of readdirSync(root, { recursive: true, encoding: 'utf8' })) {
    if (!entry.endsWith('.bas')) continue;
    const source = readFileSync(join(root, entry), 'utf8');
    const { diagnostics, checked } = analyse(entry, source);
    if (diagnostics.hasErrors) continue;
    const covered = new Set(checked.uses.map((use) => use.start));
    for (const token of highlight(source)) {
      if (token.class !== 'name' && token.class !== 'member' && token.class !== 'label' && token.class !== 'routine')
        continue;
      if (covered.has(token.start) || checked.uses.some((use) => use.start <= token.start && token.end <= use.end))
        continue;
      const from = source.lastIndexOf('\n', token.start) + 1;
      const line = source.slice(from, source.indexOf('\n', token.start));
      if (!isWithoutUse(line)) missing.push(`${entry}: ${source.slice(token.start, token.end)} in ${line}`);
    }
  }
  assert.deepEqual(missing, []);
});
