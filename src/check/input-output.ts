// PRINT, INPUT, DATA and files.

import type { Span } from '../source/source.ts';
import type * as Ast from '../syntax/ast.ts';
import { closestName } from '../syntax/misspelling.ts';
import { checkWorkerGroup } from './builtin-calls.ts';
import { fileModes, internalBuiltin } from './builtins.ts';
import type { Context } from './context.ts';
import { toText } from './conversions.ts';
import { converted, expression } from './expressions.ts';
import { integerConstant } from './fold.ts';
import { procedure } from './lookup.ts';
import { target, textTarget } from './places.ts';
import { markAddressed, noteCall } from './procedures.ts';
import type { Expr, Place, PrintItem, PrintStmt, Stmt } from './typed.ts';
import { integerType, isNumeric, longType, stringType, type Type, typeName } from './types.ts';

/** A file number; workers have no files. */
function fileNumber(c: Context, node: Ast.Expr, statement: string, at: Span): Expr {
  const word = { start: at.start, end: at.start + statement.replace(' #', '').length };
  checkWorkerGroup(c, { worker: 'file' }, word, statement);
  c.fails();
  const number = converted(c, node, integerType);
  return c.hasWorkers ? mainOnly('(fileNumber)', [number]) : number;
}

/** A builtin that does nothing but refuse in workers. */
const mainOnly = (name: string, args: readonly Expr[]): Expr => ({
  kind: 'builtin',
  type: integerType,
  builtin: internalBuiltin(name),
  args,
  canFail: false,
});

/** INPUT and LINE INPUT of the keyboard; workers have none. */
function keyboard(c: Context, span: Span, statement: string, out: Stmt[]): void {
  checkWorkerGroup(c, { worker: 'input' }, span, statement);
  if (c.hasWorkers) out.push({ kind: 'evaluate', ...c.at(span), value: mainOnly('(keyboard)', []) });
}

export function printStatement(c: Context, node: Ast.Print, out: Stmt[]): void {
  const at = c.at(node);
  const file = node.file ? fileNumber(c, node.file, 'PRINT #', node) : null;
  if (node.format) {
    printUsing(c, node, at, file, out);
    return;
  }
  const items: PrintItem[] = [];
  let last = '';
  let asksObjects = false;
  for (const item of node.items) {
    if (item.value) {
      const made = printItem(c, item.value);
      if (made) items.push(made);
      if (made?.kind === 'value' && mayHoldObject(made.value.type)) asksObjects = true;
    }
    if (item.separator === ',') items.push({ kind: 'comma' });
    last = item.separator;
  }
  const printed: PrintStmt = {
    kind: 'print',
    start: at.start,
    source: at.source,
    line: at.line,
    erl: at.erl,
    file,
    items,
    endsLine: last === '',
    canFail: file !== null,
  };
  if (asksObjects) for (const method of c.toTexts) noteCall(c, method, printed);
  out.push(printed);
}

/** Whether printing a value may come to an object, which then is asked for its ToString. */
function mayHoldObject(type: Type): boolean {
  switch (type.kind) {
    case 'class':
    case 'object':
    case 'any':
      return true;
    case 'list':
      return mayHoldObject(type.element);
    case 'map':
      return mayHoldObject(type.value);
    case 'record':
      return type.fields.some((field) => mayHoldObject(field.type));
    case 'fixedArray':
      return mayHoldObject(type.element);
    default:
      return false;
  }
}

function printItem(c: Context, node: Ast.Expr): PrintItem | null {
  const word = positionWord(c, node);
  if (word) {
    c.use(word.ref, { what: 'builtin', name: word.key });
    const amount = converted(c, word.argument, longType);
    if (amount.kind === 'bad') return null;
    return word.key === 'TAB' ? { kind: 'tab', column: amount } : { kind: 'spaces', count: amount };
  }
  const value = expression(c, node);
  switch (value.type.kind) {
    case 'error':
      return null;
    case 'pointer':
    case 'fixedArray':
      c.report(node, 'notPrintable', typeName(value.type));
      return null;
    case 'nothing':
      return { kind: 'value', value: { kind: 'nothing', type: { kind: 'object' } } };
    default:
      return { kind: 'value', value };
  }
}

/** `TAB(n)` and `SPC(n)`, unless the program has a function or array of that name. */
function positionWord(c: Context, node: Ast.Expr): { key: string; ref: Ast.NameRef; argument: Ast.Expr } | null {
  if (node.kind !== 'call' || node.callee.kind !== 'name' || node.args.length !== 1) return null;
  const { key, suffix, id } = node.callee.name;
  if (suffix !== '' || (key !== 'TAB' && key !== 'SPC')) return null;
  if (procedure(c, key) || c.scope.arrays.has(id) || c.module.arrays.has(id)) return null;
  return { key, ref: node.callee, argument: node.args[0]! };
}

function printUsing(c: Context, node: Ast.Print, at: ReturnType<Context['at']>, file: Expr | null, out: Stmt[]): void {
  const format = converted(c, node.format!, stringType);
  const items: Expr[] = [];
  let last = '';
  for (const item of node.items) {
    const value = item.value ? plainItem(c, item.value) : null;
    if (value) items.push(value);
    last = item.separator;
  }
  if (format.kind === 'bad') return;
  const endsLine = last === '';
  out.push({ kind: 'printUsing', ...at, file, format, items, endsLine });
}

/** A number or string; an ANY value becomes text. */
function plainItem(c: Context, node: Ast.Expr, message: 'notPlain' | 'notWritable' = 'notPlain'): Expr | null {
  const value = expression(c, node);
  const { type } = value;
  if (isNumeric(type) || type.kind === 'string') return value;
  if (type.kind === 'any') return toText(value);
  if (type.kind !== 'error') c.report(node, message, typeName(type));
  return null;
}

export function writeStatement(c: Context, node: Ast.Write, out: Stmt[]): void {
  const at = c.at(node);
  const file = node.file ? fileNumber(c, node.file, 'WRITE #', node) : null;
  const items = node.items.map((item) => plainItem(c, item));
  out.push({ kind: 'write', ...at, file, items: items.filter((item) => item !== null) });
}

// ---- INPUT, READ

export function inputStatement(c: Context, node: Ast.Input, out: Stmt[]): void {
  const at = c.at(node);
  if (!node.file) keyboard(c, { start: node.start, end: node.start + 5 }, 'INPUT', out);
  const file = node.file ? fileNumber(c, node.file, 'INPUT #', node) : null;
  const targets = plainTargets(c, node.targets);
  const isWhole = !file && targets.length === 1 && targets[0]!.type.kind === 'string';
  const prompt = node.prompt ? node.prompt.value : file ? '' : '? ';
  out.push({ kind: 'input', ...at, file, prompt, targets, isWhole });
}

function plainTargets(c: Context, nodes: readonly Ast.Expr[]): Place[] {
  const places: Place[] = [];
  for (const node of nodes) {
    const place = target(c, node);
    if (!place || place.type.kind === 'error') continue;
    if (isNumeric(place.type) || place.type.kind === 'string') places.push(place);
    else c.report(node, place.type.kind === 'record' ? 'recordPlace' : 'plainPlace', typeName(place.type));
  }
  return places;
}

export function lineInputStatement(c: Context, node: Ast.LineInput, out: Stmt[]): void {
  const at = c.at(node);
  if (!node.file) keyboard(c, node, 'LINE INPUT', out);
  const file = node.file ? fileNumber(c, node.file, 'LINE INPUT #', node) : null;
  const place = textTarget(c, node.target);
  if (place) out.push({ kind: 'lineInput', ...at, file, prompt: node.prompt?.value ?? '', target: place });
}

export function readStatement(c: Context, node: Ast.Read, out: Stmt[]): void {
  const at = c.at(node);
  c.fails();
  out.push({ kind: 'read', ...at, targets: plainTargets(c, node.targets) });
}

/** The first item at or after a label or line of module level. */
export function restoreStatement(c: Context, node: Ast.Restore, out: Stmt[]): void {
  const at = c.at(node);
  out.push({ kind: 'restore', ...at, index: node.target ? dataIndex(c, node.target) : 0 });
}

function reportDataLabel(c: Context, to: Ast.JumpTarget): void {
  const diagnostic = c.report(to, 'labelUnknown', to.label!.base, 'at module level');
  const near = closestName(
    to.label!.base,
    [...c.module.labels.values()].map(({ label }) => label.name),
  );
  if (near !== null) diagnostic?.suggest(to, near);
}

function dataIndex(c: Context, to: Ast.JumpTarget): number {
  const symbol = c.module.labels.get(to.label ? to.label.key : `${to.line}`);
  if (symbol) {
    c.use(to, symbol);
    symbol.isRestored = true;
  }
  const exact = c.dataLabels.get(to.label ? to.label.key : `${to.line}`);
  if (exact !== undefined) return exact;
  if (to.label) {
    reportDataLabel(c, to);
    return 0;
  }
  return c.dataLines.find(({ line }) => line > to.line!)?.index ?? c.data.length;
}

// ---- files

export function openStatement(c: Context, node: Ast.Open, out: Stmt[]): void {
  const at = c.at(node);
  const path = converted(c, node.path, stringType);
  const mode = integerConstant(BigInt(fileModes[node.mode]));
  const bytes = integerConstant(node.isBinary ? -1n : 0n);
  const file = fileNumber(c, node.file, 'OPEN', node);
  const length = node.recordLength ? converted(c, node.recordLength, longType) : integerConstant(-1n, longType);
  pushCall('(open)', [path, mode, bytes, file, length], at, out);
}

function pushCall(name: string, args: Expr[], at: ReturnType<Context['at']>, out: Stmt[]): void {
  if (args.some((arg) => arg.kind === 'bad')) return;
  const builtin = internalBuiltin(name);
  out.push({
    kind: 'evaluate',
    ...at,
    value: { kind: 'builtin', type: builtin.result!, builtin, args, canFail: builtin.canFail },
  });
}

export function closeStatement(c: Context, node: Ast.Close, out: Stmt[]): void {
  const at = c.at(node);
  if (node.files.length === 0) {
    checkWorkerGroup(c, { worker: 'file' }, node, 'CLOSE');
    c.fails();
    pushCall('(closeAll)', [], at, out);
  }
  for (const file of node.files) pushCall('(close)', [fileNumber(c, file, 'CLOSE', node)], at, out);
}

export function seekStatement(c: Context, node: Ast.Seek, out: Stmt[]): void {
  const at = c.at(node);
  const file = fileNumber(c, node.file, 'SEEK', node);
  pushCall('(seek)', [file, converted(c, node.position, longType)], at, out);
}

export function fieldStatement(c: Context, node: Ast.Field, out: Stmt[]): void {
  const at = c.at(node);
  const file = fileNumber(c, node.file, 'FIELD', node);
  const parts: { width: Expr; target: Place }[] = [];
  for (const part of node.parts) {
    const width = converted(c, part.width, longType);
    const place = textTarget(c, part.target);
    if (!place) continue;
    markAddressed(place);
    parts.push({ width, target: place });
  }
  out.push({ kind: 'field', ...at, file, parts });
}

export function setFieldStatement(c: Context, node: Ast.SetField, out: Stmt[]): void {
  const at = c.at(node);
  const place = textTarget(c, node.target);
  const value = converted(c, node.value, stringType);
  if (place) markAddressed(place);
  if (place && value.kind !== 'bad')
    out.push({ kind: 'setField', ...at, isRight: node.word === 'RSET', target: place, value });
}

export function transferStatement(c: Context, node: Ast.Transfer, out: Stmt[]): void {
  const at = c.at(node);
  const file = fileNumber(c, node.file, node.word, node);
  const position = node.position ? converted(c, node.position, longType) : null;
  if (node.word === 'GET') {
    const place = node.data ? plainTargets(c, [node.data])[0] : undefined;
    if (place || !node.data) out.push({ kind: 'get', ...at, file, position, target: place ?? null });
    return;
  }
  const value = node.data ? plainItem(c, node.data, 'notWritable') : null;
  if (value || !node.data) out.push({ kind: 'put', ...at, file, position, value });
}
