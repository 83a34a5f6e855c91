// Statements that read and write: PRINT and its kin, INPUT, DATA, and files.

import type { DataItem, Expr, FieldPart, FileMode, PrintItem, Separator, Stmt, StringLiteral } from './ast.ts';
import {
  numberFromText,
  parseExpr,
  parsePlace,
  parsePlaces,
  parseString,
  singleQuoted,
  startsOperand,
} from './expressions.ts';
import { unsupportedHint } from './foreign.ts';
import { commaList, compact } from './lists.ts';
import type { Parser } from './parser.ts';
import { parseJumpTarget } from './jumps.ts';
import { isWord, K, T } from './tokens.ts';
import { explainJoined, explainLetters } from './unexpected.ts';

// ---- PRINT, WRITE

export function parsePrint(p: Parser): Stmt {
  const { start } = p;
  p.next();
  const file = fileBeforeList(p);
  let format: Expr | null = null;
  if (p.kind === K.USING && startsOperand(p.peek())) {
    p.next();
    format = parseExpr(p);
    if (!p.accept(T.semicolon) && !p.accept(T.comma)) p.fail('usingSeparator', p.found());
  }
  const items = printItems(p);
  const quoted = items.length === 0 && p.kind <= T.eol ? singleQuoted(p) : null;
  if (quoted) p.report(quoted, 'quotedComment');
  return { kind: 'print', start, end: p.endOf(start), word: 'PRINT', file, format, items };
}

export function parseConsole(p: Parser): Stmt {
  const { start } = p;
  p.next();
  const items = printItems(p);
  return { kind: 'print', start, end: p.endOf(start), word: 'CONSOLE', file: null, format: null, items };
}

/** `#n,` before a list; `#n` may also stand alone. */
function fileBeforeList(p: Parser): Expr | null {
  if (!p.accept(T.hash)) return null;
  const file = parseExpr(p);
  if (!p.isEnd() && !p.accept(T.comma) && !p.accept(T.semicolon)) p.fail('commaAfterFile', p.found());
  return file;
}

function printItems(p: Parser): PrintItem[] {
  const items: PrintItem[] = [];
  while (!p.isEnd() && !p.hasFailed) {
    const { start } = p;
    let value: Expr | null = null;
    if (p.kind === K.USING && startsOperand(p.peek())) {
      p.fail('usingInside');
      break;
    }
    if (p.kind !== T.semicolon && p.kind !== T.comma) {
      value = parseExpr(p);
      if (!p.isEnd() && p.kind !== T.semicolon && p.kind !== T.comma) {
        if (p.kind === T.name && (explainJoined(p) || explainLetters(p))) break;
        if (value.kind === 'name' && /^(TAB|SPC)$/.test(value.name.text.toUpperCase())) {
          p.failAt(value, 'positionParens', value.name.key);
          break;
        }
        if (startsOperand(p.kind) || p.kind === K.NOT) {
          p.fail('printSeparator', p.found())?.fix({ start: p.lastEnd, end: p.lastEnd }, ';');
        } else p.fail('unexpected', p.found());
      }
    }
    const separator: Separator = p.accept(T.semicolon) ? ';' : p.accept(T.comma) ? ',' : '';
    items.push({ start, end: p.endOf(start), value, separator });
  }
  return compact(items);
}

export function parseWrite(p: Parser): Stmt {
  const { start } = p;
  p.next();
  const file = fileBeforeList(p);
  const items: Expr[] = [];
  if (!p.isEnd()) {
    do items.push(parseExpr(p));
    while (p.accept(T.comma) || p.accept(T.semicolon));
  }
  return { kind: 'write', start, end: p.endOf(start), file, items };
}

// ---- INPUT

interface InputHead {
  readonly file: Expr | null;
  readonly prompt: StringLiteral | null;
}

function inputHead(p: Parser): InputHead {
  if (p.accept(T.hash)) {
    const file = parseExpr(p);
    p.expect(T.comma, 'after the file number');
    return { file, prompt: null };
  }
  if (p.kind === T.semicolon) p.fail('inputSemicolon');
  if (p.kind === T.integer && p.peek() === T.comma)
    p.fail('fileSign', p.spelling())?.fix({ start: p.start, end: p.start }, '#');
  if (p.kind !== T.string) return { file: null, prompt: null };
  const prompt = parseString(p);
  if (!p.accept(T.semicolon) && !p.accept(T.comma)) p.fail('promptSeparator', p.found());
  return { file: null, prompt };
}

export function parseInput(p: Parser): Stmt {
  const { start } = p;
  p.next();
  const { file, prompt } = inputHead(p);
  const targets = p.hasFailed ? [] : parsePlaces(p);
  return { kind: 'input', start, end: p.endOf(start), file, prompt, targets };
}

export function parseLineInput(p: Parser): Stmt {
  const { start } = p;
  p.next();
  if (!p.accept(K.INPUT)) {
    p.failAt({ start, end: p.endOf(start) }, 'foreignWord', 'LINE (graphics)', unsupportedHint(''));
    return p.badStmt(start);
  }
  const { file, prompt } = inputHead(p);
  const target = p.hasFailed ? p.bad() : parsePlace(p);
  return { kind: 'lineInput', start, end: p.endOf(start), file, prompt, target };
}

// ---- DATA

export function parseData(p: Parser): Stmt {
  const { start } = p;
  p.next();
  const items = commaList(p, dataItem);
  return p.indexed({ kind: 'data', start, end: p.endOf(start), items });
}

const numberPattern =
  /^([+-]?)[ \t]*((?:\d+\.?\d*|\.\d+)(?:[ed][+-]?\d+)?|(?:&h|0x)[0-9a-f]+|&o[0-7]+|&b[01]+)[%&!#@]?$/i;

function dataItem(p: Parser): DataItem {
  const { start, end } = p;
  if (p.kind === T.string) {
    const { value } = parseString(p);
    return { start, end, text: value, isQuoted: true, number: null, isNegative: false };
  }
  if (p.kind !== T.dataText) {
    p.fail('unexpected', p.found());
    return { start, end: start, text: '', isQuoted: false, number: null, isNegative: false };
  }
  const text = p.spelling();
  p.next();
  const sign = numberPattern.exec(text)?.[1];
  if (sign === undefined) return { start, end, text, isQuoted: false, number: null, isNegative: false };
  const digits = text.slice(sign.length).trimStart();
  const number = numberFromText(digits, end - digits.length, end);
  return { start, end, text, isQuoted: false, number, isNegative: sign === '-' };
}

export function parseRead(p: Parser): Stmt {
  const { start } = p;
  p.next();
  const targets = parsePlaces(p);
  return { kind: 'read', start, end: p.endOf(start), targets };
}

export function parseRestore(p: Parser): Stmt {
  const { start } = p;
  p.next();
  const target = p.isEnd() ? null : parseJumpTarget(p);
  return { kind: 'restore', start, end: p.endOf(start), target };
}

// ---- files

/** A file number with or without its `#`. */
function fileNumber(p: Parser): Expr {
  p.accept(T.hash);
  return parseExpr(p);
}

const modeWords: Readonly<Record<string, FileMode>> = {
  INPUT: 'INPUT',
  I: 'INPUT',
  OUTPUT: 'OUTPUT',
  O: 'OUTPUT',
  APPEND: 'APPEND',
  A: 'APPEND',
  RANDOM: 'RANDOM',
  R: 'RANDOM',
  BINARY: 'BINARY',
  B: 'BINARY',
};

export function parseOpen(p: Parser): Stmt {
  const { start } = p;
  p.next();
  const path = parseExpr(p);
  if (p.kind === T.comma) {
    p.fail('openOldForm');
    return p.badStmt(start);
  }
  p.expect(K.FOR, 'after the name of the file');
  const { mode, isBinary, recordLength: afterRandom } = openMode(p);
  if (!p.hasFailed && (p.kind === T.name || isWord(p.kind)) && /^(ACCESS|SHARED|LOCK)$/.test(p.nameAt().key)) {
    p.fail('openClause', p.nameAt().key);
  }
  p.expect(K.AS, 'before the file number');
  const file = p.hasFailed ? p.bad() : fileNumber(p);
  let recordLength = afterRandom;
  if (p.accept(K.LEN)) {
    p.expect(T.equal, 'after LEN');
    recordLength = parseExpr(p);
  }
  return { kind: 'open', start, end: p.endOf(start), path, mode, isBinary, file, recordLength };
}

/** One or two mode words, in any order when one of them is BINARY; RANDOM may carry its record length. */
function openMode(p: Parser): { mode: FileMode; isBinary: boolean; recordLength: Expr | null } {
  let mode: FileMode | null = null;
  let isBinary = false;
  let recordLength: Expr | null = null;
  while (!p.hasFailed && (p.kind === T.name || isWord(p.kind))) {
    const word = modeWords[p.nameAt().key];
    if (word === undefined || p.nameAt().suffix !== '') break;
    if (word === 'BINARY' ? isBinary : mode !== null) p.fail('openMode', p.found());
    if (word === 'BINARY') isBinary = true;
    else mode = word;
    p.next();
    if (mode === 'RANDOM' && recordLength === null && (p.kind === T.integer || p.kind === T.number)) {
      p.noGuard = true;
      recordLength = parseExpr(p);
      p.noGuard = false;
    }
  }
  if (mode === null && !isBinary) p.fail('openMode', p.found());
  if (mode === 'RANDOM') isBinary = true;
  return { mode: mode ?? 'BINARY', isBinary, recordLength };
}

export function parseClose(p: Parser): Stmt {
  const { start } = p;
  p.next();
  const files = p.isEnd() ? [] : commaList(p, fileNumber);
  return { kind: 'close', start, end: p.endOf(start), files };
}

export function parseSeek(p: Parser): Stmt {
  const { start } = p;
  p.next();
  const file = fileNumber(p);
  p.expect(T.comma, 'after the file number');
  const position = p.hasFailed ? p.bad() : parseExpr(p);
  return { kind: 'seek', start, end: p.endOf(start), file, position };
}

export function parseField(p: Parser): Stmt {
  const { start } = p;
  p.next();
  const file = fileNumber(p);
  p.expect(T.comma, 'after the file number');
  const parts = p.hasFailed ? [] : commaList(p, fieldPart);
  return { kind: 'field', start, end: p.endOf(start), file, parts };
}

function fieldPart(p: Parser): FieldPart {
  const { start, noGuard } = p;
  p.noGuard = true;
  const width = parseExpr(p);
  p.noGuard = noGuard;
  p.expect(K.AS, 'after the width of the field');
  const target = p.hasFailed ? p.bad() : parsePlace(p);
  return { start, end: p.endOf(start), width, target };
}

export function parseSetField(p: Parser): Stmt {
  const { start, kind } = p;
  p.next();
  const target = parsePlace(p);
  p.expect(T.equal, 'after the variable');
  const value = p.hasFailed ? p.bad() : parseExpr(p);
  return { kind: 'setField', start, end: p.endOf(start), word: kind === K.LSET ? 'LSET' : 'RSET', target, value };
}

/** `GET (0, 0)-(9, 9), box` and `PUT (0, 0), box`. */
function isGraphic(p: Parser): boolean {
  const close = p.matchingParen(p.pos);
  if (p.peek(close + 1 - p.pos) === T.minus) return true;
  for (let at = p.pos + 1, depth = 0; at < close; at++) {
    const kind = p.tokens.kinds[at]!;
    if (kind === T.open) depth++;
    else if (kind === T.close) depth--;
    else if (kind === T.comma && depth === 0) return true;
  }
  return false;
}

export function parseTransfer(p: Parser): Stmt {
  const { start, kind } = p;
  p.next();
  if (p.kind === T.open && isGraphic(p)) {
    p.failAt(
      { start, end: p.endOf(start) },
      'foreignWord',
      `${kind === K.GET ? 'GET' : 'PUT'} (graphics)`,
      unsupportedHint(''),
    );
    return p.badStmt(start);
  }
  const file = fileNumber(p);
  let position: Expr | null = null;
  let data: Expr | null = null;
  if (p.accept(T.comma)) {
    if (p.kind !== T.comma) position = parseExpr(p);
    if (p.accept(T.comma)) data = kind === K.GET ? parsePlace(p) : parseExpr(p);
  }
  return { kind: 'transfer', start, end: p.endOf(start), word: kind === K.GET ? 'GET' : 'PUT', file, position, data };
}
