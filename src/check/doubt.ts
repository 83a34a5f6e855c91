// What may be said about names and types in a program that was not read without error. Lines with mistakes are left
// alone, and so is what follows from them: names that they may declare, and blocks that do not stand where they seem to.

import type { Diagnostic } from '../source/diagnostics.ts';
import { type MessageId, messages } from '../source/messages.ts';
import type { Sources, Span } from '../source/source.ts';
import type * as Ast from '../syntax/ast.ts';
import { firstWord, isReserved, words } from '../syntax/tokens.ts';

/** Messages that something is not declared. A line that was not understood may declare it. */
const unknownCodes: ReadonlySet<string> = new Set([
  ...['EXPLICIT', 'UNDEF-PROC', 'UNDEF-ARRAY', 'TYPE-UNKNOWN', 'LABEL-UNDEF', 'CLASS-PARENT'],
  ...['FIELD-UNKNOWN', 'MEMBER-UNKNOWN', 'METHOD-UNKNOWN', 'CREATE-FIELD', 'CONST-EXPR'],
]);

/** Messages that a value has the wrong type: where a variable may have been declared, but nobody knows which, it may be this. */
const typeCodes: ReadonlySet<string> = new Set(['TYPE-MISMATCH', 'FOREACH-SOURCE', 'WORKER-GLOBAL', 'IS-OPERAND']);

/** Messages about what a TYPE or CLASS consists of. */
const memberCodes: ReadonlySet<string> = new Set([
  ...['FIELD-UNKNOWN', 'MEMBER-UNKNOWN', 'METHOD-UNKNOWN', 'CREATE-ARGS', 'CREATE-FIELD', 'SUPER-REQUIRED'],
]);

/** Messages that depend on which block or routine a statement stands in. */
const placeCodes: ReadonlySet<string> = new Set([
  ...['EXIT-OUTSIDE', 'JUMP-INTO', 'RETURN-VALUE', 'NO-RESULT', 'ME-OUTSIDE', 'SUPER-FIRST'],
  ...['LABEL-UNDEF', 'LABEL-DUP', 'WORKER-NEST', 'PROC-NESTED', 'DIM-DUP', 'DIM-TYPE', 'CONST-DUP'],
]);

/** Blocks with names of their own: where one ends unseen, names are looked for in the wrong place. */
const holders = /^(?:END )?(?:SUB|FUNCTION|WORKER|METHOD|CONSTRUCTOR|DESTRUCTOR|TYPE|CLASS)\b/;

/** First words of statements that declare nothing. */
const plainStatement =
  /^[ \t]*\d*[ \t]*(?:(?:PRINT|INPUT|IF|ELSEIF|ELSE|SELECT|CASE|WHILE|WEND|DO|LOOP|UNTIL|REPEAT|FOR|NEXT|GOTO|GOSUB|RETURN|CALL|END|EXIT|READ|RESTORE)\b|\?|[A-Za-z_]\w*[%&!#$@]?[ \t]*(?:[=([.]|[-+*/\\^&]=|:=|\+\+|--))/i;

/** Words of other languages that declare something. */
const foreignDeclaration =
  /^[ \t]*(?:VAR|AUTO|STATIC|COMMON|PUBLIC|PRIVATE|ENUM|STRUCT\w*|UNION|PROPERTY|PROC\w*|NAMESPACE|MODULE|IMPORT)\b/i;

/** A declaration that names nothing, at least not to the end. */
const nameless = /^[ \t]*(?:D|SU|FU|TY|CL|CON|WO|ME)\w*[ \t]*$|(?:,|\bAS)[ \t]*$/i;
/** Mistakes that hide a name in the line of a declaration. */
const hidesName: ReadonlySet<MessageId> = new Set([
  ...(['expectedName', 'stringEnd', 'reservedAssign', 'strayCharacter'] as const),
]);

/** Mistakes that hide nothing: the head of a block that is not closed, a declaration that says what it means in another order. */
const understood: ReadonlySet<MessageId> = new Set(['unclosed', 'leadingType'] as const);

/** Words that were joined to a name by a missing blank. */
const joined = /^(?:DIM|LOCAL|GLOBAL|CONST|CONSTANT|SUB|FUNCTION|TYPE|CLASS|WORKER|METHOD)(\w+)$|^(\w+)AS$/;

const reservedWords: ReadonlySet<string> = new Set(words.filter((_, i) => isReserved(firstWord + i)));

const identifiers = /"(?:[^"\\]|\\.)*"?|'.*|[A-Za-z_]\w*/g;

interface Line {
  readonly start: number;
  readonly end: number;
}

export class Doubt {
  private readonly sources: Sources;
  private readonly lines: Line[];
  /** Upper-case names in lines that were not understood. */
  private readonly mentioned: Set<string>;
  /** Those that the lines may declare. */
  private readonly declared: Set<string>;
  /** Parts of the text about which nothing is said: routines with a head that was not understood. */
  private readonly regions: Span[];
  private readonly answers: Map<number, boolean>;
  private readonly hasBlocks: boolean;
  private hasTypes: boolean;
  /** Nothing that declares names was lost. */
  private isWhole: boolean;
  /** A variable may have been declared that is not known by name. */
  private hasNameless: boolean;

  constructor(program: Ast.Program, sources: Sources, errors: readonly Diagnostic[]) {
    this.sources = sources;
    this.lines = [];
    this.mentioned = new Set();
    this.declared = new Set();
    this.regions = [];
    this.answers = new Map();
    this.hasTypes = false;
    this.isWhole = !errors.some((error) => this.hidesText(error));
    this.hasNameless = errors.some(({ code }) => code === 'INCLUDE');
    this.hasBlocks = errors.some(({ code }) => code === 'BLOCK' || code === 'PROC-NESTED');
    const hiding = errors.filter(({ id }) => !understood.has(id));
    for (const error of hiding) this.addLine(error);
    for (const node of program.statements) this.addDeclaration(node, hiding);
    for (const { id, start } of errors) if (id === 'strayCloser') this.addBodyBefore(start, program.statements);
  }

  /** Whether a message would rather speak of what was reported before. */
  silences(span: Span, id: MessageId): boolean {
    const { severity, code } = messages[id];
    if (severity === 'warning') return true;
    if (this.hasBlocks && placeCodes.has(code)) return true;
    if (this.hasTypes && memberCodes.has(code)) return true;
    if (this.regions.some(({ start, end }) => span.start >= start && span.start < end)) return true;
    const line = this.lineOf(span);
    if (this.lines.some(({ start, end }) => line.start < end && start < line.end)) return true;
    const isUnknown = unknownCodes.has(code);
    if ((isUnknown && !this.isWhole) || (this.hasNameless && typeCodes.has(code))) return true;
    if (this.declared.size > 0 && this.mentionsDeclared(line)) return true;
    return isUnknown && this.namesIn(span).some((name) => this.mentioned.has(name));
  }

  private addLine(error: Diagnostic): void {
    const line = this.lineOf(error);
    this.lines.push(line);
    const text = this.textOf(line);
    const declares = error.id === 'foreignWord' ? foreignDeclaration.test(text) : !plainStatement.test(text);
    if (declares && (hidesName.has(error.id) || nameless.test(text.trimEnd()))) {
      this.isWhole = false;
      this.hasNameless = true;
    }
    for (const name of this.namesIn(line)) {
      const [, behind, before] = joined.exec(name) ?? [];
      for (const one of [name, behind, before]) {
        if (one === undefined) continue;
        this.mentioned.add(one);
        if (declares) this.declared.add(one);
      }
    }
  }

  /** A type of which a part was not understood, a routine whose head was not. */
  private addDeclaration(node: Ast.Stmt, errors: readonly Diagnostic[]): void {
    if (node.kind === 'routine') {
      const head = this.lineOf(node);
      if (this.lines.some(({ start }) => start === head.start)) this.regions.push(node);
    } else if (node.kind === 'typeDecl' || node.kind === 'classDecl') {
      if (!errors.some(({ start }) => start >= node.start && start < node.end)) return;
      this.declared.add(node.name.name.key);
      this.hasTypes = true;
    }
  }

  /** An END SUB without its SUB: what stands before it was the body of a routine. */
  private addBodyBefore(end: number, statements: Ast.Block): void {
    if (!holders.test(this.textOf({ start: end, end: end + 20 }).toUpperCase())) return;
    let start = 0;
    for (const node of statements) {
      const isHolder = node.kind === 'routine' || node.kind === 'typeDecl' || node.kind === 'classDecl';
      if (isHolder && node.end <= end) start = Math.max(start, node.end);
    }
    this.regions.push({ start, end });
  }

  /** A file that was not found, text that was not read, the end of a routine that is not where it should be. */
  private hidesText({ id, start, end, code }: Diagnostic): boolean {
    if (code === 'INCLUDE' || code === 'PROC-NESTED' || id === 'blockDepth') return true;
    return code === 'BLOCK' && holders.test(this.textOf({ start, end }).toUpperCase());
  }

  /** The line of a place, with those that it continues or that continue it. */
  private lineOf({ start }: Span): Line {
    const { source, line } = this.sources.locate(start);
    const count = source.lineCount();
    let first = line;
    let last = line;
    while (first > 1 && isContinued(source.lineText(first - 1))) first--;
    while (last < count && isContinued(source.lineText(last))) last++;
    return { start: source.lineStart(first), end: last < count ? source.lineStart(last + 1) : source.end + 1 };
  }

  /** Whether a line speaks of a name that a line with mistakes may declare; asked once for each line. */
  private mentionsDeclared(line: Line): boolean {
    let answer = this.answers.get(line.start);
    if (answer === undefined) {
      answer = this.namesIn(line).some((name) => this.declared.has(name));
      this.answers.set(line.start, answer);
    }
    return answer;
  }

  private textOf({ start, end }: Span): string {
    const { text, base } = this.sources.sourceAt(start);
    return text.slice(start - base, end - base);
  }

  private namesIn(span: Span): string[] {
    const found = this.textOf(span).match(identifiers) ?? [];
    const isName = (word: string): boolean => word[0] !== '"' && word[0] !== "'" && !reservedWords.has(word);
    return found.map((word) => word.toUpperCase()).filter(isName);
  }
}

const isContinued = (text: string): boolean => /[ \t]_[ \t]*(?:'.*)?$/.test(text);
