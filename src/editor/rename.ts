// Renaming: every place that must change together, or why it cannot be done.

import { LabelSymbol, Procedure } from '../check/scope.ts';
import type { ClassType } from '../check/types.ts';
import type { Span } from '../source/source.ts';
import { isReserved, wordKinds } from '../syntax/tokens.ts';
import { type Analysis, referencesTo, useAt } from './analysis.ts';
import { scopeAt } from './completion.ts';

export interface Renaming {
  /** The name at the place, without its suffix. */
  readonly name: string;
  /** What is replaced: the names without their suffixes, in the order of offsets (which may lie in included files). */
  readonly places: readonly Span[];
}

/**
 * What renaming the name at an offset changes. Null where no name stands, and for what the program does not declare itself.
 * Only for programs without errors: in others some uses are not known.
 */
export function renamingAt(analysis: Analysis, offset: number): Renaming | null {
  if (analysis.diagnostics.hasErrors) return null;
  const use = useAt(analysis, offset);
  if (!use) return null;
  const { definition } = use;
  if ('what' in definition && definition.what === 'builtin') return null;
  if (definition instanceof Procedure && definition.routine?.kind === 'defFn') return null;
  if (definition instanceof LabelSymbol && /^\d/.test(definition.label.name)) return null;
  const starts = overrides(analysis, 'start' in definition ? definition.start : -1);
  const spans = new Map<number, Span>();
  for (const one of analysis.checked.uses) {
    const other = one.definition;
    if ('what' in other && other.what === 'member' && starts.has(other.start))
      spans.set(one.start, withoutSuffix(analysis, one));
  }
  for (const span of referencesTo(analysis, definition)) spans.set(span.start, withoutSuffix(analysis, span));
  const places = [...spans.values()].sort((a, b) => a.start - b.start);
  return { name: analysis.sources.text(withoutSuffix(analysis, use)), places };
}

/** Why a name may not be replaced by another at these places; null when it may. */
export function renamingProblem(analysis: Analysis, renaming: Renaming, wanted: string): string | null {
  if (!/^[A-Za-z_][A-Za-z0-9_]*$/.test(wanted)) return `'${wanted}' is not a name`;
  const key = wanted.toUpperCase();
  if (isReserved(wordKinds.get(key) ?? 0)) return `'${wanted}' is a reserved word`;
  if (key === renaming.name.toUpperCase()) return null;
  const { checked } = analysis;
  if (checked.procedures.has(key)) return `there is already a procedure '${wanted}'`;
  if (checked.named.has(key)) return `there is already a type '${wanted}'`;
  for (const { start } of renaming.places) {
    for (let at = scopeAt(analysis, start) as ReturnType<typeof scopeAt> | null; at; at = at.parent) {
      const names = [at.scalars, at.arrays].flatMap((table) =>
        [...table.values()].flatMap((list) => list.map(({ variable }) => variable.name)),
      );
      for (const constant of at.constants.values()) names.push(constant.name);
      if (names.some((name) => name.replace(/[$%&!#@^]$/, '').toUpperCase() === key)) {
        return `there is already a variable '${wanted}'`;
      }
    }
  }
  return null;
}

function withoutSuffix(analysis: Analysis, { start, end }: Span): Span {
  const last = analysis.sources.text({ start: end - 1, end });
  return { start, end: '$%&!#@^'.includes(last) && end - start > 1 ? end - 1 : end };
}

/** The declarations of all methods that override each other with the one declared at `start`. */
function overrides(analysis: Analysis, start: number): Set<number> {
  const starts = new Set<number>();
  const classes = [...analysis.checked.named.values()].filter((type): type is ClassType => type.kind === 'class');
  for (const type of classes) {
    for (const [key, method] of type.methods) {
      if (method.start !== start) continue;
      let top = type;
      for (let at: ClassType | null = type; at; at = at.parent) if (at.methods.has(key)) top = at;
      addOverrides(top, key, starts);
    }
  }
  return starts;
}

function addOverrides(type: ClassType, key: string, starts: Set<number>): void {
  const method = type.methods.get(key);
  if (method) starts.add(method.start);
  for (const child of type.children) addOverrides(child, key, starts);
}
