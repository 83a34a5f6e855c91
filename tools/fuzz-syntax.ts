// Damaged and random programs through lexer, parser, checker, printer, formatter and the functions for editors:
// `node --import tsx tools/fuzz-syntax.ts [--seed N] [--count N] [--seconds N]`. Seeds are the files of test/syntax,
// test/diag and test/lang. Each input is cut, doubled, mixed with others, spoilt as bytes, or made of random tokens or
// characters; words of other languages are among them; INCLUDE finds other inputs. What must hold: no exception, no hang (two seconds of processor time), every
// diagnostic with its notes and fixes inside of the text and no more of them than the limit, every node of the tree
// inside of the text and inside of its parent's list order, the formatter changes no token, a program without errors
// prints to the same program, every use of a name lies on a token, the functions for editors answer at any place of the
// text and of its beginning up to there, diagnostics as JSON have places in order, stages can be shown, and memory stays
// bounded.

import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Random } from '../src/base/random.ts';
import { Diagnostics, errorLimit, type JsonDiagnostic, render, toJson } from '../src/source/diagnostics.ts';
import {
  type Analysis,
  analyse,
  completionsAt,
  definitionOf,
  describe,
  foldingRanges,
  outline,
  referencesTo,
  renamingAt,
  renamingProblem,
  signaturesAt,
  typeOf,
  useAt,
} from '../src/editor/index.ts';
import { check } from '../src/check/check.ts';
import { dumpTyped } from '../src/check/dump.ts';
import type { Definition } from '../src/check/scope.ts';
import { symbolTable } from '../src/check/symbol-table.ts';
import { decodeSource, Sources, type Span } from '../src/source/source.ts';
import { dumpTree } from '../src/syntax/dump.ts';
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

/** What people write who come from other languages. */
const foreignTokens = [
  ...[
    'def',
    'elif',
    'void',
    'int',
    'string',
    'NULL',
    'None',
    '{',
    '}',
    '//',
    '/*',
    '*/',
    '==',
    '===',
    '**',
    '+=',
    '++',
  ],
  ...[
    'PRIVATE',
    'PUBLIC',
    'Set',
    'With',
    'End With',
    'SWITCH',
    'ENUM',
    'End Enum',
    'DEFINT',
    'STATIC',
    'Optional',
    'FRO',
  ],
  ...[
    'DMI',
    'EDN',
    'Console.WriteLine',
    'range(',
    "'text'",
    '[1, 2]',
    '{"a": 1}',
    'AS NEW',
    'SUB New(',
    '~=',
    'VAR',
    ';',
  ],
];

function randomToken(random: Random): string {
  if (random.chance(3)) return random.pick(random.chance(3) ? foreignTokens : signs);
  if (random.chance(4)) return String(random.below(1000));
  if (random.chance(4)) return random.pick(['a', 'b$', 'x%', 'n^', 'FNa', 'foo']);
  return random.pick(words);
}

function mutate(random: Random, seeds: readonly string[]): string {
  let text = random.pick(seeds);
  switch (random.below(10)) {
    case 3:
      return spoilt(random, text);
    case 4:
      return `${text.slice(0, random.below(200))}${longLine(random)}\n${text}`;
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

/** The text as bytes, some of them wrong: half characters, marks of order, NULs, lone CRs, surrogates in UTF-8. */
function spoilt(random: Random, text: string): string {
  const bytes = [...new TextEncoder().encode(text)];
  const pieces = [[0xef, 0xbb, 0xbf], [0xff, 0xfe], [0], [13], [26], [0xed, 0xa0, 0x80], [0xf0, 0x9f], [0xc3], [0x85]];
  for (let i = random.between(1, 5); i > 0; i--)
    bytes.splice(random.below(bytes.length + 1), 0, ...random.pick(pieces));
  if (random.chance(3)) bytes.unshift(0xef, 0xbb, 0xbf);
  const decoded = decodeSource(new Uint8Array(bytes));
  return random.chance(4) ? decoded.replaceAll('\n', '\r') : decoded;
}

function longLine(random: Random): string {
  const piece = random.pick(['a + ', 'x(', '"s" ; ', 'NOT ', '- ', 'a.b', ': ', 'IF a THEN ', 'LIST(', '1,', 'é']);
  return piece.repeat(random.pick([300, 3000, 20_000]));
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

/** Every node lies inside of the text. Trees may be deeper than our stack. */
function checkPlaces(root: unknown, end: number): void {
  const work = [root];
  for (let node = work.pop(); node !== undefined; node = work.pop()) {
    if (Array.isArray(node)) {
      for (const each of node) if (each !== undefined) work.push(each);
    } else if (typeof node === 'object' && node !== null && 'start' in node && 'end' in node) {
      const { start, end: to } = node as { start: number; end: number };
      if (!(start >= 0 && start <= to && to <= end + 1))
        throw new Error(`a node lies outside of the text: ${start} to ${to} of ${end}`);
      for (const value of Object.values(node)) if (value !== undefined) work.push(value);
    }
  }
}

const counts = { accepted: 0, rejected: 0, slowest: 0 };

const processorTime = (): number => process.cpuUsage().user / 1000;

function isInside({ start, end }: Span, sources: Sources): boolean {
  return start >= 0 && end >= start && end <= sources.all.at(-1)!.end + 1;
}

function checkDiagnostics(sources: Sources, diagnostics: Diagnostics): void {
  const list = diagnostics.sorted();
  const errors = list.filter((diagnostic) => diagnostic.severity === 'error');
  if (errors.length > errorLimit) throw new Error('too many diagnostics');
  for (const diagnostic of list) {
    for (const place of [diagnostic, ...diagnostic.fixes, ...diagnostic.notes]) {
      if (!isInside(place, sources)) {
        throw new Error(`${diagnostic.id} lies outside of the text: ${place.start} to ${place.end}`);
      }
    }
    render(sources, diagnostic);
    checkJson(JSON.parse(JSON.stringify(toJson(sources, diagnostic))));
  }
}

/** Lines and columns count from 1, and no end comes before its start. */
function checkJson(record: JsonDiagnostic): void {
  for (const { start, end } of [record, ...record.fixes, ...record.notes]) {
    const isForward = end.line > start.line || (end.line === start.line && end.column >= start.column);
    if (!isForward || start.line < 1 || start.column < 1) throw new Error(`JSON of ${record.code} is out of order`);
  }
}

/** What an editor would ask about some places of it. */
function askEditor(analysis: Analysis, text: string, offsets: readonly number[]): void {
  for (const use of analysis.checked.uses) {
    if (use.start >= 0 && !isInside(use, analysis.sources)) throw new Error('a use lies outside of the text');
  }
  outline(analysis);
  foldingRanges(text);
  for (const offset of offsets) {
    const use = useAt(analysis, offset);
    if (use) askAbout(analysis, use.definition, text.length);
    const renaming = renamingAt(analysis, offset);
    if (renaming) renamingProblem(analysis, renaming, 'other');
    completionsAt(analysis, offset);
    signaturesAt(analysis, offset);
  }
}

function askAbout(analysis: Analysis, definition: Definition, length: number): void {
  describe(definition);
  typeOf(definition);
  const at = definitionOf(definition);
  if (at !== null && (at < -1 || at > length)) throw new Error(`a definition lies outside of the text: ${at}`);
  for (const { start, end } of referencesTo(analysis, definition)) {
    if (start > end || end > length) throw new Error('a reference lies outside of the text');
  }
}

/** The text as it stands while it is being written. */
function askHalf(text: string, offset: number): void {
  const half = text.slice(0, offset);
  askEditor(analyse('half', half), half, [offset, Math.max(0, offset - 1)]);
  highlight(half);
}

let included: readonly string[] = [];

/** Any name finds an input, two names themselves. */
const reader = (path: string): { name: string; text: string } | null =>
  path.length % 5 === 0 ? null : { name: path, text: included[path.length % included.length]!.slice(0, 300) };

function tryOne(text: string, offsets: readonly number[]): void {
  const started = processorTime();
  const sources = new Sources();
  sources.add('fuzz', text);
  const diagnostics = new Diagnostics();
  const program = parseProgram(sources, diagnostics, null);
  checkDiagnostics(sources, diagnostics);
  const isRead = !diagnostics.hasErrors;
  if (/include/i.test(text)) checkIncluding(text);
  const checked = check(program, sources, diagnostics, { collectsUses: true });
  askEditor({ sources, diagnostics, program, checked }, text, offsets);
  checkDiagnostics(sources, diagnostics);
  if (text.length < 20_000) {
    askHalf(text, offsets[1]!);
    dumpTree(program);
    if (!diagnostics.hasErrors) {
      dumpTyped(checked.program);
      symbolTable(checked.program, sources);
    }
  }
  checkPlaces(program.statements, text.length);
  const printed = printProgram(program);
  if (!isRead) counts.rejected++;
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
  if (isRead && formatSource(formatted) !== formatted) throw new Error('formatting is not stable');
  for (const token of highlight(text)) {
    if (token.start >= token.end || token.end > text.length) throw new Error('highlighted token outside of the text');
  }
  const took = processorTime() - started;
  if (took > counts.slowest) counts.slowest = took;
  if (took > 2000) throw new Error(`took ${took.toFixed(0)} ms`);
}

function checkIncluding(text: string): void {
  const sources = new Sources();
  sources.add('fuzz', text);
  const diagnostics = new Diagnostics();
  check(parseProgram(sources, diagnostics, reader), sources, diagnostics);
  checkDiagnostics(sources, diagnostics);
}

const placesOf = (length: number): number[] => [0, length >> 1, length];

/** Remove lines, then characters, as long as it still fails with the same words. */
function shrink(text: string, message: string): string {
  const offsets = placesOf(text.length);
  const fails = (candidate: string): boolean => {
    try {
      tryOne(
        candidate,
        offsets.map((offset) => Math.min(offset, candidate.length)),
      );
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
included = seeds;
const seconds = option('seconds', Infinity);
const seen = new Set<string>();
const started = performance.now();
let inputs = 0;
for (let i = 0; i < total && performance.now() - started < seconds * 1000; i++) {
  inputs = i + 1;
  const text = mutate(random, seeds);
  try {
    tryOne(text, [...placesOf(text.length), random.below(text.length + 1)]);
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
const took = ((performance.now() - started) / 1000).toFixed(0);
const memory = Math.round(process.memoryUsage().heapUsed / 1e6);
console.log(
  `${inputs} inputs: ${counts.accepted} accepted, ${counts.rejected} rejected, slowest ${counts.slowest.toFixed(0)} ms, ${took} s, ${memory} MB, ${seen.size} kinds of failure`,
);
if (memory > 1000) console.log('memory is not given back');
process.exitCode = seen.size > 0 || memory > 1000 ? 1 : 0;
