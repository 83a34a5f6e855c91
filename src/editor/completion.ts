// What could be written at a place: members behind a point, types behind AS, labels behind GOTO, otherwise everything that
// is visible there, and the words of the language.

import { constantNames, specialFunctions } from '../check/builtin-calls.ts';
import { builtinFunctions, builtinStatements, listMethods, mapMethods } from '../check/builtins.ts';
import type { Scope } from '../check/scope.ts';
import { type ClassType, type Type, typeName } from '../check/types.ts';
import { isUnsupported, K, words } from '../syntax/tokens.ts';
import { type Analysis, typeOf } from './analysis.ts';
import { builtinLine, describe, methodLine, routineLine } from './describe.ts';

export type CandidateKind =
  | 'variable'
  | 'constant'
  | 'procedure'
  | 'type'
  | 'field'
  | 'method'
  | 'label'
  | 'builtin'
  | 'keyword';

export interface Candidate {
  /** What is inserted, spelled as declared. */
  readonly text: string;
  readonly kind: CandidateKind;
  /** A line that says what it is; '' for keywords. */
  readonly detail: string;
}

/** Candidates for the word that ends at an offset of the main text (or is to begin there), in alphabetical order. */
export function completionsAt(analysis: Analysis, offset: number): Candidate[] {
  const { text } = analysis.sources.all[0]!;
  // What decides stands close by; a line of thousands of characters would be searched again and again.
  const line = text.slice(Math.max(text.lastIndexOf('\n', offset - 1) + 1, offset - 300), offset);
  const prefix = /[A-Za-z_][A-Za-z0-9_]*$/.exec(line)?.[0] ?? '';
  const before = line.slice(0, line.length - prefix.length);
  const wanted = prefix.toUpperCase();
  const fitting = candidates(analysis, offset - prefix.length, before).filter((one) =>
    one.text.toUpperCase().startsWith(wanted),
  );
  return fitting.sort((a, b) => compare(a.text.toUpperCase(), b.text.toUpperCase()));
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function candidates(analysis: Analysis, start: number, before: string): Candidate[] {
  const path = /([A-Za-z_][\w$%&!#@.()]*|\))\s*(?:\.|->)\s*$/.exec(before);
  if (path) return membersOf(typeBefore(analysis, start, before));
  if (/\b(?:AS|OF|NEW|CREATE|EXTENDS|INHERITS|IS)\s+$/i.test(before)) return types(analysis);
  if (/\b(?:GOTO|GOSUB|RESTORE)\s+(?:\w+\s*,\s*)*$/i.test(before)) return labels(scopeAt(analysis, start));
  return visible(analysis, start);
}

/** The innermost scope at an offset. */
export function scopeAt(analysis: Analysis, offset: number): Scope {
  const { scopes } = analysis.checked;
  const inner = scopes.slice(1).findLast(({ start, end }) => offset >= start && offset <= end);
  return (inner ?? scopes[0]!).scope;
}

/** The type of what stands before the point that ends `before`: by what the checker found, else by the names of the path. */
function typeBefore(analysis: Analysis, start: number, before: string): Type | null {
  const trimmed = before.replace(/\s*(?:\.|->)\s*$/, '');
  const end = start - (before.length - trimmed.length);
  const use = analysis.checked.uses.find((one) => one.end === end);
  if (use) return typeOf(use.definition);
  // While a line is being written it is not understood: only the names in it can tell.
  const names = /[A-Za-z_][\w$%&!#@]*(?:\([^()]*\))?(?:\s*(?:\.|->)\s*[A-Za-z_]\w*(?:\([^()]*\))?)*$/.exec(
    trimmed,
  )?.[0];
  return names === undefined ? null : typeOfPath(analysis, scopeAt(analysis, start), names);
}

function typeOfPath(analysis: Analysis, scope: Scope, path: string): Type | null {
  const [first, ...rest] = path.split(/\s*(?:\.|->)\s*/);
  let type = typeOfName(analysis, scope, first!);
  for (const step of rest) type = type && typeOfMember(type, step.replace(/\(.*$/, '').toUpperCase());
  return type;
}

function typeOfName(analysis: Analysis, scope: Scope, written: string): Type | null {
  const isIndexed = written.includes('(');
  const name = written.replace(/\(.*$/, '').toUpperCase();
  if (name === 'ME') return scope.routine.me?.type ?? null;
  for (let at: Scope | null = scope; at; at = at.parent) {
    for (const list of (isIndexed ? at.arrays : at.scalars).values()) {
      for (const { variable } of list) {
        if (variable.name.toUpperCase() === name) return variable.type;
      }
    }
  }
  const procedure = analysis.checked.procedures.get(name);
  return procedure ? typeOf(procedure) : null;
}

function typeOfMember(type: Type, key: string): Type | null {
  switch (type.kind) {
    case 'record':
      return type.byKey.get(key)?.type ?? null;
    case 'class':
      return type.byKey.get(key)?.type ?? type.vtable.find((one) => one.name.toUpperCase() === key)?.resultType ?? null;
    case 'list':
      return key === 'HEAD' || key === 'TAIL' || key === 'GET' || key === 'POP' || key === 'SHIFT'
        ? type.element
        : null;
    case 'pointer':
      return typeOfMember(type.target, key);
    default:
      return null;
  }
}

function membersOf(type: Type | null): Candidate[] {
  switch (type?.kind) {
    case 'record':
      return fields(type.fields);
    case 'class':
      return [...fields(type.fields), ...methods(type)];
    case 'list':
      return [...listMethods].map(([text, rows]) => ({ text, kind: 'method', detail: methodLine(text, rows) }));
    case 'map':
      return [...mapMethods].map(([text, rows]) => ({ text, kind: 'method', detail: methodLine(text, rows) }));
    case 'pointer':
      return type.target.kind === 'record' ? fields(type.target.fields) : [];
    default:
      return [];
  }
}

const fields = (list: readonly { name: string; type: Type }[]): Candidate[] =>
  list.map(({ name, type }) => ({ text: name, kind: 'field', detail: `${name} AS ${typeName(type)}` }));

const methods = (type: ClassType): Candidate[] =>
  type.vtable.map((method) => ({ text: method.name, kind: 'method', detail: routineLine(method) }));

const labels = (scope: Scope): Candidate[] =>
  [...scope.labels.values()].map((symbol) => ({ text: symbol.label.name, kind: 'label', detail: describe(symbol) }));

const typeWords = [
  ...['BYTE', 'UBYTE', 'SHORT', 'USHORT', 'INTEGER', 'UINTEGER', 'LONG', 'ULONG', 'SINGLE', 'DOUBLE', 'STRING'],
  ...['ANY', 'OBJECT', 'LIST OF', 'HASHMAP', 'HASHMAP OF', 'MARSHALLED', 'FUTURE'],
];

const types = (analysis: Analysis): Candidate[] => [
  ...typeWords.map((text): Candidate => ({ text, kind: 'keyword', detail: '' })),
  ...namedTypes(analysis),
];

const namedTypes = (analysis: Analysis): Candidate[] =>
  [...analysis.checked.named.values()].map((type) => ({
    text: type.name,
    kind: 'type',
    detail: `${type.kind === 'class' ? 'CLASS' : 'TYPE'} ${type.name}`,
  }));

function visible(analysis: Analysis, offset: number): Candidate[] {
  const found = new Map<string, Candidate>();
  const add = (text: string, kind: CandidateKind, detail: string): void => {
    const key = text.toUpperCase();
    if (!found.has(key)) found.set(key, { text, kind, detail });
  };
  for (let at: Scope | null = scopeAt(analysis, offset); at; at = at.parent) {
    for (const table of [at.scalars, at.arrays]) {
      for (const list of table.values()) {
        for (const symbol of list) {
          // The word itself, while it is being written, is no candidate for itself.
          if (symbol.isExplicit || symbol.variable.start !== offset)
            add(symbol.variable.name, 'variable', describe(symbol));
        }
      }
    }
    for (const constant of at.constants.values()) add(constant.name, 'constant', describe(constant));
  }
  for (const procedure of analysis.checked.procedures.values()) add(procedure.name, 'procedure', describe(procedure));
  for (const { text, kind, detail } of namedTypes(analysis)) add(text, kind, detail);
  for (const name of specialFunctions) add(name, 'builtin', builtinLine(name));
  for (const name of builtinFunctions.keys()) add(name, 'builtin', builtinLine(name));
  for (const name of builtinStatements.keys()) if (!name.startsWith('(')) add(name, 'builtin', builtinLine(name));
  for (const name of constantNames) add(name, 'constant', '');
  for (const word of words) if (!isUnsupported(K[word])) add(word, 'keyword', '');
  return [...found.values()];
}
