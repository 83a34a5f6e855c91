// Statements that are a word and its operands (the rows of tokens.ts), and those of objects, workers and timers.

import type { Expr, Stmt } from './ast.ts';
import { integerNode, parseExpr, parsePlace, parsePostfix } from './expressions.ts';
import { unsupportedHint } from './foreign.ts';
import type { Parser } from './parser.ts';
import { type CommandRow, commandByKind, isWord, K, T } from './tokens.ts';

export function parseCommand(p: Parser): Stmt {
  const { start, kind } = p;
  const row = commandByKind[kind]!;
  p.next();
  if (row.word === 'COLOR' && p.spelling().toUpperCase() === 'RESET') {
    p.next();
    return commandNode(p, start, commandByKind[K.COLOR_RESET]!, []);
  }
  return commandNode(p, start, row, commandArguments(p, row, start));
}

function commandArguments(p: Parser, row: CommandRow, start: number): (Expr | null)[] {
  const args: (Expr | null)[] = [];
  if (p.isEnd()) {
    if (row.least > 0) p.fail('commandTooFew', row.word, row.least);
    return args;
  }
  if (row.most === 0) {
    p.fail('commandAlone', p.textBetween(start, p.lastEnd));
    return args;
  }
  if (p.kind === T.comma && !row.gaps) p.fail('commandGap', row.word);
  if (row.takesSwitch && (p.kind === K.ON || p.kind === K.OFF)) return [switchValue(p)];
  do {
    if (args.length === row.most) {
      p.fail('commandTooMany', row.word, row.most, row.beyond ?? '');
      return args;
    }
    const isGap = p.kind === T.comma && args.length < (row.gaps ?? 0);
    args.push(isGap ? null : parseExpr(p));
  } while (p.accept(T.comma));
  if (args.length < row.least) p.fail('commandTooFew', row.word, row.least);
  return args;
}

/** ON is 1, OFF is 0. */
function switchValue(p: Parser): Expr {
  const { start, end, kind } = p;
  p.next();
  const value = kind === K.ON ? 1 : 0;
  return integerNode(start, end, value);
}

function commandNode(p: Parser, start: number, row: CommandRow, args: readonly (Expr | null)[]): Stmt {
  return { kind: 'command', start, end: p.endOf(start), word: row.word, args };
}

const joined = new Map<string, number>([
  ['CURSOR ON', K.CURSOR_ON],
  ['CURSOR OFF', K.CURSOR_OFF],
  ['CURSOR SHOW', K.CURSOR_SHOW],
  ['CURSOR HIDE', K.CURSOR_HIDE],
  ['CURSOR SAVE', K.CURSOR_SAVE],
  ['CURSOR RESTORE', K.CURSOR_RESTORE],
  ['STYLE RESET', K.STYLE_RESET],
  ['SCREEN ALTERNATE', K.SCREEN_ALTERNATE],
  ['SCREEN MAIN', K.SCREEN_MAIN],
]);

/** The joined word that two words stand for: CURSOR ON ≡ CURSOR_ON. */
export function joinedWord(p: Parser): number | undefined {
  const next = p.peek();
  if (next !== T.name && !isWord(next)) return undefined;
  return joined.get(`${p.nameAt().key} ${p.nameAt(p.pos + 1).key}`);
}

export function parseJoinedCommand(p: Parser): Stmt {
  const { start } = p;
  const row = commandByKind[joinedWord(p)!]!;
  p.next();
  p.next();
  return commandNode(p, start, row, []);
}

export function parseUnsupported(p: Parser): Stmt {
  const { start, end } = p;
  const word = p.spelling().toUpperCase();
  p.failAt({ start, end }, 'foreignWord', word, unsupportedHint(word));
  return p.badStmt(start);
}

export function parseDelete(p: Parser): Stmt {
  const { start } = p;
  p.next();
  const target = parsePlace(p);
  return { kind: 'delete', start, end: p.endOf(start), target };
}

export function parseEvaluated(p: Parser): Stmt {
  const { start } = p;
  const value = parsePostfix(p);
  if (value.kind === 'spawn' || value.kind === 'await') return { kind: 'evaluate', start, end: p.endOf(start), value };
  if (!p.hasFailed) p.failAt(value, 'notACall');
  return p.badStmt(start);
}

export function parseSend(p: Parser): Stmt {
  return sendNode(p);
}

function sendNode(p: Parser) {
  const { start } = p;
  p.next();
  const channel = parseExpr(p);
  p.expect(T.comma, 'after the channel of SEND');
  const value = p.hasFailed ? p.bad() : parseExpr(p);
  return { kind: 'send', start, end: p.endOf(start), channel, value } as const;
}

const units = new Map<number, 'MS' | 'SECS' | 'MINUTES' | 'FRAMES'>([
  [K.MS, 'MS'],
  [K.SECS, 'SECS'],
  [K.MINUTES, 'MINUTES'],
  [K.FRAMES, 'FRAMES'],
]);

export function parseTimedSend(p: Parser): Stmt {
  const { start, kind } = p;
  p.next();
  const duration = parseExpr(p);
  let unit: 'MS' | 'SECS' | 'MINUTES' | 'FRAMES' = 'MS';
  const written = units.get(p.kind);
  if (written && p.peek() === K.SEND) {
    unit = written;
    p.next();
  } else if (written && !p.isEnd()) p.next();
  if (p.kind !== K.SEND) {
    p.fail('timedSend', kind === K.AFTER ? 'AFTER' : 'EVERY', p.found());
    return p.badStmt(start);
  }
  const send = sendNode(p);
  return {
    kind: 'timedSend',
    start,
    end: p.endOf(start),
    word: kind === K.AFTER ? 'AFTER' : 'EVERY',
    duration,
    unit,
    send,
  };
}

export function parseTimer(p: Parser): Stmt {
  const { start } = p;
  p.next();
  p.next();
  const id = p.accept(K.ALL) ? null : parseExpr(p);
  return { kind: 'timerStop', start, end: p.endOf(start), id };
}

export function parseUnmarshall(p: Parser): Stmt {
  const { start } = p;
  p.next();
  const target = parsePlace(p);
  p.expect(T.comma, 'after the target of UNMARSHALL');
  const blob = p.hasFailed ? p.bad() : parseExpr(p);
  return { kind: 'unmarshall', start, end: p.endOf(start), target, blob };
}
