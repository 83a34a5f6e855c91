// The typed tree as text, for `--dump=typed` and for tests: routines with their variables, one line for each statement,
// expressions as `(kind operands)` with their types. Constants show as `5` (INTEGER), `5:LONG`, `0.5` (DOUBLE).
// Written over the shape of the nodes, so that a new kind shows without a line here.

import { type Expr, Label, Loop, Routine, type Stmt, TryRegion, type TypedProgram, Variable } from './typed.ts';
import { ClassType, Field, RecordType, type Type, typeName } from './types.ts';

export function dumpTyped(program: TypedProgram): string {
  const out: string[] = [];
  for (const record of program.records) {
    out.push(
      `TYPE ${record.name} size ${record.size} align ${record.align}${record.vector ? ` vector ${record.vector.lanes}` : ''}`,
    );
    for (const field of record.fields) out.push(fieldLine(field));
  }
  for (const type of program.classes) dumpClass(type, out);
  for (const foreign of program.foreigns)
    out.push(`foreign ${foreign.name} -> ${foreign.symbol} of ${foreign.library ?? 'the process'}`);
  if (program.data.length > 0) {
    const items = program.data.map(({ text, value }) => (value ? expr(value) : JSON.stringify(text)));
    out.push(`data ${items.join(', ')}`);
  }
  for (const variable of program.globals) out.push(variableLine(variable, ''));
  for (const routine of program.routines) dumpRoutine(routine, out);
  return `${out.join('\n')}\n`;
}

const fieldLine = (field: Field): string => `  +${field.offset} ${field.name} ${typeName(field.type)}`;

function dumpClass(type: ClassType, out: string[]): void {
  out.push(`CLASS ${type.name}${type.parent ? ` EXTENDS ${type.parent.name}` : ''} size ${type.size}`);
  for (const field of type.fields) out.push(fieldLine(field));
  type.vtable.forEach((method, slot) => {
    out.push(`  [${slot}] ${method.symbol}`);
  });
}

function variableLine(variable: Variable, indent: string): string {
  const words: string[] = [variable.storage, variable.name, typeName(variable.type)];
  const { array, initial } = variable;
  if (initial) words.push('=', expr(initial));
  if (array) {
    const bounds = array.bounds
      ? array.bounds.map(({ lower, upper }) => `${lower} TO ${upper}`).join(', ')
      : `rank ${array.rank}`;
    words.push(`(${bounds})`);
    if (array.isFixed) words.push('in-place');
    if (array.isStatic) words.push('static');
    if (array.isDynamic) words.push('dynamic');
  }
  if (variable.isAddressTaken) words.push('addressed');
  if (variable.isCaptured) words.push('captured');
  if (variable.isPerWorker) words.push('per-worker');
  return `${indent}${words.join(' ')}`;
}

function dumpRoutine(routine: Routine, out: string[]): void {
  const flags = [
    routine.canFail ? 'can fail' : 'cannot fail',
    ...(routine.hasGosub ? ['gosub'] : []),
    ...(routine.isOverridden ? ['overridden'] : []),
    ...(routine.isExported ? ['exported'] : []),
    ...(routine.isWorkerReachable ? ['in workers'] : []),
  ];
  const result = routine.resultType.kind === 'void' ? '' : ` AS ${typeName(routine.resultType)}`;
  out.push(`${routine.kind} ${routine.symbol}${result}: ${flags.join(', ')}`);
  for (const variable of [...(routine.me ? [routine.me] : []), ...routine.params, ...routine.locals]) {
    out.push(variableLine(variable, '  '));
  }
  dumpBlock(routine.body, '  ', out);
}

function dumpBlock(block: readonly Stmt[], indent: string, out: string[]): void {
  for (const stmt of block) dumpStatement(stmt as unknown as Node, indent, out);
}

type Node = Readonly<Record<string, unknown>>;

const silent: ReadonlySet<string> = new Set([
  'kind',
  'type',
  'start',
  'source',
  'line',
  'erl',
  'at',
  'afterAt',
  'isLiteral',
]);

/** Fields on the statement's line, blocks below it. */
function dumpStatement(stmt: Node, indent: string, out: string[]): void {
  const words: string[] = [];
  const blocks: [string, readonly Stmt[]][] = [];
  for (const [name, value] of Object.entries(stmt)) {
    if (silent.has(name) || value === null || value === false) continue;
    if (isParts(value)) {
      for (const part of value) {
        const { body, ...rest } = part;
        blocks.push([`${name} ${fields(rest)}`.trimEnd(), body as readonly Stmt[]]);
      }
    } else if (isBlock(name, value)) {
      if (value.length > 0) blocks.push([name, value]);
    } else words.push(show(name, value));
  }
  const erl = stmt.erl === stmt.line ? '' : `/${stmt.erl}`;
  out.push(`${indent}${stmt.line}${erl} ${[stmt.kind, ...words.filter(Boolean)].join(' ')}`);
  for (const [name, block] of blocks) {
    out.push(`${indent}  ${name}:`);
    dumpBlock(block, `${indent}    `, out);
  }
}

const isBlock = (name: string, value: unknown): value is readonly Stmt[] =>
  Array.isArray(value) && (name === 'body' || name === 'otherwise' || name === 'finalizer');

const isParts = (value: unknown): value is readonly Node[] =>
  Array.isArray(value) &&
  value.length > 0 &&
  typeof value[0] === 'object' &&
  value[0] !== null &&
  'body' in value[0] &&
  !('erl' in value[0]) &&
  !(value[0] instanceof Routine);

function fields(node: Node): string {
  const words: string[] = [];
  for (const [name, value] of Object.entries(node)) {
    if (silent.has(name) || value === null || value === false) continue;
    words.push(show(name, value));
  }
  return words.filter(Boolean).join(' ');
}

function show(name: string, value: unknown): string {
  if (value === true) return name;
  if (typeof value === 'string') return name === 'prompt' || name === 'value' ? JSON.stringify(value) : value;
  if (typeof value === 'number' || typeof value === 'bigint') return `${name}=${value}`;
  if (Array.isArray(value))
    return value.length === 0 ? '' : `${name}[${value.map((item) => show('', item)).join(', ')}]`;
  if (value instanceof Variable || value instanceof Routine || value instanceof Label || value instanceof Field)
    return value.name;
  if (value instanceof Loop) return `${value.word.toLowerCase()}#${value.index}${value.isEntered ? ' entered' : ''}`;
  if (value instanceof TryRegion) return value.finalizer ? 'with finally' : '';
  if (value instanceof RecordType || value instanceof ClassType) return value.name;
  if (name === 'element' || name === 'resultType') return typeName(value as Type);
  return expr(value as Expr);
}

function expr(e: Expr | Node): string {
  const node = e as Node;
  const type = node.type as Type | undefined;
  switch (node.kind) {
    case 'integer':
      if (typeof node.value !== 'bigint') break;
      return type && type.kind === 'integer' ? `${node.value}${suffix(type, 'INTEGER')}` : `${node.value}`;
    case 'float': {
      if (!type || typeof node.value !== 'number') break;
      const digits = Number.isInteger(node.value) ? `${node.value}.0` : `${node.value}`;
      return `${digits}${suffix(type, 'DOUBLE')}`;
    }
    case 'text':
      if (typeof node.value === 'string') return JSON.stringify(node.value);
      break;
    case 'load':
      return expr(node.place as Node);
    case 'variable':
      return (node.variable as Variable).name;
    case 'arrayVariable':
      return `${(node.variable as Variable).name}()`;
    case 'convert':
      return `(${node.conversion}${node.canFail ? '!' : ''} ${type ? typeName(type) : ''} ${expr(node.operand as Node)})`;
    default:
  }
  if (typeof node.implementation === 'string') return String(node.name);
  if (typeof node.kind !== 'string') return `{${fields(node)}}`;
  const words = [node.kind, type && type.kind !== 'void' ? typeName(type) : '', fields(node)];
  return `(${words.filter(Boolean).join(' ')})`;
}

const suffix = (type: Type, plain: string): string => (typeName(type) === plain ? '' : `:${typeName(type)}`);
