// What all routines of a program share while IL is made of them: the module, its literals, type descriptors, aggregates and
// the data objects of module variables.

import type { ErrorTrace } from './error-trace.ts';
import type { Builtin } from '../check/builtins.ts';
import type { DataItem as ProgramData, Routine, TypedProgram, Variable } from '../check/typed.ts';
import { type ClassType, isManaged, type RecordType, sizeOf, type Type, typeName } from '../check/types.ts';
import { DataBuilder } from '../il/build.ts';
import { Attribute, type Member, Module, singleBits, doubleBits, TypeDef } from '../il/ir.ts';
import { layoutType } from '../il/layout.ts';
import { WorkerVariables } from './worker-layout.ts';
import { arrayDescriptorSize, dataItem, ElementKind, immortal, maxRank, runtimeCalls, TypeCode } from './abi.ts';

/** The item table and the index of the next item of DATA. */
export const dataTable = '.data.items';
export const dataNext = '.data.next';

/** A module variable and the data object that it is. */
export interface PlacedVariable {
  readonly variable: Variable;
  readonly symbol: string;
}

export class ModuleGen {
  readonly program: TypedProgram;
  /** In front of the names of data objects, so that those of a library are its own. */
  private readonly prefix: string;
  readonly module: Module;
  /** Where errors leave their way, when it was asked for. */
  trace: ErrorTrace | null;
  /** JavaScript calls procedures when main is through. */
  isEmbedded: boolean;
  /** Names of the program's sources. */
  files: readonly string[];
  /** Libraries that DECLARE names, by the name written there. */
  readonly libraries: Set<string>;
  /** READ or RESTORE was met, so the table of DATA is needed. */
  usesData: boolean;
  /** Some array of the program may get other storage after it was allocated. */
  readonly reshapesArrays: boolean;
  private readonly texts: Map<string, string>;
  private readonly bytes: Map<string, string>;
  private readonly descriptors: Map<RecordType, string>;
  private readonly typeInfos: Map<Type, string>;
  private readonly classInfos: Map<ClassType, string>;
  /** Some class has a destructor: procedures keep track of what belongs to them. */
  readonly hasScopes: boolean;
  readonly workerVariables: WorkerVariables;
  private readonly aggregates: Map<RecordType, number>;
  private readonly globals: Map<Variable, string>;
  private readonly staticArrays: Map<Variable, string>;
  private readonly taken: Set<string>;

  constructor(program: TypedProgram, prefix = '') {
    this.program = program;
    this.prefix = prefix;
    this.module = new Module();
    this.trace = null;
    this.isEmbedded = false;
    this.files = [];
    this.libraries = new Set();
    this.usesData = false;
    this.reshapesArrays = program.globals.some(
      ({ array }) => array && !array.isFixed && (array.isDynamic || !array.isStatic),
    );
    this.texts = new Map();
    this.bytes = new Map();
    this.descriptors = new Map();
    this.typeInfos = new Map();
    this.classInfos = new Map();
    this.hasScopes = program.classes.some(isKept);
    this.workerVariables = new WorkerVariables(program.globals);
    this.aggregates = new Map();
    this.globals = new Map();
    this.staticArrays = new Map();
    this.taken = new Set();
  }

  /** Symbol of the block of a literal that is not empty. */
  text(value: string): string {
    let symbol = this.texts.get(value);
    if (symbol === undefined) {
      symbol = `${this.prefix}.text.${this.texts.size}`;
      this.texts.set(value, symbol);
      this.stringBlock(symbol, value);
    }
    return symbol;
  }

  private stringBlock(symbol: string, value: string): void {
    const codes = Array.from(value, (char) => char.codePointAt(0)!);
    const width = codes.some((code) => code > 0xff) ? 4 : 1;
    const size = codes.length * width;
    const data = new DataBuilder(symbol).int(4, immortal).int(4, width).int(8, codes.length).int(8, size);
    if (width === 1) data.bytes(Uint8Array.from(codes));
    else for (const code of codes) data.int(4, code);
    data.finish(this.module);
  }

  /** A block without elements that stands for 0 where code wants to look at a block without asking. */
  emptyBlock(): string {
    const symbol = `${this.prefix}.empty`;
    if (!this.taken.has(symbol)) {
      this.taken.add(symbol);
      new DataBuilder(symbol).int(4, immortal).int(4, 1).zeros(24).finish(this.module);
    }
    return symbol;
  }

  /** Symbol of bytes with a NUL behind them, for C. */
  cString(value: string): string {
    let symbol = this.bytes.get(value);
    if (symbol === undefined) {
      symbol = `${this.prefix}.bytes.${this.bytes.size}`;
      this.bytes.set(value, symbol);
      const utf8 = new TextEncoder().encode(value);
      new DataBuilder(symbol, {}, 1).bytes(utf8).int(1, 0).finish(this.module);
    }
    return symbol;
  }

  /** Symbol of the descriptor of a record with managed fields. */
  descriptor(record: RecordType): string {
    let symbol = this.descriptors.get(record);
    if (symbol === undefined) {
      symbol = `${this.prefix}.type.${record.name.toLowerCase()}`;
      this.descriptors.set(record, symbol);
      const fields = record.fields.filter((field) => isManaged(field.type));
      const data = new DataBuilder(symbol).int(8, record.size).int(8, fields.length);
      for (const { type, offset } of fields) this.layoutEntry(data, type, offset);
      data.finish(this.module);
    }
    return symbol;
  }

  private layoutEntry(data: DataBuilder, type: Type, offset: number): void {
    const element = type.kind === 'fixedArray' ? type.element : type;
    data.int(8, offset).int(8, elementKind(element));
    link(data, this.nested(element));
    data.int(8, type.kind === 'fixedArray' ? type.count : 1);
  }

  /** What stands with an ElementKind: the descriptor of a record, the type of what is in a list or map; null: 0. */
  nested(type: Type): string | null {
    switch (type.kind) {
      case 'record':
        return isManaged(type) ? this.descriptor(type) : null;
      case 'list':
        return this.typeInfo(type.element);
      case 'map':
        return this.typeInfo(type.value);
      default:
        return null;
    }
  }

  /** Symbol of the description of a type (TypeInfo in cells.bas). */
  typeInfo(type: Type): string {
    let symbol = this.typeInfos.get(type);
    if (symbol === undefined) {
      symbol = this.unique(`${this.prefix}.info.${typeName(type).toLowerCase()}`);
      this.typeInfos.set(type, symbol);
      this.defineTypeInfo(symbol, type);
    }
    return symbol;
  }

  private defineTypeInfo(symbol: string, type: Type): void {
    const fields = type.kind === 'record' ? type.fields : [];
    const count = type.kind === 'fixedArray' ? type.count : fields.length;
    const data = new DataBuilder(symbol).int(4, typeCode(type)).int(4, elementKind(type)).int(8, sizeOf(type));
    link(data, this.nestedType(type));
    link(data, type.kind === 'record' ? this.text(type.name) : null);
    data.int(8, count);
    for (const field of fields) {
      data.symbol(this.text(field.name)).int(8, field.offset).symbol(this.typeInfo(field.type));
    }
    data.finish(this.module);
  }

  private nestedType(type: Type): string | null {
    if (type.kind === 'class') return this.classInfo(type);
    return type.kind === 'fixedArray' ? this.typeInfo(type.element) : this.nested(type);
  }

  /** Symbol of the descriptor of a class (ClassInfo in objects.bas). */
  classInfo(type: ClassType): string {
    let symbol = this.classInfos.get(type);
    if (symbol === undefined) {
      symbol = this.unique(`${this.prefix}.class.${type.name.toLowerCase()}`);
      this.classInfos.set(type, symbol);
      this.defineClassInfo(symbol, type);
    }
    return symbol;
  }

  private defineClassInfo(symbol: string, type: ClassType): void {
    const managed = type.fields.filter((field) => isManaged(field.type));
    let layout: string | null = null;
    if (managed.length > 0) {
      layout = `${symbol}.layout`;
      const entries = new DataBuilder(layout).int(8, type.size).int(8, managed.length);
      for (const field of managed) this.layoutEntry(entries, field.type, field.offset);
      entries.finish(this.module);
    }
    const data = new DataBuilder(symbol);
    link(data, type.parent ? this.classInfo(type.parent) : null);
    data.symbol(this.text(type.name)).int(8, type.size);
    link(data, layout);
    link(data, type.destructorRoutine?.symbol ?? null);
    link(data, type.toText?.symbol ?? null);
    data.int(8, type.id).int(8, isKept(type) ? 1 : 0);
    for (const method of type.vtable) data.symbol(method.symbol);
    data.finish(this.module);
  }

  /** The aggregate type that passes a record to C by value. */
  aggregate(record: RecordType): number {
    let index = this.aggregates.get(record);
    if (index === undefined) {
      const members = record.fields.map(({ type }): Member => this.member(type));
      const definition = new TypeDef(`${this.prefix}t.${record.name.toLowerCase()}`);
      definition.bodies = [members];
      layoutType(definition, this.module.types);
      index = this.module.types.length;
      this.module.types.push(definition);
      this.aggregates.set(record, index);
    }
    return index;
  }

  private member(type: Type): Member {
    const element = type.kind === 'fixedArray' ? type.element : type;
    const count = type.kind === 'fixedArray' ? type.count : 1;
    if (element.kind === 'record') return { kind: 'type', type: this.aggregate(element), count };
    if (element.kind === 'float') return { kind: element.size === 4 ? 's' : 'd', type: -1, count };
    const size = sizeOf(element);
    return { kind: size === 1 ? 'b' : size === 2 ? 'h' : size === 4 ? 'w' : 'l', type: -1, count };
  }

  /** Symbol of the data object of a module variable, made when first asked for. */
  global(variable: Variable): string {
    let symbol = this.globals.get(variable);
    if (symbol === undefined) {
      symbol = this.unique(`${this.prefix}v.${variable.name.toLowerCase()}${variable.array ? '()' : ''}`);
      this.globals.set(variable, symbol);
      this.defineGlobal(symbol, variable);
    }
    return symbol;
  }

  /** Module variables that have data objects. */
  placedVariables(): PlacedVariable[] {
    return [...this.globals].map(([variable, symbol]) => ({ variable, symbol }));
  }

  private unique(wanted: string): string {
    const plain = wanted.replace(/[^a-z0-9_.]/g, (char) => `.${char.charCodeAt(0).toString(16)}`);
    let symbol = plain;
    for (let n = 2; this.taken.has(symbol); n++) symbol = `${plain}.${n}`;
    this.taken.add(symbol);
    return symbol;
  }

  private defineGlobal(symbol: string, variable: Variable): void {
    const data = new DataBuilder(symbol, {}, 16);
    this.globalContent(data, variable);
    data.finish(this.module);
  }

  /** What a module variable starts as. */
  globalContent(data: DataBuilder, variable: Variable): void {
    const { array, type } = variable;
    if (!array) data.zeros(Math.max(sizeOf(type), 1));
    else if (array.isFixed) data.zeros(Math.max(fixedSize(variable), 1));
    else {
      const rank = array.rank === 0 ? maxRank : array.rank;
      data.zeros(16).int(4, 0).int(4, elementKind(type)).int(8, sizeOf(type));
      link(data, this.nested(type));
      data.zeros(arrayDescriptorSize(rank) - 40);
    }
  }

  /** Storage of a module array whose bounds never change; zero at the start. */
  staticStorage(variable: Variable, size: number): string {
    let symbol = this.staticArrays.get(variable);
    if (symbol === undefined) {
      symbol = this.unique(`${this.prefix}v.${variable.name.toLowerCase()}.data`);
      this.staticArrays.set(variable, symbol);
      new DataBuilder(symbol, {}, 16).zeros(Math.max(size, 1)).finish(this.module);
    }
    return symbol;
  }

  /** A symbol of the runtime library or of C, with what is known of it. */
  declareRuntime(name: keyof typeof runtimeCalls): string {
    const row = runtimeCalls[name];
    let attributes = 0;
    if (row.isReader) attributes |= Attribute.reads;
    if (row.isPure) attributes |= Attribute.pure;
    if (row.isCold) attributes |= Attribute.cold;
    if (row.isKeeping) attributes |= Attribute.keeps;
    if (attributes !== 0) this.module.attributes.set(name, attributes);
    return name;
  }

  /** A built-in that is no intrinsic. Those that give a string make a block, and those that fail write the error. */
  declareBuiltin(builtin: Builtin): string {
    const { implementation, isPure, canFail, result, params } = builtin;
    const givesBlock = result === null || (result.kind !== 'integer' && result.kind !== 'float');
    if (isPure && !canFail && !givesBlock) {
      const readsText = params.some(({ letter }) => letter === 's');
      this.module.attributes.set(implementation, readsText ? Attribute.reads : Attribute.pure);
    }
    return implementation;
  }

  declareC(symbol: string, attributes: number): string {
    this.module.attributes.set(symbol, attributes);
    return symbol;
  }

  /** The table of DATA. */
  dataItems(items: readonly ProgramData[]): void {
    const symbols = items.map(({ text }) => (text === '' ? null : this.text(text)));
    const table = new DataBuilder(dataTable);
    items.forEach(({ value }, index) => {
      const symbol = symbols[index];
      if (symbol) table.symbol(symbol);
      else table.int(8, 0);
      const forms = numberForms(value);
      table
        .int(4, value ? 1 : 0)
        .int(4, forms.integer)
        .int(8, forms.long)
        .int(8, forms.ulong);
      table.float(8, doubleBits(forms.double)).float(4, singleBits(forms.single)).zeros(4);
    });
    if (table.size !== items.length * dataItem.size) throw new RangeError('an item of DATA has another size');
    if (items.length === 0) table.zeros(8);
    table.finish(this.module);
    new DataBuilder(dataNext, {}, 8).zeros(8).finish(this.module);
  }
}

function link(data: DataBuilder, symbol: string | null): void {
  if (symbol === null) data.int(8, 0);
  else data.symbol(symbol);
}

/** The class or an ancestor has a destructor. */
export function isKept(type: ClassType): boolean {
  for (let at: ClassType | null = type; at; at = at.parent) if (at.destructorRoutine) return true;
  return false;
}

function typeCode(type: Type): number {
  if (type.kind === 'integer' || type.kind === 'float') return TypeCode[type.name];
  return Object.hasOwn(TypeCode, type.kind) ? TypeCode[type.kind as keyof typeof TypeCode] : 0;
}

/** The value of an item converted as assignment does to each class of types. */
function numberForms(value: ProgramData['value']) {
  if (!value) return { integer: 0n, long: 0n, ulong: 0n, double: 0, single: 0 };
  if (value.kind === 'integer') {
    const integer = BigInt.asIntN(32, value.value);
    const long = BigInt.asIntN(64, value.value);
    const double = Number(value.value);
    return { integer, long, ulong: long, double, single: Math.fround(double) };
  }
  const whole = Number.isNaN(value.value) ? 0 : Math.trunc(value.value);
  const clamp = (low: bigint, high: bigint): bigint =>
    whole >= Number(high) ? high : whole <= Number(low) ? low : BigInt(whole);
  const long = clamp(-(2n ** 63n), 2n ** 63n - 1n);
  return {
    integer: clamp(-(2n ** 31n), 2n ** 31n - 1n),
    long,
    ulong: whole < 0 ? long : BigInt.asIntN(64, clamp(0n, 2n ** 64n - 1n)),
    double: value.value,
    single: value.value,
  };
}

export function elementKind(type: Type): number {
  switch (type.kind) {
    case 'string':
      return ElementKind.string;
    case 'record':
      return isManaged(type) ? ElementKind.record : ElementKind.plain;
    case 'any':
      return ElementKind.any;
    case 'class':
    case 'object':
      return ElementKind.reference;
    case 'list':
      return ElementKind.list;
    case 'map':
      return ElementKind.map;
    case 'marshalled':
      return ElementKind.marshalled;
    default:
      return ElementKind.plain;
  }
}

/** Bytes of an array that is stored in place. */
export function fixedSize(variable: Variable): number {
  const count = variable.array!.bounds!.reduce((n, { lower, upper }) => n * Math.max(0, upper - lower + 1), 1);
  return count * sizeOf(variable.type);
}

/** The symbol a routine is defined under. */
export const symbolOf = (routine: Routine): string => routine.symbol;
