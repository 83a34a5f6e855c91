// What a routine's body mentions, found before its code is made: the arrays whose elements it touches.

import type { ElementPlace, EachPlace, Routine, Variable } from '../check/typed.ts';

/** Arrays of a body with the number of subscripts they are used with. */
export function arraysOf(routine: Routine): Map<Variable, number> {
  const found = new Map<Variable, number>();
  visit(routine.body, found);
  return found;
}

type Node = Readonly<Record<string, unknown>> | readonly unknown[];

function visit(node: Node, found: Map<Variable, number>): void {
  if (!Array.isArray(node)) {
    const { kind } = node as { kind?: unknown };
    if (kind === 'element') note(node as unknown as ElementPlace, found);
    else if (kind === 'each') noteEach(node as unknown as EachPlace, found);
  }
  for (const part of Array.isArray(node) ? node : Object.values(node)) {
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
