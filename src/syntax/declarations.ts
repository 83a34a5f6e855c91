// Declarations: DIM and its kin, constants, options, INCLUDE, procedures, types and classes.

import type { Diagnostic } from '../source/diagnostics.ts';
import type { Span } from '../source/source.ts';
import type { Bound, ConstantDeclarator, Declarator, LetterRange, NameRef, OptionWord, Stmt, TypeRef } from './ast.ts';
import { inBlock, openRoutine, parseBodyInto } from './blocks.ts';
import { parseExpr, parsePlaces, parseString } from './expressions.ts';
import { Role } from './lexer.ts';
import { commaList } from './lists.ts';
import { includeLimit, type OpenBlock, type Parser } from './parser.ts';
import { closestName } from './misspelling.ts';
import { defTypeByKind, defTypeWords, isNameLike, isWord, K, T, typeWords } from './tokens.ts';
import { parseAs, parseType } from './type-refs.ts';

// ---- variables and constants

export function parseDim(p: Parser): Stmt {
  const { start, kind } = p;
  const word = kind === K.LOCAL ? 'LOCAL' : kind === K.GLOBAL ? 'GLOBAL' : 'DIM';
  p.next();
  dimMistakes(p, word);
  const first = leadingType(p, `${word} `);
  const declarators = p.hasFailed ? [] : commaList(p, first ? (q) => declarator(q, false, first) : dimDeclarator);
  p.hasDim = true;
  return p.indexed({ kind: 'dim', start, end: p.endOf(start), word, declarators });
}

/** `DIM SHARED x`, but not `DIM shared AS INTEGER`, a variable of that name. */
function isSharing(p: Parser): boolean {
  const next = p.peek();
  if (p.kind !== K.SHARED || next === K.PTR) return false;
  return next === T.name || isNameLike(next) || next === K.ME || (next === K.AS && isNameLike(p.peek(3)));
}

/** `DIM SHARED x` means what DIM means here. */
function dimMistakes(p: Parser, word: string): void {
  if (isSharing(p)) {
    p.report(p.here(), 'dimShared', word)?.fix({ start: p.start, end: p.end + 1 }, '');
    p.next();
  }
  if (p.kind === K.PRESERVE && isNameLike(p.peek())) p.fail('preserveDim')?.fix({ start: p.start, end: p.end + 1 }, '');
}

/** A type that stands before the names it is meant for, and where that was reported. */
export interface LeadingType {
  readonly type: TypeRef;
  readonly diagnostic: Diagnostic | null;
  readonly text: string;
}

/** `DIM AS INTEGER a, b(3)`, as FreeBASIC has it: understood, and reported together with what is meant. */
export function leadingType(p: Parser, before: string): LeadingType | null {
  if (p.kind !== K.AS) return null;
  const span = p.here();
  p.next();
  const from = p.start;
  const type = parseType(p);
  const text = p.textBetween(from, p.lastEnd);
  const name = `${p.kind === T.name ? p.nameAt().text : 'name'}${p.peek() === T.open ? '(…)' : ''}`;
  const diagnostic = p.report(span, 'leadingType', `${before}${name} AS ${text}`);
  const isWhole = isNameLike(p.kind);
  if (isWhole) diagnostic?.fix({ start: span.start, end: p.start }, '');
  return { type, diagnostic: isWhole ? diagnostic : null, text };
}

/** The names that end here have the type that stands before them. */
export function placeLeadingType(p: Parser, { diagnostic, text }: LeadingType): void {
  diagnostic?.fix({ start: p.lastEnd, end: p.lastEnd }, ` AS ${text}`);
}

const dimDeclarator = (p: Parser): Declarator => declarator(p, false);
const redimDeclarator = (p: Parser): Declarator => declarator(p, true);

/** `name [(bounds)] [AS type] [= value]`; for REDIM bounds are wanted and a value is not. */
function declarator(p: Parser, isRedim: boolean, first: LeadingType | null = null): Declarator {
  const { start } = p;
  const name = p.declaredName('a variable');
  let bounds: Bound[] | null = null;
  if (p.kind === T.open) bounds = parseBounds(p);
  else if (isRedim) p.fail('redimBounds', name.name.text);
  if (isRedim && bounds?.length === 0)
    p.failAt({ start: p.lastEnd - 1, end: p.lastEnd }, 'redimBounds', name.name.text);
  if (p.kind === K.AS && p.peek() === K.NEW) explainNew(p, name);
  const type = parseAs(p) ?? first?.type ?? null;
  if (first) placeLeadingType(p, first);
  if (type === null) missingAs(p);
  let value = null;
  if (p.kind === T.equal) {
    if (isRedim || bounds !== null) p.fail('initialisedArray');
    p.next();
    if (type?.kind === 'namedType' && p.kind === T.open) explainRecord(p, type.name.text);
    value = parseExpr(p);
  }
  return { start, end: p.endOf(start), name, bounds, type, value };
}

/** `DIM v AS Vec = (1, 2)`: the present token is the parenthesis. */
function explainRecord(p: Parser, type: string): void {
  const { start } = p;
  const close = p.matchingParen(p.pos);
  let depth = 0;
  for (let at = p.pos; at < close; at++) {
    const kind = p.tokens.kinds[at]!;
    if (kind === T.open) depth++;
    else if (kind === T.close) depth--;
    else if (kind === T.comma && depth === 1) {
      p.fail('recordLiteral', type)?.fix({ start, end: start }, `CREATE ${type}`);
      return;
    }
  }
}

/** `DIM d AS NEW Dog("Rex")`. */
function explainNew(p: Parser, { name }: NameRef): void {
  const at = p.pos + 2;
  const type = isWord(p.peek(2)) || p.peek(2) === T.name ? p.nameAt(at).text : 'T';
  const word = { start: p.tokens.starts[p.pos + 1]!, end: p.tokens.ends[p.pos + 1]! };
  p.failAt(word, 'dimNew', name.text, type)?.fix(word, `${type} = NEW`);
}

/** `DIM a INTEGER`. */
export function missingAs(p: Parser): void {
  const isType = typeWords[p.kind] !== undefined || ((p.kind === K.LIST || p.kind === K.HASHMAP) && !p.isEnd());
  if (isType) p.fail('missingAs', p.found())?.fix({ start: p.start, end: p.start }, 'AS ');
}

/** `(bound {, bound})` or `()`; the present token is the parenthesis. */
export function parseBounds(p: Parser): Bound[] {
  p.next();
  const bounds = p.kind === T.close ? [] : commaList(p, bound);
  if (p.kind === T.close) p.next();
  else if (p.isEnd()) p.fail('missingParen');
  else p.fail('expectedToken', ')', '', p.found());
  return bounds;
}

function bound(p: Parser): Bound {
  const { start } = p;
  const first = parseExpr(p);
  if (!p.accept(K.TO)) return { start, end: p.endOf(start), from: null, to: first };
  const to = parseExpr(p);
  return { start, end: p.endOf(start), from: first, to };
}

export function parseRedim(p: Parser): Stmt {
  const { start } = p;
  p.next();
  const isPreserving = p.kind === K.PRESERVE && p.peek() !== T.open;
  if (isPreserving) p.next();
  dimMistakes(p, 'REDIM');
  const first = leadingType(p, isPreserving ? 'REDIM PRESERVE ' : 'REDIM ');
  const declarators = p.hasFailed ? [] : commaList(p, first ? (q) => declarator(q, true, first) : redimDeclarator);
  p.hasDim = true;
  return p.indexed({ kind: 'redim', start, end: p.endOf(start), isPreserving, declarators });
}

export function parseErase(p: Parser): Stmt {
  const { start } = p;
  p.next();
  const targets = parsePlaces(p);
  return { kind: 'erase', start, end: p.endOf(start), targets };
}

export function parseShared(p: Parser): Stmt {
  const { start } = p;
  p.next();
  const declarators = commaList(p, sharedName);
  return p.indexed({ kind: 'shared', start, end: p.endOf(start), declarators });
}

function sharedName(p: Parser): Declarator {
  const { start } = p;
  const name = p.declaredName('a variable after SHARED');
  let bounds: Bound[] | null = null;
  if (p.accept(T.open)) {
    p.expect(T.close, 'after the parenthesis of a shared array');
    bounds = [];
  }
  const type = parseAs(p);
  return { start, end: p.endOf(start), name, bounds, type, value: null };
}

export function parseConstant(p: Parser): Stmt {
  const { start } = p;
  p.next();
  const declarators = commaList(p, constantName);
  return p.indexed({ kind: 'constant', start, end: p.endOf(start), declarators });
}

function constantName(p: Parser): ConstantDeclarator {
  const { start } = p;
  const name = p.declaredName('a constant');
  const type = parseAs(p);
  p.expect(T.equal, 'after the name of the constant');
  const value = p.hasFailed ? p.bad() : parseExpr(p);
  return { start, end: p.endOf(start), name, type, value };
}

// ---- DEFINT and its kin

export function parseDefType(p: Parser): Stmt {
  const { start, kind } = p;
  const word = defTypeByKind[kind]!;
  const routine = openRoutine(p);
  if (routine) p.report(p.here(), 'defTypeInRoutine', word);
  p.next();
  const ranges = commaList(p, letterRange);
  const end = p.endOf(start);
  if (!p.hasFailed) {
    for (const { from, to } of ranges) p.defaultTypes.set(from, to, defTypeWords[word]);
    p.defaultTypes.mark(end);
  }
  return { kind: 'defType', start, end, word, ranges };
}

function letterRange(p: Parser): LetterRange {
  const { start } = p;
  const from = letter(p);
  const to = p.accept(T.minus) ? letter(p) : from;
  const span = { start, end: p.endOf(start) };
  if (to < from) p.failAt(span, 'letterOrder', from, to)?.fix(span, `${to}-${from}`);
  return { start, end: p.endOf(start), from, to };
}

function letter(p: Parser): string {
  const key = p.kind === T.name ? p.nameAt().key : '';
  if (!/^[A-Z]$/.test(key) || p.nameAt().suffix !== '') {
    p.fail('letterWanted', p.found());
    return 'A';
  }
  p.mark(Role.letter);
  p.next();
  return key;
}

// ---- OPTION and INCLUDE

type OptionForm = 'alone' | 'number' | 'switch' | 'switchOrNumber' | 'forType';

const options: Readonly<Record<OptionWord, OptionForm>> = {
  BASE: 'number',
  EXPLICIT: 'alone',
  DIGITS: 'number',
  SYSTEM: 'alone',
  BITWISE: 'alone',
  LOGICAL: 'alone',
  BOUNDS_CHECK: 'switch',
  FOR: 'forType',
  UNICODE: 'alone',
  ASCII: 'alone',
  DETECTSTRING: 'alone',
  ERROR: 'switch',
  CANCELLABLE: 'switch',
  FORCE_YIELD: 'switchOrNumber',
  SAMM: 'switch',
  NEON: 'switch',
  ONCE: 'alone',
};

export function parseOption(p: Parser, out: Stmt[]): Stmt | null {
  const { start } = p;
  p.next();
  if (p.kind === K.INCLUDE) return parseInclude(p, out);
  const key = isWord(p.kind) || p.kind === T.name ? p.nameAt().key : '';
  const form = Object.hasOwn(options, key) ? options[key as OptionWord] : undefined;
  if (form === undefined) {
    if (key === '') p.fail('optionMissing', p.found());
    else {
      const meant = closestName(key, Object.keys(options)) ?? withoutUnderscore(key);
      const diagnostic = p.fail('unknownOption', p.nameAt().text);
      if (meant !== null) diagnostic?.suggest(p.here(), meant);
    }
    return p.badStmt(start);
  }
  const word = key as OptionWord;
  const routine = openRoutine(p);
  if (routine) p.report({ start, end: p.end }, 'optionInRoutine', word);
  p.next();
  const at = p.here();
  const value = optionValue(p, word, form);
  if (word === 'BASE' && !p.hasFailed) checkBase(p, start, at, value);
  if (word === 'DIGITS' && !p.hasFailed && (Number(value) < 1 || Number(value) > 17)) p.report(at, 'optionDigits');
  return { kind: 'option', start, end: p.endOf(start), word, value };
}

/** QB64 writes _EXPLICIT. */
const withoutUnderscore = (key: string): string | null =>
  key.startsWith('_') && Object.hasOwn(options, key.slice(1)) ? key.slice(1) : null;

function optionValue(p: Parser, word: OptionWord, form: OptionForm): number | 'ON' | 'OFF' | 'INTEGER' | 'LONG' | null {
  if (form === 'alone' || (form === 'switchOrNumber' && p.isEnd())) return null;
  const { kind, value } = p;
  if (kind === T.integer && (form === 'number' || form === 'switchOrNumber')) {
    p.next();
    return value;
  }
  if ((kind === K.ON || kind === K.OFF) && (form === 'switch' || form === 'switchOrNumber')) {
    p.next();
    return kind === K.ON ? 'ON' : 'OFF';
  }
  if (form === 'forType' && (kind === K.INTEGER || kind === K.LONG || kind === K.INT)) {
    p.next();
    return kind === K.LONG ? 'LONG' : 'INTEGER';
  }
  const wanted = {
    alone: '',
    number: 'a number',
    switch: 'ON or OFF',
    switchOrNumber: 'a number, ON or OFF',
    forType: 'INTEGER or LONG',
  };
  p.fail('optionValue', word, wanted[form], p.found());
  return null;
}

function checkBase(p: Parser, start: number, at: Span, value: number | string | null): void {
  const span = { start, end: p.endOf(start) };
  if (value !== 0 && value !== 1) p.report(at, 'optionBaseValue');
  else if (p.hasDim) p.report(span, 'optionBaseLate');
  else if (p.optionBase !== null && p.optionBase !== value) p.report(span, 'optionBaseTwice');
  else p.optionBase = value;
}

/** Adds its mark and then the statements of the file. */
export function parseInclude(p: Parser, out: Stmt[]): Stmt | null {
  return includeBy(p, out, () => parseBodyInto(p, out));
}

/** `read` reads the text of the included file up to its end. */
export function includeBy(p: Parser, out: Stmt[], read: (file: OpenBlock) => void): Stmt | null {
  const { start } = p;
  const before = p.kind === K.INCLUDE && p.previousKind === K.OPTION ? p.kindBefore(2) : p.previousKind;
  p.next();
  const span = p.here();
  if (p.kind !== T.string) {
    p.fail('includeName', p.found());
    return p.badStmt(start);
  }
  const path = parseString(p).value;
  out.push({ kind: 'include', start, end: p.endOf(start), path });
  const isAlone = (before <= T.eol || before === T.integer) && p.kind <= T.eol;
  if (isAlone) readIncluded(p, span, path, read);
  else p.failAt({ start, end: p.endOf(start) }, 'includeAlone');
  return null;
}

function readIncluded(p: Parser, span: Span, path: string, read: (file: OpenBlock) => void): void {
  const file = p.reader === null ? null : p.reader(path, p.tokens.source);
  if (file === null) {
    p.report(span, 'includeMissing', path);
    return;
  }
  if (p.once.has(file.name)) return;
  if (p.reading.includes(file.name)) {
    p.report(span, 'includeCircle', file.name);
    return;
  }
  if (p.reading.length > includeLimit) {
    p.report(span, 'includeDepth', includeLimit);
    return;
  }
  const leave = p.enter(p.sources.add(file.name, file.text));
  inBlock(p, 'FILE', span, read);
  leave();
}
