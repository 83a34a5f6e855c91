// TYPE and CLASS with their members.

import type { Span } from '../source/source.ts';
import type { Bound, ClassDecl, FieldDecl, NameRef, Routine, Stmt } from './ast.ts';
import { closeBlock, closerHere, closes, inBlock, reportUnclosed, strayCloser } from './blocks.ts';
import { includeBy, leadingType, parseBounds, placeLeadingType } from './declarations.ts';
import { parseExpr } from './expressions.ts';
import { type BlockWord, nameRef, type OpenBlock, type Parser, shownBlock } from './parser.ts';
import { Role } from './lexer.ts';
import { isWord, K, T, typeWords } from './tokens.ts';
import { parseRoutineFrom, routineWords } from './routines.ts';
import { parseAs } from './type-refs.ts';

export function parseTypeDecl(p: Parser): Stmt {
  const { start } = p;
  const opener = { start, end: p.end };
  p.next();
  const name = p.anyName('the name of a TYPE', Role.type);
  reportInside(p, opener, 'TYPE');
  p.endStatement();
  const fields: FieldDecl[] = [];
  inBlock(p, 'TYPE', opener, (block) => {
    readMembers(p, block, () => parseTypeMember(p, fields));
    closeBlock(p, block);
  });
  return { kind: 'typeDecl', start, end: p.endOf(start), name, fields };
}

/** Fields; a procedure is read and dropped, so that one message is enough for it. */
function parseTypeMember(p: Parser, fields: FieldDecl[]): void {
  const announced = p.kind === K.DECLARE && !isField(p) ? routineWords.get(p.peek()) : undefined;
  if (announced !== undefined) return void p.fail('typeMethod', announced);
  const word = isField(p) ? undefined : routineWords.get(p.kind);
  if (word === undefined) return parseFields(p, fields, false);
  const opener = { start: p.start, end: p.end };
  p.report(opener, 'typeMethod', word);
  parseRoutineFrom(p, word, opener, null);
}

function reportInside(p: Parser, opener: Span, word: 'TYPE' | 'CLASS'): void {
  const holder = p.open.findLast((block) => block.word !== 'FILE');
  if (holder) p.report(opener, 'typeInside', word, shownBlock(holder.word));
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
      if (closer?.startsWith('END ') && p.open.some((outer) => closes(closer, outer.word))) {
        reportUnclosed(p, block, closer);
        return;
      }
      if (closer !== null) {
        strayCloser(p, closer);
        continue;
      }
      if (startsOther(p) && !closesLater(p, block.word)) {
        reportUnclosed(p, block, null);
        return;
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

/** A line that can only begin a statement, a procedure or another type: nothing of a TYPE or CLASS, or its end is missing. */
function startsOther(p: Parser): boolean {
  const { kind } = p;
  const hasName = p.peek() === T.name || isWord(p.peek());
  if (kind === K.TYPE || kind === K.CLASS) return hasName;
  return plainStatements.has(kind) || (hasName && (kind === K.SUB || kind === K.FUNCTION || kind === K.WORKER));
}

const plainStatements: ReadonlySet<number> = new Set([
  K.PRINT,
  K.IF,
  K.FOR,
  K.WHILE,
  K.DO,
  K.SELECT,
  K.CALL,
  K.LET,
  K.RETURN,
]);

/** Whether `END TYPE` (or CLASS) comes before the next one opens. */
function closesLater(p: Parser, word: BlockWord): boolean {
  const kind = word === 'TYPE' ? K.TYPE : K.CLASS;
  const { kinds, count } = p.tokens;
  for (let at = p.pos; at < count; at++) {
    if (kinds[at] === K.ENDTYPE && word === 'TYPE') return true;
    if (kinds[at] !== kind) continue;
    if (kinds[at - 1] === K.END) return true;
    if (kinds[at - 1] === T.eol) return false;
  }
  return false;
}

/** `a, b(3) AS T [= value]`: a field each, with the type of the list. */
function parseFields(p: Parser, out: FieldDecl[], mayInitialise: boolean): void {
  if (p.kind === K.DIM && !isField(p)) {
    p.report(p.here(), 'fieldDim')?.fix({ start: p.start, end: p.end + 1 }, '');
    p.next();
  }
  if (p.kind === T.name && p.peek() === T.colon && accessWords.has(p.nameAt().key)) return accessLabel(p);
  if (isTypeFirst(p)) {
    p.fail('typeFirst', p.nameAt(p.pos + 1).text, p.nameAt().key);
    return;
  }
  const leading = isField(p) ? null : leadingType(p, '');
  const heads: { name: NameRef; bounds: Bound[] | null }[] = [];
  do {
    const name = p.withShortSuffix(p.anyName('a field', Role.member));
    heads.push({ name, bounds: p.kind === T.open ? parseBounds(p) : null });
  } while (p.accept(T.comma));
  const type = leading ? leading.type : parseAs(p);
  if (leading) placeLeadingType(p, leading);
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

/** `private:` */
function accessLabel(p: Parser): void {
  p.report(p.here(), 'accessWord', p.nameAt().key)?.fix({ start: p.start, end: p.tokens.ends[p.pos + 1]! }, '');
  p.next();
}

/** `INTEGER x`. */
const isTypeFirst = (p: Parser): boolean => typeWords[p.kind] !== undefined && p.peek() === T.name;

export function parseClass(p: Parser): Stmt {
  const { start } = p;
  const opener = { start, end: p.end };
  p.next();
  const name = p.anyName('the name of a CLASS', Role.type);
  const parent = p.accept(K.EXTENDS) || p.accept(K.INHERITS) ? p.anyName('a class to extend', Role.type) : null;
  if (parent && p.kind === T.comma) p.fail('secondParent');
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

const accessWords: ReadonlySet<string> = new Set(['PUBLIC', 'PRIVATE', 'PROTECTED', 'VIRTUAL', 'OVERRIDE']);

function parseMember(p: Parser, className: NameRef, members: (FieldDecl | Routine)[]): void {
  if (p.kind === T.name && p.peek() !== K.AS && p.peek() !== T.colon && accessWords.has(p.nameAt().key)) {
    p.report(p.here(), 'accessWord', p.nameAt().key)?.fix({ start: p.start, end: p.end + 1 }, '');
    p.next();
  }
  const word = isField(p) ? undefined : routineWords.get(p.kind);
  if (word === undefined) {
    if (startsOther(p) && !isField(p)) return void p.fail('classStatement', p.spelling().toUpperCase());
    const fields: FieldDecl[] = [];
    parseFields(p, fields, true);
    members.push(...fields);
    return;
  }
  const opener = { start: p.start, end: p.end };
  if (word === 'SUB' || word === 'FUNCTION' || word === 'WORKER') {
    if (p.peek() === K.NEW) members.push(constructorBy(p, word, opener, className));
    else {
      const diagnostic = p.report(opener, 'methodWord', word)?.fix(opener, 'METHOD');
      const routine = parseRoutineFrom(p, word, opener, null);
      if (routine.closer.end > routine.closer.start) diagnostic?.fix(routine.closer, 'END METHOD');
      members.push({ ...routine, word: 'METHOD' });
    }
    return;
  }
  members.push(parseRoutineFrom(p, word, opener, nameRef(opener.start, opener.end, className.name)));
}

/** `SUB New(…)`, as Visual Basic has it; SUB is present. */
function constructorBy(p: Parser, word: 'SUB' | 'FUNCTION' | 'WORKER', opener: Span, className: NameRef): Routine {
  const span = { start: opener.start, end: p.tokens.ends[p.pos + 1]! };
  const diagnostic = p.report(span, 'classConstructor', `${word} New`)?.fix(span, 'CONSTRUCTOR');
  p.next();
  const routine = parseRoutineFrom(p, word, opener, nameRef(opener.start, opener.end, className.name), true);
  if (routine.closer.end > routine.closer.start) diagnostic?.fix(routine.closer, 'END CONSTRUCTOR');
  return { ...routine, word: 'CONSTRUCTOR' };
}
