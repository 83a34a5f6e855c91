// Random procedures. A routine calls only those made before it, and itself to a small depth.

import { array, arrayShape, naming, record, scalar, scalarType } from './declarations.ts';
import { callArguments, valueFor } from './expressions.ts';
import { emptyScope, type Parameter, type Routine, type ScalarType } from './model.ts';
import { block } from './statements.ts';
import { newBody, type Writer } from './writer.ts';

interface DeclaredParameter {
  readonly param: Parameter;
  readonly declared: string;
}

function parameter(w: Writer): DeclaredParameter {
  const kind = w.random.below(10);
  const mode = w.random.pick(['', 'BYVAL ', 'BYREF ', 'BYREF '] as const);
  if (kind < 2) {
    const name = w.fresh('a');
    const found = w.scope.arrays.length > 0 && w.random.chance(2) ? w.random.pick(w.scope.arrays) : arrayShape(w);
    const type = typeof found.element === 'string' ? found.element : found.element.name;
    const shape = { element: found.element, bounds: found.bounds, isDynamic: w.random.chance(3), isParameter: true };
    return { param: { kind: 'array', name, array: { name, ...shape } }, declared: `${name}() AS ${type}` };
  }
  if (kind < 4 && w.types.length > 0) {
    const [name, type] = [w.fresh('r'), w.random.pick(w.types)];
    return { param: { kind: 'record', name, type, mode }, declared: `${mode}${name} AS ${type.name}` };
  }
  const type = scalarType(w);
  const { declared, used } = naming(w, type);
  return { param: { kind: 'scalar', name: used, type, mode }, declared: `${mode}${declared}` };
}

/** Parts for GOSUB, each with what it costs; their lines. */
export function gosubParts(w: Writer, most: number): string[] {
  return w.aside(() => {
    for (let count = w.random.below(most + 1); count > 0; count--) {
      const label = w.fresh('G');
      const { cost } = w.body;
      const { isRisky } = w;
      w.label(label);
      w.body.isGosub = true;
      w.isRisky = isRisky || w.random.chance(3);
      w.inside(() => {
        block(w, 4);
        w.line('RETURN');
      });
      w.body.isGosub = false;
      w.body.gosubs.push({ label, cost: w.body.cost - cost + 1, isRisky: w.isRisky });
      w.isRisky = isRisky;
    }
  });
}

/** The routine's local variables. */
function locals(w: Writer): void {
  for (let count = w.random.below(4); count > 0; count--) {
    const kind = w.random.below(6);
    if (kind === 0) array(w);
    else if (kind === 1) record(w);
    else scalar(w);
  }
}

/** Write a routine aside and announce it. */
export function routine(w: Writer): string[] {
  const isFunction = w.random.chance(2);
  const result: ScalarType | null = isFunction ? scalarType(w) : null;
  const isRecursive = w.random.chance(4);
  const name = w.fresh(isFunction ? 'Fun' : 'Sub');
  const params = Array.from({ length: w.random.below(4) }, () => parameter(w));
  const depth = w.fresh('n');
  if (isRecursive) {
    const param: Parameter = { kind: 'scalar', name: depth, type: 'INTEGER', mode: 'BYVAL ' };
    params.unshift({ param, declared: `BYVAL ${depth} AS INTEGER` });
  }
  const outer = { body: w.body, isRisky: w.isRisky, times: w.times, depth: w.depth };
  const isRisky = w.random.chance(4);
  Object.assign(w, { body: newBody(isFunction ? 'FUNCTION' : 'SUB', result), isRisky, times: 1, depth: 0 });
  const lines = w.aside(() =>
    w.scoped(() => {
      seeParameters(w, params.slice(isRecursive ? 1 : 0));
      const list = params.map(({ declared }) => declared).join(', ');
      w.line(`${w.body.kind} ${name}(${list})${result ? ` AS ${result}` : ''}`);
      w.inside(() => body(w, name, { isRecursive, depth, params: params.map(({ param }) => param), result }));
      w.line(`END ${w.body.kind}`);
    }),
  );
  // Up to four activations where it calls itself once in each.
  const cost = (w.body.cost + 2) * (isRecursive ? 5 : 1);
  Object.assign(w, outer);
  const made: Routine = { name, params: params.map(({ param }) => param), result, cost, isRecursive, isRisky };
  w.routines.push(made);
  return lines;
}

function seeParameters(w: Writer, params: readonly DeclaredParameter[]): void {
  w.scope = { ...w.scope, counters: emptyScope().counters };
  for (const { param } of params) {
    if (param.kind === 'scalar') w.scope.scalars.push({ text: param.name, type: param.type });
    else if (param.kind === 'array') w.scope.arrays.push(param.array);
    else w.scope.records.push({ name: param.name, type: param.type });
  }
}

function body(
  w: Writer,
  name: string,
  facts: { isRecursive: boolean; depth: string; params: Parameter[]; result: ScalarType | null },
): void {
  const { isRecursive, depth, params, result } = facts;
  if (isRecursive) w.line(`IF ${depth} <= 0 THEN ${result ? `RETURN ${valueFor(w, result, 1)}` : 'EXIT SUB'}`);
  locals(w);
  if (result) w.scope.scalars.push({ text: name, type: result });
  const parts = gosubParts(w, 1);
  const size = w.random.between(3, 12);
  const rest = w.budget;
  w.budget = size;
  block(w, size);
  if (isRecursive) {
    const args = callArguments(
      w,
      { name, params: params.slice(1), result, cost: 0, isRecursive: false, isRisky: false },
      1,
    );
    const list = args === null ? null : [`${depth} - 1`, ...(args === '' ? [] : [args])].join(', ');
    if (list && result)
      w.line(`${name} = ${result === 'STRING' ? `LEFT$(${name}(${list}), 30) + "."` : `${name}(${list}) + 1`}`);
    else if (list) w.line(`${name} ${list}`);
  }
  block(w, 3);
  w.budget = rest;
  if (result) w.line(`${name} = ${valueFor(w, result, 2)}`);
  if (parts.length > 0) w.line(result ? 'EXIT FUNCTION' : 'EXIT SUB');
  w.lines.push(...parts);
}
