// What a name is, in a line of the language's own words: for hovering and for lists of candidates.

import { type Builtin, builtinFunctions, builtinStatements, listMethods, mapMethods } from '../check/builtins.ts';
import { ConstantSymbol, type Definition, LabelSymbol, Procedure, VariableSymbol } from '../check/scope.ts';
import type { Routine } from '../check/typed.ts';
import { type Type, typeName } from '../check/types.ts';

/** A line that tells what a name is, in the language's own words. */
export function describe(definition: Definition): string {
  if (definition instanceof VariableSymbol) return variableLine(definition);
  if (definition instanceof ConstantSymbol) return constantLine(definition);
  if (definition instanceof Procedure) return procedureLine(definition);
  if (definition instanceof LabelSymbol) return `${definition.label.name}:`;
  switch (definition.what) {
    case 'member':
      return definition.type.kind === 'void'
        ? `${definition.name}()`
        : `${definition.name} AS ${typeName(definition.type)}`;
    case 'type':
      return `${definition.type.kind === 'class' ? 'CLASS' : 'TYPE'} ${typeName(definition.type)}`;
    case 'builtin':
      return builtinLine(definition.name);
  }
}

function variableLine({ variable }: VariableSymbol): string {
  const parens = variable.array ? '()' : '';
  const place = variable.storage === 'module' ? 'DIM' : variable.storage === 'local' ? 'LOCAL' : 'parameter';
  return `${place} ${variable.name}${parens} AS ${typeName(variable.type)}`;
}

function constantLine({ name, value }: ConstantSymbol): string {
  if (value?.kind === 'text') return `CONSTANT ${name} = ${JSON.stringify(value.value)}`;
  return value?.kind === 'integer' || value?.kind === 'float'
    ? `CONSTANT ${name} = ${value.value}`
    : `CONSTANT ${name}`;
}

function procedureLine({ name, routine, foreign }: Procedure): string {
  if (routine) return routineLine(routine);
  const params = foreign!.params.map((param) => `${param.name} AS ${typeName(param.type)}`).join(', ');
  return `DECLARE ${name}(${params}) AS ${typeName(foreign!.resultType)}`;
}

export function routineLine(routine: Routine): string {
  const params = routine.params.map((param) => {
    const passing = param.storage === 'reference' && !param.array && param.type.kind !== 'record' ? 'BYREF ' : '';
    return `${passing}${param.name}${param.array ? '()' : ''} AS ${typeName(param.type)}`;
  });
  const result = routine.resultType.kind === 'void' ? '' : ` AS ${typeName(routine.resultType)}`;
  return `${routine.kind.toUpperCase()} ${routine.name}(${params.join(', ')})${result}`;
}

/** Functions whose parameters are not of one type: what the checker knows of them is written in no table. */
const specialLines: Readonly<Record<string, string>> = {
  AVG: 'AVG(array()) AS DOUBLE',
  CANCELLED: 'CANCELLED(worker AS LONG) AS INTEGER',
  DOT: 'DOT(a(), b()) AS number',
  HASMESSAGE: 'HASMESSAGE(channel) AS INTEGER',
  JOIN$: 'JOIN$(array$(), separator AS STRING) AS STRING',
  LBOUND: 'LBOUND(array(), [dimension AS INTEGER]) AS INTEGER',
  MARSHALL: 'MARSHALL(value) AS MARSHALLED',
  MOD: 'MOD(a AS number, b AS number) AS number',
  RECEIVE: 'RECEIVE(channel) AS ANY',
  SPC: 'SPC(n AS INTEGER)',
  SPLIT$: 'SPLIT$(text AS STRING, delimiter AS STRING) AS STRING()',
  SUM: 'SUM(array()) AS number',
  TAB: 'TAB(column AS INTEGER)',
  TYPEOF: 'TYPEOF(value AS ANY) AS INTEGER',
  UBOUND: 'UBOUND(array(), [dimension AS INTEGER]) AS INTEGER',
};

export function builtinLine(name: string): string {
  const [owner, method] = name.split('.');
  if (method !== undefined) {
    const rows = (owner === 'LIST' ? listMethods : mapMethods).get(method);
    return rows ? methodLine(method, rows) : name;
  }
  if (Object.hasOwn(specialLines, name)) return specialLines[name]!;
  const rows = builtinFunctions.get(name) ?? builtinStatements.get(name) ?? builtinFunctions.get(`${name}$`) ?? [];
  if (rows.length === 0) return `${name}(…)`;
  return rows.map(({ params, result }) => `${name}(${parameterWords(params)})${resultWords(result)}`).join('\n');
}

/** A method of lists or maps; the receiver is its first parameter. */
export function methodLine(name: string, rows: readonly Builtin[]): string {
  return rows
    .map(({ params, result }) => `${name}(${parameterWords(params.slice(1))})${resultWords(result)}`)
    .join('\n');
}

const parameterWords = (params: Builtin['params']): string =>
  params.map(({ type, value }) => (value === null ? letterName(type) : `[${letterName(type)}]`)).join(', ');

const resultWords = (result: Type | null): string =>
  result && result.kind !== 'void' ? ` AS ${typeName(result)}` : '';

const letterName = (type: Type | null): string => (type ? typeName(type) : 'number');
