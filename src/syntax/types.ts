// TYPE and CLASS with their members.

import type { Span } from '../source/source.ts';
import type { Bound, ClassDecl, FieldDecl, NameRef, Routine, Stmt } from './ast.ts';
import { closeBlock, closerHere, closes, inBlock, reportUnclosed } from './blocks.ts';
import { includeBy, parseBounds } from './declarations.ts';
import { parseExpr } from './expressions.ts';
import { type BlockWord, nameRef, type OpenBlock, type Parser, shownBlock } from './parser.ts';
import { Role } from './lexer.ts';
import { isWord, K, T } from './tokens.ts';
import { parseRoutineFrom, routineWords } from './routines.ts';
import { parseAs } from './type-refs.ts';

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
