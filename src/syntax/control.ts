// Statements that hold others: IF, SELECT, the loops, TRY, MATCH. A header that was not understood still opens its
// block, so that one slip does not make strangers of everything up to the closing word.

import type { Span } from '../source/source.ts';
import type {
  Block,
  CaseItem,
  CatchClause,
  DoTest,
  Expr,
  IfClause,
  MatchArm,
  MatchTest,
  NameRef,
  RelationOp,
  SelectClause,
  Stmt,
} from './ast.ts';
import { closeBlock, closerHere, inBlock, parseBody, parseBodyInto } from './blocks.ts';
import { parseExpr, parseExprs } from './expressions.ts';
import { commaList, compact } from './lists.ts';
import type { OpenBlock, Parser } from './parser.ts';
import { parseJumpTarget } from './jumps.ts';
import { isNameLike, isWord, K, level, operatorLevel, operatorText, T } from './tokens.ts';
import { explainJoined } from './unexpected.ts';
import { parseAs, parseType } from './type-refs.ts';

const tokenSpan = (p: Parser): Span => ({ start: p.start, end: p.end });

// ---- IF

export function parseIf(p: Parser): Stmt {
  const opener = tokenSpan(p);
  p.next();
  const condition = parseExpr(p);
  if (p.kind === K.GOTO) return lineIf(p, opener, condition);
  if (p.kind !== K.THEN) return withoutThen(p, opener, condition);
  const failed = p.hasFailed;
  p.next();
  if (p.kind !== T.eol) return lineIf(p, opener, condition);
  p.hasFailed = failed;
  p.endStatement();
  return blockIf(p, opener, condition);
}

/** THEN is missing: find it, or go by whether the line ends after the condition. */
function withoutThen(p: Parser, opener: Span, condition: Expr): Stmt {
  const isWholeLine = p.isEnd() || (p.kind === T.bad && p.peek() <= T.eol);
  if (p.kind === T.assign) p.fail('equalForAssign')?.fix(p.here(), '=');
  else if (p.kind === T.bad) p.fail('missingThen', p.found())?.fix(p.here(), 'THEN');
  else if (p.kind === T.name && explainJoined(p)) p.next();
  else {
    const diagnostic = p.fail('missingThen', p.found());
    if (isWholeLine || isWord(p.kind) || p.kind === T.name || p.kind === T.integer)
      diagnostic?.fix({ start: p.lastEnd, end: p.lastEnd }, ' THEN');
  }
  while (p.kind > T.eol && p.kind !== K.THEN && !(p.kind === K.ELSE && p.lineIfs > 0)) p.next();
  if (p.accept(K.THEN) && p.kind !== T.eol) {
    p.hasFailed = false;
    return lineIf(p, opener, condition);
  }
  if (isWholeLine || p.previousKind === K.THEN) {
    p.hasFailed = false;
    return blockIf(p, opener, condition);
  }
  return p.badStmt(opener.start);
}

function lineIf(p: Parser, opener: Span, condition: Expr): Stmt {
  p.lineIfs++;
  const depth = p.lineIfs;
  let body: Block = [];
  let otherwise: Block | null = null;
  p.lastLineIf = opener;
  inBlock(p, 'LINE-IF', opener, () => {
    body = branch(p);
    // A block left open has carried the reading beyond the line; then there is no ELSE to look for.
    if (p.lineIfs === depth && p.accept(K.ELSE)) otherwise = branch(p);
  });
  if (p.lineIfs > 0) p.lineIfs--;
  else if (!p.isEnd()) p.isAtCloser = true;
  const clause: IfClause = { start: condition.start, end: p.endOf(condition.start), condition, body };
  return { kind: 'if', start: opener.start, end: p.endOf(opener.start), isBlock: false, clauses: [clause], otherwise };
}

/** A branch of a single-line IF: a line number, or statements. */
function branch(p: Parser): Block {
  if (p.kind !== T.integer) return parseBody(p);
  const { start } = p;
  const target = parseJumpTarget(p);
  const out: Stmt[] = [{ kind: 'goto', start, end: p.endOf(start), target }];
  p.endStatement();
  parseBodyInto(p, out);
  return out;
}

function blockIf(p: Parser, opener: Span, firstCondition: Expr): Stmt {
  let clauses: IfClause[] = [];
  let otherwise: Block | null = null;
  inBlock(p, 'IF', opener, (block) => {
    clauses = [ifClause(p, firstCondition)];
    for (;;) {
      const name = closerHere(p);
      const isElseIf = name === 'ELSEIF' || (name === 'ELSE' && p.peek() === K.IF && isElseIfLine(p));
      if (otherwise !== null && (isElseIf || name === 'ELSE')) {
        p.fail('afterElse', isElseIf ? 'ELSEIF' : 'a second ELSE');
        otherwise = [...otherwise, ...skipPart(p)];
      } else if (isElseIf) {
        if (name === 'ELSE') p.next();
        p.next();
        const condition = parseExpr(p);
        if (p.kind === K.THEN) p.next();
        else p.fail('missingThen', p.found())?.fix({ start: p.lastEnd, end: p.lastEnd }, ' THEN');
        p.hasFailed = false;
        clauses.push(ifClause(p, condition));
      } else if (name === 'ELSE') {
        p.next();
        otherwise = parseBody(p);
      } else break;
    }
    closeBlock(p, block);
  });
  return {
    kind: 'if',
    start: opener.start,
    end: p.endOf(opener.start),
    isBlock: true,
    clauses: compact(clauses),
    otherwise,
  };
}

function ifClause(p: Parser, condition: Expr): IfClause {
  const body = parseBody(p);
  return { start: condition.start, end: p.endOf(condition.start), condition, body };
}

/** A divider where none may stand was reported; its statements are read all the same. */
function skipPart(p: Parser): Block {
  p.next();
  p.skipStatement();
  p.hasFailed = false;
  return parseBody(p);
}

/** `ELSE IF c THEN` and nothing behind is ELSEIF; with a statement behind it is a single-line IF in the ELSE branch. */
function isElseIfLine(p: Parser): boolean {
  let ahead = 2;
  while (p.peek(ahead) > T.eol) ahead++;
  const last = p.peek(ahead - 1);
  if (last === K.THEN) return true;
  for (let i = 2; i < ahead; i++) if (p.peek(i) === K.THEN || p.peek(i) === K.GOTO) return false;
  return true;
}

// ---- SELECT

export function parseSelect(p: Parser): Stmt {
  const opener = tokenSpan(p);
  // SWITCH, which has been reported, is read as SELECT.
  const isSelect = p.nameAt().word === K.SELECT;
  p.next();
  if (!p.accept(K.CASE) && isSelect) {
    p.report(p.here(), 'selectCase', p.found())?.fix({ start: p.start, end: p.start }, 'CASE ');
  }
  if (p.kind === K.AS && p.peek() === K.CONST) {
    p.report({ start: p.start, end: p.tokens.ends[p.pos + 1]! }, 'selectConst')?.fix(
      { start: p.start, end: p.tokens.starts[p.pos + 2]! },
      '',
    );
    p.next();
    p.next();
  }
  const subject = parseExpr(p);
  const clauses: SelectClause[] = [];
  let otherwise: Block | null = null;
  p.endStatement();
  inBlock(p, 'SELECT', opener, (block) => {
    beforeFirstCase(p, block);
    for (;;) {
      const name = closerHere(p);
      if (name !== 'CASE' && name !== 'WHEN' && name !== 'OTHERWISE') break;
      const { start } = p;
      const isElse = name === 'OTHERWISE' || p.peek() === K.ELSE || p.peek() === K.OTHERWISE;
      if (otherwise !== null) p.report(p.here(), isElse ? 'secondCaseElse' : 'caseAfterElse');
      p.next();
      if (isElse) {
        if (name !== 'OTHERWISE') p.next();
        const body = caseBody(p);
        otherwise = otherwise === null ? body : [...(otherwise as Block), ...body];
      } else {
        const items = caseItems(p);
        const body = caseBody(p);
        clauses.push({ start, end: p.endOf(start), items, body });
      }
    }
    closeBlock(p, block);
  });
  return {
    kind: 'select',
    start: opener.start,
    end: p.endOf(opener.start),
    subject,
    clauses: compact(clauses),
    otherwise,
  };
}

function caseBody(p: Parser): Block {
  p.endStatement();
  return parseBody(p);
}

/** Only comments (and line numbers) may stand between the head and the first CASE. */
function beforeFirstCase(p: Parser, block: OpenBlock): void {
  const lead = parseBody(p).find((statement) => statement.kind !== 'lineNumber' && statement.kind !== 'label');
  if (lead && lead.kind !== 'badStmt') p.report(lead, 'beforeCase', block.word);
}

function caseItems(p: Parser): CaseItem[] {
  const { noGuard } = p;
  p.noGuard = true;
  const items = commaList(p, caseItem);
  p.noGuard = noGuard;
  return items;
}

function caseItem(p: Parser): CaseItem {
  const { start } = p;
  const hasIs = p.accept(K.IS);
  if (operatorLevel[p.kind] === level.relation && p.kind !== K.IS) {
    const op = operatorText[p.kind] as RelationOp;
    if (!hasIs) p.report(p.here(), 'caseRelation', op)?.fix({ start, end: start }, 'IS ');
    p.next();
    const value = parseExpr(p);
    return { kind: 'caseRelation', start, end: p.endOf(start), op, value };
  }
  if (hasIs) p.fail('relationAfterIs', p.found());
  const value = parseExpr(p);
  if (!p.accept(K.TO)) return { kind: 'caseValue', start, end: p.endOf(start), value };
  const to = parseExpr(p);
  return { kind: 'caseRange', start, end: p.endOf(start), from: value, to };
}

// ---- loops

export function parseFor(p: Parser): Stmt {
  const opener = tokenSpan(p);
  p.next();
  if (p.kind === K.EACH && p.peek() !== T.equal && p.peek() !== K.IN && p.peek() !== K.AS) {
    p.next();
    return forEach(p, opener);
  }
  if (isNameLike(p.kind) && (p.peek() === K.IN || (p.peek() === T.comma && p.peek(3) === K.IN)))
    return forEach(p, opener);
  if (p.kind === T.open) p.fail('forParens');
  const variable = p.withShortSuffix(p.name('a variable after FOR'));
  checkForVariable(p);
  const variableType = parseAs(p);
  p.expect(T.equal, 'after the variable of FOR');
  const from = parseExpr(p);
  p.expect(K.TO, 'in FOR');
  const to = p.hasFailed ? from : parseExpr(p);
  const step = p.accept(K.STEP) ? parseExpr(p) : null;
  const hasFailed = p.endStatement();
  let next: NameRef | null = null;
  const readBody = (block: OpenBlock): Block => {
    block.variable = variable.name;
    const statements = closedByNext(p, block);
    next = block.next;
    return statements;
  };
  const body = inBlock(p, 'FOR', opener, readBody, hasFailed);
  const { start } = opener;
  return p.indexed({ kind: 'for', start, end: p.endOf(start), variable, variableType, from, to, step, body, next });
}

/** `FOR a(i) = …`, `FOR p.x = …`: only a plain variable counts. */
function checkForVariable(p: Parser): void {
  if (p.kind === T.dot || (p.kind === T.open && p.peek(p.matchingParen(p.pos) + 1 - p.pos) === T.equal)) {
    p.fail('forPlainVariable');
    while (p.kind > T.eol && p.kind !== T.equal) p.next();
  }
}

function forEach(p: Parser, opener: Span): Stmt {
  const first = p.declaredName('a variable after FOR EACH');
  const second = p.accept(T.comma) ? p.declaredName('a second variable') : null;
  p.expect(K.IN, 'in FOR EACH');
  const source = parseExpr(p);
  p.endStatement();
  let next: NameRef | null = null;
  const body = inBlock(p, 'FOR', opener, (block) => {
    block.variable = first.name;
    block.second = second?.name ?? null;
    block.isForEach = true;
    const statements = closedByNext(p, block);
    next = block.next;
    return statements;
  });
  return { kind: 'forEach', start: opener.start, end: p.endOf(opener.start), first, second, source, body, next };
}

/** Body and NEXT of a FOR; `NEXT j, i` closes this one and leaves the comma for the next. */
function closedByNext(p: Parser, block: OpenBlock): Block {
  const body = parseBody(p);
  if (p.hasPendingNext) p.hasPendingNext = false;
  else closeBlock(p, block);
  if (p.isAtCloser || p.isEnd() || !(isWord(p.kind) || p.kind === T.name)) return body;
  const name = p.declaredName('a variable after NEXT');
  checkNextName(p, block, name);
  block.next = name;
  if (p.accept(T.comma)) p.hasPendingNext = true;
  return body;
}

function checkNextName(p: Parser, block: OpenBlock, name: NameRef): void {
  const { id } = name.name;
  if (block.isReported || block.variable?.id === id || block.second?.id === id) return;
  const text = block.variable?.text ?? '';
  // Crossed loops give two wrong NEXTs for one mistake; the outer one's is not reported again.
  for (const outer of p.open) if (outer !== block && outer.variable?.id === id) outer.isReported = true;
  if (block.isForEach) p.report(name, 'nextName', name.name.text, text)?.note(block, 'the loop starts here');
  else p.report(name, 'nextMismatch', name.name.text, text)?.note(block, 'the loop starts here').fix(name, text);
}

export function parseWhile(p: Parser): Stmt {
  const opener = tokenSpan(p);
  p.next();
  const condition = parseExpr(p);
  if (p.kind === K.DO) p.fail('whileDo');
  p.endStatement();
  const body = inBlock(p, 'WHILE', opener, (block) => {
    const statements = parseBody(p);
    closeBlock(p, block);
    return statements;
  });
  return { kind: 'while', start: opener.start, end: p.endOf(opener.start), condition, body };
}

export function parseRepeat(p: Parser): Stmt {
  const opener = tokenSpan(p);
  p.next();
  p.endStatement();
  let until: Expr = p.bad();
  const body = inBlock(p, 'REPEAT', opener, (block) => {
    const statements = parseBody(p);
    const closer = closerHere(p);
    closeBlock(p, block);
    if (closer === 'UNTIL') until = parseExpr(p);
    return statements;
  });
  return { kind: 'repeat', start: opener.start, end: p.endOf(opener.start), body, until };
}

export function parseDo(p: Parser): Stmt {
  const opener = tokenSpan(p);
  p.next();
  const before = doTest(p);
  p.endStatement();
  let after: DoTest | null = null;
  const body = inBlock(p, 'DO', opener, (block) => {
    const statements = parseBody(p);
    const closer = closerHere(p);
    closeBlock(p, block);
    if (closer === 'LOOP') after = doTest(p);
    return statements;
  });
  return { kind: 'do', start: opener.start, end: p.endOf(opener.start), before, body, after };
}

function doTest(p: Parser): DoTest | null {
  const { kind, start } = p;
  if (kind !== K.WHILE && kind !== K.UNTIL) return null;
  p.next();
  const condition = parseExpr(p);
  return { start, end: p.endOf(start), word: kind === K.WHILE ? 'WHILE' : 'UNTIL', condition };
}

// ---- TRY

export function parseTry(p: Parser): Stmt {
  const opener = tokenSpan(p);
  p.next();
  p.endStatement();
  const catches: CatchClause[] = [];
  let body: Block = [];
  let finalizer: Block | null = null;
  inBlock(p, 'TRY', opener, (block) => {
    body = parseBody(p);
    for (;;) {
      const name = closerHere(p);
      if (name === 'CATCH') {
        if (finalizer !== null) p.report(p.here(), 'afterFinally', 'CATCH');
        const clause = catchClause(p);
        if (clause.codes.length === 0 && catches.some((other) => other.codes.length === 0)) {
          p.report({ start: clause.start, end: clause.start + 5 }, 'secondCatchAll');
        }
        catches.push(clause);
      } else if (name === 'FINALLY') {
        if (finalizer !== null) p.report(p.here(), 'afterFinally', 'a second FINALLY');
        p.next();
        p.endStatement();
        finalizer = parseBody(p);
      } else break;
    }
    if (catches.length === 0 && finalizer === null && !block.isReported) p.report(opener, 'tryWithoutCatch');
    closeBlock(p, block);
  });
  return { kind: 'try', start: opener.start, end: p.endOf(opener.start), body, catches, finalizer };
}

function catchClause(p: Parser): CatchClause {
  const { start } = p;
  p.next();
  const codes = p.isEnd() ? [] : parseExprs(p);
  p.endStatement();
  const body = parseBody(p);
  return { start, end: p.endOf(start), codes, body };
}

// ---- MATCH

export function parseMatch(p: Parser): Stmt {
  const opener = tokenSpan(p);
  p.next();
  const isReceive = p.kind === K.RECEIVE && p.peek() === T.open;
  let subject: Expr;
  if (isReceive) {
    p.next();
    p.next();
    subject = parseExpr(p);
    p.expect(T.close, 'after the channel of RECEIVE');
  } else {
    p.accept(K.TYPE);
    subject = parseExpr(p);
  }
  p.endStatement();
  const arms: MatchArm[] = [];
  let otherwise: Block | null = null;
  inBlock(p, 'MATCH', opener, (block) => {
    beforeFirstCase(p, block);
    while (closerHere(p) === 'CASE') {
      const { start } = p;
      if (otherwise !== null) p.report(p.here(), 'matchElse');
      p.next();
      if (p.accept(K.ELSE)) {
        const body = caseBody(p);
        otherwise = otherwise === null ? body : [...(otherwise as Block), ...body];
        continue;
      }
      const test = matchTest(p);
      let binding: NameRef | null = p.isEnd() ? null : p.anyName('a variable');
      if (binding) binding = p.withShortSuffix(binding);
      const arm = { test, binding };
      if (test.kind === 'matchArray' || p.kind === T.open) arm.test = matchArray(p, test);
      const body = caseBody(p);
      arms.push({ start, end: p.endOf(start), test: arm.test, binding, body });
    }
    closeBlock(p, block);
  });
  return { kind: 'match', start: opener.start, end: p.endOf(opener.start), isReceive, subject, arms, otherwise };
}

function matchTest(p: Parser): MatchTest {
  const { start, end } = p;
  if (p.accept(K.NOTHING)) return { kind: 'matchNothing', start, end };
  if (p.kind === K.ARRAY && (isWord(p.peek()) || p.peek() === T.name || p.peek() <= T.eol || p.peek() === T.colon)) {
    p.next();
    return { kind: 'matchArray', start, end, element: null };
  }
  return parseType(p);
}

/** `ARRAY a() [AS T]`: the parentheses after the binding and the element type. */
function matchArray(p: Parser, test: MatchTest): MatchTest {
  if (test.kind !== 'matchArray') p.fail('matchArrayOnly');
  if (p.accept(T.open)) p.expect(T.close);
  const element = parseAs(p);
  return { kind: 'matchArray', start: test.start, end: test.end, element };
}
