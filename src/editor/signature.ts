// The call around a place: what may be passed, and which argument is being written.

import { specialFunctions } from '../check/builtin-calls.ts';
import { builtinFunctions } from '../check/builtins.ts';
import { Procedure } from '../check/scope.ts';
import type { Routine } from '../check/typed.ts';
import { typeName } from '../check/types.ts';
import type { Analysis } from './analysis.ts';
import { scopeAt } from './completion.ts';
import { builtinLine, describe, routineLine } from './describe.ts';

export interface Signature {
  /** The whole signature in one line: `FUNCTION Twice(n AS LONG) AS LONG`. */
  readonly label: string;
  /** Where each parameter stands in the label. */
  readonly parameters: readonly { readonly start: number; readonly end: number }[];
  /** Number of the argument at the place, from 0; it may be beyond the last parameter. */
  readonly active: number;
}

/** Signatures of the innermost call that is open at an offset of the main text; several for a built-in with variants. */
export function signaturesAt(analysis: Analysis, offset: number): Signature[] {
  const { text } = analysis.sources.all[0]!;
  const line = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset);
  const call = openCall(line);
  if (!call) return [];
  return linesOf(analysis, offset, call.path).map((label) => ({
    label,
    parameters: parametersIn(label),
    active: call.commas,
  }));
}

/** The name before the last parenthesis that is still open, and how many commas have been written behind it. */
function openCall(line: string): { path: string; commas: number } | null {
  const open: { at: number; commas: number }[] = [];
  let isText = false;
  for (let at = 0; at < line.length; at++) {
    const char = line[at];
    if (char === '"') isText = !isText;
    else if (isText) continue;
    else if (char === "'") return null;
    else if (char === '(') open.push({ at, commas: 0 });
    else if (char === ')') open.pop();
    else if (char === ',' && open.length > 0) open[open.length - 1]!.commas++;
  }
  for (let i = open.length - 1; i >= 0; i--) {
    const { at, commas } = open[i]!;
    const path = /[A-Za-z_][\w.]*[$%&!#@]?$/.exec(line.slice(Math.max(0, at - 300), at))?.[0];
    if (path !== undefined) return { path, commas };
  }
  return null;
}

function linesOf(analysis: Analysis, offset: number, path: string): string[] {
  const name = path.slice(path.lastIndexOf('.') + 1);
  const key = name.replace(/[$%&!#@]$/, '').toUpperCase();
  if (path.includes('.')) return methodLines(analysis, key);
  const procedure = analysis.checked.procedures.get(key);
  if (procedure instanceof Procedure) return [describe(procedure)];
  const { owner } = scopeAt(analysis, offset).routine;
  const own = owner?.vtable.find((method) => method.name.toUpperCase() === key);
  if (own) return [routineLine(own)];
  const found = analysis.checked.named.get(key);
  if (found?.kind === 'class') return [constructorLine(found.name, found.constructorRoutine)];
  if (found)
    return [
      `CREATE ${found.name}(${found.fields.map(({ name: field, type }) => `${field} AS ${typeName(type)}`).join(', ')})`,
    ];
  const builtin = [name.toUpperCase(), `${key}$`, key].find(
    (one) => builtinFunctions.has(one) || specialFunctions.has(one),
  );
  return builtin === undefined ? [] : builtinLine(builtin).split('\n');
}

/** Methods of that name in any class: what the object is may not be known while its line is written. */
function methodLines(analysis: Analysis, key: string): string[] {
  const lines = new Set<string>();
  for (const type of analysis.checked.named.values()) {
    if (type.kind !== 'class') continue;
    const method = type.vtable.find((one) => one.name.toUpperCase() === key);
    if (method) lines.add(routineLine(method));
  }
  return [...lines];
}

function constructorLine(name: string, own: Routine | null): string {
  const params = (own?.params ?? []).map((param) => `${param.name} AS ${typeName(param.type)}`);
  return `NEW ${name}(${params.join(', ')})`;
}

function parametersIn(label: string): { start: number; end: number }[] {
  const from = label.indexOf('(') + 1;
  const found: { start: number; end: number }[] = [];
  let depth = 0;
  let start = from;
  for (let at = from; at < label.length; at++) {
    const char = label[at];
    if (char === '(') depth++;
    if ((char === ',' || char === ')') && depth === 0) {
      if (at > start) found.push({ start, end: at });
      if (char === ')') break;
      start = at + 2;
    }
    if (char === ')') depth--;
  }
  return found;
}
