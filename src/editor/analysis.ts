// A program as an editor sees it: which name stands at a place, where it is declared and where else it is used. Works on
// programs with mistakes too; everything is computed from one check, and nothing is kept between two of them.
//
// Places are offsets into the texts of `sources`; those of the main text start at 0, so that they are offsets in it.

import { check, type Checked } from '../check/check.ts';
import { ConstantSymbol, type Definition, LabelSymbol, Procedure, type Use, VariableSymbol } from '../check/scope.ts';
import type { Type } from '../check/types.ts';
import { Diagnostics } from '../source/diagnostics.ts';
import { Sources, type Span } from '../source/source.ts';
import type { Program } from '../syntax/ast.ts';
import { parseProgram } from '../syntax/parse.ts';
import type { IncludeReader } from '../syntax/parser.ts';

export interface Analysis {
  readonly sources: Sources;
  readonly diagnostics: Diagnostics;
  readonly program: Program;
  readonly checked: Checked;
}

/**
 * Read and check a text for an editor. `name` is what messages call it; `reader` finds included files, without it every
 * INCLUDE is an error. Takes about 5 ms for a thousand lines: fit for every key stroke in files of some thousand lines.
 */
export function analyse(name: string, text: string, reader: IncludeReader | null = null): Analysis {
  const sources = new Sources();
  sources.add(name, text);
  const diagnostics = new Diagnostics();
  const program = parseProgram(sources, diagnostics, reader);
  const checked = check(program, sources, diagnostics, { collectsUses: true });
  return { sources, diagnostics, program, checked };
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

/** The static type that a name's value has; null for procedures without result, labels and types. */
export function typeOf(definition: Definition): Type | null {
  if (definition instanceof VariableSymbol) return definition.variable.type;
  if (definition instanceof ConstantSymbol) return definition.value?.type ?? null;
  if (definition instanceof Procedure) return (definition.routine ?? definition.foreign)!.resultType;
  if (definition instanceof LabelSymbol) return null;
  return definition.what === 'member' ? definition.type : null;
}
