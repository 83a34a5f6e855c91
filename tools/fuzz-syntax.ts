// Damaged and random programs through lexer, parser, printer and formatter: `node --import tsx tools/fuzz-syntax.ts
// [--seed N] [--count N]`. Seeds are the files of test/syntax and test/diag. Each input is cut, doubled, mixed with
// others or made of random tokens or characters. What must hold: no exception, no hang (two seconds), every diagnostic
// inside of the text and no more of them than the limit, every node of the tree inside of the text and inside of its
// parent's list order, the formatter changes no token, and a program without errors prints to the same program.

import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Random } from '../src/base/random.ts';
import { Diagnostics, errorLimit, render } from '../src/source/diagnostics.ts';
import { Sources } from '../src/source/source.ts';
import { formatSource } from '../src/syntax/format.ts';
import { highlight } from '../src/syntax/highlight.ts';
import { lex } from '../src/syntax/lexer.ts';
import { Names } from '../src/syntax/names.ts';
import { parseProgram } from '../src/syntax/parse.ts';
import { printProgram } from '../src/syntax/print.ts';
import { wordKinds, words } from '../src/syntax/tokens.ts';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');

function option(name: string, byDefault: number): number {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? byDefault : Number(process.argv[at + 1]);
}

function seedTexts(): string[] {
  return ['test/syntax', 'test/diag', 'test/lang'].flatMap((folder) =>
    readdirSync(join(root, folder))
      .filter((name) => name.endsWith('.bas'))
      .map((name) => readFileSync(join(root, folder, name), 'utf8').slice(0, 4000)),
  );
}

const signs = [
  '+',
  '-',
  '*',
  '(',
  ')',
  '((((',
  ',',
  ';',
  ':',
  '=',
  '<',
  '"',
  '""',
  "'",
  '\n',
  '\n\n',
  '#',
  '$',
  '&',
  '&H',
  '.',
  '_\n',
  '[',
  '->',
  '\\',
];

function randomToken(random: Random): string {
  if (random.chance(3)) return random.pick(signs);
  if (random.chance(4)) return String(random.below(1000));
  if (random.chance(4)) return random.pick(['a', 'b$', 'x%', 'n^', 'FNa', 'foo']);
  return random.pick(words);
}

function mutate(random: Random, seeds: readonly string[]): string {
  let text = random.pick(seeds);
  switch (random.below(8)) {
    case 0:
      return Array.from({ length: random.below(120) }, () =>
        String.fromCharCode(random.below(random.chance(5) ? 65536 : 128)),
      ).join('');
    case 1:
      return Array.from({ length: random.below(150) }, () => randomToken(random)).join(' ');
    case 2: {
      // Lines of two programs shuffled into each other.
      const lines = [...text.split('\n'), ...random.pick(seeds).split('\n')];
      return Array.from({ length: random.below(40) }, () => random.pick(lines)).join(random.chance(4) ? ':' : '\n');
    }
  }
  for (let i = random.between(1, 6); i > 0; i--) {
    const from = random.below(text.length + 1);
    const to = Math.min(text.length, from + random.below(random.chance(3) ? 200 : 12));
    switch (random.below(5)) {
      case 0:
        text = text.slice(0, from) + text.slice(to);
        break;
      case 1:
        text = text.slice(0, to) + text.slice(from);
        break;
      case 2:
        text = `${text.slice(0, from)} ${randomToken(random)} ${text.slice(from)}`;
        break;
      case 3:
        text = text.slice(0, from) + text.slice(from, to).repeat(random.between(2, 30)) + text.slice(to);
        break;
      default:
        text = text.slice(0, from) + String.fromCharCode(random.below(128)) + text.slice(from + 1);
    }
  }
  return text;
}

const places = new Set(['start', 'end', 'lineEnd', 'closer', 'fixes', 'notes']);

function shape(statements: unknown): string {
  return JSON.stringify(statements, (key, value) => {
    if (places.has(key)) return undefined;
    if (typeof value === 'bigint') return `${value}n`;
    return value?.key !== undefined && value.text !== undefined ? value.text : value;
  });
}

/** Tokens by kind and spelling, for comparing a text with its formatted self. */
function tokenList(text: string): string {
  const sources = new Sources();
  const source = sources.add('', text);
  const tokens = lex(source, new Names(wordKinds), new Diagnostics());
  const out: string[] = [];
  for (let i = 0; i < tokens.count; i++) {
    out.push(`${tokens.kinds[i]} ${text.slice(tokens.starts[i], tokens.ends[i]).trim().toUpperCase()}`);
  }
  return out.join('\n');
}

function checkPlaces(node: unknown, end: number): void {
  if (Array.isArray(node)) {
    for (const each of node) checkPlaces(each, end);
  } else if (typeof node === 'object' && node !== null && 'start' in node && 'end' in node) {
    const { start, end: to } = node as { start: number; end: number };
    if (!(start >= 0 && start <= to && to <= end + 1))
      throw new Error(`a node lies outside of the text: ${start} to ${to} of ${end}`);
    for (const value of Object.values(node)) checkPlaces(value, end);
  }
}

const counts = { accepted: 0, rejected: 0, slowest: 0 };

function tryOne(text: string): void {
  const started = performance.now();
  const sources = new Sources();
  sources.add('fuzz', text);
  const diagnostics = new Diagnostics();
  const program = parseProgram(sources, diagnostics, null);
  const list = diagnostics.sorted();
  if (list.filter((diagnostic) => diagnostic.severity === 'error').length > errorLimit)
    throw new Error('too many diagnostics');
  for (const diagnostic of list) {
    if (diagnostic.start < 0 || diagnostic.start > text.length || diagnostic.end > text.length + 1) {
      throw new Error(`diagnostic outside of the text: ${diagnostic.start} to ${diagnostic.end} of ${text.length}`);
    }
    if (diagnostic.end < diagnostic.start) throw new Error('diagnostic ends before it starts');
    render(sources, diagnostic);
  }
  checkPlaces(program.statements, text.length);
  const printed = printProgram(program);
  if (diagnostics.hasErrors) counts.rejected++;
  else {
    counts.accepted++;
    const again = new Sources();
    again.add('printed', printed);
    const problems = new Diagnostics();
    const second = parseProgram(again, problems, null);
    if (problems.hasErrors) throw new Error(`printed text is rejected: ${render(again, problems.sorted()[0]!)}`);
    if (shape(second.statements) !== shape(program.statements)) throw new Error('printed text reads differently');
  }
  const formatted = formatSource(text);
  if (tokenList(formatted) !== tokenList(text)) throw new Error('the formatter changed a token');
  if (!diagnostics.hasErrors && formatSource(formatted) !== formatted) throw new Error('formatting is not stable');
  for (const token of highlight(text)) {
    if (token.start >= token.end || token.end > text.length) throw new Error('highlighted token outside of the text');
  }
  const took = performance.now() - started;
  if (took > counts.slowest) counts.slowest = took;
  if (took > 2000) throw new Error(`took ${took.toFixed(0)} ms`);
}

/** Remove lines, then characters, as long as it still fails with the same words. */
function shrink(text: string, message: string): string {
  const fails = (candidate: string): boolean => {
    try {
      tryOne(candidate);
      return false;
    } catch (error) {
      return (error as Error).message.slice(0, 20) === message.slice(0, 20);
    }
  };
  let best = text;
  for (let size = best.length >> 1; size > 0; size >>= 1) {
    for (let at = 0; at < best.length; ) {
      const candidate = best.slice(0, at) + best.slice(at + size);
      if (fails(candidate)) best = candidate;
      else at += size;
    }
  }
  return best;
}

const seed = option('seed', Date.now() % 1_000_000);
const total = option('count', 100_000);
console.log(`seed ${seed}, ${total} inputs`);
const random = new Random(seed);
const seeds = seedTexts();
const seen = new Set<string>();
const started = performance.now();
for (let i = 0; i < total; i++) {
  const text = mutate(random, seeds);
  try {
    tryOne(text);
  } catch (error) {
    const message = (error as Error).message;
    const key = message.replace(/\d+/g, '').slice(0, 40);
    if (seen.has(key)) continue;
    seen.add(key);
    console.log(`input ${i}: ${(error as Error).stack?.split('\n').slice(0, 6).join('\n')}`);
    console.log(JSON.stringify(shrink(text, message)));
    if (seen.size >= 8) break;
  }
}
const seconds = ((performance.now() - started) / 1000).toFixed(0);
console.log(
  `${counts.accepted} accepted, ${counts.rejected} rejected, slowest ${counts.slowest.toFixed(0)} ms, ${seconds} s, ${seen.size} kinds of failure`,
);
process.exitCode = seen.size > 0 ? 1 : 0;
