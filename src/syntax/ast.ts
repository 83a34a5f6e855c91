// The tree of a program as it was written: nothing is resolved and nothing inferred. Every node is a span (offsets in
// the program's space of sources) and is told apart by `kind`. What only declarations can decide stays undecided here:
// `a(1)` is a Call whether `a` is an array, a list, a map, a function or a built-in one, `MID$(s$, 2) = "x"` is an
// Assign to a Call, and `READY(h)` is a Call of the name READY.
// Each kind is built in one place of the parser with its fields in the order of its declaration.

import type { Source, Span } from '../source/source.ts';
import type { DefaultTypes } from './default-types.ts';
import type { Name, Names, Suffix } from './names.ts';
import type { defTypeWords } from './tokens.ts';

// ---- types as written

export type ScalarWord =
  | 'BYTE'
  | 'UBYTE'
  | 'SHORT'
  | 'USHORT'
  | 'INTEGER'
  | 'UINTEGER'
  | 'LONG'
  | 'ULONG'
  | 'SINGLE'
  | 'DOUBLE'
  | 'STRING';

export type TypeWord = ScalarWord | 'ANY' | 'OBJECT' | 'MARSHALLED' | 'FUTURE';

export type TypeRef = WordType | NamedType | ListType | MapType | PointerType;

/** A type that is a word of the language; aliases (INT, UINT, FLOAT) are already replaced. */
export interface WordType extends Span {
  readonly kind: 'wordType';
  readonly word: TypeWord;
}

/** A TYPE or CLASS of the program. */
export interface NamedType extends Span {
  readonly kind: 'namedType';
  readonly name: Name;
}

/** `LIST [OF element]`; null is bare LIST. */
export interface ListType extends Span {
  readonly kind: 'listType';
  readonly element: TypeRef | null;
}

/** `HASHMAP`, `HASHMAP OF value`, `HASHMAP(key, value)`; null where it is not written. */
export interface MapType extends Span {
  readonly kind: 'mapType';
  readonly key: TypeRef | null;
  readonly value: TypeRef | null;
}

/** System dialect: `target PTR`; `ANY PTR` has the WordType ANY as target. */
export interface PointerType extends Span {
  readonly kind: 'pointerType';
  readonly target: TypeRef;
}

// ---- expressions

export type Expr =
  | NumberLiteral
  | StringLiteral
  | NameRef
  | FnRef
  | Paren
  | Call
  | Slice
  | Member
  | Unary
  | Binary
  | IsTest
  | Guard
  | Iif
  | Create
  | New
  | ListLiteral
  | Me
  | Super
  | Nothing
  | Spawn
  | Await
  | Deref
  | AddressOf
  | Arrow
  | PointerIndex
  | Cast
  | SizeOf
  | BadExpr;

export type Radix = 2 | 8 | 10 | 16;

/** A number without its sign. `value` is exact for integers up to 2^53 and the nearest double otherwise. */
export interface NumberLiteral extends Span {
  readonly kind: 'number';
  readonly value: number;
  readonly form: NumberForm;
}

/** How a number is written. */
export interface NumberForm {
  /** Integer forms beyond 2^53 that fit 64 bits: signed for hex, octal and binary (the bit pattern). */
  readonly big: bigint | null;
  /** True without `.` and exponent, also for an integer too large for 64 bits (which is a DOUBLE). */
  readonly isInteger: boolean;
  readonly radix: Radix;
  readonly suffix: Suffix;
}

export interface StringLiteral extends Span {
  readonly kind: 'string';
  /** Escapes are decoded. */
  readonly value: string;
}

/** A bare name: variable, constant, niladic function, whole array or procedure, as the declarations decide. */
export interface NameRef extends Span {
  readonly kind: 'name';
  readonly name: Name;
}

/** `FN name`, written apart; the name is the part after FN. `FNname` in one word is a NameRef. */
export interface FnRef extends Span {
  readonly kind: 'fnRef';
  readonly name: Name;
}

export interface Paren extends Span {
  readonly kind: 'paren';
  readonly inner: Expr;
}

/** `callee(args)`: call, element, list position, map lookup; `callee()` may be the whole array, list or map. */
export interface Call extends Span {
  readonly kind: 'call';
  readonly callee: Expr;
  readonly args: readonly Expr[];
}

/** `target(from TO to)`; an open end is null. */
export interface Slice extends Span {
  readonly kind: 'slice';
  readonly target: Expr;
  readonly from: Expr | null;
  readonly to: Expr | null;
}

/** `object.member` */
export interface Member extends Span {
  readonly kind: 'member';
  readonly object: Expr;
  readonly member: NameRef;
}

export type UnaryOp = '-' | '+' | 'NOT';

export interface Unary extends Span {
  readonly kind: 'unary';
  readonly op: UnaryOp;
  readonly operand: Expr;
}

export type RelationOp = '=' | '<>' | '<' | '<=' | '>' | '>=';
export type ArithmeticOp = '+' | '-' | '&' | '*' | '/' | '\\' | 'MOD' | '^';
export type LogicalOp = 'AND' | 'OR' | 'XOR' | 'EQV' | 'IMP';
export type BinaryOp = ArithmeticOp | RelationOp | LogicalOp;
/** What may stand before the `=` of a compound assignment. */
export type CompoundOp = ArithmeticOp | LogicalOp;

/** `!=` and `><` are '<>', `=<` is '<=', `=>` is '>='. */
export interface Binary extends Span {
  readonly kind: 'binary';
  readonly op: BinaryOp;
  readonly left: Expr;
  readonly right: Expr;
}

/** `operand IS [NOT] className`; className null is NOTHING. */
export interface IsTest extends Span {
  readonly kind: 'is';
  readonly operand: Expr;
  readonly isNegated: boolean;
  readonly className: NameRef | null;
}

/** `operand AS type` in an expression: the checked guard on ANY. */
export interface Guard extends Span {
  readonly kind: 'guard';
  readonly operand: Expr;
  readonly type: TypeRef;
}

export interface Iif extends Span {
  readonly kind: 'iif';
  readonly condition: Expr;
  readonly whenTrue: Expr;
  readonly whenFalse: Expr;
}

export interface CreateArgument extends Span {
  /** Null for a positional argument; all are of one sort unless CREATE-MIXED was reported. */
  readonly field: NameRef | null;
  readonly value: Expr;
}

export interface Create extends Span {
  readonly kind: 'create';
  readonly typeName: NameRef;
  readonly args: readonly CreateArgument[];
}

export interface New extends Span {
  readonly kind: 'new';
  readonly className: NameRef;
  readonly args: readonly Expr[];
}

export interface ListLiteral extends Span {
  readonly kind: 'list';
  readonly elements: readonly Expr[];
}

export interface Me extends Span {
  readonly kind: 'me';
}

/** Only as the object of a Member. */
export interface Super extends Span {
  readonly kind: 'super';
}

export interface Nothing extends Span {
  readonly kind: 'nothing';
}

export interface Spawn extends Span {
  readonly kind: 'spawn';
  readonly worker: NameRef;
  readonly args: readonly Expr[];
}

export interface Await extends Span {
  readonly kind: 'await';
  readonly operand: Expr;
}

/** System dialect: `*pointer`. */
export interface Deref extends Span {
  readonly kind: 'deref';
  readonly pointer: Expr;
}

/** System dialect: `@place`; of a procedure's name: its address. */
export interface AddressOf extends Span {
  readonly kind: 'addressOf';
  readonly place: Expr;
}

/** System dialect: `pointer->field`. */
export interface Arrow extends Span {
  readonly kind: 'arrow';
  readonly pointer: Expr;
  readonly member: NameRef;
}

/** System dialect: `pointer[index]`, counted in elements. */
export interface PointerIndex extends Span {
  readonly kind: 'pointerIndex';
  readonly pointer: Expr;
  readonly index: Expr;
}

/** System dialect: `CAST(type, operand)`. */
export interface Cast extends Span {
  readonly kind: 'cast';
  readonly type: TypeRef;
  readonly operand: Expr;
}

/** System dialect: `SIZEOF(type)`. A single name is a NamedType; the checker may find a variable of that name. */
export interface SizeOf extends Span {
  readonly kind: 'sizeOf';
  readonly type: TypeRef;
}

/** Stands where an expression was expected and reported missing; says nothing more. */
export interface BadExpr extends Span {
  readonly kind: 'badExpr';
}

// ---- statements

export type Stmt =
  | Label
  | LineNumber
  | Assign
  | Compound
  | Swap
  | Step
  | Print
  | Write
  | Input
  | LineInput
  | If
  | Select
  | For
  | ForEach
  | While
  | Repeat
  | Do
  | Exit
  | Continue
  | Goto
  | Gosub
  | OnJump
  | Return
  | End
  | CallStmt
  | Evaluate
  | SuperCall
  | Command
  | Dim
  | Redim
  | Erase
  | Shared
  | Constant
  | DefType
  | Option
  | Include
  | Routine
  | DefFn
  | Declare
  | Data
  | Read
  | Restore
  | Try
  | Throw
  | Open
  | Close
  | Seek
  | Field
  | SetField
  | Transfer
  | Delete
  | Match
  | Send
  | TimedSend
  | TimerStop
  | Unmarshall
  | TypeDecl
  | ClassDecl
  | BadStmt;

export type Block = readonly Stmt[];

/** `name:` at the start of a line; the statements of its line follow in the same block. */
export interface Label extends Span {
  readonly kind: 'label';
  readonly name: Name;
}

/**
 * The number at the start of a line. Every statement that starts before `lineEnd` stands on this line, whichever
 * block it is in. A number before ELSE, CASE, NEXT, END IF … is the last statement of the block that ends there.
 */
export interface LineNumber extends Span {
  readonly kind: 'lineNumber';
  readonly value: number;
  readonly lineEnd: number;
}

/** `[LET] target = value`; the target is a name, call, slice, member, or a system dialect's place. */
export interface Assign extends Span {
  readonly kind: 'assign';
  readonly target: Expr;
  readonly value: Expr;
}

/** `target op= value`: as `target = target op value`, with the parts of the target evaluated once. */
export interface Compound extends Span {
  readonly kind: 'compound';
  readonly op: CompoundOp;
  readonly target: Expr;
  readonly value: Expr;
}

export interface Swap extends Span {
  readonly kind: 'swap';
  readonly left: Expr;
  readonly right: Expr;
}

/** `INC target [, amount]`, `DEC …` */
export interface Step extends Span {
  readonly kind: 'step';
  readonly word: 'INC' | 'DEC';
  readonly target: Expr;
  readonly amount: Expr | null;
}

export type Separator = '' | ';' | ',';

/** One value with what follows it; a separator without a value before it has `value` null. TAB(n), SPC(n) are Calls. */
export interface PrintItem extends Span {
  readonly value: Expr | null;
  readonly separator: Separator;
}

/** PRINT, `?`, CONSOLE; with `format` it is PRINT USING. */
export interface Print extends Span {
  readonly kind: 'print';
  readonly word: 'PRINT' | 'CONSOLE';
  readonly file: Expr | null;
  readonly format: Expr | null;
  readonly items: readonly PrintItem[];
}

export interface Write extends Span {
  readonly kind: 'write';
  readonly file: Expr | null;
  readonly items: readonly Expr[];
}

export interface Input extends Span {
  readonly kind: 'input';
  readonly file: Expr | null;
  readonly prompt: StringLiteral | null;
  readonly targets: readonly Expr[];
}

export interface LineInput extends Span {
  readonly kind: 'lineInput';
  readonly file: Expr | null;
  readonly prompt: StringLiteral | null;
  readonly target: Expr;
}

export interface IfClause extends Span {
  readonly condition: Expr;
  readonly body: Block;
}

/** IF with its ELSEIFs; `otherwise` is null without ELSE. `IF c THEN 100` has a Goto as body. */
export interface If extends Span {
  readonly kind: 'if';
  readonly isBlock: boolean;
  readonly clauses: readonly IfClause[];
  readonly otherwise: Block | null;
}

export type CaseItem = CaseValue | CaseRange | CaseRelation;

export interface CaseValue extends Span {
  readonly kind: 'caseValue';
  readonly value: Expr;
}

export interface CaseRange extends Span {
  readonly kind: 'caseRange';
  readonly from: Expr;
  readonly to: Expr;
}

export interface CaseRelation extends Span {
  readonly kind: 'caseRelation';
  readonly op: RelationOp;
  readonly value: Expr;
}

export interface SelectClause extends Span {
  readonly items: readonly CaseItem[];
  readonly body: Block;
}

export interface Select extends Span {
  readonly kind: 'select';
  readonly subject: Expr;
  readonly clauses: readonly SelectClause[];
  readonly otherwise: Block | null;
}

export interface For extends Span {
  readonly kind: 'for';
  readonly variable: NameRef;
  readonly variableType: TypeRef | null;
  readonly from: Expr;
  readonly to: Expr;
  readonly step: Expr | null;
  readonly body: Block;
  /** The name behind NEXT. */
  readonly next: NameRef | null;
}

export interface ForEach extends Span {
  readonly kind: 'forEach';
  readonly first: NameRef;
  readonly second: NameRef | null;
  readonly source: Expr;
  readonly body: Block;
  readonly next: NameRef | null;
}

export interface While extends Span {
  readonly kind: 'while';
  readonly condition: Expr;
  readonly body: Block;
}

export interface Repeat extends Span {
  readonly kind: 'repeat';
  readonly body: Block;
  readonly until: Expr;
}

export interface DoTest extends Span {
  readonly word: 'WHILE' | 'UNTIL';
  readonly condition: Expr;
}

export interface Do extends Span {
  readonly kind: 'do';
  readonly before: DoTest | null;
  readonly body: Block;
  readonly after: DoTest | null;
}

export type LoopWord = 'FOR' | 'WHILE' | 'DO' | 'REPEAT';
export type RoutineWord = 'SUB' | 'FUNCTION' | 'METHOD' | 'CONSTRUCTOR' | 'DESTRUCTOR' | 'WORKER';

export interface Exit extends Span {
  readonly kind: 'exit';
  /** Null: the innermost loop of any kind. */
  readonly what: LoopWord | 'SELECT' | 'SUB' | 'FUNCTION' | 'METHOD' | null;
}

export interface Continue extends Span {
  readonly kind: 'continue';
  readonly what: LoopWord | null;
}

/** A line number or a label; exactly one of the two is set. */
export interface JumpTarget extends Span {
  readonly line: number | null;
  readonly label: Name | null;
}

export interface Goto extends Span {
  readonly kind: 'goto';
  readonly target: JumpTarget;
}

export interface Gosub extends Span {
  readonly kind: 'gosub';
  readonly target: JumpTarget;
}

/** `ON selector GOTO|GOSUB|CALL targets`; with CALL every target is a label-like name of a SUB. */
export interface OnJump extends Span {
  readonly kind: 'onJump';
  readonly word: 'GOTO' | 'GOSUB' | 'CALL';
  readonly selector: Expr;
  readonly targets: readonly JumpTarget[];
}

export interface Return extends Span {
  readonly kind: 'return';
  readonly value: Expr | null;
}

/** END, STOP and SYSTEM without operand. */
export interface End extends Span {
  readonly kind: 'end';
  readonly word: 'END' | 'STOP' | 'SYSTEM';
  readonly status: Expr | null;
}

/**
 * A call as a statement: `callee args`, `callee(args)`, `CALL callee(args)`, a lone name or method.
 * The callee is a NameRef, FnRef, Member or Arrow; anything before the last member is part of it.
 */
export interface CallStmt extends Span {
  readonly kind: 'callStmt';
  readonly callee: Expr;
  readonly args: readonly Expr[];
  /** The arguments stood in parentheses: `f(a)`; in `f (a), b` they did not, and the first one is a Paren. */
  readonly hasParens: boolean;
  readonly hasCall: boolean;
}

/** SPAWN or AWAIT as a statement: the value is dropped. */
export interface Evaluate extends Span {
  readonly kind: 'evaluate';
  readonly value: Spawn | Await;
}

/** `SUPER(args)` */
export interface SuperCall extends Span {
  readonly kind: 'superCall';
  readonly args: readonly Expr[];
}

/** The words of Command statements, in their joined spelling. */
export type CommandWord =
  | 'RANDOMIZE'
  | 'SLEEP'
  | 'WAIT'
  | 'WAIT_MS'
  | 'VSYNC'
  | 'SHELL'
  | 'SYSTEM'
  | 'SPIT'
  | 'CANCEL'
  | 'BEEP'
  | 'CLS'
  | 'LOCATE'
  | 'COLOR'
  | 'COLOR_RESET'
  | 'BOLD'
  | 'ITALIC'
  | 'UNDERLINE'
  | 'BLINK'
  | 'INVERSE'
  | 'RGBFG'
  | 'RGBBG'
  | 'CURSOR_ON'
  | 'CURSOR_OFF'
  | 'CURSOR_SAVE'
  | 'CURSOR_RESTORE'
  | 'SCREEN_ALTERNATE'
  | 'SCREEN_MAIN'
  | 'WRCH'
  | 'WRSTR'
  | 'FLUSH'
  | 'BEGINPAINT'
  | 'ENDPAINT'
  | 'KBRAW'
  | 'KBECHO'
  | 'KBFLUSH'
  | 'MOUSE_ENABLE'
  | 'MOUSE_DISABLE'
  | 'VDUEOL'
  | 'VDUEOS'
  | 'VDUUP'
  | 'VDUDOWN'
  | 'VDULEFT'
  | 'VDURIGHT';

/**
 * A statement that is a word and a list of expressions (its row in tokens.ts says how many). Synonyms are replaced:
 * GCLS, CLG, VDUCLS → CLS; COLOUR, VDUCOLOR → COLOR; NORMAL, STYLE_RESET, VDURESET → COLOR_RESET;
 * CURSOR_SHOW → CURSOR_ON, CURSOR_HIDE → CURSOR_OFF; KBCLEAR → KBFLUSH; VDUMOVE → LOCATE.
 * KBRAW and KBECHO with ON or OFF have the number 1 or 0. An argument left out (`COLOR , 4`) is null.
 */
export interface Command extends Span {
  readonly kind: 'command';
  readonly word: CommandWord;
  readonly args: readonly (Expr | null)[];
}

/** `from TO to` of an array dimension; `from` is null when only the upper bound is written. */
export interface Bound extends Span {
  readonly from: Expr | null;
  readonly to: Expr;
}

/** `bounds` is null for a scalar, empty for `a()`. */
export interface Declarator extends Span {
  readonly name: NameRef;
  readonly bounds: readonly Bound[] | null;
  readonly type: TypeRef | null;
  readonly value: Expr | null;
}

export interface Dim extends Span {
  readonly kind: 'dim';
  readonly word: 'DIM' | 'LOCAL' | 'GLOBAL';
  readonly declarators: readonly Declarator[];
}

export interface Redim extends Span {
  readonly kind: 'redim';
  readonly isPreserving: boolean;
  /** `bounds` is never null and never empty, `value` is null. */
  readonly declarators: readonly Declarator[];
}

/** Targets are places: a name, `name()`, or a path to a list or map. */
export interface Erase extends Span {
  readonly kind: 'erase';
  readonly targets: readonly Expr[];
}

/** Declarators without bounds (null) or with empty ones (`a()`), without value. */
export interface Shared extends Span {
  readonly kind: 'shared';
  readonly declarators: readonly Declarator[];
}

export interface ConstantDeclarator extends Span {
  readonly name: NameRef;
  readonly type: TypeRef | null;
  readonly value: Expr;
}

export interface Constant extends Span {
  readonly kind: 'constant';
  readonly declarators: readonly ConstantDeclarator[];
}

export type DefTypeWord = keyof typeof defTypeWords;

/** `DEFINT A-C, X`: the type of names by their first letter, in the text behind the statement (`Program.defaultTypes`). */
export interface DefType extends Span {
  readonly kind: 'defType';
  readonly word: DefTypeWord;
  readonly ranges: readonly LetterRange[];
}

/** Capital letters; `to` equals `from` for a single one. */
export interface LetterRange extends Span {
  readonly from: string;
  readonly to: string;
}

export type OptionWord =
  | 'BASE'
  | 'EXPLICIT'
  | 'DIGITS'
  | 'SYSTEM'
  | 'BITWISE'
  | 'LOGICAL'
  | 'BOUNDS_CHECK'
  | 'FOR'
  | 'UNICODE'
  | 'ASCII'
  | 'DETECTSTRING'
  | 'ERROR'
  | 'CANCELLABLE'
  | 'FORCE_YIELD'
  | 'SAMM'
  | 'NEON'
  | 'ONCE';

/**
 * `OPTION word [value]`. `value`: the number of BASE, DIGITS, FORCE_YIELD; 'ON' or 'OFF'; 'INTEGER' or 'LONG' of FOR;
 * null where there is none. OPTION INCLUDE is an Include.
 */
export interface Option extends Span {
  readonly kind: 'option';
  readonly word: OptionWord;
  readonly value: number | 'ON' | 'OFF' | 'INTEGER' | 'LONG' | null;
}

/** A mark only: the statements of the included file follow it in the same list, with places in their own source. */
export interface Include extends Span {
  readonly kind: 'include';
  readonly path: string;
}

export interface Parameter extends Span {
  readonly name: NameRef;
  readonly passing: 'BYVAL' | 'BYREF' | null;
  readonly isArray: boolean;
  readonly type: TypeRef | null;
  /** Default value: methods and constructors only (reported elsewhere). */
  readonly value: Expr | null;
}

/** SUB, FUNCTION, WORKER; METHOD, CONSTRUCTOR, DESTRUCTOR inside a class (the last two have the class's name). */
export interface Routine extends Span {
  readonly kind: 'routine';
  readonly word: RoutineWord;
  readonly name: NameRef;
  readonly params: readonly Parameter[];
  readonly result: TypeRef | null;
  readonly body: Block;
  readonly index: Index;
  /** Where the routine ends: its END word, for messages about falling off and for debuggers. */
  readonly closer: Span;
}

/** `DEF FNname(params) = value`; the name is the part after FN. */
export interface DefFn extends Span {
  readonly kind: 'defFn';
  readonly name: NameRef;
  readonly params: readonly Parameter[];
  readonly value: Expr;
}

/**
 * `DECLARE SUB|FUNCTION name [LIB "file"] [ALIAS "symbol"] (params) [AS type]`. With LIB or ALIAS it is a foreign
 * function; without, it announces a procedure of the program and has no effect.
 */
export interface Declare extends Span {
  readonly kind: 'declare';
  readonly word: 'SUB' | 'FUNCTION';
  readonly name: NameRef;
  readonly library: string | null;
  readonly symbol: string | null;
  readonly params: readonly Parameter[];
  /** `...` stands after the last parameter. */
  readonly isVariadic: boolean;
  readonly result: TypeRef | null;
}

/**
 * One DATA item. `text` is what READ stores into a string: decoded for a quoted item, as written for a number,
 * trimmed for raw text. `number` is set for a number item (sign applied); `isQuoted` tells `"7"` from `7`.
 */
export interface DataItem extends Span {
  readonly text: string;
  readonly isQuoted: boolean;
  readonly number: NumberLiteral | null;
  readonly isNegative: boolean;
}

export interface Data extends Span {
  readonly kind: 'data';
  readonly items: readonly DataItem[];
}

export interface Read extends Span {
  readonly kind: 'read';
  readonly targets: readonly Expr[];
}

export interface Restore extends Span {
  readonly kind: 'restore';
  readonly target: JumpTarget | null;
}

export interface CatchClause extends Span {
  /** Empty: everything else. */
  readonly codes: readonly Expr[];
  readonly body: Block;
}

export interface Try extends Span {
  readonly kind: 'try';
  readonly body: Block;
  readonly catches: readonly CatchClause[];
  readonly finalizer: Block | null;
}

export interface Throw extends Span {
  readonly kind: 'throw';
  readonly code: Expr | null;
  readonly line: Expr | null;
}

export type FileMode = 'INPUT' | 'OUTPUT' | 'APPEND' | 'BINARY' | 'RANDOM';

/** `isBinary` marks byte encoding of INPUT, OUTPUT, APPEND; it is true for BINARY and RANDOM. */
export interface Open extends Span {
  readonly kind: 'open';
  readonly path: Expr;
  readonly mode: FileMode;
  readonly isBinary: boolean;
  readonly file: Expr;
  readonly recordLength: Expr | null;
}

/** No numbers: all files. */
export interface Close extends Span {
  readonly kind: 'close';
  readonly files: readonly Expr[];
}

export interface Seek extends Span {
  readonly kind: 'seek';
  readonly file: Expr;
  readonly position: Expr;
}

export interface FieldPart extends Span {
  readonly width: Expr;
  readonly target: Expr;
}

export interface Field extends Span {
  readonly kind: 'field';
  readonly file: Expr;
  readonly parts: readonly FieldPart[];
}

export interface SetField extends Span {
  readonly kind: 'setField';
  readonly word: 'LSET' | 'RSET';
  readonly target: Expr;
  readonly value: Expr;
}

/** `GET|PUT #file [, position [, data]]`; data is a place for GET, a value for PUT. */
export interface Transfer extends Span {
  readonly kind: 'transfer';
  readonly word: 'GET' | 'PUT';
  readonly file: Expr;
  readonly position: Expr | null;
  readonly data: Expr | null;
}

export interface Delete extends Span {
  readonly kind: 'delete';
  readonly target: Expr;
}

/** What a CASE of MATCH asks for. */
export type MatchTest = TypeRef | MatchArray | MatchNothing;

export interface MatchArray extends Span {
  readonly kind: 'matchArray';
  readonly element: TypeRef | null;
}

export interface MatchNothing extends Span {
  readonly kind: 'matchNothing';
}

export interface MatchArm extends Span {
  readonly test: MatchTest;
  readonly binding: NameRef | null;
  readonly body: Block;
}

/** MATCH TYPE subject, or MATCH RECEIVE(subject), where the name PARENT as subject is the main program. */
export interface Match extends Span {
  readonly kind: 'match';
  readonly isReceive: boolean;
  readonly subject: Expr;
  readonly arms: readonly MatchArm[];
  readonly otherwise: Block | null;
}

/** The name PARENT as channel is the main program. */
export interface Send extends Span {
  readonly kind: 'send';
  readonly channel: Expr;
  readonly value: Expr;
}

export type TimeUnit = 'MS' | 'SECS' | 'MINUTES' | 'FRAMES';

export interface TimedSend extends Span {
  readonly kind: 'timedSend';
  readonly word: 'AFTER' | 'EVERY';
  readonly duration: Expr;
  readonly unit: TimeUnit;
  readonly send: Send;
}

/** `TIMER STOP ALL` has id null. */
export interface TimerStop extends Span {
  readonly kind: 'timerStop';
  readonly id: Expr | null;
}

export interface Unmarshall extends Span {
  readonly kind: 'unmarshall';
  /** A place, or `name()` for a whole array. */
  readonly target: Expr;
  readonly blob: Expr;
}

/** One field of a TYPE or CLASS; `a, b AS T` gives two with the same type. `value` only in a class. */
export interface FieldDecl extends Span {
  readonly kind: 'fieldDecl';
  readonly name: NameRef;
  readonly bounds: readonly Bound[] | null;
  readonly type: TypeRef | null;
  readonly value: Expr | null;
}

export interface TypeDecl extends Span {
  readonly kind: 'typeDecl';
  readonly name: NameRef;
  readonly fields: readonly FieldDecl[];
}

export interface ClassDecl extends Span {
  readonly kind: 'classDecl';
  readonly name: NameRef;
  readonly parent: NameRef | null;
  readonly members: readonly (FieldDecl | Routine)[];
}

/** A statement that was reported; says nothing more. */
export interface BadStmt extends Span {
  readonly kind: 'badStmt';
}

/**
 * The statements of a scope that matter before any other is looked at, at whatever depth they stand, in textual order (a
 * FOR follows what stands in it). Who declares names need not walk the tree to find them.
 */
export type Index = readonly (
  | Label
  | LineNumber
  | Dim
  | Redim
  | Shared
  | Constant
  | Data
  | For
  | Gosub
  | OnJump
  | DefFn
)[];

/** A whole program with everything it includes, in textual order. */
export interface Program {
  readonly statements: Block;
  /** Of module level. */
  readonly index: Index;
  readonly names: Names;
  readonly defaultTypes: DefaultTypes;
  /** The sources that hold OPTION SYSTEM: in them the system dialect is understood. */
  readonly systemSources: ReadonlySet<Source>;
}
