// IF and SELECT CASE.

import type { Span } from '../source/source.ts';
import type * as Ast from '../syntax/ast.ts';
import { compact } from '../syntax/lists.ts';
import { framed, warnConstant } from './blocks.ts';
import { condition } from './conditions.ts';
import type { Context } from './context.ts';
import { box, commonType, toNumber } from './conversions.ts';
import { expression, load } from './expressions.ts';
import { compareValues, relationOf } from './operators.ts';
import { Frame } from './scope.ts';
import { statements } from './statements.ts';
import type { Expr, IfBranch, SelectTest, Stmt } from './typed.ts';
import { type FloatType, type IntegerType, isNumeric, longType, type Type, typeName } from './types.ts';

export function ifStatement(c: Context, node: Ast.If, out: Stmt[]): void {
  const at = c.at(node);
  const branches = node.clauses.map((clause): IfBranch => {
    const at = c.at(clause);
    const asked = condition(c, clause.condition);
    warnConstant(c, asked, clause.condition);
    return { at, condition: asked, body: statements(c, clause.body) };
  });
  const otherwise = node.otherwise ? statements(c, node.otherwise) : [];
  out.push({ kind: 'if', start: at.start, source: at.source, line: at.line, erl: at.erl, branches, otherwise });
}

export function selectStatement(c: Context, node: Ast.Select, out: Stmt[]): void {
  const at = c.at(node);
  const subject = expression(c, node.subject);
  const variable = c.temporary(subject.type);
  const read = load({ kind: 'variable', type: subject.type, variable });
  const loop = c.newLoop('SELECT');
  const frame = new Frame('select', c.frame, loop);
  let isTable = subject.type.kind === 'integer';
  const clauses = node.clauses.map((clause) => {
    const at = c.at(clause);
    const tests: SelectTest[] = [];
    for (const item of clause.items) {
      const test = caseTest(c, item, read);
      if (!test) continue;
      tests.push(test);
      isTable &&= isConstantTest(test);
    }
    return { at, tests: compact(tests), body: framed(c, frame, clause.body) };
  });
  const otherwise = node.otherwise ? framed(c, frame, node.otherwise) : [];
  if (subject.kind === 'bad') return;
  out.push({
    kind: 'select',
    start: at.start,
    source: at.source,
    line: at.line,
    erl: at.erl,
    loop,
    variable,
    subject,
    clauses,
    otherwise,
    isTable,
  });
}

function isConstantTest(test: SelectTest): boolean {
  if (test.kind === 'range') return test.from.kind === 'integer' && test.to.kind === 'integer';
  return test.op === 'eq' && test.value.kind === 'integer';
}

function caseTest(c: Context, item: Ast.CaseItem, subject: Expr): SelectTest | null {
  switch (item.kind) {
    case 'caseValue': {
      let value = expression(c, item.value);
      // A fraction against an integer selector is cut off first; ranges and IS compare as they are.
      if (subject.type.kind === 'integer' && value.type.kind === 'float') value = toNumber(value, longType);
      return relationTest(c, 'eq', subject, value, item.value);
    }
    case 'caseRelation':
      return relationTest(c, relationOf(item.op), subject, expression(c, item.value), item.value);
    case 'caseRange':
      return rangeTest(c, item, subject);
  }
}

function relationTest(
  c: Context,
  op: Parameters<typeof compareValues>[1],
  subject: Expr,
  value: Expr,
  span: Span,
): SelectTest | null {
  if (!isComparable(c, subject, value, span)) return null;
  const test = compareValues(c, op, subject, value, span, '=');
  return test.kind === 'compare' ? { kind: 'relation', op: test.op, subject: test.left, value: test.right } : null;
}

function isComparable(c: Context, subject: Expr, value: Expr, span: Span): boolean {
  const a = subject.type;
  const b = value.type;
  if (a.kind === 'error' || b.kind === 'error') return false;
  const isMixed = (a.kind === 'string') !== (b.kind === 'string') && a.kind !== 'any' && b.kind !== 'any';
  if (isMixed) c.report(span, 'caseMixed', kindName(b), kindName(a));
  return !isMixed;
}

const kindName = (type: Type): string =>
  type.kind === 'string' ? 'a string' : isNumeric(type) ? 'a number' : typeName(type);

function rangeTest(c: Context, item: Ast.CaseRange, subject: Expr): SelectTest | null {
  const from = expression(c, item.from);
  const to = expression(c, item.to);
  if (!isComparable(c, subject, from, item.from) || !isComparable(c, subject, to, item.to)) return null;
  const types = [subject.type, from.type, to.type];
  if (types.every(isNumeric)) {
    const type = types.reduce((a, b) => commonType(a as IntegerType, b as IntegerType)) as IntegerType | FloatType;
    return { kind: 'range', subject: toNumber(subject, type), from: toNumber(from, type), to: toNumber(to, type) };
  }
  if (types.every(({ kind }) => kind === 'string')) return { kind: 'range', subject, from, to };
  if (types.every((type) => type.kind === 'any' || type.kind === 'string' || isNumeric(type))) {
    c.fails();
    return { kind: 'range', subject: box(subject), from: box(from), to: box(to) };
  }
  c.report(item, 'comparedMixed', typeName(subject.type), typeName(from.type));
  return null;
}
