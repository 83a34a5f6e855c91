// Lines and blocks: line numbers, labels, which closing word ends which block, and what to say when they do not match.
//
// parseBody reads statements until a word that closes or divides the innermost open block, which is left for the
// block's own parser. A closer of an outer block ends the inner ones too, and each of those is reported at its opener.

import type { Span } from '../source/source.ts';
import type { Block, Stmt } from './ast.ts';
import { Role } from './lexer.ts';
import { compact } from './lists.ts';
import { type BlockWord, blockLimit, OpenBlock, type Parser } from './parser.ts';
import { parseStatement } from './statements.ts';
import { commandByKind, isNameLike, isReserved, isWord, K, T, tableByKind } from './tokens.ts';

/** A word or pair of words that ends a block or a part of one. */
interface Closer {
  /** As messages show it. */
  readonly text: string;
  readonly blocks: readonly BlockWord[];
  /** Divides a block (ELSE, CASE, CATCH …) instead of ending it. */
  readonly isDivider?: boolean;
}

const closers = {
  ELSE: { text: 'ELSE', blocks: ['IF', 'LINE-IF'], isDivider: true },
  ELSEIF: { text: 'ELSEIF', blocks: ['IF'], isDivider: true },
  CASE: { text: 'CASE', blocks: ['SELECT', 'MATCH'], isDivider: true },
  WHEN: { text: 'WHEN', blocks: ['SELECT'], isDivider: true },
  OTHERWISE: { text: 'OTHERWISE', blocks: ['SELECT'], isDivider: true },
  CATCH: { text: 'CATCH', blocks: ['TRY'], isDivider: true },
  FINALLY: { text: 'FINALLY', blocks: ['TRY'], isDivider: true },
  NEXT: { text: 'NEXT', blocks: ['FOR'] },
  WEND: { text: 'WEND', blocks: ['WHILE'] },
  UNTIL: { text: 'UNTIL', blocks: ['REPEAT'] },
  LOOP: { text: 'LOOP', blocks: ['DO'] },
  'END IF': { text: 'END IF', blocks: ['IF'] },
  'END SELECT': { text: 'END SELECT', blocks: ['SELECT'] },
  'END TRY': { text: 'END TRY', blocks: ['TRY'] },
  'END MATCH': { text: 'END MATCH', blocks: ['MATCH'] },
  'END SUB': { text: 'END SUB', blocks: ['SUB'] },
  'END FUNCTION': { text: 'END FUNCTION', blocks: ['FUNCTION'] },
  'END WORKER': { text: 'END WORKER', blocks: ['WORKER'] },
  'END METHOD': { text: 'END METHOD', blocks: ['METHOD'] },
  'END CONSTRUCTOR': { text: 'END CONSTRUCTOR', blocks: ['CONSTRUCTOR'] },
  'END DESTRUCTOR': { text: 'END DESTRUCTOR', blocks: ['DESTRUCTOR'] },
  'END TYPE': { text: 'END TYPE', blocks: ['TYPE'] },
  'END CLASS': { text: 'END CLASS', blocks: ['CLASS'] },
} satisfies Record<string, Closer>;

export type CloserName = keyof typeof closers;

const closerWords: readonly (readonly [number, CloserName])[] = [
  [K.ELSE, 'ELSE'],
  [K.ELSEIF, 'ELSEIF'],
  [K.CASE, 'CASE'],
  [K.WHEN, 'WHEN'],
  [K.OTHERWISE, 'OTHERWISE'],
  [K.CATCH, 'CATCH'],
  [K.FINALLY, 'FINALLY'],
  [K.NEXT, 'NEXT'],
  [K.WEND, 'WEND'],
  [K.UNTIL, 'UNTIL'],
  [K.LOOP, 'LOOP'],
  [K.ENDWHILE, 'WEND'],
  [K.ENDIF, 'END IF'],
  [K.ENDSELECT, 'END SELECT'],
  [K.ENDCASE, 'END SELECT'],
  [K.ENDTRY, 'END TRY'],
  [K.ENDMATCH, 'END MATCH'],
  [K.ENDSUB, 'END SUB'],
  [K.ENDFUNCTION, 'END FUNCTION'],
  [K.ENDWORKER, 'END WORKER'],
  [K.ENDTYPE, 'END TYPE'],
];
const byWord = tableByKind<CloserName>(closerWords);

const afterEnd = new Map<number, CloserName>([
  [K.IF, 'END IF'],
  [K.SELECT, 'END SELECT'],
  [K.CASE, 'END SELECT'],
  [K.TRY, 'END TRY'],
  [K.MATCH, 'END MATCH'],
  [K.SUB, 'END SUB'],
  [K.FUNCTION, 'END FUNCTION'],
  [K.WORKER, 'END WORKER'],
  [K.METHOD, 'END METHOD'],
  [K.CONSTRUCTOR, 'END CONSTRUCTOR'],
  [K.DESTRUCTOR, 'END DESTRUCTOR'],
  [K.TYPE, 'END TYPE'],
  [K.CLASS, 'END CLASS'],
  [K.WHILE, 'WEND'],
]);

/** Whether END and this word together close something. */
export const endsWithWord = (kind: number): boolean => afterEnd.has(kind);

/** What closes a block, for messages. */
export const closerText: Record<BlockWord, string> = {
  IF: 'END IF',
  SELECT: 'END SELECT',
  FOR: 'NEXT',
  WHILE: 'WEND',
  REPEAT: 'UNTIL',
  DO: 'LOOP',
  TRY: 'END TRY',
  MATCH: 'END MATCH',
  SUB: 'END SUB',
  FUNCTION: 'END FUNCTION',
  WORKER: 'END WORKER',
  METHOD: 'END METHOD',
  CONSTRUCTOR: 'END CONSTRUCTOR',
  DESTRUCTOR: 'END DESTRUCTOR',
  TYPE: 'END TYPE',
  CLASS: 'END CLASS',
  'LINE-IF': 'the end of the line',
  FILE: 'the end of the file',
};

const routineBlocks: ReadonlySet<BlockWord> = new Set([
  'SUB',
  'FUNCTION',
  'WORKER',
  'METHOD',
  'CONSTRUCTOR',
  'DESTRUCTOR',
  'TYPE',
  'CLASS',
]);
const procedureBlocks: ReadonlySet<BlockWord> = new Set(['SUB', 'FUNCTION', 'WORKER', 'METHOD']);
const loops: ReadonlySet<BlockWord> = new Set(['FOR', 'WHILE', 'REPEAT', 'DO']);
const loopClosers: ReadonlySet<CloserName> = new Set(['NEXT', 'WEND', 'UNTIL', 'LOOP']);

/** The innermost routine, TYPE or CLASS that is open. */
export function openRoutine(p: Parser): OpenBlock | undefined {
  return p.open.findLast((block) => routineBlocks.has(block.word));
}

/** Closers of other languages: read as what closes the block here, and reported when they are taken. */
const foreignClosers: ReadonlyMap<string, CloserName> = new Map<string, CloserName>([
  ['FOR', 'NEXT'],
  ['DO', 'LOOP'],
  ['REPEAT', 'UNTIL'],
  ['SWITCH', 'END SELECT'],
  ['PROC', 'END SUB'],
  ['PROCEDURE', 'END SUB'],
  ['FUNC', 'END FUNCTION'],
]);

/** `END FOR`, `ENDFOR`: only where the block that it closes is open. */
function foreignCloser(p: Parser): CloserName | null {
  const isJoined = p.kind === T.name;
  const next = isJoined ? p.kind : p.peek();
  if (next !== T.name && !isWord(next)) return null;
  const { key } = p.nameAt(isJoined ? p.pos : p.pos + 1);
  if (isJoined && !key.startsWith('END')) return null;
  const after = p.peek(isJoined ? 1 : 2);
  if (after > T.eol && after !== T.colon && after !== T.name) return null;
  const name = foreignClosers.get(isJoined ? key.slice(3) : key);
  if (name === undefined) return null;
  return isReserved(next) || p.open.some((block) => closes(name, block.word)) ? name : null;
}

/** The closing or dividing word at the present token, if one stands there. */
export function closerHere(p: Parser): CloserName | null {
  const { kind } = p;
  if (kind === T.name) return foreignCloser(p);
  if (!isWord(kind)) return null;
  if (kind === K.END) {
    const next = p.peek();
    if (next === K.MATCH || next === K.WORKER) return afterEnd.get(next)!;
    return (next > T.ellipsis ? afterEnd.get(next) : undefined) ?? foreignCloser(p);
  }
  const name = byWord[kind];
  if (name === undefined || (isNameLike(kind) && isUsedAsName(p))) return null;
  return name;
}

/** Take the one or two words of a closer. */
export function takeCloser(p: Parser): Span {
  const { start } = p;
  const isForeign = p.kind === T.name || (p.kind === K.END && !afterEnd.has(p.peek()));
  const right = isForeign ? foreignCloser(p) : null;
  if (p.kind === K.END) p.next();
  p.next();
  const span = { start, end: p.endOf(start) };
  if (right !== null) {
    const wrong = p.textBetween(start, span.end).toUpperCase();
    const word = wrong.replace(/^END[ \t]*/, '');
    if (!p.foreignBlocks.has(word))
      p.report(span, 'foreignEnd', wrong, closers[right].text)?.fix(span, closers[right].text);
    p.hasFailed = true;
  }
  return span;
}

export const closes = (name: CloserName, word: BlockWord): boolean =>
  (closers[name].blocks as readonly BlockWord[]).includes(word);

/**
 * At the start of a statement a contextual word is a name when `=`, `+=` and its kin, `.` or a parenthesised list followed by
 * one of them comes next (and in the system dialect `->` or `[`).
 */
export function isUsedAsName(p: Parser): boolean {
  if (usesName(p, 1)) return true;
  const next = p.peek();
  if (next === T.caret) return p.peek(2) === T.equal;
  let at = p.pos + 1;
  while (p.peek(at - p.pos) === T.open) {
    const close = p.matchingParen(at);
    if (close < 0) return false;
    at = close + 1;
  }
  return at > p.pos + 1 && usesName(p, at - p.pos);
}

/** What stands `distance` tokens ahead tells that a name stood before it. */
function usesName(p: Parser, distance: number): boolean {
  const after = p.peek(distance);
  if (after === T.equal || after === T.dot || after === T.arrow || after === T.openBracket) return true;
  return p.isCompound(distance);
}

/** The head ended in a brace, which has been reported. */
const isBraced = (p: Parser): boolean => p.kind <= T.eol && p.previousKind === T.bad;

/** Open a block, read its first body, and leave the rest to `finish`; the block is closed when that returns. */
export function inBlock<R>(
  p: Parser,
  word: BlockWord,
  opener: Span,
  read: (block: OpenBlock) => R,
  hasFailed = false,
): R {
  const block = new OpenBlock(word, opener);
  // A head that was not understood may have been no head at all: its closer is not asked for.
  block.isReported = hasFailed || isBraced(p);
  p.open.push(block);
  const result = read(block);
  p.open.pop();
  return result;
}

/** Statements up to a closer that concerns the innermost open block, or the end of the source. */
export function parseBody(p: Parser): Block {
  const out: Stmt[] = [];
  parseBodyInto(p, out);
  return compact(out);
}

export function parseBodyInto(p: Parser, out: Stmt[]): void {
  const block = p.innermost()!;
  if (p.open.length > blockLimit) {
    p.diagnostics.report(block, 'blockDepth', blockLimit);
    block.isReported = true;
    abandon(p);
    return;
  }
  if (p.pos === 0) {
    startLine(p, out);
    p.beginLine(0);
  }
  for (;;) {
    const { kind } = p;
    if (p.isSeparating !== null) {
      if (p.open.includes(p.isSeparating)) return;
      p.isSeparating = null;
    }
    if (kind === T.eol) {
      if (p.lineIfs > 0 && !crossLine(p, block)) return;
      p.next();
      const first = p.pos;
      startLine(p, out);
      p.beginLine(first);
    } else if (kind === T.colon) p.next();
    else if (kind === T.end) {
      reportUnclosed(p, block, null);
      return;
    } else if (p.hasPendingNext) {
      if (block.word === 'FOR') {
        p.outdentLine(false);
        return;
      }
      p.hasPendingNext = false;
      p.fail('nextTooMany', p.spelling());
      p.endStatement();
    } else {
      const closer = closerHere(p);
      if (closer === null) parseStatement(p, out);
      else if (concerns(p, block, closer)) {
        p.outdentLine((closers[closer] as Closer).isDivider === true);
        return;
      }
    }
  }
}

/** Nothing more can be understood: go to the end of the source. */
function abandon(p: Parser): void {
  p.moveTo(p.tokens.count - 1);
  for (const block of p.open) block.isReported = true;
  p.lineIfs = 0;
}

/** Number and label of a line; the present token is its first. */
function startLine(p: Parser, out: Stmt[]): void {
  if (p.kind === T.integer) {
    const { start, end, value } = p;
    let last = p.pos;
    while (p.peek(last - p.pos) > T.eol) last++;
    const lineEnd = p.tokens.starts[last]!;
    out.push(p.indexed({ kind: 'lineNumber', start, end, value, lineEnd }));
    p.next();
  }
  if (p.kind === T.number && /^\d+$/.test(p.spelling())) {
    p.report(p.here(), 'lineNumberRange', p.spelling());
    p.next();
  }
  if (p.peek() !== T.colon || !isNameLike(p.kind) || isWholeStatement(p.kind)) return;
  const name = p.nameAt();
  if (name.suffix !== '') {
    if (!p.knowsWholeText || p.declaredProcedures.has(name.id)) return;
    p.report(p.here(), 'labelSuffix', name.text);
  }
  out.push(p.indexed({ kind: 'label', start: p.start, end: p.end, name }));
  p.mark(Role.label);
  p.next();
  p.next();
}

const wholeStatements: ReadonlySet<number> = new Set(
  [K.CLOSE, K.CONSOLE, K.CONTINUE, K.RESTORE, K.STOP, K.WRITE].concat(closerWords.map(([kind]) => kind)),
);

/** Words that are complete statements alone and therefore never labels. */
function isWholeStatement(kind: number): boolean {
  return commandByKind[kind]?.least === 0 || wholeStatements.has(kind);
}

/** The end of the line inside a single-line IF; true when reading goes on because a block was left open. */
function crossLine(p: Parser, block: OpenBlock): boolean {
  if (block.word === 'LINE-IF') return false;
  if (!block.isReported) p.diagnostics.report(block, 'blockOnLine', block.word, closerText[block.word]);
  // From here on the lines are read as if the IF had been a block: what follows belongs to the open blocks.
  p.lineIfs = 0;
  return true;
}

/** Decide about a closer: true when the innermost block must end here, false when it was reported and skipped. */
function concerns(p: Parser, block: OpenBlock, name: CloserName): boolean {
  if (closes(name, block.word)) return true;
  if (block.word === 'LINE-IF' && p.lineIfs > 0) {
    closerInLine(p, name);
    return false;
  }
  // A block that another file opened cannot be closed in this one.
  const last = block.word === 'FILE' ? -1 : p.open.length - 2;
  for (let i = last; i >= 0; i--) {
    const outer = p.open[i]!;
    if (closes(name, outer.word) && !(outer.word === 'LINE-IF' && p.lineIfs === 0)) {
      reportUnclosed(p, block, name);
      return true;
    }
    if (outer.word === 'FILE' || (routineBlocks.has(outer.word) && !name.startsWith('END '))) break;
  }
  if (isMistakenCloser(block, name)) {
    const end = p.kind === K.END ? p.tokens.ends[p.pos + 1]! : p.end;
    p.diagnostics
      .report({ start: p.start, end }, 'wrongCloser', block.word, closerText[block.word], closers[name].text)
      .note(block, 'it starts here');
    block.isReported = true;
    return true;
  }
  strayCloser(p, name);
  return false;
}

/** `IF c THEN NEXT`: a closer in a single-line IF cannot reach a block outside of it. */
function closerInLine(p: Parser, name: CloserName): void {
  const outer = p.open.findLast((block) => closes(name, block.word));
  p.report(takeCloser(p), 'closerInLineIf', closers[name].text);
  if (outer) outer.isReported = true;
  p.hasFailed = true;
  p.endStatement();
}

export function strayCloser(p: Parser, name: CloserName): void {
  if (p.mended === p.pos) p.hasFailed = true;
  const span = takeCloser(p);
  const { lastLineIf } = p;
  const line = lastLineIf ? p.sources.locate(lastLineIf.start).line : 0;
  // One IF explains the ELSE and the END IF behind it, but far away from it, it is hardly the reason.
  if (lastLineIf && lastLineIf === p.explainedIf && name === 'END IF') p.hasFailed = true;
  else if (lastLineIf && closes(name, 'IF') && p.sources.locate(span.start).line - line < 30) {
    p.report(span, 'strayAfterLineIf', closers[name].text, line)?.note(lastLineIf, 'this IF ends with its line');
    p.explainedIf = lastLineIf;
  } else p.report(span, 'strayCloser', closers[name].text, closers[name].blocks[0] ?? '');
  p.hasFailed = true;
  p.endStatement();
}

/** The block's closer has not come; `name` is what came instead (null: the end of the text). */
export function reportUnclosed(p: Parser, block: OpenBlock, name: CloserName | null): void {
  if (block.isReported || block.word === 'FILE' || block.word === 'LINE-IF') return;
  block.isReported = true;
  const diagnostic = p.diagnostics.report(block, 'unclosed', block.word, closerText[block.word]);
  if (name !== null) diagnostic.note(p.here(), `${closers[name].text} comes before ${closerText[block.word]}`);
}

/** After a block's last part: take its closer when it is there; otherwise it was reported, and the span is empty. */
export function closeBlock(p: Parser, block: OpenBlock): Span {
  const name = closerHere(p);
  if (name !== null && !(closers[name] as Closer).isDivider) {
    if (closes(name, block.word)) return takeCloser(p);
    if (isMistaken(block, name)) {
      const span = takeCloser(p);
      p.hasFailed = true; // what follows the wrong word is of no use
      return span;
    }
  }
  p.isAtCloser = true;
  return { start: p.lastEnd, end: p.lastEnd };
}

/** A loop closed by another loop's word, a SUB by END FUNCTION: said already, taken as meant. */
const isMistaken = (block: OpenBlock, name: CloserName): boolean => block.isReported && isMistakenCloser(block, name);

const isMistakenCloser = (block: OpenBlock, name: CloserName): boolean =>
  (loops.has(block.word) && loopClosers.has(name)) ||
  (procedureBlocks.has(block.word) && procedureBlocks.has(name.slice(4) as BlockWord));
