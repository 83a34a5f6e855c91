// One statement: which parse function its first word calls; assignments and calls.

import type { CallStmt, CompoundOp, Expr, NameRef, Stmt } from './ast.ts';
import { closerHere, endsWithWord, isUsedAsName } from './blocks.ts';
import {
  joinedWord,
  parseCommand,
  parseDelete,
  parseEvaluated,
  parseJoinedCommand,
  parseSend,
  parseTimedSend,
  parseTimer,
  parseUnmarshall,
  parseUnsupported,
} from './commands.ts';
import { parseDo, parseFor, parseIf, parseMatch, parseRepeat, parseSelect, parseTry, parseWhile } from './control.ts';
import {
  parseConstant,
  parseDefType,
  parseDim,
  parseErase,
  parseInclude,
  parseOption,
  parseRedim,
  parseShared,
} from './declarations.ts';
import {
  parseArguments,
  parseExpr,
  parseExprs,
  parsePlace,
  parsePostfix,
  parseSelector,
  startsOperand,
} from './expressions.ts';
import { directiveHint, explainForeign } from './foreign.ts';
import {
  parseClose,
  parseConsole,
  parseData,
  parseField,
  parseInput,
  parseLineInput,
  parseOpen,
  parsePrint,
  parseRead,
  parseRestore,
  parseSeek,
  parseSetField,
  parseTransfer,
  parseWrite,
} from './input-output.ts';
import { Brace, Role } from './lexer.ts';
import {
  parseContinue,
  parseEnd,
  parseExit,
  parseGo,
  parseGoto,
  parseOn,
  parseReturn,
  parseStop,
  parseSystem,
  parseThrow,
} from './jumps.ts';
import { parseDeclare, parseDef, parseRoutine } from './routines.ts';
import { parseClass, parseTypeDecl } from './types.ts';
import { closestWord, editDistance } from './misspelling.ts';
import { expressionLimit, nameRef, type Parser } from './parser.ts';
import {
  commandByKind,
  defTypeByKind,
  isNameLike,
  isReserved,
  isUnsupported,
  isWord,
  K,
  kindCount,
  kindText,
  operatorText,
  T,
} from './tokens.ts';

/** Reads a statement whose first token is present; null when it added what there is to add itself. */
type Handler = (p: Parser, out: Stmt[]) => Stmt | null;

const handlers = new Array<Handler | undefined>(kindCount).fill(undefined);
for (const [kind, handler] of [
  [T.question, parsePrint],
  [T.star, dereferenced],
  [T.hash, hashDirective],
  [K.LET, parseLet],
  [K.ME, selected],
  [K.SUPER, superStatement],
  [K.CALL, parseCall],
  [K.SWAP, parseSwap],
  [K.INC, parseStep],
  [K.DEC, parseStep],
  [K.PRINT, parsePrint],
  [K.CONSOLE, parseConsole],
  [K.WRITE, parseWrite],
  [K.INPUT, parseInput],
  [K.LINE, parseLineInput],
  [K.IF, parseIf],
  [K.SELECT, parseSelect],
  [K.FOR, parseFor],
  [K.WHILE, parseWhile],
  [K.REPEAT, parseRepeat],
  [K.DO, parseDo],
  [K.EXIT, parseExit],
  [K.CONTINUE, parseContinue],
  [K.GOTO, parseGoto],
  [K.GOSUB, parseGoto],
  [K.GO, parseGo],
  [K.ON, parseOn],
  [K.RETURN, parseReturn],
  [K.END, parseEnd],
  [K.STOP, parseStop],
  [K.SYSTEM, parseSystem],
  [K.DIM, parseDim],
  [K.LOCAL, parseDim],
  [K.GLOBAL, parseDim],
  [K.REDIM, parseRedim],
  [K.ERASE, parseErase],
  [K.SHARED, parseShared],
  [K.CONSTANT, parseConstant],
  [K.CONST, parseConstant],
  [K.OPTION, parseOption],
  [K.INCLUDE, parseInclude],
  [K.SUB, parseRoutine],
  [K.FUNCTION, parseRoutine],
  [K.WORKER, parseRoutine],
  [K.METHOD, parseRoutine],
  [K.CONSTRUCTOR, parseRoutine],
  [K.DESTRUCTOR, parseRoutine],
  [K.DEF, parseDef],
  [K.DECLARE, parseDeclare],
  [K.TYPE, parseTypeDecl],
  [K.CLASS, parseClass],
  [K.DATA, parseData],
  [K.READ, parseRead],
  [K.RESTORE, parseRestore],
  [K.TRY, parseTry],
  [K.THROW, parseThrow],
  [K.OPEN, parseOpen],
  [K.CLOSE, parseClose],
  [K.SEEK, parseSeek],
  [K.FIELD, parseField],
  [K.LSET, parseSetField],
  [K.RSET, parseSetField],
  [K.GET, parseTransfer],
  [K.PUT, parseTransfer],
  [K.DELETE, parseDelete],
  [K.MATCH, parseMatch],
  [K.SEND, parseSend],
  [K.AFTER, parseTimedSend],
  [K.EVERY, parseTimedSend],
  [K.TIMER, parseTimer],
  [K.UNMARSHALL, parseUnmarshall],
  [K.SPAWN, parseEvaluated],
  [K.AWAIT, parseEvaluated],
  [K.CURSOR, parseJoinedCommand],
  [K.STYLE, parseJoinedCommand],
  [K.SCREEN, parseJoinedCommand],
] as const) {
  handlers[kind] = handler;
}
for (let kind = 0; kind < kindCount; kind++) {
  if (commandByKind[kind] && !handlers[kind]) handlers[kind] = parseCommand;
  if (defTypeByKind[kind]) handlers[kind] = parseDefType;
  if (isUnsupported(kind)) handlers[kind] = parseUnsupported;
}

/** Words that need something definite behind them; with anything else there they are names of procedures or labels. */
const needsAfter = new Map<number, (p: Parser) => boolean>([
  [K.LINE, (p) => p.peek() === K.INPUT || p.peek() === T.open || p.peek() === T.minus || p.peek() === K.STEP],
  [K.TIMER, (p) => p.peek() === K.STOP],
  [K.GO, (p) => p.peek() === K.TO || p.peek() === K.SUB],
  [K.MATCH, (p) => startsOperand(p.peek()) || p.peek() === K.TYPE],
  [K.SPAWN, (p) => isNameLike(p.peek())],
  [K.AWAIT, (p) => startsOperand(p.peek())],
  [K.CURSOR, (p) => joinedWord(p) !== undefined],
  [K.STYLE, (p) => joinedWord(p) !== undefined],
  [K.SCREEN, (p) => joinedWord(p) !== undefined],
  [K.WORKER, (p) => isNameLike(p.peek())],
]);

export function parseStatement(p: Parser, out: Stmt[]): void {
  const { kind } = p;
  let handler = kind === T.name ? parseNamed : (handlerFor(p, kind) ?? notAStatement);
  if (isReserved(kind) && p.peek() === T.equal && kind !== K.ME && kind !== K.FUNCTION) handler = reservedAssigned;
  const statement = handler(p, out);
  if (statement !== null) out.push(statement);
  p.endStatement();
}

function handlerFor(p: Parser, kind: number): Handler | undefined {
  const handler = handlers[kind];
  if (!isNameLike(kind)) return handler;
  if (handler === undefined || isUsedAsName(p) || p.declaredWords.has(kind)) return parseNamed;
  const isMeant = needsAfter.get(kind);
  return isMeant === undefined || isMeant(p) ? handler : parseNamed;
}

/** `FOR = 1`. */
function reservedAssigned(p: Parser): Stmt {
  const { start } = p;
  p.fail('reservedAssign', p.spelling());
  return p.badStmt(start);
}

function notAStatement(p: Parser): Stmt {
  const { start, kind } = p;
  if (kind === T.bad && p.value === Brace.close && p.openBraces > 0) return behindBrace(p);
  if (isTypedDeclaration(p)) return typedDeclaration(p, p.spelling());
  if (kind === T.dot && p.foreignBlocks.has('WITH')) {
    p.hasFailed = true;
    return p.badStmt(start);
  }
  if (isReserved(kind)) p.fail('notAStatement', p.spelling());
  else if (kind === T.integer && p.previousKind === T.colon) p.fail('numberInLine');
  else p.fail('expectedStatement', p.found());
  return p.badStmt(start);
}

/** `} else {`: what follows the brace is read as a statement of its own. */
function behindBrace(p: Parser): Stmt {
  const { start } = p;
  p.openBraces--;
  p.next();
  p.isAtCloser = !p.isEnd();
  return p.badStmt(start);
}

/** Types as other languages write them before a name, and what they are called here. */
const typesBefore: ReadonlyMap<string, string> = new Map([
  ...(['INTEGER', 'LONG', 'SINGLE', 'DOUBLE', 'STRING', 'BYTE', 'SHORT'] as const).map((type) => [type, type] as const),
  ['INT', 'INTEGER'],
  ['FLOAT', 'SINGLE'],
  ['CHAR', 'STRING'],
  ['BOOL', 'INTEGER'],
  ['BOOLEAN', 'INTEGER'],
  ['VOID', 'ANY'],
]);

/** `int x = 5`, `void main()`: the word of a type at the present token with a name behind it. */
function isTypedDeclaration(p: Parser): boolean {
  if ((p.kind !== T.name && !isWord(p.kind)) || p.peek() !== T.name || p.declaredProcedures.has(p.nameAt().id))
    return false;
  const after = p.peek(2);
  if (after > T.eol && after !== T.equal && after !== T.comma && after !== T.semicolon && after !== T.open)
    return false;
  return typesBefore.has(p.nameAt().key);
}

function typedDeclaration(p: Parser, written: string): Stmt {
  const { start } = p;
  const { text } = p.nameAt(p.pos + 1);
  const span = { start, end: p.tokens.ends[p.pos + 1]! };
  if (p.peek(2) === T.open) p.failAt(span, 'defProcedure', text);
  else p.failAt(span, 'typedDeclaration', written, text, typesBefore.get(p.nameAt().key)!);
  p.skipStatement();
  return p.badStmt(start);
}

// ---- assignment and call

function parseLet(p: Parser): Stmt {
  const { start } = p;
  p.next();
  const target = parsePlace(p);
  return assignment(p, start, target);
}

/** The present token should be the `=` after a target, or an operator with its `=`. */
function assignment(p: Parser, start: number, target: Expr): Stmt {
  const op = p.isCompound() ? (operatorText[p.kind] as CompoundOp) : null;
  if (op !== null) p.next();
  p.expect(T.equal, 'after the target of the assignment');
  if (p.kind === T.equal && p.start === p.lastEnd) {
    const span = { start: p.start - 1, end: p.end };
    p.report(span, 'doubleEqual')?.fix(span, '=');
    p.next();
  }
  const value = parseExpr(p);
  if (op !== null) return { kind: 'compound', start, end: p.endOf(start), op, target, value };
  return { kind: 'assign', start, end: p.endOf(start), target, value };
}

/** A statement that begins with a name: assignment, call, or a word of another language. */
function parseNamed(p: Parser, out: Stmt[]): Stmt | null {
  const { start } = p;
  const ref = nameRef(start, p.end, p.nameAt());
  p.mark(Role.name);
  const next = p.peek();
  if (next === T.equal) {
    p.next();
    return assignment(p, start, ref);
  }
  if (next === T.caret && p.isAdjacent() && p.peek(2) === T.equal) {
    p.next();
    return assignment(p, start, p.withShortSuffix(ref));
  }
  if (isTypedDeclaration(p)) return typedDeclaration(p, ref.name.text);
  const foreign = explainForeign(p, ref);
  if (foreign === true) return p.badStmt(start);
  // PRIVATE SUB: the statement begins with the next word.
  if (foreign === p.kind && foreign !== T.name) return (handlerFor(p, foreign) ?? notAStatement)(p, out);
  const meant = foreign === false ? meantWord(p, ref) : foreign;
  if (meant !== 0) return readAs(p, meant, out);
  p.next();
  return afterTarget(p, start, ref);
}

/** Read the present word as the one it was meant for; a closer goes back to the block it closes. */
function readAs(p: Parser, meant: number, out: Stmt[]): Stmt | null {
  p.tokens.kinds[p.pos] = meant;
  p.mark(Role.none);
  p.kind = meant;
  if (closerHere(p) === null) return handlers[meant]!(p, out);
  p.mended = p.pos;
  p.isAtCloser = true;
  return null;
}

/** A misspelt word of the language: only when the program has no procedure of this name and the word fits well. */
function meantWord(p: Parser, ref: NameRef): number {
  if (!p.knowsWholeText || p.declaredProcedures.has(ref.name.id)) return 0;
  if (ref.name.suffix !== '' || ref.name.word !== 0) return 0;
  if (isUsedAsName(p)) return 0;
  const kind = isEndOfBlock(p, ref) ? K.END : isForHead(p, ref) ? K.FOR : closestWord(ref.name.key, isMeant);
  if (kind === 0) return 0;
  p.diagnostics.report(ref, 'misspelt', ref.name.text).suggest(ref, kindText(kind));
  return kind;
}

/** `EDN IF`: short words are not guessed, but END is when the word of a block stands behind it. */
function isEndOfBlock(p: Parser, ref: NameRef): boolean {
  if (p.peek(2) > T.eol && p.peek(2) !== T.colon) return false;
  return endsWithWord(p.peek()) && editDistance(ref.name.key, 'END', 1) === 1;
}

/** `FRO i = 1 TO 3`. */
function isForHead(p: Parser, ref: NameRef): boolean {
  if (!isNameLike(p.peek()) || p.peek(2) !== T.equal || editDistance(ref.name.key, 'FOR', 1) !== 1) return false;
  for (let ahead = 3; p.peek(ahead) > T.eol; ahead++) if (p.peek(ahead) === K.TO) return true;
  return false;
}

const closerWords: ReadonlySet<number> = new Set([
  ...[K.ELSE, K.ELSEIF, K.CASE, K.CATCH, K.FINALLY, K.NEXT, K.WEND, K.UNTIL, K.LOOP, K.ENDIF],
  ...[K.ENDSELECT, K.ENDSUB, K.ENDFUNCTION, K.ENDTRY, K.ENDWHILE, K.ENDMATCH],
]);
/** Words that a misspelt one may be read as. */
const isMeant = (kind: number): boolean =>
  closerWords.has(kind) || (handlers[kind] !== undefined && !needsAfter.has(kind) && !isUnsupported(kind));

/** Behind the name that begins a statement: selectors, then `=`, arguments, or the end. */
function afterTarget(p: Parser, start: number, first: Expr): Stmt {
  const target = selectors(p, first, isSelectorParen);
  if (p.kind === T.equal || p.isCompound()) return assignment(p, start, target);
  if (p.hasFailed) return p.badStmt(start);
  if (p.isEnd()) return callOf(p, start, target);
  if (isIncrement(p)) return incremented(p, start, target);
  if (isShiftAssignment(p)) return shifted(p, start);
  if (!startsOperand(p.kind)) return notACall(p, start, target);
  if (target.kind !== 'name' && target.kind !== 'member' && target.kind !== 'arrow') {
    p.fail('unexpected', p.found());
    return p.badStmt(start);
  }
  const args = callArguments(p);
  return callStmt(p, start, target, args, false, false);
}

/** What stands behind the name that a statement begins with; `isOpen` tells whether a parenthesis belongs to it. */
function selectors(p: Parser, first: Expr, isOpen: (p: Parser) => boolean): Expr {
  let target = first;
  p.depth++;
  p.links = 0;
  while (p.kind === T.dot || p.kind === T.arrow || p.kind === T.openBracket || (p.kind === T.open && isOpen(p))) {
    target = parseSelector(p, target);
    if (p.hasFailed) break;
    if (++p.links > expressionLimit) {
      p.fail('expressionDepth');
      break;
    }
  }
  p.depth--;
  return target;
}

function callArguments(p: Parser): Expr[] {
  const args = parseExprs(p);
  if (p.kind === T.equal) p.fail('unexpected', p.found());
  return args;
}

/** The parenthesis at the present token selects (or holds all arguments) rather than beginning the first argument. */
function isSelectorParen(p: Parser): boolean {
  const close = p.matchingParen(p.pos);
  if (close < 0) return true;
  const after = p.peek(close + 1 - p.pos);
  if (after <= T.eol || after === T.colon || after === T.equal || after === T.dot || after === T.open) return true;
  if (p.isCompound(close + 1 - p.pos)) return true;
  return after === T.arrow || after === T.openBracket || (after === K.ELSE && p.lineIfs > 0) || !startsOrJoins(after);
}

/** What may follow the `)` of a first argument: an operator or a comma. */
const startsOrJoins = (kind: number): boolean => kind >= T.plus && kind !== T.close && kind !== T.hash;

function callOf(p: Parser, start: number, target: Expr): Stmt {
  if (target.kind === 'call') return callStmt(p, start, target.callee, target.args, true, false);
  if (target.kind === 'name' || target.kind === 'member' || target.kind === 'arrow' || target.kind === 'fnRef') {
    return callStmt(p, start, target, [], false, false);
  }
  p.failAt(target, 'notACall');
  return p.badStmt(start);
}

function callStmt(
  p: Parser,
  start: number,
  callee: Expr,
  args: readonly Expr[],
  hasParens: boolean,
  hasCall: boolean,
): CallStmt {
  return { kind: 'callStmt', start, end: p.endOf(start), callee, args, hasParens, hasCall };
}

/** `a++` and `a--`. */
const isIncrement = (p: Parser): boolean =>
  (p.kind === T.plus || p.kind === T.minus) && p.peek() === p.kind && p.isAdjacent() && p.peek(2) <= T.colon;

function incremented(p: Parser, start: number, target: Expr): Stmt {
  const word = p.kind === T.plus ? 'INC' : 'DEC';
  const right = `${word} ${p.textBetween(target.start, target.end)}`;
  const op = p.kind === T.plus ? '++' : '--';
  p.failAt({ start: p.start, end: p.end + 1 }, 'increment', op, right)?.fix({ start, end: p.end + 1 }, right);
  return p.badStmt(start);
}

/** `a SHL= 2`, as FreeBASIC has it. */
const isShiftAssignment = (p: Parser): boolean =>
  p.kind === T.name && p.peek() === T.equal && p.isAdjacent() && /^SH[LR]$/.test(p.nameAt().key);

function shifted(p: Parser, start: number): Stmt {
  const right = p.nameAt().key === 'SHL' ? '*= 2 ^ n' : '\\= 2 ^ n';
  p.failAt({ start: p.start, end: p.end + 1 }, 'foreignOperator', `${p.spelling()}=`, right);
  return p.badStmt(start);
}

/** A name followed by something that no statement goes on with. */
function notACall(p: Parser, start: number, target: Expr): Stmt {
  const { kind } = p;
  const spelling = p.textBetween(target.start, target.end);
  if (kind === T.assign) p.fail('assignSign')?.fix(p.here(), '=');
  else if (isWord(kind) || kind === T.name) p.fail('unexpectedAfter', p.found(), spelling);
  else p.fail('unexpected', p.found());
  return p.badStmt(start);
}

function parseCall(p: Parser): Stmt {
  const { start } = p;
  p.next();
  let callee: Expr;
  if (p.kind === K.SUPER || p.kind === K.ME || p.kind === K.FN) callee = parsePostfix(p);
  else {
    callee = selectors(p, p.name('a procedure after CALL', Role.routine), () => true);
    if (p.hasFailed) return p.badStmt(start);
  }
  if (callee.kind === 'call') return callStmt(p, start, callee.callee, callee.args, true, true);
  if (!p.isEnd()) p.fail('callParens', p.textBetween(callee.start, callee.end));
  return callStmt(p, start, callee, [], false, true);
}

/** ME begins a path to a field or a method. */
function selected(p: Parser): Stmt {
  const { start, end } = p;
  p.next();
  return afterTarget(p, start, { kind: 'me', start, end });
}

function superStatement(p: Parser): Stmt {
  const { start, end } = p;
  p.next();
  if (p.kind !== T.open) return afterTarget(p, start, { kind: 'super', start, end });
  const args = parseArguments(p);
  return { kind: 'superCall', start, end: p.endOf(start), args };
}

/** System dialect: `*p = value`. */
function dereferenced(p: Parser): Stmt {
  const { start } = p;
  if (!p.isSystem) {
    p.fail('needsSystem', '*');
    return p.badStmt(start);
  }
  const target = parsePostfix(p);
  return assignment(p, start, target);
}

function hashDirective(p: Parser): Stmt {
  const { start } = p;
  if (p.peek() === K.INCLUDE) p.fail('hashInclude')?.fix({ start, end: p.end }, '');
  else {
    const next = p.peek();
    const key = next === T.name || isWord(next) ? p.nameAt(p.pos + 1).key : '';
    const hint = directiveHint(key);
    if (hint === null) p.fail('expectedStatement', p.found());
    else p.failAt({ start, end: p.tokens.ends[p.pos + 1]! }, 'foreignWord', `#${key}`, hint);
    // What stands behind it is no text of the program.
    while (p.kind > T.eol) p.next();
  }
  return p.badStmt(start);
}

function parseSwap(p: Parser): Stmt {
  const { start } = p;
  p.next();
  const left = parsePlace(p);
  p.expect(T.comma, 'between the two variables of SWAP');
  const right = p.hasFailed ? left : parsePlace(p);
  return { kind: 'swap', start, end: p.endOf(start), left, right };
}

function parseStep(p: Parser): Stmt {
  const { start, kind } = p;
  p.next();
  const target = parsePlace(p);
  const amount = p.accept(T.comma) ? parseExpr(p) : null;
  return { kind: 'step', start, end: p.endOf(start), word: kind === K.INC ? 'INC' : 'DEC', target, amount };
}
