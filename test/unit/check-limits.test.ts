// The checker gives a tree for whatever the parser gives: deep nesting, programs with mistakes, random changes.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { check } from '../../src/check/check.ts';
import { dumpTyped } from '../../src/check/dump.ts';
import { closestName } from '../../src/syntax/misspelling.ts';
import { Random } from '../../src/base/random.ts';
import { Diagnostics } from '../../src/source/diagnostics.ts';
import { Sources } from '../../src/source/source.ts';
import { parseProgram } from '../../src/syntax/parse.ts';

function checked(text: string): { diagnostics: Diagnostics; dump: string } {
  const sources = new Sources();
  sources.add('test.bas', text);
  const diagnostics = new Diagnostics();
  const { program } = check(parseProgram(sources, diagnostics), sources, diagnostics);
  return { diagnostics, dump: dumpTyped(program) };
}

const deep: Record<string, string> = {
  parentheses: `x = ${'('.repeat(900)}1${')'.repeat(900)}\n`,
  subscripts: `DIM a(3)\nx = ${'a('.repeat(450)}1${')'.repeat(450)}\n`,
  negations: `x = ${'NOT '.repeat(900)}y\n`,
  functions: `x = ${'MIN(1, '.repeat(400)}y${')'.repeat(400)}\n`,
  choices: `x = ${'IIF(y, '.repeat(300)}1${', 2)'.repeat(300)}\n`,
  sums: `x = y${' + y * 2'.repeat(450)}\n`,
  blocks: `${'IF x THEN\n'.repeat(250)}y = 1\n${'END IF\n'.repeat(250)}`,
};

for (const [name, text] of Object.entries(deep)) {
  test(`deep nesting: ${name}`, () => {
    const { diagnostics } = checked(text);
    assert.deepEqual(
      diagnostics.sorted().filter((one) => one.severity === 'error'),
      [],
    );
  });
}

// As deep as the parser lets them be: more than the stack holds where each level is a call.
const tooDeep: Record<string, string> = {
  elements: `DIM x(${'x('.repeat(990)}1${')'.repeat(990)})\n`,
  calls: `FUNCTION f(a)\nf = a\nEND FUNCTION\nx = ${'f('.repeat(990)}1${')'.repeat(990)}\ny = "a" * 2\n`,
  beyond: `x = 1\ny = ${'ABS('.repeat(5000)}1${')'.repeat(5000)}\n`,
};

for (const [name, text] of Object.entries(tooDeep)) {
  test(`too deep: ${name}`, () => {
    const reported = checked(text).diagnostics.sorted();
    // Where the stack of JavaScript is larger, nothing is to be said of the first two.
    const count = reported.filter(({ id }) => id === 'expressionDepth').length;
    assert.ok(name === 'beyond' ? count === 1 : count <= 1, reported.map((one) => one.text).join('\n'));
    for (const { start, end } of reported) assert.ok(start >= 0 && start < end && end <= text.length + 1);
  });
}

test('of many mistakes the first fifty of the text are shown, whatever is checked first', () => {
  const wrong = 'x = "a" * 2\n'.repeat(60);
  const { diagnostics } = checked(`SUB First\n${wrong}END SUB\n${wrong}`);
  const shown = diagnostics.sorted();
  assert.equal(diagnostics.errorCount, 120);
  assert.equal(shown.length, 50);
  assert.equal(shown[0]!.start, 'SUB First\nx = '.length);
  assert.ok(shown.at(-1)!.start < 700);
});

test('changed programs: no exception, no report outside of the text, nothing unknown in a tree without errors', () => {
  const folder = resolve(dirname(fileURLToPath(import.meta.url)), '..');
  const texts = ['check', 'diag'].flatMap((name) =>
    readdirSync(join(folder, name)).map((file) => readFileSync(join(folder, name, file), 'utf8')),
  );
  const programs = texts.map((text) => text.split(/(\n|[A-Za-z_]\w*[$%&!#@]?|\d+|"[^"\n]*"|\s+)/).filter(Boolean));
  const random = new Random(7);
  for (let round = 0; round < 400; round++) {
    const words = [...programs[random.below(programs.length)]!];
    for (let change = 0; change <= random.below(5); change++) {
      const other = programs[random.below(programs.length)]!;
      const at = random.below(words.length);
      words.splice(at, random.below(3), ...other.slice(random.below(other.length)).slice(0, random.below(12)));
    }
    const text = words.join('');
    const { diagnostics, dump } = checked(text);
    for (const { start, end } of diagnostics.sorted())
      assert.ok(start >= 0 && end <= text.length + 1 && start <= end, text);
    if (!diagnostics.hasErrors) assert.doesNotMatch(dump, /\(bad/, text);
  }
});

test('a misspelt name has at most one meaning', () => {
  assert.equal(closestName('totl', ['total', 'count']), 'total');
  assert.equal(closestName('TOTLA', ['total']), 'total');
  assert.equal(closestName('cat', ['car', 'cut']), null);
  assert.equal(closestName('x', ['y']), null);
  assert.equal(closestName('total', ['number']), null);
});
