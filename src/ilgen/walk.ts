// What a routine's body mentions, found before its code is made.

import type {
  DimStmt,
  EachPlace,
  ElementPlace,
  ForStmt,
  Label,
  LabelStmt,
  Routine,
  Stmt,
  TryStmt,
  Variable,
} from '../check/typed.ts';

export interface Mentions {
  /** Arrays whose elements are touched, with the number of subscripts they are used with. */
  readonly arrays: Map<Variable, number>;
  /** Variables that hold the steps of loops that can be entered by a jump. */
  readonly steps: Variable[];
  /** Labels inside of TRY blocks, with the number of TRYs whose block they are in. */
  readonly shielded: Map<Label, number>;
  readonly dims: DimStmt[];
  hasTry: boolean;
  hasField: boolean;
}

export function mentionsOf(routine: Routine): Mentions {
  const found: Mentions = {
    arrays: new Map(),
    steps: [],
    shielded: new Map(),
    dims: [],
    hasTry: false,
    hasField: false,
  };
  visit(routine.body, found);
  return found;
}

type Node = Readonly<Record<string, unknown>> | readonly unknown[];

function visit(node: Node, found: Mentions): void {
  if (!Array.isArray(node)) {
    const { kind } = node as { kind?: unknown };
    if (kind === 'element') note(node as unknown as ElementPlace, found.arrays);
    else if (kind === 'each') noteEach(node as unknown as EachPlace, found.arrays);
    else if (kind === 'for') {
      const { stepVariable } = node as unknown as ForStmt;
      if (stepVariable) found.steps.push(stepVariable);
    } else if (kind === 'dim') found.dims.push(node as unknown as DimStmt);
    else if (kind === 'field' && 'parts' in node) found.hasField = true;
    else if (kind === 'try') {
      found.hasTry = true;
      shield((node as unknown as TryStmt).body, found.shielded);
    }
  }
  // Without lists of values or keys: every node of the program comes by here.
  for (const key in node) {
    if (key === 'type') continue;
    const part = (node as Readonly<Record<string, unknown>>)[key];
    if (typeof part === 'object' && part !== null && isNode(part)) visit(part as Node, found);
  }
}

// Variables, routines, labels and types are instances of classes: they lead out of the tree.
function isNode(part: object): boolean {
  const prototype = Object.getPrototypeOf(part) as unknown;
  return prototype === Object.prototype || prototype === Array.prototype;
}

function note({ array, indices }: ElementPlace, found: Map<Variable, number>): void {
  if (array.kind !== 'arrayVariable') return;
  found.set(array.variable, Math.max(found.get(array.variable) ?? 0, indices.length));
}

function noteEach({ array }: EachPlace, found: Map<Variable, number>): void {
  if (array.kind === 'arrayVariable' && !found.has(array.variable)) found.set(array.variable, 0);
}

/** Every label in a block, in nested TRYs once for each. */
function shield(node: Node | readonly Stmt[], labels: Map<Label, number>): void {
  if (!Array.isArray(node) && (node as { kind?: unknown }).kind === 'label') {
    const { label } = node as unknown as LabelStmt;
    labels.set(label, (labels.get(label) ?? 0) + 1);
  }
  for (const part of Array.isArray(node) ? node : Object.values(node)) {
    if (typeof part === 'object' && part !== null && isNode(part)) shield(part as Node, labels);
  }
}
