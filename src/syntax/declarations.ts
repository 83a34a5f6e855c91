// Declarations: DIM and its kin, constants, options, INCLUDE, procedures, types and classes.

import type { Span } from '../source/source.ts';
import type {
  Block,
  Bound,
  ClassDecl,
  ConstantDeclarator,
  Declarator,
  FieldDecl,
  NameRef,
  OptionWord,
  Parameter,
  Routine,
  RoutineWord,
  Stmt,
  TypeRef,
} from './ast.ts';
import {
  closeBlock,
  closerHere,
  closes,
  inBlock,
  openRoutine,
  parseBody,
  parseBodyInto,
  reportUnclosed,
} from './blocks.ts';
import { parseExpr, parsePlaces, parseString } from './expressions.ts';
import { type BlockWord, includeLimit, nameRef, type OpenBlock, type Parser } from './parser.ts';
import { Role } from './lexer.ts';
import { isNameLike, isWord, K, T } from './tokens.ts';
import { parseAs } from './type-refs.ts';

// ---- variables and constants

export function parseDim(p: Parser): Stmt {
  const { start, kind } = p;
  const word = kind === K.LOCAL ? 'LOCAL' : kind === K.GLOBAL ? 'GLOBAL' : 'DIM';
  p.next();
  dimMistakes(p, word);
  const declarators: Declarator[] = [];
  if (!p.hasFailed) {
    do declarators.push(declarator(p, false));
    while (p.accept(T.comma));
  }
  p.hasDim = true;
  return { kind: 'dim', start, end: p.endOf(start), word, declarators };
}

/** `DIM SHARED x` and `DIM AS INTEGER x` are other dialects'. */
function dimMistakes(p: Parser, word: string): void {
  if (p.kind === K.SHARED && (p.peek() === T.name || (isNameLike(p.peek()) && p.peek() !== K.PTR))) {
    p.report(p.here(), 'dimShared', word)?.fix({ start: p.start, end: p.end + 1 }, '');
    p.next();
  }
  if (p.kind === K.AS) p.fail('dimAsFirst', word);
}

/** `name [(bounds)] [AS type] [= value]`; for REDIM bounds are wanted and a value is not. */
function declarator(p: Parser, isRedim: boolean): Declarator {
  const { start } = p;
  const name = p.declaredName('a variable');
  let bounds: Bound[] | null = null;
  if (p.kind === T.open) bounds = parseBounds(p);
  else if (isRedim) p.fail('redimBounds', name.name.text);
  if (isRedim && bounds?.length === 0)
    p.failAt({ start: p.lastEnd - 1, end: p.lastEnd }, 'redimBounds', name.name.text);
  const type = parseAs(p);
  let value = null;
  if (p.kind === T.equal) {
    if (isRedim || bounds !== null) p.fail('initialisedArray');
    p.next();
    value = parseExpr(p);
  }
  return { start, end: p.endOf(start), name, bounds, type, value };
}

/** `(bound {, bound})` or `()`; the present token is the parenthesis. */
function parseBounds(p: Parser): Bound[] {
  const bounds: Bound[] = [];
  p.next();
  if (p.kind !== T.close) {
    do bounds.push(bound(p));
    while (p.accept(T.comma));
  }
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
  const declarators: Declarator[] = [];
  if (!p.hasFailed) {
    do declarators.push(declarator(p, true));
    while (p.accept(T.comma));
  }
  p.hasDim = true;
  return { kind: 'redim', start, end: p.endOf(start), isPreserving, declarators };
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
  const declarators: Declarator[] = [];
  do declarators.push(sharedName(p));
  while (p.accept(T.comma));
  return { kind: 'shared', start, end: p.endOf(start), declarators };
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
  const declarators: ConstantDeclarator[] = [];
  do declarators.push(constantName(p));
  while (p.accept(T.comma));
  return { kind: 'constant', start, end: p.endOf(start), declarators };
}

function constantName(p: Parser): ConstantDeclarator {
  const { start } = p;
  const name = p.declaredName('a constant');
  const type = parseAs(p);
  p.expect(T.equal, 'after the name of the constant');
  const value = p.hasFailed ? p.bad() : parseExpr(p);
  return { start, end: p.endOf(start), name, type, value };
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
    else p.fail('unknownOption', p.nameAt().text);
    return p.badStmt(start);
  }
  const word = key as OptionWord;
  const routine = openRoutine(p);
  if (routine) p.report({ start, end: p.end }, 'optionInRoutine', word);
  p.next();
  const value = optionValue(p, word, form);
  if (word === 'BASE' && !p.hasFailed) checkBase(p, start, value);
  return { kind: 'option', start, end: p.endOf(start), word, value };
}

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

function checkBase(p: Parser, start: number, value: number | string | null): void {
  const span = { start, end: p.endOf(start) };
  if (value !== 0 && value !== 1) p.report(span, 'optionBaseValue');
  else if (p.hasDim) p.report(span, 'optionBaseLate');
  else if (p.optionBase !== null && p.optionBase !== value) p.report(span, 'optionBaseTwice');
  else p.optionBase = value;
}

/** Adds its mark and then the statements of the file. */
export function parseInclude(p: Parser, out: Stmt[]): Stmt | null {
  return includeBy(p, out, () => parseBodyInto(p, out));
}

/** `read` reads the text of the included file up to its end. */
function includeBy(p: Parser, out: Stmt[], read: (file: OpenBlock) => void): Stmt | null {
  const { start } = p;
  const before = p.kind === K.INCLUDE && p.previousKind === K.OPTION ? p.peek(-2) : p.previousKind;
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

// ---- procedures

const routineWords = new Map<number, RoutineWord>([
  [K.SUB, 'SUB'],
  [K.FUNCTION, 'FUNCTION'],
  [K.WORKER, 'WORKER'],
  [K.METHOD, 'METHOD'],
  [K.CONSTRUCTOR, 'CONSTRUCTOR'],
  [K.DESTRUCTOR, 'DESTRUCTOR'],
]);

/** SUB, FUNCTION, WORKER as statements; METHOD and the like here stand outside of a class. */
export function parseRoutine(p: Parser): Stmt | null {
  const { start, end, kind } = p;
  const opener = { start, end };
  const word = routineWords.get(kind)!;
  // FreeBASIC and others set a result by the word FUNCTION.
  if (kind === K.FUNCTION && p.peek() === T.equal) {
    p.fail('functionAssign');
    return p.badStmt(start);
  }
  const isMember = kind === K.METHOD || kind === K.CONSTRUCTOR || kind === K.DESTRUCTOR;
  const outer = openRoutine(p);
  if (outer && isUnclosedBefore(p, outer)) {
    // The routine that is open was never closed: this one is its neighbour, not its child.
    for (let i = p.open.length - 1; i >= 0; i--) {
      const block = p.open[i]!;
      if (block === outer) break;
      block.isReported = true;
    }
    reportUnclosed(p, outer, null);
    p.isSeparating = outer;
    p.isAtCloser = true;
    return null;
  }
  const holder = outer ?? p.open.findLast((block) => block.word !== 'FILE');
  if (isMember) p.report(opener, 'memberOutside', word);
  else if (holder) reportNested(p, opener, word, holder);
  const routine = parseRoutineFrom(p, word, opener, null);
  return isMember || holder ? p.badStmt(start) : routine;
}

function reportNested(p: Parser, opener: Span, word: RoutineWord, holder: OpenBlock): void {
  if (holder.isReported) return;
  holder.isReported = true;
  if (word === 'WORKER' && holder.word === 'WORKER') p.report(opener, 'workerNested');
  else p.report(opener, 'routineNested', word, holder.word)?.note(holder, `the ${holder.word} starts here`);
}

/** Whether the open routine lacks its closer: looking ahead, the next routine starts before two closers have come. */
function isUnclosedBefore(p: Parser, outer: OpenBlock): boolean {
  if (outer.isReported || outer.word === 'TYPE' || outer.word === 'CLASS') return false;
  let depth = 0;
  for (let i = p.pos; ; i++) {
    const kind = p.tokens.kinds[i]!;
    if (kind === T.end) return true;
    if (!isWord(kind) || (i > 0 && p.tokens.kinds[i - 1]! > T.eol && p.tokens.kinds[i - 1] !== T.colon)) continue;
    if (kind === K.SUB || kind === K.FUNCTION || kind === K.WORKER) {
      if (++depth > 1) return true;
    } else if (isRoutineEnd(p, i, kind) && --depth < 0) return false;
  }
}

function isRoutineEnd(p: Parser, at: number, kind: number): boolean {
  if (kind === K.ENDSUB || kind === K.ENDFUNCTION || kind === K.ENDWORKER) return true;
  const next = p.tokens.kinds[at + 1]!;
  return kind === K.END && (next === K.SUB || next === K.FUNCTION || next === K.WORKER || next === K.METHOD);
}

/** Header, body and closer; the present token is the routine's word. */
function parseRoutineFrom(p: Parser, word: RoutineWord, opener: Span, className: NameRef | null): Routine {
  const { start } = opener;
  p.next();
  const hasName = word !== 'CONSTRUCTOR' && word !== 'DESTRUCTOR';
  let name = className ?? nameRef(start, opener.end, p.names.intern('_'));
  if (hasName)
    name = word === 'METHOD' ? p.anyName('a METHOD', Role.routine) : p.declaredName(`a ${word}`, Role.routine);
  const params = p.kind === T.open ? parseParameters(p, null) : [];
  if (word === 'DESTRUCTOR' && params.length > 0) p.report(params[0]!, 'destructorWithParameters');
  if (p.kind === K.AS && (word === 'SUB' || !hasName)) p.fail('resultOnSub', word);
  const result = parseAs(p);
  if (p.kind === K.LIB || p.kind === K.ALIAS) p.fail('libWithoutDeclare', word);
  if (p.kind === T.name && p.nameAt().key === 'STATIC') p.fail('staticRoutine')?.fix(p.here(), '');
  p.endStatement();
  const { lineIfs } = p;
  p.lineIfs = 0;
  let body: Block = [];
  const closer = inBlock(p, word, opener, (block) => {
    body = parseBody(p);
    if (p.isSeparating === block) {
      p.isSeparating = null;
      p.isAtCloser = true;
      return { start: p.lastEnd, end: p.lastEnd };
    }
    return closeBlock(p, block);
  });
  p.lineIfs = lineIfs;
  return { kind: 'routine', start, end: p.endOf(start), word, name, params, result, body, closer };
}

/** `(params)`; `variadic` is told of a `...` at the end, which only DECLARE may have. */
function parseParameters(p: Parser, variadic: (() => void) | null): Parameter[] {
  const params: Parameter[] = [];
  p.next();
  while (p.kind !== T.close && !p.hasFailed) {
    if (p.kind === T.ellipsis && variadic) {
      p.next();
      variadic();
      break;
    }
    params.push(parameter(p));
    if (!p.accept(T.comma)) break;
  }
  if (p.kind === T.close) p.next();
  else if (p.isEnd()) p.fail('missingParen');
  else p.fail('expectedToken', ')', ' after the parameters', p.found());
  return params;
}

function parameter(p: Parser): Parameter {
  const { start, kind } = p;
  const passing = kind === K.BYVAL ? 'BYVAL' : kind === K.BYREF ? 'BYREF' : null;
  if (passing) p.next();
  const name = p.declaredName('a parameter');
  const isArray = p.accept(T.open);
  if (isArray) {
    p.expect(T.close, 'after the parenthesis of an array parameter');
    if (passing === 'BYVAL') p.failAt({ start, end: start + 5 }, 'arrayByValue');
  }
  const type = parseAs(p);
  const value = p.accept(T.equal) ? parseExpr(p) : null;
  return { start, end: p.endOf(start), name, passing, isArray, type, value };
}

export function parseDef(p: Parser): Stmt {
  const { start } = p;
  p.next();
  let name: NameRef;
  if (p.accept(K.FN)) name = p.name('a function after FN');
  else {
    const written = p.declaredName('FNname after DEF');
    if (written.name.key === 'SEG') p.failAt(written, 'unsupportedWord', 'DEF SEG');
    if (!/^FN./.test(written.name.key)) p.failAt(written, 'defFnName', written.name.text);
    name = nameRef(
      Math.min(written.start + 2, written.end),
      written.end,
      p.names.intern(written.name.text.slice(2) || '_'),
    );
  }
  name = p.withShortSuffix(name);
  const holder = openRoutine(p);
  if (holder) p.report({ start, end: name.end }, 'routineNested', 'DEF FN', holder.word);
  const params = p.kind === T.open ? parseParameters(p, null) : [];
  if (p.isEnd()) p.fail('defFnLines');
  p.expect(T.equal, 'in DEF FN');
  const value = p.hasFailed ? p.bad() : parseExpr(p);
  return { kind: 'defFn', start, end: p.endOf(start), name, params, value };
}

export function parseDeclare(p: Parser): Stmt {
  const { start } = p;
  p.next();
  const isFunction = p.kind === K.FUNCTION;
  if (!p.accept(K.SUB) && !p.accept(K.FUNCTION)) {
    p.fail('declareWhat', p.found());
    return p.badStmt(start);
  }
  const name = p.declaredName(isFunction ? 'a FUNCTION' : 'a SUB', Role.routine);
  let library: string | null = null;
  let symbol: string | null = null;
  let isVariadic = false;
  for (let kind = p.kind; kind === K.LIB || kind === K.ALIAS; kind = p.kind) {
    p.next();
    if (p.kind !== T.string) {
      p.fail('declareText', kind === K.LIB ? 'LIB' : 'ALIAS', p.found());
      break;
    }
    const text = parseString(p).value;
    if (kind === K.LIB) library = text;
    else symbol = text;
  }
  let params: Parameter[] = [];
  if (p.kind === T.open) {
    params = parseParameters(p, () => {
      isVariadic = true;
    });
  }
  const result: TypeRef | null = p.kind === K.AS ? parseAs(p) : null;
  if (result && !isFunction) p.failAt(result, 'resultOnSub', 'SUB');
  const word = isFunction ? 'FUNCTION' : 'SUB';
  return { kind: 'declare', start, end: p.endOf(start), word, name, library, symbol, params, isVariadic, result };
}

// ---- TYPE and CLASS

export function parseTypeDecl(p: Parser): Stmt {
  const { start } = p;
  const opener = { start, end: p.end };
  p.next();
  const name = p.anyName('a TYPE', Role.type);
  reportInside(p, opener, 'TYPE');
  p.endStatement();
  const fields: FieldDecl[] = [];
  inBlock(p, 'TYPE', opener, (block) => {
    readMembers(p, block, () => parseFields(p, fields, false));
    closeBlock(p, block);
  });
  return { kind: 'typeDecl', start, end: p.endOf(start), name, fields };
}

function reportInside(p: Parser, opener: Span, word: 'TYPE' | 'CLASS'): void {
  const holder = p.open.findLast((block) => block.word !== 'FILE');
  if (holder) p.report(opener, 'typeInside', word, holder.word);
}

/** Call `member` at the start of each member until the closer of the block (or what shows that it is missing). */
function readMembers(p: Parser, block: OpenBlock, member: () => void): void {
  if (block.word === 'FILE') p.beginLine(0);
  for (;;) {
    if (p.kind === T.eol || p.kind === T.colon) {
      const isLine = p.kind === T.eol;
      p.next();
      const first = p.pos;
      if (isLine && p.kind === T.integer) p.next();
      if (isLine) p.beginLine(first);
      continue;
    }
    if (p.kind === T.end) {
      reportUnclosed(p, block, null);
      return;
    }
    if (p.kind === K.INCLUDE && p.peek() === T.string) {
      // The members of the file join those of the block; no mark of the INCLUDE is kept among them.
      includeBy(p, [], (file) => readMembers(p, file, member));
      p.endStatement();
      continue;
    }
    if (!isField(p)) {
      const closer = closerHere(p);
      if (closer !== null && closes(closer, block.word)) {
        p.outdentLine(false);
        return;
      }
      if (closer?.startsWith('END ') || startsProcedure(p, block.word)) {
        if (closer === null || p.open.some((outer) => closes(closer, outer.word))) {
          reportUnclosed(p, block, closer);
          return;
        }
      }
    }
    const before = p.pos;
    member();
    p.endStatement();
    if (p.pos === before) p.next();
  }
}

/** A word that could begin something else is a field when AS, a comma or a dimension follows. */
function isField(p: Parser): boolean {
  const next = p.peek();
  return next === K.AS || (next === T.comma && (isWord(p.kind) || p.kind === T.name));
}

/** A line that can only begin a procedure or another type (in a TYPE also a statement) shows that the end is missing. */
function startsProcedure(p: Parser, word: BlockWord): boolean {
  const { kind } = p;
  const hasName = p.peek() === T.name || isWord(p.peek());
  if (kind === K.TYPE || kind === K.CLASS) return hasName;
  if (word !== 'TYPE') return false;
  return kind === K.PRINT || (hasName && (kind === K.SUB || kind === K.FUNCTION || kind === K.WORKER));
}

/** `a, b(3) AS T [= value]`: a field each, with the type of the list. */
function parseFields(p: Parser, out: FieldDecl[], mayInitialise: boolean): void {
  if (p.kind === K.DIM && !isField(p)) {
    p.report(p.here(), 'fieldDim')?.fix({ start: p.start, end: p.end + 1 }, '');
    p.next();
  }
  const heads: { name: NameRef; bounds: Bound[] | null }[] = [];
  do {
    const name = p.withShortSuffix(p.anyName('a field', Role.member));
    heads.push({ name, bounds: p.kind === T.open ? parseBounds(p) : null });
  } while (p.accept(T.comma));
  const type = parseAs(p);
  const first = heads[0]!.name;
  if (type === null && heads.some((head) => head.name.name.suffix === '')) p.fail('fieldType', first.name.text);
  let value = null;
  if (p.kind === T.equal) {
    if (!mayInitialise) p.fail('fieldInitialiser');
    p.next();
    value = parseExpr(p);
  }
  if (p.hasFailed) return;
  for (const { name, bounds } of heads) {
    out.push({ kind: 'fieldDecl', start: name.start, end: p.endOf(name.start), name, bounds, type, value });
  }
}

export function parseClass(p: Parser): Stmt {
  const { start } = p;
  const opener = { start, end: p.end };
  p.next();
  const name = p.anyName('a CLASS', Role.type);
  const parent = p.accept(K.EXTENDS) || p.accept(K.INHERITS) ? p.anyName('a class to extend', Role.type) : null;
  reportInside(p, opener, 'CLASS');
  p.endStatement();
  const members: (FieldDecl | Routine)[] = [];
  inBlock(p, 'CLASS', opener, (block) => {
    readMembers(p, block, () => parseMember(p, name, members));
    closeBlock(p, block);
  });
  const node: ClassDecl = { kind: 'classDecl', start, end: p.endOf(start), name, parent, members };
  return node;
}

function parseMember(p: Parser, className: NameRef, members: (FieldDecl | Routine)[]): void {
  const word = isField(p) ? undefined : routineWords.get(p.kind);
  if (word === undefined) {
    const fields: FieldDecl[] = [];
    parseFields(p, fields, true);
    members.push(...fields);
    return;
  }
  const opener = { start: p.start, end: p.end };
  if (word === 'SUB' || word === 'FUNCTION' || word === 'WORKER') {
    p.report(opener, 'methodWord', word)?.fix(opener, 'METHOD');
    parseRoutineFrom(p, word, opener, null);
    return;
  }
  members.push(parseRoutineFrom(p, word, opener, nameRef(opener.start, opener.end, className.name)));
}
