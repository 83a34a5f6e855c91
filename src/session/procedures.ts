// The procedures of a program as JavaScript calls them: names, and the types of what goes in and comes out.

import type { TypedProgram, Variable } from '../check/typed.ts';
import { type Type, typeName } from '../check/types.ts';
import { isCallable } from '../ilgen/embedded.ts';
import type { PlacedVariable } from '../ilgen/module.ts';

/** How JavaScript passes a value of a BASIC type; null: it cannot. */
export type Carrier =
  | 'int8'
  | 'uint8'
  | 'int16'
  | 'uint16'
  | 'int32'
  | 'uint32'
  | 'int64'
  | 'uint64'
  | 'float'
  | 'double';

export interface Passed {
  /** As declared; empty for a result. */
  readonly name: string;
  /** `INTEGER`, `STRING`, `Point`… */
  readonly type: string;
  /** `string`, a number's type, or null for what JavaScript cannot pass: arrays, records, objects, containers. */
  readonly carrier: Carrier | 'string' | null;
  readonly isByReference: boolean;
}

/** A SUB or FUNCTION at module level. */
export interface Procedure {
  /** As declared, without suffix. */
  readonly name: string;
  readonly symbol: string;
  readonly params: readonly Passed[];
  /** Null for a SUB. */
  readonly result: Passed | null;
}

/** What JavaScript itself calls of the library when it embeds a program. */
export const embeddingRoutines: readonly string[] = [
  'program_start',
  'program_finish',
  'scope_finish',
  'console_flush',
  'error_message',
  'str_from_utf8',
  'str_release',
];

function carrierOf(type: Type): Carrier | 'string' | null {
  if (type.kind === 'string') return 'string';
  if (type.kind === 'integer') return `${type.isSigned ? 'int' : 'uint'}${8 * type.size}` as Carrier;
  if (type.kind === 'float') return type.size === 4 ? 'float' : 'double';
  return null;
}

const passed = ({ name, type, array, storage }: Variable): Passed => ({
  name,
  type: `${typeName(type)}${array ? '()' : ''}`,
  carrier: array ? null : carrierOf(type),
  isByReference: storage === 'reference',
});

export const proceduresOf = (program: TypedProgram): Procedure[] =>
  program.routines.filter(isCallable).map(({ name, symbol, params, resultType }) => ({
    name,
    symbol,
    params: params.map(passed),
    result:
      resultType.kind === 'void'
        ? null
        : { name: '', type: typeName(resultType), carrier: carrierOf(resultType), isByReference: false },
  }));

/** A module variable of a program that was compiled for debugging, and its data object. */
export interface NamedVariable extends Passed {
  readonly symbol: string;
}

/** Scalars that the program names itself, one copy each. */
export const namedVariables = (placed: readonly PlacedVariable[]): NamedVariable[] =>
  placed
    .filter(({ variable }) => !variable.array && !variable.isPerWorker && /^[a-z_]\w*[%&!#$@^]?$/i.test(variable.name))
    .map(({ variable, symbol }) => ({ ...passed(variable), symbol }));
