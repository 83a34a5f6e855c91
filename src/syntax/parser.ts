// The state of parsing and its small moves: the present token, asking for a token, reporting what is wrong.
// Grammar is in expressions.ts, statements.ts, blocks.ts and declarations.ts as functions over this state.
//
// Nothing throws. The first error of a statement is reported and sets `hasFailed`; until the statement's end further
// ones are consequences and stay silent. `endStatement` skips to where the next statement starts.

import type { Diagnostic, Diagnostics } from '../source/diagnostics.ts';
import type { Facts, MessageId } from '../source/messages.ts';
import type { Source, Sources, Span } from '../source/source.ts';
import type { BadExpr, Index, NameRef, Stmt } from './ast.ts';
import { DefaultTypes } from './default-types.ts';
import { Brace, lex, Role, type RoleNumber, type Tokens } from './lexer.ts';
import type { Name, Names } from './names.ts';
import { isAssigningSign, isNameLike, isReserved, isWord, K, kindText, T } from './tokens.ts';
import { explainJoined, explainUnexpected } from './unexpected.ts';

/** How deep expressions may nest, and how many operators and selectors one expression may chain. */
export const expressionLimit = 1000;
/** How deep blocks may nest. */
export const blockLimit = 256;
export const includeLimit = 64;

/** What an included file is: its unique name (a resolved path) and its text. */
export interface IncludedFile {
  readonly name: string;
  readonly text: string;
}

/** Finds the file that an INCLUDE names; null when there is none. */
export type IncludeReader = (path: string, from: Source) => IncludedFile | null;

export type BlockWord =
  | 'IF'
  | 'SELECT'
  | 'FOR'
  | 'WHILE'
  | 'REPEAT'
  | 'DO'
  | 'TRY'
  | 'MATCH'
  | 'SUB'
  | 'FUNCTION'
  | 'WORKER'
  | 'METHOD'
  | 'CONSTRUCTOR'
  | 'DESTRUCTOR'
  | 'TYPE'
  | 'CLASS'
  | 'LINE-IF'
  | 'FILE';

/** A block as messages name it. */
export const shownBlock = (word: BlockWord): string => (word === 'LINE-IF' ? 'IF' : word);

/** A block whose closer has not come yet. */
export class OpenBlock {
  readonly word: BlockWord;
  /** The opening word, for messages. */
  readonly start: number;
  readonly end: number;
  /** The variable of a FOR (and the second of a FOR EACH). */
  variable: Name | null;
  second: Name | null;
  isForEach: boolean;
  /** The name behind its NEXT. */
  next: NameRef | null;
  /** Something was said about this block's end already. */
  isReported: boolean;

  constructor(word: BlockWord, span: Span) {
    this.word = word;
    this.start = span.start;
    this.end = span.end;
    this.variable = null;
    this.second = null;
    this.isForEach = false;
    this.next = null;
    this.isReported = false;
  }
}

export class Parser {
  readonly sources: Sources;
  readonly names: Names;
  readonly diagnostics: Diagnostics;
  readonly reader: IncludeReader | null;

  tokens!: Tokens;
  private kinds: Uint16Array;
  private starts: Int32Array;
  private ends: Int32Array;
  private values: Int32Array;
  private text: string;
  private base: number;
  /** Index of the present token, and its kind. */
  pos: number;
  kind: number;

  /** An error was reported in this statement. */
  hasFailed: boolean;
  /** A block ended without its closer: what stands here belongs to an outer block. */
  isAtCloser: boolean;
  /** Index of a closer that was misspelt and reported. */
  mended: number;
  /** The outermost block that lacks its closer: reading goes back to where it stands, because a routine begins here. */
  isSeparating: OpenBlock | null;
  /** The present source has OPTION SYSTEM. */
  isSystem: boolean;
  /** Innermost last. */
  readonly open: OpenBlock[];
  /** The index of the scope being read. */
  index: Index[number][];
  /** How many single-line IFs are open: in them a line's end closes everything. */
  lineIfs: number;
  /** `NEXT j, i`: the comma has been met, and the next FOR is closed by the name behind it. */
  hasPendingNext: boolean;
  /** How deep the present expression is, and how many links it has. */
  depth: number;
  links: number;
  /** `AS` behind an operand is not a guard here (CASE heads, FIELD parts). */
  noGuard: boolean;
  hasDim: boolean;
  readonly defaultTypes: DefaultTypes;
  optionBase: number | null;
  /** Where the last single-line IF stood: a stray END IF after it is explained by it, once. */
  lastLineIf: Span | null;
  explainedIf: Span | null;
  /** Indentation by index of the first token of a line, when a formatter asks for it. */
  layout: Map<number, number> | null;
  /** Index of the first token of the present line, and of the first behind its number. */
  lineFirst: number;
  lineStatement: number;
  /** Contextual words that the program declares as procedures, by kind, and all procedure names, by id. */
  readonly declaredWords: Set<number>;
  readonly declaredProcedures: Set<number>;
  /** True while the whole text of the program is known: no INCLUDE is still to come. */
  knowsWholeText: boolean;
  /** Words of other languages that have been reported as openers of blocks: their END says nothing new. */
  readonly foreignBlocks: Set<string>;
  /** How many opening braces have been met. */
  openBraces: number;
  readonly systemSources: Set<Source>;
  /** Names of the files being read, outermost first, and of those never to be read again. */
  readonly reading: string[];
  readonly once: Set<string>;
  /** Milliseconds that making tokens took so far. */
  lexingTime: number;

  constructor(sources: Sources, names: Names, diagnostics: Diagnostics, reader: IncludeReader | null) {
    this.sources = sources;
    this.names = names;
    this.diagnostics = diagnostics;
    this.reader = reader;
    this.kinds = new Uint16Array(0);
    this.starts = new Int32Array(0);
    this.ends = new Int32Array(0);
    this.values = new Int32Array(0);
    this.text = '';
    this.base = 0;
    this.pos = 0;
    this.kind = T.end;
    this.hasFailed = false;
    this.isAtCloser = false;
    this.mended = -1;
    this.isSeparating = null;
    this.isSystem = false;
    this.open = [];
    this.index = [];
    this.lineIfs = 0;
    this.hasPendingNext = false;
    this.depth = 0;
    this.links = 0;
    this.noGuard = false;
    this.hasDim = false;
    this.defaultTypes = new DefaultTypes();
    this.optionBase = null;
    this.lastLineIf = null;
    this.explainedIf = null;
    this.layout = null;
    this.lineFirst = 0;
    this.lineStatement = 0;
    this.declaredWords = new Set();
    this.declaredProcedures = new Set();
    this.knowsWholeText = true;
    this.foreignBlocks = new Set();
    this.openBraces = 0;
    this.systemSources = new Set();
    this.reading = [];
    this.once = new Set();
    this.lexingTime = 0;
  }

  // ---- sources

  /** Read a source from its first token; `leave` goes back to the one before. */
  enter(source: Source): () => void {
    const { tokens: outer, pos, isSystem, lineIfs } = this;
    const start = performance.now();
    const tokens = lex(source, this.names, this.diagnostics);
    this.lexingTime += performance.now() - start;
    this.lookAhead(tokens);
    this.use(tokens, 0, this.systemSources.has(source));
    this.lineIfs = 0;
    this.reading.push(source.name);
    this.defaultTypes.mark(source.base);
    return () => {
      this.reading.pop();
      this.lineIfs = lineIfs;
      if (outer) {
        this.use(outer, pos, isSystem);
        this.defaultTypes.mark(this.lastEnd);
      }
    };
  }

  private use(tokens: Tokens, pos: number, isSystem: boolean): void {
    this.tokens = tokens;
    this.kinds = tokens.kinds;
    this.starts = tokens.starts;
    this.ends = tokens.ends;
    this.values = tokens.values;
    this.text = tokens.source.text;
    this.base = tokens.source.base;
    this.isSystem = isSystem;
    this.moveTo(pos);
  }

  /** What must be known before parsing: the dialect, and procedures named like words of the language. */
  private lookAhead(tokens: Tokens): void {
    const { kinds, values, count, source } = tokens;
    for (let i = 0; i < count; i++) {
      const kind = kinds[i]!;
      if (kind < T.eol + 1 || !isWord(kind)) continue;
      const next = kinds[i + 1]!;
      if (kind === K.OPTION) {
        if (next === K.SYSTEM) this.systemSources.add(source);
        else if (next === K.ONCE) this.once.add(source.name);
        else if (next === K.INCLUDE) this.knowsWholeText = false;
      } else if (kind === K.INCLUDE) {
        if (next === T.string) this.knowsWholeText = false;
      } else if (kind === K.SUB || kind === K.FUNCTION || kind === K.WORKER || kind === K.METHOD) {
        if (next !== T.name && !isWord(next)) continue;
        if (kind !== K.METHOD && isNameLike(next)) this.declaredWords.add(next);
        this.declaredProcedures.add(this.names.all[values[i + 1]!]!.id);
      }
    }
    this.declaredWords.delete(T.name);
  }

  // ---- tokens

  next(): void {
    this.kind = this.kinds[++this.pos]!;
  }

  moveTo(pos: number): void {
    this.pos = pos;
    this.kind = this.kinds[pos]!;
  }

  /** Kind of a token ahead; T.end behind the last one. */
  peek(distance = 1): number {
    const at = this.pos + distance;
    return at < this.tokens.count ? this.kinds[at]! : T.end;
  }

  get start(): number {
    return this.starts[this.pos]!;
  }

  get end(): number {
    return this.ends[this.pos]!;
  }

  /** Where the token before the present one ends. */
  get lastEnd(): number {
    return this.pos > 0 ? this.ends[this.pos - 1]! : this.base;
  }

  /** End of a node that began at `start`: never before it, even when nothing was there to take. */
  endOf(start: number): number {
    return Math.max(start, this.lastEnd);
  }

  get value(): number {
    return this.values[this.pos]!;
  }

  get previousKind(): number {
    return this.kindBefore(1);
  }

  /** The kind of an earlier token; in front of the first one it is as if a line had ended. */
  kindBefore(distance: number): number {
    return this.pos >= distance ? this.kinds[this.pos - distance]! : T.eol;
  }

  /** The spelling of the present token. */
  spelling(): string {
    return this.text.slice(this.start - this.base, this.end - this.base);
  }

  textBetween(start: number, end: number): string {
    return this.text.slice(start - this.base, end - this.base);
  }

  /** No blank between the present token and the one `distance` ahead of it. */
  isAdjacent(distance = 1): boolean {
    return this.starts[this.pos + distance] === this.ends[this.pos + distance - 1];
  }

  /** `+=`, `MOD=` and their kin begin at the token ahead. */
  isCompound(distance = 0): boolean {
    return (
      isAssigningSign[this.peek(distance)] === 1 && this.peek(distance + 1) === T.equal && this.isAdjacent(distance + 1)
    );
  }

  /** The name that a name-like or word token spells. */
  nameAt(pos = this.pos): Name {
    return this.names.all[this.values[pos]!]!;
  }

  here(): Span {
    // The end of a line or file is shown right behind the last thing written before it.
    if (this.kind <= T.eol) return { start: this.lastEnd, end: this.lastEnd + 1 };
    return { start: this.start, end: this.end };
  }

  accept(kind: number): boolean {
    if (this.kind !== kind) return false;
    this.next();
    return true;
  }

  /** Take the token or report that it is missing (and stay). */
  expect(kind: number, where = ''): boolean {
    if (this.kind === kind) {
      this.next();
      return true;
    }
    if (this.kind === T.name && isWord(kind) && explainJoined(this)) return false;
    this.fail('expectedToken', kindText(kind), where === '' ? '' : ` ${where}`, this.found());
    return false;
  }

  isEnd(): boolean {
    const { kind } = this;
    return kind <= T.eol || kind === T.colon || (kind === K.ELSE && this.lineIfs > 0);
  }

  /** Index of the `)` that belongs to the `(` at `from`, on the same line; -1 when there is none. */
  matchingParen(from: number): number {
    let depth = 0;
    for (let i = from; ; i++) {
      const kind = this.kinds[i]!;
      if (kind === T.open) depth++;
      else if (kind === T.close) {
        if (--depth === 0) return i;
      } else if (kind <= T.eol) return -1;
    }
  }

  // ---- errors

  /** Report at the present token, unless this statement has failed before. */
  fail<Id extends MessageId>(id: Id, ...facts: Facts<Id>): Diagnostic | null {
    return this.failAt(this.here(), id, ...facts);
  }

  failAt<Id extends MessageId>(span: Span, id: Id, ...facts: Facts<Id>): Diagnostic | null {
    if (this.hasFailed) return null;
    this.hasFailed = true;
    if (this.kind === T.bad && this.value !== Brace.none) return this.failAtBrace();
    // The lexer has spoken about this very place, or about a string that has swallowed the rest of the line.
    if (this.kind === T.bad || (this.kind <= T.eol && this.isBehindOpenString())) return null;
    return this.diagnostics.report(span, id, ...facts);
  }

  /** Braces come in pairs, and from the same hand: an opening one is reported, its fellow is not. */
  private failAtBrace(): Diagnostic | null {
    const isOpening = this.value === Brace.open;
    const isKnown = !isOpening && this.openBraces > 0;
    if (isOpening) this.openBraces++;
    else this.openBraces--;
    return isKnown ? null : this.diagnostics.report(this.here(), 'braces');
  }

  /** Report something that does not disturb the reading of the statement. */
  report<Id extends MessageId>(span: Span, id: Id, ...facts: Facts<Id>): Diagnostic | null {
    if (this.hasFailed) return null;
    return this.diagnostics.report(span, id, ...facts);
  }

  private isBehindOpenString(): boolean {
    return this.previousKind === T.string && (this.values[this.pos - 1]! & 2) !== 0;
  }

  /** The present token in a message: its spelling in quotes, or what it is. */
  found(): string {
    if (this.kind === T.end) return 'the end of the file';
    if (this.kind === T.eol) return 'the end of the line';
    const spelling = this.spelling();
    return spelling.length > 40 ? `'${spelling.slice(0, 37)}...'` : `'${spelling}'`;
  }

  // ---- names

  /** Remember what a word or name is, for formatter and highlighter. */
  mark(role: RoleNumber, pos = this.pos): void {
    this.tokens.roles[pos] = role;
  }

  /** A name in any role but a member's; reserved words are reported. */
  name(role: string, as: RoleNumber = Role.name): NameRef {
    const { start, end, kind } = this;
    if (isNameLike(kind)) {
      this.mark(as);
      const name = this.nameAt();
      this.next();
      return nameRef(start, end, name);
    }
    if (isReserved(kind)) {
      this.fail('reservedName', this.spelling(), role);
      const name = this.nameAt();
      this.next();
      return nameRef(start, end, name);
    }
    const isNumbered = (kind === T.integer || kind === T.number) && this.peek() === T.name && this.isAdjacent();
    if (isNumbered) this.fail('nameDigit');
    else this.fail('expectedName', role, this.found());
    return nameRef(start, start, this.names.intern('_'));
  }

  /** A name where reserved words are welcome too: members, fields, types, methods. */
  anyName(role: string, as: RoleNumber = Role.name): NameRef {
    if (!isWord(this.kind)) return this.name(role, as);
    const { start, end } = this;
    this.mark(as);
    const name = this.nameAt();
    this.next();
    return nameRef(start, end, name);
  }

  /** A name in a declaration, where a `^` right behind it is the SHORT suffix. */
  declaredName(role: string, as: RoleNumber = Role.name): NameRef {
    const ref = this.withShortSuffix(this.name(role, as));
    if (this.start !== ref.end) return ref;
    if (this.kind === T.dot) this.fail('dottedName', ref.name.text);
    else if (this.kind === T.minus) this.fail('dashedName', ref.name.text);
    return ref;
  }

  withShortSuffix(ref: NameRef): NameRef {
    if (this.kind !== T.caret || this.start !== ref.end || ref.name.suffix !== '') return ref;
    const { end } = this;
    this.next();
    return nameRef(ref.start, end, this.names.intern(`${ref.name.text}^`));
  }

  bad(): BadExpr {
    const { start, end } = this.here();
    return { kind: 'badExpr', start, end };
  }

  badStmt(start: number): Stmt {
    return { kind: 'badStmt', start, end: Math.max(start, this.lastEnd) };
  }

  // ---- statements

  /** Enter a statement in the index of its scope. */
  indexed<Node extends Index[number]>(node: Node): Node {
    this.index.push(node);
    return node;
  }

  /** Go to the end of the statement; what stands before it was not understood. True when the statement has failed. */
  endStatement(): boolean {
    if (this.isAtCloser) this.isAtCloser = false;
    else if (this.hasPendingNext) return this.hasFailed;
    else if (!this.isEnd()) {
      if (!this.hasFailed) explainUnexpected(this);
      this.skipStatement();
    }
    const { hasFailed } = this;
    this.hasFailed = false;
    return hasFailed;
  }

  skipStatement(): void {
    for (; !this.isEnd(); this.next()) {
      if (this.kind === T.bad && this.value === Brace.open) this.openBraces++;
    }
  }

  /** Indentation of statements in the innermost block; bodies of CASE are two steps in. */
  private level(): number {
    let level = 0;
    for (const { word } of this.open) level += weightOf(word);
    return level;
  }

  /** A line begins: its first token, and where its first statement starts. */
  beginLine(first: number): void {
    this.lineFirst = first;
    this.lineStatement = this.pos;
    this.layout?.set(first, this.level());
  }

  /** The line begins with a word that divides or ends the innermost block: it stands further out. */
  outdentLine(isDivider: boolean): void {
    if (this.layout === null || (this.pos !== this.lineStatement && !this.hasPendingNext)) return;
    const block = this.innermost()!;
    const outwards = isDivider ? Math.min(1, weightOf(block.word)) : weightOf(block.word);
    this.layout.set(this.lineFirst, this.level() - outwards);
  }

  innermost(): OpenBlock | undefined {
    return this.open[this.open.length - 1];
  }
}

const weightOf = (word: BlockWord): number =>
  word === 'FILE' || word === 'LINE-IF' ? 0 : word === 'SELECT' || word === 'MATCH' ? 2 : 1;

export const nameRef = (start: number, end: number, name: Name): NameRef => ({ kind: 'name', start, end, name });
