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

const examples = resolve(dirname(fileURLToPath(import.meta.url)), '../../examples');
const programs = readdirSync(examples)
  .filter((name) => name.endsWith('.bas'))
  .map((name) => ({ name, source: readFileSync(join(examples, name), 'utf8') }));

test('programs cut anywhere, as they stand while they are written: every question has an answer', () => {
  for (const { name, source } of programs) {
    for (let end = 0; end <= source.length; end += 43) {
      const half = source.slice(0, end);
      const asked = analyse(name, half);
      const use = useAt(asked, end) ?? useAt(asked, Math.max(0, end - 2));
      if (use) {
        describe(use.definition);
        assert.ok((definitionOf(use.definition) ?? 0) <= end, `${name} at ${end}`);
        for (const span of referencesTo(asked, use.definition)) assert.ok(span.start <= span.end && span.end <= end);
      }
      completionsAt(asked, end);
      signaturesAt(asked, end);
      renamingAt(asked, end);
      outline(asked);
      foldingRanges(half);
      for (const token of highlight(half)) assert.ok(token.start < token.end && token.end <= end, `${name} at ${end}`);
      for (const one of asked.diagnostics.sorted()) assert.ok(one.start <= one.end && one.end <= end + 1, one.text);
    }
  }
});

test('a word of which one letter is written, with nothing behind it on its line, is among the candidates', () => {
  const missed: string[] = [];
  let asked = 0;
  for (const { name, source } of programs) {
    const words = highlight(source).filter(
      (token) => /^[A-Za-z_]/.test(source.slice(token.start, token.end)) && !/string|comment|data/.test(token.class),
    );
    const whole = analyse(name, source);
    for (const { start, end } of words.filter((_, i) => i % 17 === 0)) {
      const declared = definitionOf(useAt(whole, start)?.definition ?? { what: 'builtin', name: '' });
      const lineEnd = source.indexOf('\n', start);
      const half = source.slice(0, start + 1) + source.slice(lineEnd);
      const word = source.slice(start, end).toUpperCase();
      // What is declared in the line that is being written is not known yet.
      if (declared !== null && !source.slice(Math.min(declared, start), Math.max(declared, start)).includes('\n'))
        continue;
      asked++;
      const found = completionsAt(analyse(name, half), start + 1).map((one) => one.text.toUpperCase());
      if (!found.some((one) => one.startsWith(word.replace(/[$%&!#@]$/, '')))) missed.push(`${name}: ${word}`);
    }
  }
  assert.ok(asked > 100 && missed.length <= asked / 50, `${missed.length} of ${asked}: ${missed.join(', ')}`);
});

test('candidates: predefined constants, but neither the word being written nor words without meaning here', () => {
  const half = 'FUNCTION S\n  RETURN T\nEND FUNCTION\n';
  const end = half.indexOf('T\n') + 1;
  const found = completionsAt(analyse('test.bas', half), end).map((one) => one.text);
  assert.ok(found.includes('TRUE') && found.includes('TAN'));
  assert.ok(!found.includes('T') && !found.includes('TGRID'));
});

test('functions of arrays and values of any type are candidates with their parameters', () => {
  const half = 'DIM a(3)\nx = UB\ny = UBOUND(a, 1)\n';
  const asked = analyse('test.bas', half);
  const found = completionsAt(asked, half.indexOf('UB') + 2).find((one) => one.text === 'UBOUND');
  assert.equal(found?.detail, 'UBOUND(array(), [dimension AS INTEGER]) AS INTEGER');
  assert.equal(signaturesAt(asked, half.indexOf('1)'))[0]?.active, 1);
});

test('names behind a DEFINT have its type; a compound assignment is a use like any other', () => {
  const program =
    'DEFINT A-M: DEFSTR N\nDIM list(3)\ncount += 1: list(count) -= count\nname &= "x"\nSUB Half(k)\n  k \\= 2\nEND SUB\n';
  const it = analyse('letters.bas', program);
  const shown = (words: string): string => describe(useAt(it, program.indexOf(words))!.definition);
  assert.equal(shown('list(count)'), 'DIM list() AS INTEGER');
  assert.equal(shown('count +='), 'DIM count AS INTEGER');
  assert.equal(shown('name &='), 'DIM name AS STRING');
  assert.equal(shown('k \\='), 'parameter k AS INTEGER');
  const use = useAt(it, program.indexOf('count +='))!;
  assert.equal(referencesTo(it, use.definition).length, 3);
  const classes = highlight(program).map((token) => token.class);
  assert.deepEqual(classes.slice(0, 4), ['keyword', 'constant', 'operator', 'constant']);
});
