// Random declarations: record types, variables of every type, arrays of several ranks, DATA, one-line functions.

import { number, text, valueFor } from './expressions.ts';
import { literalOf } from './literals.ts';
import {
  type ArrayVariable,
  emptyScope,
  floatTypes,
  integerTypes,
  type RecordType,
  type ScalarType,
  suffixes,
} from './model.ts';
import type { Writer } from './writer.ts';

export function scalarType(w: Writer): ScalarType {
  const kind = w.random.below(10);
  return kind < 3 ? 'STRING' : kind < 8 ? w.random.pick(integerTypes) : w.random.pick(floatTypes);
}

/** A new name of a type: how it is declared, and how it is used. */
export function naming(w: Writer, type: ScalarType): { declared: string; used: string } {
  const name = w.fresh(type === 'STRING' ? 's' : type === 'SINGLE' || type === 'DOUBLE' ? 'f' : 'n');
  const suffix = suffixes[type];
  if (!suffix || w.random.chance(2)) return { declared: `${name} AS ${type}`, used: name };
  return { declared: `${name}${suffix}`, used: `${name}${suffix}` };
}

export function recordType(w: Writer): void {
  const name = w.fresh('Rec');
  const fields = Array.from({ length: w.random.between(1, 4) }, (_, i) => ({
    name: `m${i + 1}`,
    type: w.types.length > 0 && w.random.chance(4) ? w.random.pick(w.types) : scalarType(w),
  }));
  w.line(`TYPE ${name}`);
  w.inside(() => {
    for (const field of fields)
      w.line(`${field.name} AS ${typeof field.type === 'string' ? field.type : field.type.name}`);
  });
  w.line('END TYPE');
  w.types.push({ name, fields });
}

export function scalar(w: Writer): void {
  const type = scalarType(w);
  const { declared, used } = naming(w, type);
  w.line(`DIM ${declared}${w.random.chance(3) ? '' : ` = ${literalOf(w.random, type)}`}`);
  w.scope.scalars.push({ text: used, type });
}

export function record(w: Writer): void {
  if (w.types.length === 0) return;
  const [name, type] = [w.fresh('r'), w.random.pick(w.types)];
  w.line(`DIM ${name} AS ${type.name}`);
  w.scope.records.push({ name, type });
}

/** What an array may be asked to hold, and its bounds. */
export function arrayShape(w: Writer): Pick<ArrayVariable, 'element' | 'bounds'> {
  const element: ScalarType | RecordType =
    w.types.length > 0 && w.random.chance(4) ? w.random.pick(w.types) : scalarType(w);
  const bounds = Array.from({ length: w.random.pick([1, 1, 1, 2, 2, 3]) }, () => {
    const low = w.random.pick([0, 0, 0, 1, -2]);
    return [low, low + w.random.between(1, 4)] as const;
  });
  return { element, bounds };
}

export function array(w: Writer): void {
  const shape = arrayShape(w);
  const name = w.fresh('a');
  const type = typeof shape.element === 'string' ? shape.element : shape.element.name;
  const list = shape.bounds.map(([low, high]) => (low === w.base ? `${high}` : `${low} TO ${high}`)).join(', ');
  const isDynamic = w.random.chance(3);
  if (!isDynamic) w.line(`DIM ${name}(${list}) AS ${type}`);
  else if (w.random.chance(2)) w.line(`REDIM ${name}(${list}) AS ${type}`);
  else {
    w.line(`DIM ${name}() AS ${type}`);
    w.line(`REDIM ${name}(${list})`);
  }
  w.scope.arrays.push({ name, ...shape, isDynamic, isParameter: false });
}

export function data(w: Writer): void {
  const label = w.fresh('D');
  const kinds = Array.from({ length: w.random.between(1, 5) }, () =>
    w.random.pick(['number', 'number', 'text'] as const),
  );
  const items = kinds.map((kind) =>
    kind === 'number'
      ? w.random.pick(['1', '-2', '3.25', '&HFF', '1e3', '70000', '+5', '9999999999'])
      : w.random.pick(['red', '"a, b"', 'light green', '"é"', 'x1']),
  );
  w.label(label);
  w.line(`DATA ${items.join(', ')}`);
  w.data.push({ label, kinds });
}

/** DEF FN: one expression of its parameters and of the module's variables. */
export function defFn(w: Writer): void {
  const isText = w.random.chance(3);
  const name = `${w.fresh('FNf')}${isText ? '$' : ''}`;
  const arity = w.random.between(1, 2);
  const params = Array.from({ length: arity }, (_, i) => (w.random.chance(2) ? `x${i}` : `x${i}%`));
  w.scoped(() => {
    w.scope = { ...emptyScope(), scalars: [...w.scope.scalars] };
    for (const param of params) w.scope.scalars.push({ text: param, type: param.endsWith('%') ? 'INTEGER' : 'DOUBLE' });
    w.line(`DEF ${name}(${params.join(', ')}) = ${isText ? `LEFT$(${text(w, 2)}, 20)` : number(w, 2)}`);
  });
  w.functions.push({ name, arity, isText });
}

/** A value for each of some places. */
export function initialise(w: Writer, count: number): void {
  for (let i = 0; i < count && w.scope.scalars.length > 0; i++) {
    const { text: name, type } = w.random.pick(w.scope.scalars);
    w.line(`${name} = ${valueFor(w, type, 1)}`);
  }
}
