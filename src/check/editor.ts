// What an editor asks about a place in the text: which name stands here, where it comes from and where else it is used, what
// its type is, and what could be written next. Works on programs with errors too; everything is computed from one check.

import { Diagnostics } from '../source/diagnostics.ts';
import type { Sources, Span } from '../source/source.ts';
import { parseProgram } from '../syntax/parse.ts';
import { builtinFunctions, builtinStatements, listMethods, mapMethods } from './builtins.ts';
import { check, type Checked } from './check.ts';
import { ConstantSymbol, type Definition, LabelSymbol, Procedure, type Use, VariableSymbol } from './scope.ts';
import type { Routine } from './typed.ts';
import { type ClassType, type Type, typeName } from './types.ts';

/** A program as an editor sees it. */
export interface Analysis {
  readonly sources: Sources;
  readonly diagnostics: Diagnostics;
  readonly checked: Checked;
}

/** Read and check a program for an editor; its first source is the main file. */
export function analyse(sources: Sources): Analysis {
  const diagnostics = new Diagnostics();
  const program = parseProgram(sources, diagnostics);
  return { sources, diagnostics, checked: check(program, sources, diagnostics, { collectsUses: true }) };
}

/** The use of a name at an offset; the shortest when several lie there. */
export function useAt(analysis: Analysis, offset: number): Use | null {
  let best: Use | null = null;
  for (const use of analysis.checked.uses) {
    if (offset < use.start || offset > use.end) continue;
    if (!best || use.end - use.start < best.end - best.start) best = use;
  }
  return best;
}

/** Where a name is declared; null for what is built in or only mentioned. */
export function definitionOf(definition: Definition): number | null {
  if (definition instanceof VariableSymbol) return definition.variable.start;
  if (definition instanceof LabelSymbol) return definition.span.start;
  if ('what' in definition) return definition.what === 'builtin' ? null : definition.start;
  return definition.start;
}

/** All places that mean the same, in textual order. */
export function referencesTo(analysis: Analysis, definition: Definition): Span[] {
  const spans = new Map<number, Span>();
  for (const use of analysis.checked.uses) {
    if (isSame(use.definition, definition)) spans.set(use.start, { start: use.start, end: use.end });
  }
  return [...spans.values()].sort((a, b) => a.start - b.start);
}

function isSame(a: Definition, b: Definition): boolean {
  if (a === b) return true;
  if (!('what' in a) || !('what' in b) || a.what !== b.what) return false;
  if (a.what === 'builtin' || b.what === 'builtin') return 'name' in a && 'name' in b && a.name === b.name;
  return a.start === b.start;
}

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

function routineLine(routine: Routine): string {
  const params = routine.params.map((param) => {
    const passing = param.storage === 'reference' && !param.array && param.type.kind !== 'record' ? 'BYREF ' : '';
    return `${passing}${param.name}${param.array ? '()' : ''} AS ${typeName(param.type)}`;
  });
  const result = routine.resultType.kind === 'void' ? '' : ` AS ${typeName(routine.resultType)}`;
  return `${routine.kind.toUpperCase()} ${routine.name}(${params.join(', ')})${result}`;
}

function builtinLine(name: string): string {
  const rows = builtinFunctions.get(name) ?? builtinStatements.get(name) ?? [];
  return rows
    .map(({ params, result }) => {
      const words = params.map((param) =>
        param.value === null ? letterName(param.type) : `[${letterName(param.type)}]`,
      );
      return `${name}(${words.join(', ')})${result && result.kind !== 'void' ? ` AS ${typeName(result)}` : ''}`;
    })
    .join('\n');
}

const letterName = (type: Type | null): string => (type ? typeName(type) : 'number');

/** The static type that a name's value has; null for procedures without result, labels and types. */
export function typeOf(definition: Definition): Type | null {
  if (definition instanceof VariableSymbol) return definition.variable.type;
  if (definition instanceof ConstantSymbol) return definition.value?.type ?? null;
  if (definition instanceof Procedure) return (definition.routine ?? definition.foreign)!.resultType;
  if (definition instanceof LabelSymbol) return null;
  return definition.what === 'member' ? definition.type : null;
}

export interface Completion {
  readonly text: string;
  readonly detail: string;
}

/** What may be written at an offset: members behind a point, otherwise the names that are visible there. */
export function completionsAt(analysis: Analysis, offset: number): Completion[] {
  const source = analysis.sources.sourceAt(offset);
  const text = source.text.slice(0, offset - source.base);
  const prefix = /[A-Za-z_][A-Za-z0-9_]*$/.exec(text)?.[0] ?? '';
  const before = text.slice(0, text.length - prefix.length);
  const found = /(?:\.|->)\s*$/.test(before)
    ? members(analysis, source.base + before.replace(/(?:\.|->)\s*$/, '').length)
    : visible(analysis, offset);
  const wanted = prefix.toUpperCase();
  return found.filter((one) => one.text.toUpperCase().startsWith(wanted)).sort((a, b) => (a.text < b.text ? -1 : 1));
}

/** Members of the name that ends at an offset. */
function members(analysis: Analysis, end: number): Completion[] {
  const use = analysis.checked.uses.find((one) => one.end === end);
  const type = use ? typeOf(use.definition) : null;
  switch (type?.kind) {
    case 'record':
      return type.fields.map((field) => ({ text: field.name, detail: typeName(field.type) }));
    case 'class':
      return classMembers(type);
    case 'list':
      return [...listMethods.keys()].map((text) => ({ text, detail: 'method' }));
    case 'map':
      return [...mapMethods.keys()].map((text) => ({ text, detail: 'method' }));
    case 'pointer':
      return type.target.kind === 'record'
        ? type.target.fields.map((field) => ({ text: field.name, detail: typeName(field.type) }))
        : [];
    default:
      return [];
  }
}

function classMembers(type: ClassType): Completion[] {
  const fields = type.fields.map((field) => ({ text: field.name, detail: typeName(field.type) }));
  return [...fields, ...type.vtable.map((method) => ({ text: method.name, detail: routineLine(method) }))];
}

function visible(analysis: Analysis, offset: number): Completion[] {
  const { scopes, procedures, named } = analysis.checked;
  const found = new Map<string, Completion>();
  const add = (text: string, detail: string): void => {
    const key = text.toUpperCase();
    if (!found.has(key)) found.set(key, { text, detail });
  };
  const inner = scopes.slice(1).filter(({ start, end }) => offset >= start && offset <= end);
  for (const { scope } of [...inner, scopes[0]!]) {
    for (const table of [scope.scalars, scope.arrays]) {
      for (const list of table.values()) for (const symbol of list) add(symbol.variable.name, describe(symbol));
    }
    for (const constant of scope.constants.values()) add(constant.name, describe(constant));
  }
  for (const procedure of procedures.values()) add(procedure.name, describe(procedure));
  for (const type of named.values()) add(type.name, `${type.kind === 'class' ? 'CLASS' : 'TYPE'} ${type.name}`);
  for (const name of builtinFunctions.keys()) add(name, builtinLine(name));
  for (const name of builtinStatements.keys()) if (!name.startsWith('(')) add(name, builtinLine(name));
  return [...found.values()];
}
