// The types of the language. Scalars are single objects; composed ones (LIST OF T, T PTR, fixed arrays) are made once per
// program by `TypeTable`, so that identity is equality everywhere after the check. Sizes and offsets are of 64-bit targets.

import type { Routine } from './typed.ts';

export type IntegerName = 'BYTE' | 'UBYTE' | 'SHORT' | 'USHORT' | 'INTEGER' | 'UINTEGER' | 'LONG' | 'ULONG';

export type Type =
  | IntegerType
  | FloatType
  | StringType
  | RecordType
  | ClassType
  | ObjectType
  | ListType
  | MapType
  | AnyType
  | MarshalledType
  | PointerType
  | FixedArrayType
  | NothingType
  | VoidType
  | ErrorType;

export interface IntegerType {
  readonly kind: 'integer';
  readonly name: IntegerName;
  readonly size: 1 | 2 | 4 | 8;
  readonly isSigned: boolean;
}

export interface FloatType {
  readonly kind: 'float';
  readonly name: 'SINGLE' | 'DOUBLE';
  readonly size: 4 | 8;
}

/** A value of any length; held as the address of an immutable block, 0 being the empty string. */
export interface StringType {
  readonly kind: 'string';
}

/** OBJECT: a reference to an instance of any class. */
export interface ObjectType {
  readonly kind: 'object';
}

export interface ListType {
  readonly kind: 'list';
  readonly element: Type;
}

/** Keys are strings. */
export interface MapType {
  readonly kind: 'map';
  readonly value: Type;
}

/** A tagged value of 16 bytes: the tag (one of `anyTag`) at 0, the payload at 8. */
export interface AnyType {
  readonly kind: 'any';
}

export interface MarshalledType {
  readonly kind: 'marshalled';
}

/** System dialect. `target` is void for ANY PTR. */
export interface PointerType {
  readonly kind: 'pointer';
  readonly target: Type;
}

/** An array stored in place: a field of a TYPE or CLASS, and every array of the system dialect. */
export interface FixedArrayType {
  readonly kind: 'fixedArray';
  readonly element: Type;
  readonly bounds: readonly Extent[];
  readonly count: number;
}

/** Constant bounds of one dimension, both inclusive; `upper` is `lower - 1` for an empty one. */
export interface Extent {
  readonly lower: number;
  readonly upper: number;
}

/** The type of the word NOTHING before it meets a class. */
export interface NothingType {
  readonly kind: 'nothing';
}

/** The result of what has none. */
export interface VoidType {
  readonly kind: 'void';
}

/** What is wrong already: agrees with everything and is never reported again. Not found in a program without errors. */
export interface ErrorType {
  readonly kind: 'error';
}

/** One field of a TYPE or CLASS. */
export class Field {
  /** As declared, without suffix. */
  readonly name: string;
  readonly key: string;
  type: Type;
  /** Bytes from the start of the record or object (after `layOut`). */
  offset: number;
  /** Position in the list of all fields, those of ancestors first. */
  readonly index: number;
  /** Where it is declared. */
  readonly start: number;

  constructor(name: string, key: string, type: Type, index: number, start: number) {
    this.name = name;
    this.key = key;
    this.type = type;
    this.offset = 0;
    this.index = index;
    this.start = start;
  }
}

/** A TYPE: a value, laid out as C lays out a struct. */
export class RecordType {
  readonly kind: 'record';
  readonly name: string;
  readonly key: string;
  /** Number of the type in its program, from 1; identifies it in descriptors and messages. */
  readonly id: number;
  fields: Field[];
  readonly byKey: Map<string, Field>;
  size: number;
  align: number;
  /** All fields are numeric, recursively: the record has arithmetic. */
  isNumeric: boolean;
  /** Whether `lanes` equal numbers fill the record so that one vector register can hold it; null otherwise. */
  vector: VectorShape | null;
  readonly start: number;

  constructor(name: string, key: string, id: number, start: number) {
    this.kind = 'record';
    this.name = name;
    this.key = key;
    this.id = id;
    this.fields = [];
    this.byKey = new Map();
    this.size = 0;
    this.align = 1;
    this.isNumeric = false;
    this.vector = null;
    this.start = start;
  }
}

export interface VectorShape {
  readonly lane: IntegerType | FloatType;
  readonly lanes: number;
  /** Bytes of the vector: 8 or 16. A record of three lanes is padded to 16. */
  readonly bytes: 8 | 16;
}

/** A CLASS. A reference is the address of the object, 0 being NOTHING; the object starts with its class descriptor. */
export class ClassType {
  readonly kind: 'class';
  readonly name: string;
  readonly key: string;
  /** Number of the class in its program, from 1. */
  readonly id: number;
  parent: ClassType | null;
  /** Classes above it: 0 for one without parent. The chain of ancestors makes `IS` a single comparison. */
  depth: number;
  /** All fields, inherited ones first. */
  fields: Field[];
  readonly byKey: Map<string, Field>;
  /** Bytes of an object with its header. */
  size: number;
  /** Methods as the class itself declares them. */
  readonly methods: Map<string, Routine>;
  /** The implementation in each slot, inherited slots first; a method's slot is the same in all descendants. */
  vtable: Routine[];
  /** Its own constructor; null: only that of the nearest ancestor runs. */
  constructorRoutine: Routine | null;
  destructorRoutine: Routine | null;
  /** Runs the initialisers of its own fields (`name AS type = value`); null when it has none. */
  initializer: Routine | null;
  /** Its method ToString without parameters, own or inherited, which PRINT calls; null when there is none. */
  toText: Routine | null;
  /** Classes that name it as parent. */
  readonly children: ClassType[];
  readonly start: number;

  constructor(name: string, key: string, id: number, start: number) {
    this.kind = 'class';
    this.name = name;
    this.key = key;
    this.id = id;
    this.parent = null;
    this.depth = 0;
    this.fields = [];
    this.byKey = new Map();
    this.size = 0;
    this.methods = new Map();
    this.vtable = [];
    this.constructorRoutine = null;
    this.destructorRoutine = null;
    this.initializer = null;
    this.toText = null;
    this.children = [];
    this.start = start;
  }
}

/** Bytes before the first field of an object: what all cells begin with, and a serial number (docs/runtime.md). */
export const objectHeaderSize = 48;

/** Tags of ANY values, as TYPEOF tells them. Subkinds of 5 are told apart by the descriptor of what it points to. */
export const anyTag = { none: 0, integer: 1, float: 2, string: 3, list: 4, object: 5 } as const;

const integer = (name: IntegerName, size: 1 | 2 | 4 | 8, isSigned: boolean): IntegerType => ({
  kind: 'integer',
  name,
  size,
  isSigned,
});

export const byteType = integer('BYTE', 1, true);
export const ubyteType = integer('UBYTE', 1, false);
export const shortType = integer('SHORT', 2, true);
export const ushortType = integer('USHORT', 2, false);
export const integerType = integer('INTEGER', 4, true);
export const uintegerType = integer('UINTEGER', 4, false);
export const longType = integer('LONG', 8, true);
export const ulongType = integer('ULONG', 8, false);
export const singleType: FloatType = { kind: 'float', name: 'SINGLE', size: 4 };
export const doubleType: FloatType = { kind: 'float', name: 'DOUBLE', size: 8 };
export const stringType: StringType = { kind: 'string' };
export const objectType: ObjectType = { kind: 'object' };
export const anyType: AnyType = { kind: 'any' };
export const marshalledType: MarshalledType = { kind: 'marshalled' };
export const nothingType: NothingType = { kind: 'nothing' };
export const voidType: VoidType = { kind: 'void' };
export const errorType: ErrorType = { kind: 'error' };
export const listOfAny: ListType = { kind: 'list', element: anyType };
export const mapOfString: MapType = { kind: 'map', value: stringType };
export const anyPointer: PointerType = { kind: 'pointer', target: voidType };

export const numericTypes: readonly (IntegerType | FloatType)[] = [
  byteType,
  ubyteType,
  shortType,
  ushortType,
  integerType,
  uintegerType,
  longType,
  ulongType,
  singleType,
  doubleType,
];

/** Makes composed types so that equal ones are the same object. */
export class TypeTable {
  private readonly lists: Map<Type, ListType>;
  private readonly maps: Map<Type, MapType>;
  private readonly pointers: Map<Type, PointerType>;
  private readonly fixed: Map<Type, Map<string, FixedArrayType>>;

  constructor() {
    this.lists = new Map([[anyType, listOfAny]]);
    this.maps = new Map([[stringType, mapOfString]]);
    this.pointers = new Map([[voidType, anyPointer]]);
    this.fixed = new Map();
  }

  listOf(element: Type): ListType {
    return cached(this.lists, element, () => ({ kind: 'list', element }));
  }

  mapOf(value: Type): MapType {
    return cached(this.maps, value, () => ({ kind: 'map', value }));
  }

  pointerTo(target: Type): PointerType {
    return cached(this.pointers, target, () => ({ kind: 'pointer', target }));
  }

  fixedArray(element: Type, bounds: readonly Extent[]): FixedArrayType {
    const ofElement = cached(this.fixed, element, () => new Map<string, FixedArrayType>());
    const key = bounds.map(({ lower, upper }) => `${lower}:${upper}`).join();
    return cached(ofElement, key, () => ({
      kind: 'fixedArray',
      element,
      bounds,
      count: bounds.reduce((count, { lower, upper }) => count * Math.max(0, upper - lower + 1), 1),
    }));
  }
}

function cached<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  let value = map.get(key);
  if (value === undefined) {
    value = make();
    map.set(key, value);
  }
  return value;
}

export const isNumeric = (type: Type): type is IntegerType | FloatType =>
  type.kind === 'integer' || type.kind === 'float';

export const isScalar = (type: Type): type is IntegerType | FloatType | StringType =>
  type.kind === 'integer' || type.kind === 'float' || type.kind === 'string';

/** A class, OBJECT or NOTHING: what IS, DELETE and NOTHING apply to. */
export const isReference = (type: Type): type is ClassType | ObjectType | NothingType =>
  type.kind === 'class' || type.kind === 'object' || type.kind === 'nothing';

/** True when a class is `ancestor` or descends from it. */
export function descendsFrom(type: ClassType, ancestor: ClassType): boolean {
  for (let at: ClassType | null = type; at; at = at.parent) if (at === ancestor) return true;
  return false;
}

/** Bytes of a value in memory. A record's size is known after `layOut` (layout.ts). */
export function sizeOf(type: Type): number {
  switch (type.kind) {
    case 'integer':
    case 'float':
      return type.size;
    case 'record':
      return type.size;
    case 'fixedArray':
      return type.count * sizeOf(type.element);
    case 'any':
      return 16;
    case 'void':
    case 'error':
      return 0;
    default:
      return 8;
  }
}

export function alignOf(type: Type): number {
  switch (type.kind) {
    case 'integer':
    case 'float':
      return type.size;
    case 'record':
      return type.align;
    case 'fixedArray':
      return alignOf(type.element);
    case 'void':
    case 'error':
      return 1;
    default:
      return 8;
  }
}

/** True when the value owns or refers to something: copying, clearing and freeing it take more than its bytes. */
export function isManaged(type: Type): boolean {
  switch (type.kind) {
    case 'string':
    case 'class':
    case 'object':
    case 'list':
    case 'map':
    case 'any':
    case 'marshalled':
      return true;
    case 'record':
      return type.fields.some((field) => isManaged(field.type));
    case 'fixedArray':
      return isManaged(type.element);
    default:
      return false;
  }
}

/** True when a fresh variable of the type needs more than zero bytes: it is or holds a list or a map. */
export function needsFreshContainer(type: Type): boolean {
  switch (type.kind) {
    case 'list':
    case 'map':
      return true;
    case 'record':
      return type.fields.some((field) => needsFreshContainer(field.type));
    case 'fixedArray':
      return needsFreshContainer(type.element);
    default:
      return false;
  }
}

/** The type as a program writes it. */
export function typeName(type: Type): string {
  switch (type.kind) {
    case 'integer':
    case 'float':
      return type.name;
    case 'string':
      return 'STRING';
    case 'record':
    case 'class':
      return type.name;
    case 'object':
      return 'OBJECT';
    case 'list':
      return type.element.kind === 'any' ? 'LIST' : `LIST OF ${typeName(type.element)}`;
    case 'map':
      return type.value.kind === 'string' ? 'HASHMAP' : `HASHMAP OF ${typeName(type.value)}`;
    case 'any':
      return 'ANY';
    case 'marshalled':
      return 'MARSHALLED';
    case 'pointer':
      return type.target.kind === 'void' ? 'ANY PTR' : `${typeName(type.target)} PTR`;
    case 'fixedArray':
      return `${typeName(type.element)}(${type.bounds.map(({ lower, upper }) => `${lower} TO ${upper}`).join(', ')})`;
    case 'nothing':
      return 'NOTHING';
    case 'void':
      return 'no value';
    case 'error':
      return '?';
  }
}
