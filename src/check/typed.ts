// The typed tree: what the checker hands to IL generation. Every name is bound, every type known, every conversion a node,
// every jump resolved to the object it goes to. Nodes are told apart by `kind`; who walks the tree needs no other question.
//
// What may be relied on when the program has no errors:
// - operands of an arithmetic node have the node's type, those of a comparison one common type, arguments the type of
//   their parameter, a stored value the type of its place;
// - constant expressions are folded; a condition that is constant is an `always`, but no code was dropped (it may hold labels);
// - children stand in the order in which they are evaluated;
// - `canFail` says that evaluating this node itself (not its children) may raise an error; without it no test is needed.

import type {
  ClassType,
  Extent,
  Field,
  FixedArrayType,
  FloatType,
  IntegerType,
  ListType,
  MapType,
  PointerType,
  RecordType,
  Type,
} from './types.ts';
import type { Builtin } from './builtins.ts';

// ---- the program

export interface Options {
  /** Lower bound of DIM without TO. */
  readonly base: 0 | 1;
  readonly isExplicit: boolean;
  /** Significant digits of printed floats below 10^6. */
  readonly digits: number;
  readonly logic: 'mixed' | 'bitwise' | 'logical';
  readonly checksBounds: boolean;
  readonly hasScopes: boolean;
}

export interface TypedProgram {
  readonly options: Options;
  /** Module level; also the first of `routines`. Everything reachable by jumps inside it is in its body. */
  readonly main: Routine;
  /** Every routine with a body, main first, then in textual order. */
  readonly routines: readonly Routine[];
  /** Module variables, arrays included. */
  readonly globals: readonly Variable[];
  readonly foreigns: readonly Foreign[];
  readonly records: readonly RecordType[];
  readonly classes: readonly ClassType[];
  readonly data: readonly DataItem[];
  /** The program declares a worker: module variables with `isPerWorker` exist once per thread. */
  readonly hasWorkers: boolean;
}

/** One item of DATA: `text` for string targets; `value` for numeric ones, null for text that is no number (error 13). */
export interface DataItem {
  readonly text: string;
  readonly value: IntegerConstant | FloatConstant | null;
}

export type RoutineKind =
  | 'main'
  | 'sub'
  | 'function'
  | 'defFn'
  | 'method'
  | 'constructor'
  | 'destructor'
  | 'initializer'
  | 'worker';

/** A procedure of the program, with module level as one of them. */
export class Routine {
  readonly name: string;
  readonly kind: RoutineKind;
  /** Name for the linker: unique in the program; in a system source the name as written, in lower case. */
  symbol: string;
  /** Other modules call it by its symbol: every routine of a system source. */
  isExported: boolean;
  /** Stands in a source with OPTION SYSTEM. */
  readonly isSystem: boolean;
  /** Parameters in order; `me` is not among them. */
  params: Variable[];
  /** The object that a method, constructor, destructor or initializer works on; its first machine argument. */
  me: Variable | null;
  /** The variable that holds the result until the routine is left; null for one without result. */
  result: Variable | null;
  resultType: Type;
  /** All variables of an activation except parameters, `me` and the result. */
  locals: Variable[];
  readonly labels: Label[];
  loops: Loop[];
  body: readonly Stmt[];
  /** The class of a method, constructor, destructor or initializer. */
  readonly owner: ClassType | null;
  /** A method's slot in the vtable; -1 otherwise. */
  slot: number;
  /** Overridden somewhere below its class: a call through a reference must look at the object. */
  isOverridden: boolean;
  /** A call may leave an error in the context, which the caller must test. */
  canFail: boolean;
  /** Has END, or calls what has: included in `canFail`, but no CATCH takes it. */
  mayEnd: boolean;
  /** May be entered again before it is left: looks whether there is stack enough, and raises error 7 when there is not. */
  isRecursive: boolean;
  /** Has GOSUB, hence a stack of return places. */
  hasGosub: boolean;
  /** A worker may run it. */
  isWorkerReachable: boolean;
  /** Its address is taken with `@`. */
  isAddressTaken: boolean;
  /** Something calls it, or it is main, exported, a class's or a worker. */
  isUsed: boolean;
  /** Where its name is declared, and the physical line and ERL of its end. */
  readonly start: number;
  endLine: number;

  constructor(
    name: string,
    kind: RoutineKind,
    symbol: string,
    owner: ClassType | null,
    isSystem: boolean,
    start: number,
  ) {
    this.name = name;
    this.kind = kind;
    this.symbol = symbol;
    this.isExported = false;
    this.isSystem = isSystem;
    this.params = [];
    this.me = null;
    this.result = null;
    this.resultType = noResult;
    this.locals = [];
    this.labels = [];
    this.loops = [];
    this.body = [];
    this.owner = owner;
    this.slot = -1;
    this.isOverridden = false;
    this.canFail = false;
    this.mayEnd = false;
    this.isRecursive = false;
    this.hasGosub = false;
    this.isWorkerReachable = false;
    this.isAddressTaken = false;
    this.isUsed = false;
    this.start = start;
    this.endLine = 0;
  }
}

const noResult: Type = { kind: 'void' };

/** A C function named by DECLARE. */
export interface Foreign {
  readonly name: string;
  /** Library as written (`"m"`), or null: found among what the process has loaded. */
  readonly library: string | null;
  readonly symbol: string;
  readonly params: readonly ForeignParameter[];
  readonly isVariadic: boolean;
  readonly resultType: Type;
  readonly start: number;
}

/**
 * How an argument reaches C. 'value': a number or pointer as it is, a record as a struct. 'text': a STRING, as the address
 * of NUL-terminated UTF-8 that lives during the call. 'reference': the address of the variable. 'array': the address of the
 * array's first element.
 */
export interface ForeignParameter {
  readonly name: string;
  readonly type: Type;
  readonly passing: 'value' | 'text' | 'reference' | 'array';
}

/**
 * Where a variable lives. 'module': once per program (or per worker). 'local': once per activation. 'value': a parameter
 * with its own copy. 'reference': a parameter that is the caller's storage; all arrays, and records without BYVAL.
 * 'result': the function's result so far. 'temporary': made by the checker, assigned before each use.
 */
export type Storage = 'module' | 'local' | 'value' | 'reference' | 'result' | 'temporary';

export class Variable {
  /** As first written, with its suffix; a temporary has a name no program can write. */
  readonly name: string;
  /** Of the value; of one element when `array` is set. */
  type: Type;
  readonly storage: Storage;
  /** The routine it belongs to; null for module variables. */
  readonly routine: Routine | null;
  array: ArrayShape | null;
  /** Position in its list: globals, or the routine's params or locals. */
  index: number;
  /** System dialect: the constant a module variable starts with, before any statement runs; null is zero. */
  initial: IntegerConstant | FloatConstant | null;
  /** Something other than its name may reach it: BYREF, `@`, FIELD, GET. It must then have a place in memory. */
  isAddressTaken: boolean;
  /** A module variable that a routine other than main uses. */
  isCaptured: boolean;
  /** A module variable that a routine reachable from a worker uses. */
  isPerWorker: boolean;
  /** Stored to after its declaration; a value parameter without it need not be copied. */
  isAssigned: boolean;
  readonly start: number;

  constructor(name: string, type: Type, storage: Storage, routine: Routine | null, start: number) {
    this.name = name;
    this.type = type;
    this.storage = storage;
    this.routine = routine;
    this.array = null;
    this.index = -1;
    this.initial = null;
    this.isAddressTaken = false;
    this.isCaptured = false;
    this.isPerWorker = false;
    this.isAssigned = false;
    this.start = start;
  }
}

/** What is known about an array variable. */
export class ArrayShape {
  /** Number of dimensions; 0 when only the run time knows it (parameters, `DIM a()`). */
  rank: number;
  /** Bounds that hold whenever it is allocated; null when they vary or are unknown. */
  bounds: readonly Extent[] | null;
  /** System dialect: stored in place, without descriptor and without checks; `bounds` is set. */
  readonly isFixed: boolean;
  /** Allocated before the program's first statement (a module-level DIM with constant bounds). */
  isStatic: boolean;
  /** May be released, reallocated or reshaped after the first DIM: REDIM, ERASE, UNMARSHALL, SPLIT$, or passed to who does. */
  isDynamic: boolean;

  constructor(rank: number, isFixed: boolean) {
    this.rank = rank;
    this.bounds = null;
    this.isFixed = isFixed;
    this.isStatic = false;
    this.isDynamic = false;
  }
}

/** A label or line number that something jumps to or that a handler may need; every one is placed by a LabelStmt. */
export class Label {
  readonly name: string;
  readonly routine: Routine;
  readonly index: number;
  isGosubTarget: boolean;
  /** Something jumps to it. */
  isUsed: boolean;

  constructor(name: string, routine: Routine, index: number) {
    this.name = name;
    this.routine = routine;
    this.index = index;
    this.isGosubTarget = false;
    this.isUsed = false;
  }
}

/** A loop or SELECT as the target of EXIT and CONTINUE. */
export class Loop {
  readonly word: 'FOR' | 'WHILE' | 'DO' | 'REPEAT' | 'SELECT';
  readonly index: number;
  isExited: boolean;
  isContinued: boolean;
  /** A label in its body is jumped to from outside: a FOR then needs its limit and step in variables from the start. */
  isEntered: boolean;

  constructor(word: Loop['word'], index: number) {
    this.word = word;
    this.index = index;
    this.isExited = false;
    this.isContinued = false;
    this.isEntered = false;
  }
}

/** Names one TRY, so that jumps can say which FINALLY blocks they cross. */
export class TryRegion {
  /** Null without FINALLY. */
  finalizer: readonly Stmt[] | null;

  constructor() {
    this.finalizer = null;
  }
}

// ---- places: what can be stored to

export type Place =
  | VariablePlace
  | ElementPlace
  | FieldPlace
  | DerefPlace
  | ObjectPlace
  | TemporaryPlace
  | ListItemPlace
  | MapItemPlace
  | SlicePlace
  | MidPlace
  | EachPlace;

export interface VariablePlace {
  readonly kind: 'variable';
  readonly type: Type;
  readonly variable: Variable;
}

/** One element. Indices are LONG, first dimension first. */
export interface ElementPlace {
  readonly kind: 'element';
  readonly type: Type;
  readonly array: ArrayRef;
  readonly indices: readonly Expr[];
  /** The indices are compared with the bounds (error 9); false when they are proved right, or by OPTION, or in system code. */
  readonly canFail: boolean;
}

/** `field.offset` bytes into the storage of a record or object. */
export interface FieldPlace {
  readonly kind: 'field';
  readonly type: Type;
  readonly object: Place;
  readonly field: Field;
}

/** System dialect: the storage at an address, `index` elements further on when it is not null (LONG). */
export interface DerefPlace {
  readonly kind: 'deref';
  readonly type: Type;
  readonly pointer: Expr;
  readonly index: Expr | null;
}

/** The storage of the object a reference refers to: only as the `object` of a field. */
export interface ObjectPlace {
  readonly kind: 'object';
  readonly type: ClassType;
  readonly reference: Expr;
  /** The member's name, for error 91. */
  readonly member: string;
  /** The reference may be NOTHING or deleted (error 91). */
  readonly canFail: boolean;
}

/** Storage made for a value, holding it until the statement ends: `f(1).name`, an expression passed BYREF. */
export interface TemporaryPlace {
  readonly kind: 'temporary';
  readonly type: Type;
  readonly value: Expr;
}

/** Position LONG, from 1. Reading outside gives the zero value, storing error 9. A record inside is reached in its box. */
export interface ListItemPlace {
  readonly kind: 'listItem';
  readonly type: Type;
  readonly list: Expr;
  readonly index: Expr;
  /** When stored to, or when it is the object of a field that is stored to. */
  readonly canFail: boolean;
}

export interface MapItemPlace {
  readonly kind: 'mapItem';
  readonly type: Type;
  readonly map: Expr;
  readonly key: Expr;
  readonly canFail: false;
}

/** Store only: the range of a string that is replaced. An open start is 1, an open end -1. Reads are the builtin `(slice)`. */
export interface SlicePlace {
  readonly kind: 'slice';
  readonly type: Type;
  readonly target: Place;
  readonly from: Expr;
  readonly to: Expr;
}

/** Store only: MID$(target, position [, count]) = value; error 5. */
export interface MidPlace {
  readonly kind: 'mid';
  readonly type: Type;
  readonly target: Place;
  readonly position: Expr;
  readonly count: Expr | null;
  readonly canFail: true;
}

/** In an array statement or reduction: the element of this array at the index in turn. */
export interface EachPlace {
  readonly kind: 'each';
  readonly type: Type;
  readonly array: ArrayRef;
}

/** A whole array: a variable with `array`, or a fixed array inside a record or object. */
export type ArrayRef = ArrayVariable | FieldArray;

export interface ArrayVariable {
  readonly kind: 'arrayVariable';
  readonly variable: Variable;
}

/** `place` has a FixedArrayType. Elements are checked against its bounds (outside of system code). */
export interface FieldArray {
  readonly kind: 'fieldArray';
  readonly place: Place;
  readonly type: FixedArrayType;
}

// ---- expressions

export type Expr =
  | IntegerConstant
  | FloatConstant
  | TextConstant
  | BytesConstant
  | NothingConstant
  | Load
  | Current
  | Iteration
  | Convert
  | Negate
  | Complement
  | Arithmetic
  | Logic
  | Concat
  | Compare
  | Truth
  | Iif
  | CallExpr
  | MethodCall
  | ForeignCall
  | PointerCall
  | BuiltinCall
  | ArrayBuiltin
  | CreateExpr
  | NewExpr
  | ListExpr
  | InstanceTest
  | KindTest
  | Reduce
  | SpawnExpr
  | MarshallExpr
  | AddressExpr
  | RoutineAddress
  | PointerOffset
  | PointerDistance
  | BadExpr;

export interface IntegerConstant {
  readonly kind: 'integer';
  readonly type: IntegerType | PointerType;
  /** Within the range of the type. */
  readonly value: bigint;
  /** Made of unsuffixed literals only: its type followed from its value and may still do so. */
  readonly isLiteral: boolean;
}

export interface FloatConstant {
  readonly kind: 'float';
  readonly type: FloatType;
  readonly value: number;
}

/** UTF-16 as JavaScript has it; a lone surrogate is one element as it stands. */
export interface TextConstant {
  readonly kind: 'text';
  readonly type: Type;
  readonly value: string;
}

/** System dialect, CSTRING("…"): the address of these bytes and a NUL. */
export interface BytesConstant {
  readonly kind: 'bytes';
  readonly type: PointerType;
  readonly value: string;
}

/** NOTHING as a value of a class type, of OBJECT or of ANY; the none value for ANY. */
export interface NothingConstant {
  readonly kind: 'nothing';
  readonly type: Type;
}

/** The value in a place. */
export interface Load {
  readonly kind: 'load';
  readonly type: Type;
  readonly place: Place;
}

/** In an Update: the value the place has before. */
export interface Current {
  readonly kind: 'current';
  readonly type: Type;
}

/** In a FOR EACH: what the present iteration offers. */
export interface Iteration {
  readonly kind: 'iteration';
  readonly type: Type;
  readonly what: 'element' | 'position' | 'tag' | 'key' | 'value';
}

/**
 * wrap            integer → integer: extended by the source's sign, or low bits kept
 * toFloat         integer → float; nearest
 * refloat         SINGLE ↔ DOUBLE
 * truncate        float → integer: toward zero, saturating, then low bits for types narrower than INTEGER
 * text            number → STRING as STR$ shows it; ANY → STRING as PRINT shows it
 * printText       number → STRING as PRINT shows it
 * box             anything → ANY
 * unbox           ANY → anything (error 13)
 * guard           as unbox, but an integer is not taken for a float nor the reverse (error 13)
 * upcast          class → ancestor, OBJECT; NOTHING has become a NothingConstant
 * downcast        class, OBJECT → class (error 13)
 * retype          LIST OF ANY → LIST OF T with a look at the list (error 13); LIST OF T → LIST OF ANY without
 * handle          number ↔ MARSHALLED: a worker's handle kept in a MARSHALLED variable
 * reinterpret     pointers among each other, pointer ↔ integer, STRING ↔ pointer: the same bits (integers wrap to 64)
 */
export type Conversion =
  | 'wrap'
  | 'toFloat'
  | 'refloat'
  | 'truncate'
  | 'text'
  | 'printText'
  | 'box'
  | 'unbox'
  | 'guard'
  | 'upcast'
  | 'downcast'
  | 'retype'
  | 'handle'
  | 'reinterpret';

export interface Convert {
  readonly kind: 'convert';
  readonly type: Type;
  readonly conversion: Conversion;
  readonly operand: Expr;
  readonly canFail: boolean;
}

/** Integers wrap. Records: each field. ANY: by its kind. */
export interface Negate {
  readonly kind: 'negate';
  readonly type: Type;
  readonly operand: Expr;
  readonly canFail: boolean;
}

/** NOT as bits. */
export interface Complement {
  readonly kind: 'complement';
  readonly type: IntegerType;
  readonly operand: Expr;
}

/**
 * divide is `/` and has a float type (or a record or ANY); quotient and remainder are `\` and MOD: integers, and remainder
 * of floats as C's fmod (DOUBLE); power is DOUBLE.
 */
export type ArithmeticOp = 'add' | 'subtract' | 'multiply' | 'divide' | 'quotient' | 'remainder' | 'power';

/**
 * Both operands have the node's type: INTEGER, LONG, ULONG, SINGLE, DOUBLE, ANY, or in arrays and records any numeric type
 * (results wrap to it; `/` of integers is then `quotient`). With a record type at least one operand is such a record; the
 * other may be a number, which is converted to the type of each field.
 */
export interface Arithmetic {
  readonly kind: 'arithmetic';
  readonly type: Type;
  readonly op: ArithmeticOp;
  readonly left: Expr;
  readonly right: Expr;
  /** Error 11 or 5 is possible: the divisor is not a constant other than zero, … */
  readonly canFail: boolean;
}

export type LogicalOp = 'and' | 'or' | 'xor' | 'eqv' | 'imp';

/** Bit by bit. */
export interface Logic {
  readonly kind: 'logic';
  readonly type: IntegerType;
  readonly op: LogicalOp;
  readonly left: Expr;
  readonly right: Expr;
}

/** Two or more strings joined; nested concatenations are flattened, neighbouring constants folded. */
export interface Concat {
  readonly kind: 'concat';
  readonly type: Type;
  readonly parts: readonly Expr[];
}

export type Relation = 'eq' | 'ne' | 'lt' | 'le' | 'gt' | 'ge';

/**
 * -1 or 0 as INTEGER; as a condition, true or false. Operands share a type: number, string, pointer, ANY; with eq and ne
 * also a record (field by field) or references (identity; a deleted object equals NOTHING), lists and maps (identity).
 */
export interface Compare {
  readonly kind: 'compare';
  readonly type: IntegerType;
  readonly op: Relation;
  readonly left: Expr;
  readonly right: Expr;
  /** ANY only (error 13). */
  readonly canFail: boolean;
}

/** A condition as a value: -1 or 0. */
export interface Truth {
  readonly kind: 'truth';
  readonly type: IntegerType;
  readonly condition: Condition;
}

export interface Iif {
  readonly kind: 'iif';
  readonly type: Type;
  readonly condition: Condition;
  readonly whenTrue: Expr;
  readonly whenFalse: Expr;
}

export type Argument = ValueArgument | ReferenceArgument | ArrayArgument;

export interface ValueArgument {
  readonly kind: 'value';
  readonly value: Expr;
}

/** The address of the place, which is a variable, element, field, deref, list item of record type or temporary. */
export interface ReferenceArgument {
  readonly kind: 'reference';
  readonly place: Place;
}

export interface ArrayArgument {
  readonly kind: 'array';
  readonly array: ArrayRef;
}

/** Call of a SUB, FUNCTION, DEF FN; also of a constructor by a descendant (`me` set). */
export interface CallExpr {
  readonly kind: 'call';
  readonly type: Type;
  readonly routine: Routine;
  readonly me: Expr | null;
  readonly args: readonly Argument[];
  /** Set when all routines are known. */
  canFail: boolean;
}

/** `object.name(args)`; virtual unless the class is known exactly, nothing overrides the method, or it is SUPER's. */
export interface MethodCall {
  readonly kind: 'methodCall';
  readonly type: Type;
  readonly object: Expr;
  /** The method as the static class sees it. */
  readonly method: Routine;
  isVirtual: boolean;
  readonly args: readonly Argument[];
  /** The object may be NOTHING or deleted (error 91): false for ME. */
  readonly checksObject: boolean;
  /** The call, or the check of the object. */
  canFail: boolean;
}

/** Arguments of the variable part follow as values. Never fails in BASIC's sense. */
export interface ForeignCall {
  readonly kind: 'foreignCall';
  readonly type: Type;
  readonly foreign: Foreign;
  readonly args: readonly Argument[];
}

/** System dialect, CALLPTR(address, args…): arguments as they are typed; the result is LONG. May leave an error. */
export interface PointerCall {
  readonly kind: 'pointerCall';
  readonly type: Type;
  readonly address: Expr;
  readonly args: readonly Expr[];
}

/** A built-in function or statement (type void); arguments have the types of the row, left-out ones are filled in or absent. */
export interface BuiltinCall {
  readonly kind: 'builtin';
  readonly type: Type;
  readonly builtin: Builtin;
  readonly args: readonly Expr[];
  readonly canFail: boolean;
}

/** LBOUND, UBOUND (dimension INTEGER, error 9) and JOIN$ (separator STRING, error 9) of a whole array. */
export interface ArrayBuiltin {
  readonly kind: 'arrayBuiltin';
  readonly type: Type;
  readonly op: 'lbound' | 'ubound' | 'join';
  readonly array: ArrayRef;
  readonly argument: Expr;
  readonly canFail: boolean;
}

export interface FieldValue {
  readonly field: Field;
  readonly value: Expr;
}

/** A record; fields not listed are zero. Values are evaluated in this order. */
export interface CreateExpr {
  readonly kind: 'create';
  readonly type: RecordType;
  readonly values: readonly FieldValue[];
}

/**
 * Allocate, zero, fresh containers, then run the initialisers from the oldest ancestor down, then `construct`, the nearest
 * constructor (which itself calls its parent's); null when no class of the line has one.
 */
export interface NewExpr {
  readonly kind: 'new';
  readonly type: ClassType;
  readonly construct: Routine | null;
  readonly args: readonly Argument[];
  canFail: boolean;
}

export interface ListExpr {
  readonly kind: 'list';
  readonly type: ListType;
  /** Each has the list's element type. */
  readonly elements: readonly Expr[];
}

/** 1 or 0. `target` null asks for NOTHING. The operand is a reference or ANY. */
export interface InstanceTest {
  readonly kind: 'isInstance';
  readonly type: IntegerType;
  readonly operand: Expr;
  readonly target: ClassType | null;
  readonly isNegated: boolean;
}

/** 1 or 0: what an arm of MATCH asks of an ANY value. */
export interface KindTest {
  readonly kind: 'kindTest';
  readonly type: IntegerType;
  readonly operand: Expr;
  readonly test: MatchTest;
}

/**
 * Runs over all elements in ascending order. `value` reads arrays through EachPlace and has the type of the sum; `hoisted`
 * is evaluated first. `arrays` are all that take part: error 9 when shapes differ, error 5 for min, max, avg of nothing.
 */
export interface Reduce {
  readonly kind: 'reduce';
  readonly type: Type;
  readonly op: 'sum' | 'min' | 'max' | 'avg';
  readonly arrays: readonly ArrayRef[];
  readonly hoisted: readonly Hoisted[];
  readonly value: Expr;
  readonly canFail: boolean;
}

/** A scalar of an array expression, evaluated once before the elements. */
export interface Hoisted {
  readonly variable: Variable;
  readonly value: Expr;
}

/** Start a worker; its handle (LONG). Arguments are deep copies; a MARSHALLED one moves. */
export interface SpawnExpr {
  readonly kind: 'spawn';
  readonly type: Type;
  readonly worker: Routine;
  readonly args: readonly Argument[];
  readonly canFail: true;
}

/** A blob of a value or of a whole array; exactly one is set. */
export interface MarshallExpr {
  readonly kind: 'marshall';
  readonly type: Type;
  readonly value: Expr | null;
  readonly array: ArrayRef | null;
  readonly canFail: boolean;
}

/** System dialect: `@place`. */
export interface AddressExpr {
  readonly kind: 'address';
  readonly type: PointerType;
  readonly place: Place;
}

/** System dialect: `@procedure`. */
export interface RoutineAddress {
  readonly kind: 'routineAddress';
  readonly type: PointerType;
  readonly routine: Routine | Foreign;
}

/** System dialect: `pointer + offset`, in elements (LONG; subtraction has a negated offset). */
export interface PointerOffset {
  readonly kind: 'pointerOffset';
  readonly type: PointerType;
  readonly pointer: Expr;
  readonly offset: Expr;
}

/** System dialect: `left - right` of two pointers of one type, in elements (LONG). */
export interface PointerDistance {
  readonly kind: 'pointerDistance';
  readonly type: IntegerType;
  readonly left: Expr;
  readonly right: Expr;
}

/** Stands where an error was reported; never in a program that is handed on. */
export interface BadExpr {
  readonly kind: 'bad';
  readonly type: Type;
}

// ---- conditions: yes or no

export type Condition = Always | Test | Compare | Not | LogicalCondition;

export interface Always {
  readonly kind: 'always';
  readonly value: boolean;
}

/** True when the number is not zero; NaN is true. ANY is tested by its kind (error 13). */
export interface Test {
  readonly kind: 'test';
  readonly value: Expr;
}

export interface Not {
  readonly kind: 'not';
  readonly operand: Condition;
}

/** The truth table of `op`. */
export interface LogicalCondition {
  readonly kind: 'logical';
  readonly op: LogicalOp;
  readonly left: Condition;
  readonly right: Condition;
  /** The right side is not evaluated when the left one decides (and, or, imp); otherwise both sides are evaluated. */
  readonly isLazy: boolean;
}

// ---- statements

export type Stmt =
  | LabelStmt
  | Assign
  | Update
  | SwapStmt
  | EvaluateStmt
  | IfStmt
  | SelectStmt
  | ForStmt
  | LoopStmt
  | ForEachStmt
  | LeaveStmt
  | GotoStmt
  | GosubStmt
  | OnGotoStmt
  | OnGosubStmt
  | OnCallStmt
  | ReturnStmt
  | ExitRoutineStmt
  | EndStmt
  | InitialiseStmt
  | DimStmt
  | EraseStmt
  | ArrayAssign
  | SplitStmt
  | PrintStmt
  | PrintUsingStmt
  | WriteStmt
  | InputStmt
  | LineInputStmt
  | ReadStmt
  | RestoreStmt
  | TryStmt
  | ThrowStmt
  | RethrowStmt
  | FieldStmt
  | SetFieldStmt
  | GetStmt
  | PutStmt
  | DeleteStmt
  | MatchStmt
  | SendStmt
  | UnmarshallStmt;

/** What every statement tells about its place. */
/**
 * Where a statement stands. Makers of frequent statements spell the four fields out: an object that spreads them needs a
 * second block of memory.
 */
export interface StmtBase {
  /** Offset of its first character in the program's sources. */
  readonly start: number;
  /** Number of its source among the program's sources, and the physical line in it, from 1. */
  readonly source: number;
  readonly line: number;
  /** What ERL says: the line's number, or the physical line when it has none. */
  readonly erl: number;
}

export interface LabelStmt extends StmtBase {
  readonly kind: 'label';
  readonly label: Label;
}

/** The place's subscripts are evaluated first, then the value; then bounds are checked and the value is stored. */
export interface Assign extends StmtBase {
  readonly kind: 'assign';
  readonly place: Place;
  readonly value: Expr;
}

/** INC, DEC: `value` contains Current; the place's subscripts are evaluated once. */
export interface Update extends StmtBase {
  readonly kind: 'update';
  readonly place: Place;
  readonly value: Expr;
}

export interface SwapStmt extends StmtBase {
  readonly kind: 'swap';
  readonly left: Place;
  readonly right: Place;
}

/** A call or other expression for its effect; its value, if any, is dropped. */
export interface EvaluateStmt extends StmtBase {
  readonly kind: 'evaluate';
  readonly value: Expr;
}

export interface IfBranch {
  /** Where its condition stands. */
  readonly at: StmtBase;
  readonly condition: Condition;
  readonly body: readonly Stmt[];
}

export interface IfStmt extends StmtBase {
  readonly kind: 'if';
  readonly branches: readonly IfBranch[];
  readonly otherwise: readonly Stmt[];
}

/** `subject` is the selector in the type of this test: it reads the statement's `variable`. */
export type SelectTest =
  | { readonly kind: 'relation'; readonly op: Relation; readonly subject: Expr; readonly value: Expr }
  | { readonly kind: 'range'; readonly subject: Expr; readonly from: Expr; readonly to: Expr };

export interface SelectClause {
  readonly at: StmtBase;
  readonly tests: readonly SelectTest[];
  readonly body: readonly Stmt[];
}

export interface SelectStmt extends StmtBase {
  readonly kind: 'select';
  /** EXIT SELECT leaves it. */
  readonly loop: Loop;
  /** Takes the selector before the first test. */
  readonly variable: Variable;
  readonly subject: Expr;
  readonly clauses: readonly SelectClause[];
  readonly otherwise: readonly Stmt[];
  /** All tests compare an integer with integer constants for equality or by range: a jump table may do. */
  readonly isTable: boolean;
}

export interface ForStmt extends StmtBase {
  readonly kind: 'for';
  readonly loop: Loop;
  readonly variable: Variable;
  /** All three have the type of the variable. */
  readonly from: Expr;
  readonly to: Expr;
  readonly step: Expr;
  /** By the sign of a constant step; 'none' for zero; 'unknown' asks the sign once, before the loop. */
  readonly direction: 'up' | 'down' | 'none' | 'unknown';
  /** Hold limit and step when `loop.isEntered`; null otherwise. A loop never started has limit 0 and step 1. */
  limitVariable: Variable | null;
  stepVariable: Variable | null;
  /** Adding the step may leave the range of an integer type: the loop then ends, the variable holding the wrapped value. */
  readonly mayWrap: boolean;
  readonly body: readonly Stmt[];
}

/** WHILE, REPEAT, DO: tested before and after the body; null is no test. UNTIL has become a Not. CONTINUE goes to `after`. */
export interface LoopStmt extends StmtBase {
  readonly kind: 'loop';
  readonly loop: Loop;
  readonly before: Condition | null;
  readonly body: readonly Stmt[];
  readonly after: Condition | null;
  /** Where `after` stands; null without one. */
  readonly afterAt: StmtBase | null;
}

/** Assigned at the start of each iteration; `value` contains Iterations. */
export interface ForEachBinding {
  readonly variable: Variable;
  readonly value: Expr;
}

/** What FOR EACH runs over. A list or map or text is evaluated once; a map's keys are taken at entry. */
export type ForEachSource =
  | { readonly kind: 'array'; readonly array: ArrayRef; readonly element: Type }
  | { readonly kind: 'list'; readonly list: Expr; readonly type: ListType }
  | { readonly kind: 'map'; readonly map: Expr; readonly type: MapType }
  | { readonly kind: 'text'; readonly text: Expr };

export interface ForEachStmt extends StmtBase {
  readonly kind: 'forEach';
  readonly loop: Loop;
  readonly over: ForEachSource;
  readonly bindings: readonly ForEachBinding[];
  readonly body: readonly Stmt[];
}

/** FINALLY blocks that leaving runs, innermost first. */
export type Crossed = readonly TryRegion[];

/** EXIT or CONTINUE. */
export interface LeaveStmt extends StmtBase {
  readonly kind: 'leave';
  readonly loop: Loop;
  readonly to: 'exit' | 'continue';
  readonly crosses: Crossed;
}

export interface GotoStmt extends StmtBase {
  readonly kind: 'goto';
  readonly label: Label;
  readonly crosses: Crossed;
}

/** Error 7 when the stack of return places is full. */
export interface GosubStmt extends StmtBase {
  readonly kind: 'gosub';
  readonly label: Label;
}

/** The n-th label, n from 1; otherwise on to the next statement. The selector is LONG. */
export interface OnGotoStmt extends StmtBase {
  readonly kind: 'onGoto';
  readonly selector: Expr;
  readonly targets: readonly { readonly label: Label; readonly crosses: Crossed }[];
}

export interface OnGosubStmt extends StmtBase {
  readonly kind: 'onGosub';
  readonly selector: Expr;
  readonly labels: readonly Label[];
}

/** Each call has no arguments. */
export interface OnCallStmt extends StmtBase {
  readonly kind: 'onCall';
  readonly selector: Expr;
  readonly calls: readonly CallExpr[];
}

/**
 * RETURN without value where a GOSUB is possible: back to after it; with an empty stack `whenEmpty`: leave the routine, or
 * error 3 at module level.
 */
export interface ReturnStmt extends StmtBase {
  readonly kind: 'return';
  readonly whenEmpty: 'leave' | 'error';
  /** Crossed when the routine is left. */
  readonly crosses: Crossed;
}

/** Leave the routine: with `value` (of the result's type), otherwise with what the result variable holds. */
export interface ExitRoutineStmt extends StmtBase {
  readonly kind: 'exitRoutine';
  readonly value: Expr | null;
  readonly crosses: Crossed;
}

/** Status LONG (its low 8 bits count); null is 0. In a worker: ends the worker. */
export interface EndStmt extends StmtBase {
  readonly kind: 'end';
  readonly status: Expr | null;
}

/** DIM of a variable that is no array: it takes the value, or its zero value (a fresh container, NOTHING …) when null. */
export interface InitialiseStmt extends StmtBase {
  readonly kind: 'initialise';
  readonly variable: Variable;
  readonly value: Expr | null;
}

export interface DimBound {
  /** Both LONG. */
  readonly lower: Expr;
  readonly upper: Expr;
}

/** DIM and REDIM of an array: errors 9 and 7. */
export interface DimStmt extends StmtBase {
  readonly kind: 'dim';
  readonly variable: Variable;
  readonly bounds: readonly DimBound[];
  readonly isPreserving: boolean;
  /** False only for fixed arrays and for constant bounds of a sensible size. */
  readonly canFail: boolean;
}

export interface EraseStmt extends StmtBase {
  readonly kind: 'erase';
  readonly variable: Variable;
}

/**
 * `target() = value` for every element. All reads are through EachPlace and `hoisted`. `others` are the other arrays that
 * take part: error 9 before anything is stored unless their bounds are those of the target.
 */
export interface ArrayAssign extends StmtBase {
  readonly kind: 'arrayAssign';
  readonly target: ArrayRef;
  readonly others: readonly ArrayRef[];
  readonly hoisted: readonly Hoisted[];
  /** Of the element type. */
  readonly value: Expr;
  /** A plain copy: an unallocated target takes the bounds of the source. */
  readonly isCopy: boolean;
  /** False when shapes are known to agree and the arrays to be allocated. */
  canFail: boolean;
}

/** `target() = SPLIT$(text, delimiter)`, from lower bound `base`. */
export interface SplitStmt extends StmtBase {
  readonly kind: 'split';
  readonly target: Variable;
  readonly text: Expr;
  readonly delimiter: Expr;
  readonly base: 0 | 1;
}

/**
 * Written from left to right, each item evaluated when its turn comes. 'array' never appears (whole arrays are not printed).
 * `column` and `count` are LONG.
 */
export type PrintItem =
  | { readonly kind: 'value'; readonly value: Expr }
  | { readonly kind: 'comma' }
  | { readonly kind: 'tab'; readonly column: Expr }
  | { readonly kind: 'spaces'; readonly count: Expr };

export interface PrintStmt extends StmtBase {
  readonly kind: 'print';
  /** INTEGER file number; null is standard output. */
  readonly file: Expr | null;
  readonly items: readonly PrintItem[];
  readonly endsLine: boolean;
  /** Writing a file may fail, and a ToString of the program that an object is printed with. */
  canFail: boolean;
}

export interface PrintUsingStmt extends StmtBase {
  readonly kind: 'printUsing';
  readonly file: Expr | null;
  readonly format: Expr;
  /** Numbers and strings. */
  readonly items: readonly Expr[];
  readonly endsLine: boolean;
}

export interface WriteStmt extends StmtBase {
  readonly kind: 'write';
  readonly file: Expr | null;
  readonly items: readonly Expr[];
}

/** `isWhole`: one string target from the keyboard takes the line as it is. */
export interface InputStmt extends StmtBase {
  readonly kind: 'input';
  readonly file: Expr | null;
  readonly prompt: string;
  readonly targets: readonly Place[];
  readonly isWhole: boolean;
}

export interface LineInputStmt extends StmtBase {
  readonly kind: 'lineInput';
  readonly file: Expr | null;
  readonly prompt: string;
  readonly target: Place;
}

/** Errors 4 and 13. Subscripts are evaluated just before the store. */
export interface ReadStmt extends StmtBase {
  readonly kind: 'read';
  readonly targets: readonly Place[];
}

/** Sets the data pointer; an index equal to the number of items means there are none left. */
export interface RestoreStmt extends StmtBase {
  readonly kind: 'restore';
  readonly index: number;
}

export interface CatchClause {
  /** Empty: every error. */
  readonly codes: readonly number[];
  readonly body: readonly Stmt[];
}

export interface TryStmt extends StmtBase {
  readonly kind: 'try';
  readonly region: TryRegion;
  readonly body: readonly Stmt[];
  readonly catches: readonly CatchClause[];
  readonly finalizer: readonly Stmt[] | null;
}

/** Code INTEGER (not positive: error 5); `errorLine` INTEGER, null: this statement's ERL. */
export interface ThrowStmt extends StmtBase {
  readonly kind: 'throw';
  readonly code: Expr;
  readonly errorLine: Expr | null;
}

/** THROW alone in a CATCH: the caught error with its ERL. */
export interface RethrowStmt extends StmtBase {
  readonly kind: 'rethrow';
}

/** Widths LONG; targets are string variables (or other places with an address). */
export interface FieldStmt extends StmtBase {
  readonly kind: 'field';
  readonly file: Expr;
  readonly parts: readonly { readonly width: Expr; readonly target: Place }[];
}

export interface SetFieldStmt extends StmtBase {
  readonly kind: 'setField';
  readonly isRight: boolean;
  readonly target: Place;
  readonly value: Expr;
}

/** GET #file [, position [, target]]: without target the record buffer. Position LONG; null: the next. */
export interface GetStmt extends StmtBase {
  readonly kind: 'get';
  readonly file: Expr;
  readonly position: Expr | null;
  readonly target: Place | null;
}

export interface PutStmt extends StmtBase {
  readonly kind: 'put';
  readonly file: Expr;
  readonly position: Expr | null;
  readonly value: Expr | null;
}

/** Runs the destructors, frees the object and sets the place to NOTHING. */
export interface DeleteStmt extends StmtBase {
  readonly kind: 'delete';
  readonly place: Place;
}

/**
 * What an arm accepts. 'integer' and 'float' ask for the kind only. A null element accepts any list or array; a null record
 * any object ('object'); 'nothing' is none or NOTHING. 'marshalled' and 'array' appear only with messages.
 */
export type MatchTest =
  | { readonly kind: 'integer' | 'float' | 'string' | 'object' | 'marshalled' | 'nothing' }
  | { readonly kind: 'map'; readonly value: Type }
  | { readonly kind: 'list'; readonly element: Type | null }
  | { readonly kind: 'class'; readonly class: ClassType }
  | { readonly kind: 'record'; readonly record: RecordType }
  | { readonly kind: 'array'; readonly element: Type | null };

export interface MatchArm {
  readonly test: MatchTest;
  /** Known without looking: 'always' or 'never' for a statically typed subject. */
  readonly outcome: 'always' | 'never' | 'test';
  /** Takes `value`, which reads the subject's variable and converts it; null without binding. Arrays: the message's array. */
  readonly binding: Variable | null;
  readonly value: Expr | null;
  readonly body: readonly Stmt[];
}

/** MATCH TYPE, and MATCH RECEIVE whose subject is the message (ANY; RECEIVE of the channel). */
export interface MatchStmt extends StmtBase {
  readonly kind: 'match';
  readonly isReceive: boolean;
  readonly variable: Variable;
  readonly subject: Expr;
  readonly arms: readonly MatchArm[];
  readonly otherwise: readonly Stmt[];
}

/**
 * `channel` is a handle (LONG), null is PARENT. `value` or `array` is copied (MARSHALLED moves). `timing` null sends at once;
 * otherwise milliseconds (DOUBLE) until the first, and between repetitions when `repeats`.
 */
export interface SendStmt extends StmtBase {
  readonly kind: 'send';
  readonly channel: Expr | null;
  readonly value: Expr | null;
  readonly array: ArrayRef | null;
  readonly timing: { readonly delay: Expr; readonly repeats: boolean } | null;
}

/** Exactly one of `target` and `array` is set. Errors 5 and 13. */
export interface UnmarshallStmt extends StmtBase {
  readonly kind: 'unmarshall';
  readonly target: Place | null;
  readonly array: ArrayRef | null;
  readonly blob: Expr;
}
