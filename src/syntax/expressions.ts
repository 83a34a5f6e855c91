// Expressions, by operator precedence (the levels are in tokens.ts). A name with parentheses stays a Call whatever it
// will turn out to be; what only the checker can know is not guessed here.

import type { Span } from '../source/source.ts';
import type {
  Binary,
  BinaryOp,
  CreateArgument,
  Expr,
  NameRef,
  NumberForm,
  NumberLiteral,
  StringLiteral,
} from './ast.ts';
import { Brace, decodeString, Role } from './lexer.ts';
import { commaList, commaListFrom } from './lists.ts';
import type { Suffix } from './names.ts';
import { expressionLimit, nameRef, type Parser } from './parser.ts';
import {
  isNameLike,
  isReserved,
  isWord,
  K,
  level,
  operatorLevel,
  operatorText,
  T,
  tableByKind,
  typeWords,
} from './tokens.ts';
import { parseType } from './type-refs.ts';

/** An expression; where none stands, that is reported and a BadExpr comes back. */
export function parseExpr(p: Parser): Expr {
  if (p.depth === 0) p.links = 0;
  return parseBinary(p, level.imp);
}

/** `{ expr {, expr} }` with at least one. */
export function parseExprs(p: Parser): Expr[] {
  return commaList(p, parseExpr);
}

/**
 * Operators of at least the given level. Few functions lie between one level of nesting and the next, because a
 * thousand levels must fit the stack even before the code is optimised.
 */
function parseBinary(p: Parser, least: number): Expr {
  if (p.depth > expressionLimit) return tooDeep(p);
  p.depth++;
  const first = p.kind;
  let left = first === T.minus || first === T.plus || first === K.NOT ? parsePrefix(p, least) : parsePostfix(p);
  for (;;) {
    const kind = p.kind === T.name ? foreignOperator(p) : p.kind;
    const at = operatorLevel[kind]!;
    if (at < least || at === 0) break;
    if (++p.links > expressionLimit) {
      left = tooDeep(p);
      break;
    }
    if (kind === K.IS) {
      left = parseIs(p, left);
      continue;
    }
    p.next();
    checkDoubledOperator(p, kind);
    // An operand on the right is bounded by the links, not by the depth.
    p.depth--;
    const right = kind === T.caret ? parseExponent(p) : parseBinary(p, at + 1);
    p.depth++;
    left = binary(operatorText[kind] as BinaryOp, left, right);
  }
  p.depth--;
  return left;
}

function binary(op: BinaryOp, left: Expr, right: Expr): Binary {
  return { kind: 'binary', start: left.start, end: right.end, op, left, right };
}

function tooDeep(p: Parser): Expr {
  p.fail('expressionDepth');
  p.skipStatement();
  return p.bad();
}

/** `==`, `&&` and the like come from other languages; say so once and read on as if it were the single sign. */
function checkDoubledOperator(p: Parser, kind: number): void {
  if (p.kind !== kind || p.start !== p.lastEnd) return;
  let last = p.pos;
  while (p.tokens.kinds[last + 1] === kind && p.tokens.starts[last + 1] === p.tokens.ends[last]) last++;
  const span = { start: p.start - 1, end: p.tokens.ends[last]! };
  if (kind === T.equal) p.report(span, 'doubleEqual')?.fix(span, '=');
  else if (kind === T.star) p.report(span, 'foreignOperator', '**', '^')?.fix(span, '^');
  else if (kind === T.ampersand) p.report(span, 'doubleAmpersand')?.fix(span, 'AND');
  else if (kind === T.less) p.report(span, 'foreignOperator', '<<', 'a * 2 ^ n');
  else if (kind === T.greater) p.report(span, 'foreignOperator', '>>', 'a \\ 2 ^ n');
  else return;
  while (p.kind === kind && p.start === p.lastEnd) p.next();
}

/** Operators of other languages that are words, and what is written instead. */
const operatorWords: ReadonlyMap<string, readonly [string, number]> = new Map([
  ['ANDALSO', ['AND', K.AND]],
  ['ORELSE', ['OR', K.OR]],
  ['DIV', ['\\', T.backslash]],
  ['SHL', ['a * 2 ^ n', T.star]],
  ['SHR', ['a \\ 2 ^ n', T.backslash]],
]);

/** A name behind an operand that other languages have as an operator: reported, and the kind it is read as. */
function foreignOperator(p: Parser): number {
  const { key, suffix } = p.nameAt();
  const row = operatorWords.get(key);
  if (row === undefined || suffix !== '' || !startsOperand(p.peek())) return T.name;
  const [right, kind] = row;
  const span = p.here();
  const diagnostic = p.report(span, 'foreignOperator', key, right);
  if (key === 'ANDALSO' || key === 'ORELSE' || key === 'DIV') diagnostic?.fix(span, right);
  p.tokens.kinds[p.pos] = kind;
  p.kind = kind;
  return kind;
}

/**
 * A sign binds looser than `^` and tighter than the rest. NOT binds looser than comparisons; where an operand of
 * something tighter is wanted it takes what a sign would take.
 */
function parsePrefix(p: Parser, least: number): Expr {
  const { start, kind } = p;
  p.next();
  const operand = parseBinary(p, kind === K.NOT && least <= level.not ? level.not : level.power);
  return unary(kind === T.minus ? '-' : kind === T.plus ? '+' : 'NOT', start, operand);
}

function unary(op: '-' | '+' | 'NOT', start: number, operand: Expr): Expr {
  return { kind: 'unary', start, end: operand.end, op, operand };
}

/** What stands behind `^`: an operand, which may carry a sign: `2 ^ -1`. */
function parseExponent(p: Parser): Expr {
  const { kind, start } = p;
  if (kind !== T.minus && kind !== T.plus) return parsePostfix(p);
  p.next();
  return unary(kind === T.minus ? '-' : '+', start, parsePostfix(p));
}

function parseIs(p: Parser, operand: Expr): Expr {
  p.next();
  const isNegated = p.accept(K.NOT);
  let className: NameRef | null = null;
  if (p.kind === K.NOTHING) p.next();
  else className = p.anyName('a class after IS', Role.type);
  return { kind: 'is', start: operand.start, end: p.endOf(operand.start), operand, isNegated, className };
}

// ---- operands

/** A primary with its selectors, and the AS guard. */
export function parsePostfix(p: Parser): Expr {
  const operand = parseOperand(p);
  if (p.kind !== K.AS || p.noGuard) return operand;
  p.next();
  const type = parseType(p);
  return { kind: 'guard', start: operand.start, end: p.endOf(operand.start), operand, type };
}

/** A primary with its selectors. */
function parseOperand(p: Parser): Expr {
  const { kind, start } = p;
  const special = primaries[kind];
  let first: Expr;
  if (special !== undefined) first = special(p, start);
  else if (isNameLike(kind)) first = nameOperand(p, start);
  else return noOperand(p);
  return parseSelectors(p, first);
}

export function parseSelectors(p: Parser, first: Expr): Expr {
  let operand = first;
  for (;;) {
    const { kind } = p;
    if (kind !== T.open && kind !== T.dot && kind !== T.arrow && kind !== T.openBracket) return operand;
    if (++p.links > expressionLimit) return tooDeep(p);
    operand = kind === T.open ? parseCallOrSlice(p, operand) : parseSelector(p, operand);
  }
}

/** One selector: `(…)`, `.name`, and in the system dialect `->name`, `[index]`. The present token begins it. */
export function parseSelector(p: Parser, operand: Expr): Expr {
  switch (p.kind) {
    case T.open:
      return parseCallOrSlice(p, operand);
    case T.dot: {
      p.next();
      const member = p.anyName('a member after the point', Role.member);
      return { kind: 'member', start: operand.start, end: p.endOf(operand.start), object: operand, member };
    }
    case T.arrow: {
      needSystem(p, '->');
      p.next();
      const member = p.anyName('a field after ->', Role.member);
      return { kind: 'arrow', start: operand.start, end: p.endOf(operand.start), pointer: operand, member };
    }
    default: {
      needSystem(p, '[ ]');
      p.next();
      const index = nested(p);
      p.expect(T.closeBracket);
      return { kind: 'pointerIndex', start: operand.start, end: p.endOf(operand.start), pointer: operand, index };
    }
  }
}

function needSystem(p: Parser, what: string): void {
  if (p.isSystem) return;
  if (what === '[ ]') p.fail('squareBrackets');
  else p.fail('needsSystem', what);
}

/** An expression inside brackets: the guard is possible again. */
function nested(p: Parser): Expr {
  const { noGuard } = p;
  p.noGuard = false;
  const inner = parseBinary(p, level.imp);
  p.noGuard = noGuard;
  return inner;
}

function parseCallOrSlice(p: Parser, callee: Expr): Expr {
  const { noGuard } = p;
  p.noGuard = false;
  p.next();
  let first: Expr | null = null;
  if (p.kind !== K.TO && p.kind !== T.close) first = oneArgument(p);
  let result: Expr;
  if (p.kind === K.TO) {
    p.next();
    const to = p.kind === T.close ? null : parseBinary(p, level.imp);
    closeParen(p);
    result = { kind: 'slice', start: callee.start, end: p.endOf(callee.start), target: callee, from: first, to };
  } else {
    const args = first ? commaListFrom(p, first, oneArgument) : [];
    closeParen(p);
    result = { kind: 'call', start: callee.start, end: p.endOf(callee.start), callee, args };
  }
  p.noGuard = noGuard;
  return result;
}

function closeParen(p: Parser): void {
  if (p.kind === T.close) p.next();
  else if (p.isEnd()) p.fail('missingParen');
  else p.fail('expectedToken', ')', '', p.found());
}

/** `(args)`: the present token is `(`. */
export function parseArguments(p: Parser): Expr[] {
  const { noGuard } = p;
  p.noGuard = false;
  p.next();
  const args = p.kind === T.close ? [] : commaList(p, oneArgument);
  closeParen(p);
  p.noGuard = noGuard;
  return args;
}

function oneArgument(p: Parser): Expr {
  p.accept(T.hash); // a file number may carry its sign: INPUT$(3, #1)
  return parseBinary(p, level.imp);
}

const optionalArguments = (p: Parser): Expr[] => (p.kind === T.open ? parseArguments(p) : []);

type Primary = (p: Parser, start: number) => Expr;

function nameOperand(p: Parser, start: number): NameRef {
  p.mark(Role.name);
  const ref = nameRef(start, p.end, p.nameAt());
  p.next();
  return ref;
}

function noOperand(p: Parser): Expr {
  const { kind } = p;
  const quoted = kind <= T.eol ? singleQuoted(p) : null;
  if (kind === T.openBracket) p.fail('listLiteral');
  else if (kind === T.bad && p.value === Brace.open) braceLiteral(p);
  else if (kind === T.dot && p.foreignBlocks.has('WITH')) p.hasFailed = true;
  else if (quoted) p.failAt(quoted, 'singleQuotes');
  else if (kind === T.hash) p.fail('strayHash');
  else if (kind === T.equal && p.isCompound(-1)) compoundInside(p);
  else if (isReserved(kind) && !operatorLevel[kind]) p.fail('reservedOperand', p.spelling());
  else p.fail('expectedExpression', p.found());
  return p.bad();
}

/** `PRINT a += 1`: the present token is the `=`. */
function compoundInside(p: Parser): void {
  const start = p.tokens.starts[p.pos - 1]!;
  p.failAt({ start, end: p.end }, 'compoundInside', p.textBetween(start, p.end));
}

/** `{1, 2}` and `{"a": 1}`: nothing up to the end of the line is of use. */
function braceLiteral(p: Parser): void {
  const isTable = p.peek() === T.string && p.peek(2) === T.colon;
  const span = p.here();
  p.next();
  p.failAt(span, isTable ? 'dictionary' : 'listLiteral');
  while (p.kind > T.eol) p.next();
}

/** Where a comment at the end of the line was meant as a string: `'text'`, perhaps with a parenthesis behind it. */
export function singleQuoted(p: Parser): Span | null {
  const found = /^[ \t]*('[^']*')[ \t]*[);]*[ \t]*$/.exec(p.textBetween(p.lastEnd, p.start));
  if (!found) return null;
  const start = p.lastEnd + found[0].indexOf("'");
  return { start, end: start + found[1]!.length };
}

/** Handlers by token kind: operands that are not plain names. */
const primaries = tableByKind<Primary>([
  [T.integer, integer],
  [T.number, number],
  [T.string, (p) => parseString(p)],
  [T.open, paren],
  [T.star, deref],
  [T.at, addressOf],
  [K.FN, fnCall],
  [K.IIF, iif],
  [K.NEW, newObject],
  [K.ME, (p, start) => word(p, { kind: 'me', start, end: p.end })],
  [K.SUPER, (p, start) => word(p, { kind: 'super', start, end: p.end })],
  [K.NOTHING, (p, start) => word(p, { kind: 'nothing', start, end: p.end })],
  [K.MOD, callableWord],
  [K.REPEAT, callableWord],
  [K.STRING, callableWord],
  [K.CREATE, create],
  [K.LIST, listLiteral],
  [K.SPAWN, spawn],
  [K.AWAIT, awaitHandle],
  [K.CAST, cast],
  [K.SIZEOF, sizeOf],
]);

function word(p: Parser, node: Expr): Expr {
  p.next();
  return node;
}

function integer(p: Parser, start: number): Expr {
  const node = numberNode(start, p.end, p.value, plainInteger);
  p.next();
  return node;
}

function number(p: Parser, start: number): Expr {
  const node = numberFromText(p.spelling(), start, p.end);
  p.next();
  return node;
}

// Nearly every number has one of these, so that its node is small.
const plainInteger: NumberForm = { big: null, isInteger: true, radix: 10, suffix: '' };
const plainFraction: NumberForm = { big: null, isInteger: false, radix: 10, suffix: '' };

const numberNode = (start: number, end: number, value: number, form: NumberForm): NumberLiteral => ({
  kind: 'number',
  start,
  end,
  value,
  form,
});

export const integerNode = (start: number, end: number, value: number): NumberLiteral =>
  numberNode(start, end, value, plainInteger);

const radixOf: Record<string, 2 | 8 | 16> = { h: 16, x: 16, o: 8, b: 2 };
const prefixOf = { 2: '0b', 8: '0o', 16: '0x' } as const;

/** The literal that a number's spelling denotes. */
export function numberFromText(text: string, start: number, end: number): NumberLiteral {
  const last = text.charAt(text.length - 1);
  const suffix = ('%&!#@'.includes(last) ? last : '') as Suffix;
  const body = suffix === '' ? text : text.slice(0, -1);
  const radix = body.charCodeAt(1) > 57 ? radixOf[body.charAt(1).toLowerCase()] : undefined;
  if (radix) {
    const digits = body.slice(2);
    const bits = /^[0-9a-f]+$/i.test(digits) ? BigInt.asIntN(64, safeBigInt(prefixOf[radix] + digits)) : 0n;
    return numberNode(start, end, Number(bits), { big: isSafe(bits) ? null : bits, isInteger: true, radix, suffix });
  }
  const value = Number(body);
  if (isDigits(body)) {
    const exact = Number.isSafeInteger(value) || body.length > 19 ? null : BigInt(body);
    const big = exact !== null && exact < 1n << 63n ? exact : null;
    if (suffix === '' && big === null) return integerNode(start, end, value);
    return numberNode(start, end, value, { big, isInteger: true, radix: 10, suffix });
  }
  const float = Number.isNaN(value) ? Number.parseFloat(body.replace(/d/i, 'e')) : value;
  const form = suffix === '' ? plainFraction : { ...plainFraction, suffix };
  return numberNode(start, end, Number.isNaN(float) ? 0 : float, form);
}

function isDigits(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 48 || code > 57) return false;
  }
  return true;
}

function safeBigInt(text: string): bigint {
  try {
    return BigInt(text);
  } catch {
    return 0n; // a digit outside of the base, which the lexer has reported
  }
}

const isSafe = (value: bigint): boolean => value >= -(1n << 53n) && value <= 1n << 53n;

export function parseString(p: Parser): StringLiteral {
  const { start, end, value: flags } = p;
  const inside = p.textBetween(start + 1, flags & 2 ? end : end - 1);
  p.next();
  return { kind: 'string', start, end, value: flags & 1 ? decodeString(inside) : inside };
}

function paren(p: Parser, start: number): Expr {
  const { noGuard } = p;
  const isPrinted = p.previousKind === K.PRINT || p.previousKind === T.question;
  p.noGuard = false;
  p.next();
  const inner = parseBinary(p, level.imp);
  p.noGuard = noGuard;
  if (isPrinted && (p.kind === T.comma || p.kind === T.semicolon)) p.failAt({ start, end: start + 1 }, 'printParens');
  closeParen(p);
  return { kind: 'paren', start, end: p.endOf(start), inner };
}

function deref(p: Parser, start: number): Expr {
  if (!p.isSystem) return noOperand(p);
  p.next();
  const pointer = prefixOperand(p);
  return { kind: 'deref', start, end: pointer.end, pointer };
}

function addressOf(p: Parser, start: number): Expr {
  if (!p.isSystem) {
    p.fail('needsSystem', '@');
    return p.bad();
  }
  p.next();
  const place = prefixOperand(p);
  return { kind: 'addressOf', start, end: place.end, place };
}

/** What `*`, `@` and AWAIT apply to: a primary with its selectors. */
function prefixOperand(p: Parser): Expr {
  if (p.depth > expressionLimit) return tooDeep(p);
  p.depth++;
  const operand = parseOperand(p);
  p.depth--;
  return operand;
}

function fnCall(p: Parser, start: number): Expr {
  p.next();
  const name = p.name('a function after FN', Role.routine);
  return { kind: 'fnRef', start, end: p.endOf(start), name: name.name };
}

function iif(p: Parser, start: number): Expr {
  p.next();
  p.expect(T.open, 'after IIF');
  const condition = nested(p);
  p.expect(T.comma, 'in IIF');
  const whenTrue = nested(p);
  p.expect(T.comma, 'in IIF');
  const whenFalse = nested(p);
  closeParen(p);
  return { kind: 'iif', start, end: p.endOf(start), condition, whenTrue, whenFalse };
}

function newObject(p: Parser, start: number): Expr {
  p.next();
  const className = p.anyName('a class after NEW', Role.type);
  const args = optionalArguments(p);
  return { kind: 'new', start, end: p.endOf(start), className, args };
}

/** MOD(x, y) and STRING(n, c): words that are functions when a parenthesis follows. */
function callableWord(p: Parser, start: number): Expr {
  return p.peek() === T.open ? nameOperand(p, start) : noOperand(p);
}

function create(p: Parser, start: number): Expr {
  if (!(p.peek() === T.name || isWord(p.peek())) || (operatorLevel[p.peek()] ?? 0) > 0) return nameOperand(p, start);
  p.next();
  const typeName = p.anyName('a TYPE after CREATE', Role.type);
  const args: CreateArgument[] = [];
  if (p.accept(T.open)) {
    if (p.kind !== T.close) {
      do args.push(createArgument(p));
      while (p.accept(T.comma));
    }
    closeParen(p);
    const named = args.find((arg) => arg.field !== null);
    const positional = args.find((arg) => arg.field === null);
    if (named && positional) p.report(named.start > positional.start ? named : positional, 'createMixed');
  }
  return { kind: 'create', start, end: p.endOf(start), typeName, args };
}

function createArgument(p: Parser): CreateArgument {
  const { start } = p;
  const field = p.peek() === T.assign ? p.anyName('a field', Role.member) : null;
  if (field) p.next();
  const value = nested(p);
  return { start, end: p.endOf(start), field, value };
}

function listLiteral(p: Parser, start: number): Expr {
  if (p.peek() !== T.open || p.declaredWords.has(K.LIST)) return nameOperand(p, start);
  p.next();
  const elements = parseArguments(p);
  return { kind: 'list', start, end: p.endOf(start), elements };
}

function spawn(p: Parser, start: number): Expr {
  if (!isNameLike(p.peek())) return nameOperand(p, start);
  p.next();
  const worker = p.name('a worker after SPAWN', Role.routine);
  if (p.kind !== T.open) p.fail('expectedToken', '(', ' after the worker of SPAWN', p.found());
  const args = optionalArguments(p);
  return { kind: 'spawn', start, end: p.endOf(start), worker, args };
}

function awaitHandle(p: Parser, start: number): Expr {
  const next = p.peek();
  const isName = !startsOperand(next) || next === T.minus || next === T.plus || next === T.star;
  if (isName || p.declaredWords.has(K.AWAIT)) return nameOperand(p, start);
  p.next();
  const operand = prefixOperand(p);
  return { kind: 'await', start, end: operand.end, operand };
}

function cast(p: Parser, start: number): Expr {
  if (p.peek() !== T.open || !isMeantBySystem(p)) return nameOperand(p, start);
  p.next();
  p.next();
  const type = parseType(p);
  p.expect(T.comma, 'after the type of CAST');
  const operand = nested(p);
  closeParen(p);
  return { kind: 'cast', start, end: p.endOf(start), type, operand };
}

/** CAST and SIZEOF: with a type in parentheses they can mean nothing else. */
function isMeantBySystem(p: Parser): boolean {
  if (p.isSystem) return true;
  if (typeWords[p.peek(2)] === undefined) return false;
  p.fail('needsSystem', p.spelling());
  return true;
}

function sizeOf(p: Parser, start: number): Expr {
  if (p.peek() !== T.open || !isMeantBySystem(p)) return nameOperand(p, start);
  p.next();
  p.next();
  const type = parseType(p);
  closeParen(p);
  return { kind: 'sizeOf', start, end: p.endOf(start), type };
}

/** Whether a token may begin an expression. */
export function startsOperand(kind: number): boolean {
  if (isNameLike(kind) || primaries[kind] !== undefined) return true;
  if (kind === T.minus || kind === T.plus || kind === K.NOT) return true;
  return typeWords[kind] === undefined && kind === T.hash;
}

// ---- places

/** A variable, element, field or other place to store to: a name with selectors. */
export function parsePlace(p: Parser): Expr {
  if (p.kind === K.ME || p.kind === K.SUPER || p.kind === T.star) return prefixOperand(p);
  p.depth++;
  const place = parseSelectors(p, p.name('a variable'));
  p.depth--;
  return place.kind === 'name' ? p.withShortSuffix(place) : place;
}

export function parsePlaces(p: Parser): Expr[] {
  return commaList(p, parsePlace);
}
