// What a random program is made of: types, variables, arrays, records and routines as the generator knows them.

export const integerTypes = ['BYTE', 'UBYTE', 'SHORT', 'USHORT', 'INTEGER', 'UINTEGER', 'LONG', 'ULONG'] as const;
export const floatTypes = ['SINGLE', 'DOUBLE'] as const;
export type NumericType = (typeof integerTypes)[number] | (typeof floatTypes)[number];
export type ScalarType = NumericType | 'STRING';

export const isFloat = (type: ScalarType): boolean => type === 'SINGLE' || type === 'DOUBLE';

/** A type's suffix, where it has one that every use may carry. */
export const suffixes: Partial<Record<ScalarType, string>> = {
  BYTE: '@',
  INTEGER: '%',
  LONG: '&',
  SINGLE: '!',
  DOUBLE: '#',
  STRING: '$',
};

/** A scalar place: what stands in the text, and its type. */
export interface Place {
  readonly text: string;
  readonly type: ScalarType;
}

/** A counter of a loop that runs: read only, always within its bounds. */
export interface Counter {
  readonly name: string;
  readonly low: number;
  readonly high: number;
}

export interface RecordType {
  readonly name: string;
  readonly fields: readonly { readonly name: string; readonly type: ScalarType | RecordType }[];
}

/** Its bounds hold at least these at all times, and are exactly these when it is fixed. */
export interface ArrayVariable {
  readonly name: string;
  readonly element: ScalarType | RecordType;
  readonly bounds: readonly (readonly [low: number, high: number])[];
  readonly isDynamic: boolean;
  /** A parameter: its bounds may be wider. */
  readonly isParameter: boolean;
}

export interface RecordVariable {
  readonly name: string;
  readonly type: RecordType;
}

export type Parameter =
  | {
      readonly kind: 'scalar';
      readonly name: string;
      readonly type: ScalarType;
      readonly mode: '' | 'BYVAL ' | 'BYREF ';
    }
  | { readonly kind: 'array'; readonly name: string; readonly array: ArrayVariable }
  | {
      readonly kind: 'record';
      readonly name: string;
      readonly type: RecordType;
      readonly mode: '' | 'BYVAL ' | 'BYREF ';
    };

export interface Routine {
  readonly name: string;
  readonly params: readonly Parameter[];
  /** Null for a SUB. */
  readonly result: ScalarType | null;
  /** Statements that a call executes at most. */
  readonly cost: number;
  /** Its first parameter is the depth of a recursion, to be kept small. */
  readonly isRecursive: boolean;
  /** May it end in an error? */
  readonly isRisky: boolean;
}

/** What can be seen at a place of the program. */
export interface Scope {
  readonly scalars: Place[];
  readonly arrays: ArrayVariable[];
  readonly records: RecordVariable[];
  readonly counters: Counter[];
}

export const emptyScope = (): Scope => ({ scalars: [], arrays: [], records: [], counters: [] });

export const copyScope = (scope: Scope): Scope => ({
  scalars: [...scope.scalars],
  arrays: [...scope.arrays],
  records: [...scope.records],
  counters: [...scope.counters],
});
