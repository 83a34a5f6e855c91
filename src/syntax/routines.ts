// Procedures: SUB, FUNCTION, WORKER and the members of classes that have a body; DEF FN and DECLARE.

import type { Span } from '../source/source.ts';
import type { Block, DefFn, NameRef, Parameter, Routine, RoutineWord, Stmt, TypeRef } from './ast.ts';
import { closeBlock, inBlock, openRoutine, parseBody, reportUnclosed } from './blocks.ts';
import { parseExpr, parseString } from './expressions.ts';
import { type BlockWord, nameRef, type OpenBlock, type Parser, shownBlock } from './parser.ts';
import { Role } from './lexer.ts';
import { compact } from './lists.ts';
import { isWord, K, T, typeWords } from './tokens.ts';
import { missingAs } from './declarations.ts';
import { parseAs } from './type-refs.ts';

export const routineWords = new Map<number, RoutineWord>([
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
  if (holder && !outer && !isMember && p.lineIfs === 0 && !isClosedBehind(p, holder)) {
    for (const block of p.open) reportUnclosed(p, block, null);
    p.isSeparating = p.open.find((block) => block.word !== 'FILE')!;
    p.isAtCloser = true;
    return null;
  }
  if (isMember) p.report(opener, 'memberOutside', word);
  else if (holder) reportNested(p, opener, word, holder);
  const routine = parseRoutineFrom(p, word, opener, null);
  return isMember || holder ? p.badStmt(start) : routine;
}

function reportNested(p: Parser, opener: Span, word: RoutineWord, holder: OpenBlock): void {
  if (holder.isReported) return;
  holder.isReported = true;
  if (word === 'WORKER' && holder.word === 'WORKER') p.report(opener, 'workerNested');
  else
    p.report(opener, 'routineNested', word, shownBlock(holder.word))?.note(
      holder,
      `the ${shownBlock(holder.word)} starts here`,
    );
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

/** Openers and closers of the blocks that a routine may be caught in, as statements begin with them. */
const blockWords: ReadonlyMap<BlockWord, readonly [number, number]> = new Map([
  ['IF', [K.IF, K.ENDIF]],
  ['FOR', [K.FOR, K.NEXT]],
  ['WHILE', [K.WHILE, K.WEND]],
  ['DO', [K.DO, K.LOOP]],
  ['REPEAT', [K.REPEAT, K.UNTIL]],
  ['SELECT', [K.SELECT, K.ENDSELECT]],
  ['TRY', [K.TRY, K.ENDTRY]],
]);

/** Whether the closer of an open block comes later, outside of routines and of blocks of its kind. */
function isClosedBehind(p: Parser, { word }: OpenBlock): boolean {
  const words = blockWords.get(word);
  if (words === undefined) return true;
  const { kinds, count } = p.tokens;
  let routines = 0;
  let depth = 0;
  for (let i = p.pos; i < count; i++) {
    const kind = kinds[i]!;
    const before = kinds[i - 1] ?? T.eol;
    if (before > T.eol && before !== T.colon) continue;
    if (isRoutineEnd(p, i, kind)) routines--;
    else if (kind === K.SUB || kind === K.FUNCTION || kind === K.WORKER) routines++;
    else if (routines > 0) continue;
    else if (kind === words[0]) depth += word === 'IF' && !isBlockIf(p, i) ? 0 : 1;
    else if (kind === words[1] || (kind === K.END && kinds[i + 1] === words[0])) if (--depth < 0) return true;
  }
  return false;
}

/** Nothing follows the THEN of the IF at `at`. */
function isBlockIf(p: Parser, at: number): boolean {
  const { kinds } = p.tokens;
  while (kinds[at]! > T.eol) at++;
  return kinds[at - 1] === K.THEN;
}

function isRoutineEnd(p: Parser, at: number, kind: number): boolean {
  if (kind === K.ENDSUB || kind === K.ENDFUNCTION || kind === K.ENDWORKER) return true;
  const next = p.tokens.kinds[at + 1]!;
  return kind === K.END && (next === K.SUB || next === K.FUNCTION || next === K.WORKER || next === K.METHOD);
}

/** Header, body and closer; the present token is the routine's word. */
export function parseRoutineFrom(
  p: Parser,
  word: RoutineWord,
  opener: Span,
  className: NameRef | null,
  isNameless = false,
): Routine {
  const { start } = opener;
  p.next();
  const hasName = !isNameless && word !== 'CONSTRUCTOR' && word !== 'DESTRUCTOR';
  let name = className ?? nameRef(start, opener.end, p.names.intern('_'));
  if (p.kind === T.name && p.peek() === T.dot && p.peek(2) === T.name && hasName && isTypeName(p)) {
    p.failAt({ start: p.start, end: p.tokens.ends[p.pos + 2]! }, 'memberOutsideClass', word, p.spelling());
    p.moveTo(p.pos + 2);
  }
  if (hasName)
    name =
      word === 'METHOD'
        ? p.anyName('the name of a METHOD', Role.routine)
        : p.declaredName(`the name of a ${word}`, Role.routine);
  if (word === 'SUB' && name.name.suffix !== '') p.report(name, 'subSuffix', name.name.text);
  if (!hasName && p.kind !== K.AS && (p.kind === T.name || isWord(p.kind))) {
    p.report(p.here(), 'constructorName', word)?.fix(p.here(), '');
    p.next();
  }
  const params = p.kind === T.open ? parseParameters(p, null) : [];
  const hasDefaults = word === 'METHOD' || word === 'CONSTRUCTOR';
  const optional = hasDefaults ? undefined : params.find((param) => param.value !== null);
  if (optional) p.report(optional, 'parameterDefault', word);
  if (word === 'DESTRUCTOR' && params.length > 0) p.report(params[0]!, 'destructorWithParameters');
  if (p.kind === K.AS && (word === 'SUB' || !hasName)) p.fail('resultOnSub', word);
  const result = parseAs(p);
  if (p.kind === K.LIB || p.kind === K.ALIAS) p.fail('libWithoutDeclare', word);
  if (p.kind === T.name && p.nameAt().key === 'STATIC') p.fail('staticRoutine')?.fix(p.here(), '');
  p.endStatement();
  const { lineIfs, index: outer } = p;
  p.lineIfs = 0;
  p.index = [];
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
  const index = compact(p.index);
  p.lineIfs = lineIfs;
  p.index = outer;
  return { kind: 'routine', start, end: p.endOf(start), word, name, params, result, body, index, closer };
}

/** Whether the program has a TYPE or CLASS of the present name. */
function isTypeName(p: Parser): boolean {
  const { id } = p.nameAt();
  const { kinds, count } = p.tokens;
  for (let i = 1; i < count; i++) {
    if ((kinds[i - 1] === K.TYPE || kinds[i - 1] === K.CLASS) && kinds[i] === T.name && p.nameAt(i).id === id)
      return true;
  }
  return false;
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
  else p.fail('afterParameter', p.found());
  return compact(params);
}

function parameter(p: Parser): Parameter {
  const { start, kind } = p;
  const passing = kind === K.BYVAL ? 'BYVAL' : kind === K.BYREF ? 'BYREF' : null;
  if (passing) p.next();
  if (typeWords[p.kind] !== undefined && p.peek() === T.name) {
    const written = p.nameAt(p.pos + 1).text;
    p.fail('typeFirst', written, p.spelling().toUpperCase());
  }
  if (p.kind === T.name && p.nameAt().key === 'OPTIONAL' && p.peek() === T.name) {
    p.fail('foreignWord', 'OPTIONAL', 'each call gives all arguments');
    p.next();
  }
  const name = p.declaredName('a parameter');
  const isArray = p.accept(T.open);
  if (isArray) {
    if (p.kind !== T.close && !p.isEnd()) p.fail('arrayParameter', name.name.text);
    p.expect(T.close, 'after the parenthesis of an array parameter');
    if (passing === 'BYVAL') p.failAt({ start, end: start + 5 }, 'arrayByValue');
  }
  const type = parseAs(p);
  if (type === null) missingAs(p);
  const value = p.accept(T.equal) ? parseExpr(p) : null;
  return { start, end: p.endOf(start), name, passing, isArray, type, value };
}

/** `def name(…):` with nothing behind it. */
function isPython(p: Parser): boolean {
  if (p.kind !== T.open) return false;
  const close = p.matchingParen(p.pos);
  return close > 0 && p.peek(close + 1 - p.pos) === T.colon && p.peek(close + 2 - p.pos) <= T.eol;
}

export function parseDef(p: Parser): Stmt {
  const { start } = p;
  p.next();
  let name: NameRef;
  if (p.accept(K.FN)) name = p.name('a function after FN');
  else {
    const written = p.declaredName('FNname after DEF');
    if (written.name.key === 'SEG') p.failAt({ start, end: written.end }, 'defSeg');
    if (isPython(p)) p.failAt({ start, end: written.end }, 'defProcedure', written.name.text);
    else if (!/^FN./.test(written.name.key))
      p.failAt(written, 'defFnName', written.name.text)?.fix(written, `FN${written.name.text}`);
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
  const node: DefFn = { kind: 'defFn', start, end: p.endOf(start), name, params, value };
  return holder ? node : p.indexed(node);
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
