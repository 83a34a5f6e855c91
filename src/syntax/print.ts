// The tree back to BASIC in one canonical layout: a statement a line, blocks indented by two, keywords in capitals.
// Comments are not in the tree; the formatter (format.ts) works on tokens and keeps them.
// Reading the printed text gives the same tree again; test/syntax holds every production to that.

import { unreachable } from '../base/bug.ts';
import type {
  Block,
  CaseItem,
  DataItem,
  If,
  JumpTarget,
  Match,
  MatchTest,
  PrintItem,
  Program,
  Routine,
  Select,
  Stmt,
} from './ast.ts';
import {
  printAs,
  printBounds,
  printDeclarator,
  printExpr,
  printExprs,
  printParameter,
  printString,
  printType,
} from './print-expr.ts';
import { isNameLike, wordKinds } from './tokens.ts';

/**
 * The program as text. Statements that came from included files are not printed: their INCLUDE line stands for them.
 * `mainEnd` is where the main source ends in the space of offsets.
 */
export function printProgram(program: Program, mainEnd = Number.MAX_SAFE_INTEGER): string {
  const printer = new Printer(mainEnd);
  printer.block(program.statements);
  return printer.text();
}

/** One statement (with what it holds) as lines of text, for dumps and messages. */
export function printStatement(statement: Stmt): string {
  const printer = new Printer(Number.MAX_SAFE_INTEGER);
  printer.block([statement]);
  return printer.text();
}

class Printer {
  private readonly lines: string[];
  private indent: string;
  private mainEnd: number;

  constructor(mainEnd: number) {
    this.lines = [];
    this.indent = '';
    this.mainEnd = mainEnd;
  }

  text(): string {
    return this.lines.length > 0 ? `${this.lines.join('\n')}\n` : '';
  }

  private line(text: string): void {
    this.lines.push(this.indent + text);
  }

  private indented(body: Block): void {
    this.indent += '  ';
    this.block(body);
    this.indent = this.indent.slice(2);
  }

  /** A line number keeps the simple statements of its line beside it: errors report that number. */
  block(body: Block): void {
    for (let i = 0; i < body.length; i++) {
      const statement = body[i]!;
      if (statement.start > this.mainEnd) continue;
      if (statement.kind !== 'lineNumber') {
        this.statement(statement);
        continue;
      }
      const parts: string[] = [];
      while (i + 1 < body.length && body[i + 1]!.start < statement.lineEnd && isSimple(body[i + 1]!))
        parts.push(inline(body[++i]!));
      this.lines.push(parts.length > 0 ? `${statement.value} ${parts.join(': ')}` : String(statement.value));
    }
  }

  private statement(statement: Stmt): void {
    switch (statement.kind) {
      case 'if':
        if (statement.isBlock) return this.ifBlock(statement);
        return this.line(inline(statement));
      case 'select':
        return this.select(statement);
      case 'for':
      case 'forEach':
      case 'while':
      case 'repeat':
      case 'do':
        this.line(head(statement));
        this.indented(statement.body);
        return this.line(foot(statement));
      case 'try':
        this.line('TRY');
        this.indented(statement.body);
        for (const clause of statement.catches) {
          this.line(clause.codes.length > 0 ? `CATCH ${printExprs(clause.codes)}` : 'CATCH');
          this.indented(clause.body);
        }
        if (statement.finalizer) {
          this.line('FINALLY');
          this.indented(statement.finalizer);
        }
        return this.line('END TRY');
      case 'match':
        return this.match(statement);
      case 'routine':
        return this.routine(statement);
      case 'typeDecl':
        this.line(`TYPE ${statement.name.name.text}`);
        for (const field of statement.fields)
          this.line(`  ${field.name.name.text}${printBounds(field.bounds)}${printAs(field.type)}`);
        return this.line('END TYPE');
      case 'classDecl':
        this.line(
          `CLASS ${statement.name.name.text}${statement.parent ? ` EXTENDS ${statement.parent.name.text}` : ''}`,
        );
        this.indent += '  ';
        for (const member of statement.members) {
          if (member.kind === 'routine') this.routine(member);
          else {
            const value = member.value ? ` = ${printExpr(member.value)}` : '';
            this.line(`${member.name.name.text}${printBounds(member.bounds)}${printAs(member.type)}${value}`);
          }
        }
        this.indent = this.indent.slice(2);
        return this.line('END CLASS');
      case 'label':
        this.lines.push(`${statement.name.text}:`);
        return;
      default:
        this.line(inline(statement));
    }
  }

  private ifBlock(statement: If): void {
    statement.clauses.forEach((clause, index) => {
      this.line(`${index === 0 ? 'IF' : 'ELSEIF'} ${printExpr(clause.condition)} THEN`);
      this.indented(clause.body);
    });
    if (statement.otherwise) {
      this.line('ELSE');
      this.indented(statement.otherwise);
    }
    this.line('END IF');
  }

  private select(statement: Select): void {
    this.line(`SELECT CASE ${printExpr(statement.subject)}`);
    for (const clause of statement.clauses) {
      this.line(`  CASE ${clause.items.map(printCaseItem).join(', ')}`);
      this.deeper(clause.body);
    }
    if (statement.otherwise) {
      this.line('  CASE ELSE');
      this.deeper(statement.otherwise);
    }
    this.line('END SELECT');
  }

  private match(statement: Match): void {
    const subject = printExpr(statement.subject);
    this.line(statement.isReceive ? `MATCH RECEIVE(${subject})` : `MATCH TYPE ${subject}`);
    for (const arm of statement.arms) {
      const binding = arm.binding ? ` ${arm.binding.name.text}` : '';
      this.line(`  CASE ${printMatchTest(arm.test, binding)}`);
      this.deeper(arm.body);
    }
    if (statement.otherwise) {
      this.line('  CASE ELSE');
      this.deeper(statement.otherwise);
    }
    this.line('END MATCH');
  }

  private deeper(body: Block): void {
    this.indent += '  ';
    this.indented(body);
    this.indent = this.indent.slice(2);
  }

  private routine(routine: Routine): void {
    const { word } = routine;
    const name = word === 'CONSTRUCTOR' || word === 'DESTRUCTOR' ? '' : ` ${routine.name.name.text}`;
    const params = word === 'DESTRUCTOR' ? '' : `(${routine.params.map(printParameter).join(', ')})`;
    this.line(`${word}${name}${params}${printAs(routine.result)}`);
    // A member that came from an included file is printed whole: a class keeps no mark of the INCLUDE.
    const { mainEnd } = this;
    if (routine.start > mainEnd) this.mainEnd = Number.MAX_SAFE_INTEGER;
    this.indented(routine.body);
    this.mainEnd = mainEnd;
    this.line(`END ${word}`);
  }
}

/** A statement that fits on a line with others. */
function isSimple(statement: Stmt): boolean {
  switch (statement.kind) {
    case 'if':
      return !statement.isBlock;
    case 'select':
    case 'for':
    case 'forEach':
    case 'while':
    case 'repeat':
    case 'do':
    case 'try':
    case 'match':
    case 'routine':
    case 'typeDecl':
    case 'classDecl':
    case 'label':
    case 'lineNumber':
    case 'include':
      return false;
    default:
      return true;
  }
}

type Loop = Extract<Stmt, { kind: 'for' | 'forEach' | 'while' | 'repeat' | 'do' }>;

function head(loop: Loop): string {
  switch (loop.kind) {
    case 'for': {
      const step = loop.step ? ` STEP ${printExpr(loop.step)}` : '';
      const type = printAs(loop.variableType);
      return `FOR ${loop.variable.name.text}${type} = ${printExpr(loop.from)} TO ${printExpr(loop.to)}${step}`;
    }
    case 'forEach': {
      const second = loop.second ? `, ${loop.second.name.text}` : '';
      return `FOR EACH ${loop.first.name.text}${second} IN ${printExpr(loop.source)}`;
    }
    case 'while':
      return `WHILE ${printExpr(loop.condition)}`;
    case 'repeat':
      return 'REPEAT';
    case 'do':
      return loop.before ? `DO ${loop.before.word} ${printExpr(loop.before.condition)}` : 'DO';
    default:
      return unreachable(loop);
  }
}

function foot(loop: Loop): string {
  switch (loop.kind) {
    case 'for':
    case 'forEach':
      return loop.next ? `NEXT ${loop.next.name.text}` : 'NEXT';
    case 'while':
      return 'WEND';
    case 'repeat':
      return `UNTIL ${printExpr(loop.until)}`;
    case 'do':
      return loop.after ? `LOOP ${loop.after.word} ${printExpr(loop.after.condition)}` : 'LOOP';
    default:
      return unreachable(loop);
  }
}

const inlineBlock = (body: Block): string => body.map(inline).join(': ');

/** Blocks on one line stand only in the branches of single-line IFs. */
function inlineStructure(statement: Stmt): string {
  switch (statement.kind) {
    case 'for':
    case 'forEach':
    case 'while':
    case 'repeat':
    case 'do':
      return [head(statement), ...statement.body.map(inline), foot(statement)].join(': ');
    case 'try': {
      const parts = ['TRY', ...statement.body.map(inline)];
      for (const clause of statement.catches) {
        parts.push(clause.codes.length > 0 ? `CATCH ${printExprs(clause.codes)}` : 'CATCH', ...clause.body.map(inline));
      }
      if (statement.finalizer) parts.push('FINALLY', ...statement.finalizer.map(inline));
      return [...parts, 'END TRY'].join(': ');
    }
    case 'select': {
      const parts = [`SELECT CASE ${printExpr(statement.subject)}`];
      for (const clause of statement.clauses) {
        parts.push(`CASE ${clause.items.map(printCaseItem).join(', ')}`, ...clause.body.map(inline));
      }
      if (statement.otherwise) parts.push('CASE ELSE', ...statement.otherwise.map(inline));
      return [...parts, 'END SELECT'].join(': ');
    }
    case 'match': {
      const subject = printExpr(statement.subject);
      const parts = [statement.isReceive ? `MATCH RECEIVE(${subject})` : `MATCH TYPE ${subject}`];
      for (const arm of statement.arms) {
        const binding = arm.binding ? ` ${arm.binding.name.text}` : '';
        parts.push(`CASE ${printMatchTest(arm.test, binding)}`, ...arm.body.map(inline));
      }
      if (statement.otherwise) parts.push('CASE ELSE', ...statement.otherwise.map(inline));
      return [...parts, 'END MATCH'].join(': ');
    }
    default:
      return '?';
  }
}

function printCaseItem(item: CaseItem): string {
  if (item.kind === 'caseRange') return `${printExpr(item.from)} TO ${printExpr(item.to)}`;
  return item.kind === 'caseRelation' ? `IS ${item.op} ${printExpr(item.value)}` : printExpr(item.value);
}

function printMatchTest(test: MatchTest, binding: string): string {
  if (test.kind === 'matchNothing') return `NOTHING${binding}`;
  if (test.kind === 'matchArray') return `ARRAY${binding}${binding === '' ? '' : '()'}${printAs(test.element)}`;
  return `${printType(test)}${binding}`;
}

const printTarget = (target: JumpTarget): string => (target.line !== null ? String(target.line) : target.label!.text);

function printItems(items: readonly PrintItem[]): string {
  let text = '';
  for (const item of items) {
    if (text !== '') text += ' ';
    text += `${item.value ? printExpr(item.value) : ''}${item.separator}`;
  }
  return text;
}

function printDataItem(item: DataItem): string {
  return item.isQuoted ? printString(item.text) : item.text;
}

const list = (word: string, rest: string): string => (rest === '' ? word : `${word} ${rest}`);

/** A statement that is one line. */
function inline(statement: Stmt): string {
  switch (statement.kind) {
    case 'label':
      return `${statement.name.text}:`;
    case 'lineNumber':
      return String(statement.value);
    case 'assign':
      return `${printExpr(statement.target)} = ${printExpr(statement.value)}`;
    case 'compound':
      return `${printExpr(statement.target)} ${statement.op}= ${printExpr(statement.value)}`;
    case 'swap':
      return `SWAP ${printExpr(statement.left)}, ${printExpr(statement.right)}`;
    case 'step':
      return `${statement.word} ${printExpr(statement.target)}${statement.amount ? `, ${printExpr(statement.amount)}` : ''}`;
    case 'print': {
      const items = printItems(statement.items);
      const format = statement.format ? `USING ${printExpr(statement.format)};` : '';
      const file = statement.file ? `#${printExpr(statement.file)}${items === '' && format === '' ? '' : ','}` : '';
      return [statement.word, file, format, items].filter((part) => part !== '').join(' ');
    }
    case 'write':
      return list(
        'WRITE',
        [...(statement.file ? [`#${printExpr(statement.file)}`] : []), ...statement.items.map(printExpr)].join(', '),
      );
    case 'input':
    case 'lineInput': {
      const word = statement.kind === 'input' ? 'INPUT' : 'LINE INPUT';
      const targets = statement.kind === 'input' ? printExprs(statement.targets) : printExpr(statement.target);
      if (statement.file) return `${word} #${printExpr(statement.file)}, ${targets}`;
      return `${word} ${statement.prompt ? `${printExpr(statement.prompt)}; ` : ''}${targets}`;
    }
    case 'if': {
      const [clause] = statement.clauses;
      // With nothing behind THEN the line would open a block.
      if (clause!.body.length === 0 && !statement.otherwise) return `IF ${printExpr(clause!.condition)} THEN :`;
      const otherwise = statement.otherwise ? list(' ELSE', inlineBlock(statement.otherwise)) : '';
      return `${list(`IF ${printExpr(clause!.condition)} THEN`, inlineBlock(clause!.body))}${otherwise}`;
    }
    case 'exit':
    case 'continue':
      return list(statement.kind === 'exit' ? 'EXIT' : 'CONTINUE', statement.what ?? '');
    case 'goto':
      return `GOTO ${printTarget(statement.target)}`;
    case 'gosub':
      return `GOSUB ${printTarget(statement.target)}`;
    case 'onJump':
      return `ON ${printExpr(statement.selector)} ${statement.word} ${statement.targets.map(printTarget).join(', ')}`;
    case 'return':
      return list('RETURN', statement.value ? printExpr(statement.value) : '');
    case 'end':
      return list(statement.word, statement.status ? printExpr(statement.status) : '');
    case 'callStmt': {
      const callee = `${statement.hasCall ? 'CALL ' : ''}${printExpr(statement.callee)}`;
      if (statement.hasParens) return `${callee}(${printExprs(statement.args)})`;
      return list(callee, printExprs(statement.args));
    }
    case 'evaluate':
      return printExpr(statement.value);
    case 'superCall':
      return `SUPER(${printExprs(statement.args)})`;
    case 'command':
      return list(statement.word, statement.args.map((arg) => (arg ? printExpr(arg) : '')).join(', '));
    case 'dim':
      return `${statement.word} ${statement.declarators.map(printDeclarator).join(', ')}`;
    case 'defType':
      return `${statement.word} ${statement.ranges.map(({ from, to }) => (from === to ? from : `${from}-${to}`)).join(', ')}`;
    case 'redim':
      return `REDIM ${statement.isPreserving ? 'PRESERVE ' : ''}${statement.declarators.map(printDeclarator).join(', ')}`;
    case 'erase':
      return `ERASE ${printExprs(statement.targets)}`;
    case 'shared':
      return `SHARED ${statement.declarators.map(printDeclarator).join(', ')}`;
    case 'constant': {
      const parts = statement.declarators.map(
        (each) => `${each.name.name.text}${printAs(each.type)} = ${printExpr(each.value)}`,
      );
      return `CONSTANT ${parts.join(', ')}`;
    }
    case 'option':
      return list(`OPTION ${statement.word}`, statement.value === null ? '' : String(statement.value));
    case 'include':
      return `INCLUDE ${printString(statement.path)}`;
    case 'defFn': {
      const params = statement.params.length > 0 ? `(${statement.params.map(printParameter).join(', ')})` : '';
      return `DEF ${printFnName(statement.name.name.text)}${params} = ${printExpr(statement.value)}`;
    }
    case 'declare': {
      const library = statement.library === null ? '' : ` LIB ${printString(statement.library)}`;
      const symbol = statement.symbol === null ? '' : ` ALIAS ${printString(statement.symbol)}`;
      const params = [...statement.params.map(printParameter), ...(statement.isVariadic ? ['...'] : [])].join(', ');
      return `DECLARE ${statement.word} ${statement.name.name.text}${library}${symbol} (${params})${printAs(statement.result)}`;
    }
    case 'data':
      return `DATA ${statement.items.map(printDataItem).join(', ')}`.trimEnd();
    case 'read':
      return `READ ${printExprs(statement.targets)}`;
    case 'restore':
      return list('RESTORE', statement.target ? printTarget(statement.target) : '');
    case 'throw':
      return list(
        'THROW',
        [statement.code, statement.line].flatMap((part) => (part ? [printExpr(part)] : [])).join(', '),
      );
    case 'open': {
      const isTextBytes = statement.isBinary && statement.mode !== 'BINARY' && statement.mode !== 'RANDOM';
      const length = statement.recordLength ? ` LEN = ${printExpr(statement.recordLength)}` : '';
      const mode = isTextBytes ? `BINARY ${statement.mode}` : statement.mode;
      return `OPEN ${printExpr(statement.path)} FOR ${mode} AS #${printExpr(statement.file)}${length}`;
    }
    case 'close':
      return list('CLOSE', statement.files.map((file) => `#${printExpr(file)}`).join(', '));
    case 'seek':
      return `SEEK #${printExpr(statement.file)}, ${printExpr(statement.position)}`;
    case 'field': {
      const parts = statement.parts.map((part) => `${printExpr(part.width)} AS ${printExpr(part.target)}`);
      return `FIELD #${printExpr(statement.file)}, ${parts.join(', ')}`;
    }
    case 'setField':
      return `${statement.word} ${printExpr(statement.target)} = ${printExpr(statement.value)}`;
    case 'transfer': {
      const position = statement.position ? ` ${printExpr(statement.position)}` : '';
      const data = statement.data ? `, ${printExpr(statement.data)}` : '';
      return `${statement.word} #${printExpr(statement.file)}${position || data ? `,${position}` : ''}${data}`;
    }
    case 'delete':
      return `DELETE ${printExpr(statement.target)}`;
    case 'send':
      return `SEND ${printExpr(statement.channel)}, ${printExpr(statement.value)}`;
    case 'timedSend':
      return `${statement.word} ${printExpr(statement.duration)} ${statement.unit} ${inline(statement.send)}`;
    case 'timerStop':
      return `TIMER STOP ${statement.id ? printExpr(statement.id) : 'ALL'}`;
    case 'unmarshall':
      return `UNMARSHALL ${printExpr(statement.target)}, ${printExpr(statement.blob)}`;
    case 'badStmt':
      return "' (not understood)";
    default:
      return inlineStructure(statement);
  }
}

/** A reserved word names a function only where FN is joined to it. */
function printFnName(name: string): string {
  const kind = wordKinds.get(name.toUpperCase());
  return kind === undefined || isNameLike(kind) ? `FN ${name}` : `FN${name}`;
}
