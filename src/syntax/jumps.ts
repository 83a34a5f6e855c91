// Jumps and ends: EXIT, CONTINUE, GOTO and its kin, RETURN, END, THROW.

import type { Expr, JumpTarget, LoopWord, Stmt } from './ast.ts';
import { parseCommand } from './commands.ts';
import { parseExpr } from './expressions.ts';
import { explainForeignWord } from './foreign.ts';
import { Role } from './lexer.ts';
import { commaList } from './lists.ts';
import type { Parser } from './parser.ts';
import { isWord, K, T } from './tokens.ts';

const loopWords = new Map<number, LoopWord>([
  [K.FOR, 'FOR'],
  [K.WHILE, 'WHILE'],
  [K.DO, 'DO'],
  [K.REPEAT, 'REPEAT'],
]);
const exitWords = new Map<number, LoopWord | 'SELECT' | 'SUB' | 'FUNCTION' | 'METHOD'>([
  ...loopWords,
  [K.SELECT, 'SELECT'],
  [K.SUB, 'SUB'],
  [K.FUNCTION, 'FUNCTION'],
  [K.METHOD, 'METHOD'],
]);

export function parseExit(p: Parser): Stmt {
  const { start } = p;
  p.next();
  const what = exitWords.get(p.kind) ?? null;
  if (what !== null) p.next();
  else if (p.kind === K.LOOP) p.fail('exitLoop')?.fix(p.here(), 'DO');
  else if (!p.isEnd()) p.fail('exitWhat', p.found());
  return { kind: 'exit', start, end: p.endOf(start), what };
}

export function parseContinue(p: Parser): Stmt {
  const { start } = p;
  p.next();
  const what = loopWords.get(p.kind) ?? null;
  if (what !== null) p.next();
  return { kind: 'continue', start, end: p.endOf(start), what };
}

export function parseJumpTarget(p: Parser): JumpTarget {
  const { start, end } = p;
  if (p.kind === T.integer) {
    const line = p.value;
    p.next();
    return { start, end, line, label: null };
  }
  if (p.kind === T.number || !(isWord(p.kind) || p.kind === T.name)) {
    if (p.kind === T.number && /^\d+$/.test(p.spelling())) p.fail('lineNumberRange', p.spelling());
    else p.fail('jumpTarget', p.found());
    return { start, end: start, line: null, label: p.names.intern('_') };
  }
  const label = p.name('a label', Role.label).name;
  return { start, end, line: null, label };
}

export function parseGoto(p: Parser): Stmt {
  const { start, kind } = p;
  p.next();
  return jump(p, start, kind === K.GOTO);
}

export function parseGo(p: Parser): Stmt {
  const { start } = p;
  p.next();
  const isGoto = p.kind === K.TO;
  p.next();
  return jump(p, start, isGoto);
}

function jump(p: Parser, start: number, isGoto: boolean): Stmt {
  const target = parseJumpTarget(p);
  const end = p.endOf(start);
  return isGoto ? { kind: 'goto', start, end, target } : p.indexed({ kind: 'gosub', start, end, target });
}

/** What QuickBASIC calls on: `ON TIMER(5) GOSUB`. */
const events: ReadonlySet<string> = new Set(['KEY', 'TIMER', 'PLAY', 'STRIG', 'PEN', 'COM']);

export function parseOn(p: Parser): Stmt {
  const { start } = p;
  p.next();
  if (p.kind === K.LOCAL && p.peek() === K.ERROR) p.next();
  if (p.kind === K.ERROR && (p.peek() === K.GOTO || p.peek() === K.RESUME || p.peek() === T.name)) {
    p.failAt({ start, end: p.end }, 'onError');
    return p.badStmt(start);
  }
  if (p.peek() === T.open && events.has(p.kind === T.name || isWord(p.kind) ? p.nameAt().key : '')) {
    p.failAt({ start, end: p.end }, 'onEvent', p.nameAt().key);
    return p.badStmt(start);
  }
  const selector = parseExpr(p);
  const { kind } = p;
  let word: 'GOTO' | 'GOSUB' | 'CALL' = 'GOTO';
  if (kind === K.GOSUB) word = 'GOSUB';
  else if (kind === K.CALL) word = 'CALL';
  else if (kind === K.GO && (p.peek() === K.TO || p.peek() === K.SUB)) {
    p.next();
    if (p.kind === K.SUB) word = 'GOSUB';
  } else if (kind !== K.GOTO) {
    p.fail('onWhat', p.found());
    return p.badStmt(start);
  }
  p.next();
  const targets = commaList(p, parseJumpTarget);
  return p.indexed({ kind: 'onJump', start, end: p.endOf(start), word, selector, targets });
}

export function parseReturn(p: Parser): Stmt {
  const { start } = p;
  p.next();
  const value = p.isEnd() ? null : parseExpr(p);
  return { kind: 'return', start, end: p.endOf(start), value };
}

export function parseEnd(p: Parser): Stmt {
  const { start } = p;
  const mistake = explainForeignWord(p);
  p.next();
  if (mistake) return p.badStmt(start);
  const status = p.isEnd() || p.kind === T.semicolon ? null : parseExpr(p);
  return endNode(p, start, 'END', status);
}

function endNode(p: Parser, start: number, word: 'END' | 'STOP' | 'SYSTEM', status: Expr | null): Stmt {
  return { kind: 'end', start, end: p.endOf(start), word, status };
}

export function parseStop(p: Parser): Stmt {
  const { start } = p;
  p.next();
  return endNode(p, start, 'STOP', null);
}

/** SYSTEM alone ends the program; with an operand it runs a command. */
export function parseSystem(p: Parser): Stmt {
  const { start } = p;
  p.next();
  if (p.isEnd()) return endNode(p, start, 'SYSTEM', null);
  p.moveTo(p.pos - 1);
  return parseCommand(p);
}

export function parseThrow(p: Parser): Stmt {
  const { start } = p;
  p.next();
  const code = p.isEnd() ? null : parseExpr(p);
  const line = code !== null && p.accept(T.comma) ? parseExpr(p) : null;
  return { kind: 'throw', start, end: p.endOf(start), code, line };
}
