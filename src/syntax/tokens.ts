// The words and signs of the language and what is known about each: the one table for lexer, parser, printer,
// formatter and highlighter. A token's kind is a small number: signs come first, words from `firstWord` on.

import type { CommandWord, ScalarWord } from './ast.ts';

const signKinds = {
  end: 0, // of the source
  eol: 1,
  name: 2,
  integer: 3, // decimal, without suffix, below 2^31: its value is the token's value
  number: 4,
  string: 5, // value 1 when it holds escapes
  dataText: 6, // raw text of a DATA item, possibly empty
  bad: 7, // reported by the lexer
  plus: 8,
  minus: 9,
  star: 10,
  slash: 11,
  backslash: 12,
  caret: 13,
  ampersand: 14,
  equal: 15,
  notEqual: 16,
  less: 17,
  lessEqual: 18,
  greater: 19,
  greaterEqual: 20,
  open: 21,
  close: 22,
  comma: 23,
  semicolon: 24,
  colon: 25,
  dot: 26,
  hash: 27,
  question: 28,
  assign: 29, // :=
  arrow: 30, // ->
  at: 31,
  openBracket: 32,
  closeBracket: 33,
  ellipsis: 34,
};

/** Token kinds that are not words. */
export const T: Readonly<typeof signKinds> = signKinds;

/** How signs are shown in messages and printed. */
export const signText: readonly string[] = [
  'the end of the file',
  'the end of the line',
  'a name',
  'a number',
  'a number',
  'a string',
  'DATA text',
  'this',
  '+',
  '-',
  '*',
  '/',
  '\\',
  '^',
  '&',
  '=',
  '<>',
  '<',
  '<=',
  '>',
  '>=',
  '(',
  ')',
  ',',
  ';',
  ':',
  '.',
  '#',
  '?',
  ':=',
  '->',
  '@',
  '[',
  ']',
  '...',
];

export const firstWord = 64;

/** What a word is for, as an editor colours it. */
export type WordClass = 'keyword' | 'operator' | 'type' | 'constant';

// Reserved words are never names, except after `.`, as fields and as names of types and methods.
const reservedOperators = ['AND', 'EQV', 'IMP', 'IS', 'MOD', 'NOT', 'OR', 'XOR'] as const;

// prettier-ignore
const reservedTypes = [
  'BYTE',
  'DOUBLE',
  'INTEGER',
  'LONG',
  'SHORT',
  'SINGLE',
  'STRING',
  'UBYTE',
  'UINTEGER',
  'ULONG',
  'USHORT',
] as const;

const reservedConstants = ['ME', 'NOTHING', 'SUPER'] as const;

const reservedKeywords = [
  ...['AS', 'BYREF', 'BYVAL', 'CALL', 'CASE', 'CATCH', 'CLASS', 'CONSTRUCTOR', 'DEF', 'DESTRUCTOR', 'DIM', 'DO'],
  ...['ELSE', 'ELSEIF', 'END', 'ENDIF', 'EXIT', 'EXTENDS', 'FINALLY', 'FN', 'FOR', 'FUNCTION', 'GOSUB', 'GOTO'],
  ...['IF', 'IIF', 'LET', 'LOOP', 'METHOD', 'NEW', 'NEXT', 'ON', 'PRINT', 'REDIM', 'REM', 'REPEAT', 'RETURN'],
  ...['SELECT', 'STEP', 'SUB', 'THEN', 'THROW', 'TO', 'TRY', 'TYPE', 'UNTIL', 'WEND', 'WHILE'],
] as const;

// Contextual words mean something only where the grammar expects them; elsewhere they are names.
const contextualTypes = [
  'ANY',
  'FLOAT',
  'FUTURE',
  'HASHMAP',
  'INT',
  'LIST',
  'MARSHALLED',
  'OBJECT',
  'PTR',
  'UINT',
] as const;

const contextualKeywords = [
  ...['AFTER', 'ALIAS', 'ALL', 'APPEND', 'ARRAY', 'ASCII', 'AWAIT', 'BASE', 'BINARY', 'BITWISE', 'BOUNDS_CHECK'],
  ...['CANCELLABLE', 'CAST', 'CLOSE', 'CONSOLE', 'CONST', 'CONSTANT', 'CONTINUE', 'CREATE', 'CURSOR', 'DATA', 'DEC'],
  ...['DECLARE', 'DELETE', 'DETECTSTRING', 'DIGITS', 'EACH', 'ENDCASE', 'ENDFUNCTION', 'ENDMATCH', 'ENDSELECT'],
  ...['ENDSUB', 'ENDTRY', 'ENDTYPE', 'ENDWHILE', 'ENDWORKER', 'ERASE', 'ERROR', 'EVERY', 'EXPLICIT', 'FIELD'],
  ...['FORCE_YIELD', 'FRAMES', 'GET', 'GLOBAL', 'GO', 'IN', 'INC', 'INCLUDE', 'INHERITS', 'INPUT', 'LEN', 'LIB'],
  ...['LINE', 'LOCAL', 'LOGICAL', 'LSET', 'MATCH', 'MINUTES', 'MS', 'NEON', 'OF', 'OFF', 'ONCE', 'OPEN', 'OPTION'],
  ...['OTHERWISE', 'OUTPUT', 'PARENT', 'PRESERVE', 'PUT', 'RANDOM', 'READ', 'RECEIVE', 'RESTORE', 'RSET', 'SAMM'],
  ...['SCREEN', 'SECS', 'SEEK', 'SEND', 'SHARED', 'SIZEOF', 'SPAWN', 'STOP', 'STYLE', 'SWAP', 'TIMER', 'UNICODE'],
  ...['UNMARSHALL', 'USING', 'WHEN', 'WORKER', 'WRITE'],
] as const;

/** Statements that give a type to letters. LONG of FreeBASIC's LONGINT is ours. */
export const defTypeWords = {
  DEFBYTE: 'BYTE',
  DEFDBL: 'DOUBLE',
  DEFINT: 'INTEGER',
  DEFLNG: 'LONG',
  DEFLONGINT: 'LONG',
  DEFSHORT: 'SHORT',
  DEFSNG: 'SINGLE',
  DEFSTR: 'STRING',
  DEFUBYTE: 'UBYTE',
  DEFUINT: 'UINTEGER',
  DEFULONGINT: 'ULONG',
  DEFUSHORT: 'USHORT',
} as const satisfies Record<string, ScalarWord>;

const defTypeKeys = Object.keys(defTypeWords) as (keyof typeof defTypeWords)[];

/** A statement that is a word followed by at most `most` expressions separated by commas. */
export interface CommandRow {
  readonly word: CommandWord;
  readonly least: number;
  readonly most: number;
  /** ON and OFF may stand for the numbers 1 and 0. */
  readonly takesSwitch?: boolean;
  /** How many of the first arguments may be left out: `COLOR , 4`. */
  readonly gaps?: number;
  /** What a user of other systems means by further arguments. */
  readonly beyond?: string;
}

const bare = (word: CommandWord): CommandRow => ({ word, least: 0, most: 0 });
const command = (word: CommandWord, least: number, most: number): CommandRow => ({ word, least, most });

const noPort = 'it waits n frames, VSYNC for the next one; there are no ports to wait for';
const noBorder = 'the terminal has no border to colour';
const noShape = 'row, column, cursor off or on; the shape of the cursor is up to the terminal';

export const commandRows = {
  BEEP: bare('BEEP'),
  BEGINPAINT: bare('BEGINPAINT'),
  BLINK: bare('BLINK'),
  BOLD: bare('BOLD'),
  CANCEL: command('CANCEL', 1, 1),
  CLG: bare('CLS'),
  CLS: command('CLS', 0, 1),
  COLOR: { word: 'COLOR', least: 1, most: 2, gaps: 1, beyond: noBorder },
  COLOR_RESET: bare('COLOR_RESET'),
  COLOUR: { word: 'COLOR', least: 1, most: 2, gaps: 1, beyond: noBorder },
  CURSOR_HIDE: bare('CURSOR_OFF'),
  CURSOR_OFF: bare('CURSOR_OFF'),
  CURSOR_ON: bare('CURSOR_ON'),
  CURSOR_RESTORE: bare('CURSOR_RESTORE'),
  CURSOR_SAVE: bare('CURSOR_SAVE'),
  CURSOR_SHOW: bare('CURSOR_ON'),
  ENDPAINT: bare('ENDPAINT'),
  FLUSH: bare('FLUSH'),
  GCLS: bare('CLS'),
  INVERSE: bare('INVERSE'),
  ITALIC: bare('ITALIC'),
  KBCLEAR: bare('KBFLUSH'),
  KBECHO: { word: 'KBECHO', least: 1, most: 1, takesSwitch: true },
  KBFLUSH: bare('KBFLUSH'),
  KBRAW: { word: 'KBRAW', least: 1, most: 1, takesSwitch: true },
  LOCATE: { word: 'LOCATE', least: 1, most: 3, gaps: 2, beyond: noShape },
  MOUSE_DISABLE: bare('MOUSE_DISABLE'),
  MOUSE_ENABLE: bare('MOUSE_ENABLE'),
  NORMAL: bare('COLOR_RESET'),
  RANDOMIZE: command('RANDOMIZE', 0, 1),
  RGBBG: command('RGBBG', 3, 3),
  RGBFG: command('RGBFG', 3, 3),
  SCREEN_ALTERNATE: bare('SCREEN_ALTERNATE'),
  SCREEN_MAIN: bare('SCREEN_MAIN'),
  SHELL: command('SHELL', 1, 1),
  SLEEP: command('SLEEP', 0, 1),
  SPIT: command('SPIT', 2, 2),
  STYLE_RESET: bare('COLOR_RESET'),
  SYSTEM: command('SYSTEM', 0, 1),
  UNDERLINE: bare('UNDERLINE'),
  VDUCLS: bare('CLS'),
  VDUCOLOR: { word: 'COLOR', least: 1, most: 2, gaps: 1, beyond: noBorder },
  VDUDOWN: command('VDUDOWN', 1, 1),
  VDUEOL: bare('VDUEOL'),
  VDUEOS: bare('VDUEOS'),
  VDULEFT: command('VDULEFT', 1, 1),
  VDUMOVE: command('LOCATE', 1, 2),
  VDURESET: bare('COLOR_RESET'),
  VDURIGHT: command('VDURIGHT', 1, 1),
  VDUUP: command('VDUUP', 1, 1),
  VSYNC: bare('VSYNC'),
  WAIT: { word: 'WAIT', least: 1, most: 1, beyond: noPort },
  WAIT_MS: command('WAIT_MS', 1, 1),
  WRCH: command('WRCH', 1, 1),
  WRSTR: command('WRSTR', 1, 1),
} satisfies Record<string, CommandRow>;

const commandWords = Object.keys(commandRows) as (keyof typeof commandRows)[];

/** Statements of other systems that have no meaning here unless the program declares a procedure of the name. */
const unsupportedWords = [
  ...['AFTERFRAMES', 'AT', 'CIRCLE', 'CIRCLEF', 'EVERYFRAME', 'HLINE', 'INPUT_AT', 'KBINPUT', 'ONEVENT', 'PLAY'],
  ...['PLAY_SOUND', 'PRINT_AT', 'PSET', 'RECT', 'RESUME', 'RUN', 'SPREXPLODE', 'SPRFREE', 'SPRHIDE', 'SPRLOAD'],
  ...['SPRMOVE', 'SPRPOS', 'SPRROT', 'SPRSCALE', 'SPRSHOW', 'SPRTINT', 'TCHAR', 'TCLEAR', 'TEXTPUT', 'TGRID'],
  ...['TSCROLL', 'VLINE'],
] as const;

type Word =
  | (typeof reservedOperators)[number]
  | (typeof reservedTypes)[number]
  | (typeof reservedConstants)[number]
  | (typeof reservedKeywords)[number]
  | (typeof contextualTypes)[number]
  | (typeof contextualKeywords)[number]
  | (typeof unsupportedWords)[number]
  | keyof typeof defTypeWords
  | keyof typeof commandRows;

const reserved: readonly Word[] = [...reservedOperators, ...reservedTypes, ...reservedConstants, ...reservedKeywords];

/** Every word, reserved ones first; a word's token kind is `firstWord` plus its place here. */
export const words: readonly Word[] = [
  ...reserved,
  ...contextualTypes,
  ...contextualKeywords,
  ...defTypeKeys,
  ...commandWords,
  ...unsupportedWords,
];

const firstContextual = firstWord + reserved.length;

export const isWord = (kind: number): boolean => kind >= firstWord;
export const isReserved = (kind: number): boolean => kind >= firstWord && kind < firstContextual;
/** A name, or a word that may serve as one. */
export const isNameLike = (kind: number): boolean => kind === T.name || kind >= firstContextual;

/** Token kinds of the words: `K.PRINT`. */
export const K = Object.fromEntries(words.map((word, index) => [word, firstWord + index])) as Record<Word, number>;

/** Kinds by upper-case spelling, for the table of names. */
export const wordKinds: ReadonlyMap<string, number> = new Map(Object.entries(K));

/** How many token kinds there are: the length of tables indexed by kind. */
export const kindCount = firstWord + words.length;

export const kindText = (kind: number): string => (isWord(kind) ? words[kind - firstWord]! : signText[kind]!);

/** A table indexed by token kind. */
export function tableByKind<T>(pairs: Iterable<readonly [number, T]>): readonly (T | undefined)[] {
  const table = new Array<T | undefined>(kindCount).fill(undefined);
  for (const [kind, value] of pairs) table[kind] = value;
  return table;
}

/** The row of a command word by token kind. */
export const commandByKind: readonly (CommandRow | undefined)[] = tableByKind(
  commandWords.map((word) => [K[word], commandRows[word] as CommandRow] as const),
);

/** DEFINT and its kin by token kind. */
export const defTypeByKind: readonly (keyof typeof defTypeWords | undefined)[] = tableByKind(
  defTypeKeys.map((word) => [K[word], word] as const),
);

const unsupportedKinds: ReadonlySet<number> = new Set(unsupportedWords.map((word) => K[word]));
export const isUnsupported = (kind: number): boolean => unsupportedKinds.has(kind);

/** Spellings of types that are words; aliases give the word they stand for. */
export const typeWords: readonly (string | undefined)[] = tableByKind([
  ...reservedTypes.map((word) => [K[word], word] as const),
  [K.INT, 'INTEGER'],
  [K.UINT, 'UINTEGER'],
  [K.FLOAT, 'SINGLE'],
  [K.ANY, 'ANY'],
  [K.OBJECT, 'OBJECT'],
  [K.MARSHALLED, 'MARSHALLED'],
  [K.FUTURE, 'FUTURE'],
]);

// Binary operators: a higher level binds tighter. Level 6 is NOT, levels from 10 on are unary signs and `^`.
export const level = { imp: 1, eqv: 2, or: 3, xor: 4, and: 5, not: 6, relation: 7, sum: 8, product: 9, power: 11 };

const operatorRows: readonly (readonly [kind: number, op: string, level: number])[] = [
  [K.IMP, 'IMP', level.imp],
  [K.EQV, 'EQV', level.eqv],
  [K.OR, 'OR', level.or],
  [K.XOR, 'XOR', level.xor],
  [K.AND, 'AND', level.and],
  [T.equal, '=', level.relation],
  [T.notEqual, '<>', level.relation],
  [T.less, '<', level.relation],
  [T.lessEqual, '<=', level.relation],
  [T.greater, '>', level.relation],
  [T.greaterEqual, '>=', level.relation],
  [K.IS, 'IS', level.relation],
  [T.plus, '+', level.sum],
  [T.minus, '-', level.sum],
  [T.ampersand, '&', level.sum],
  [T.star, '*', level.product],
  [T.slash, '/', level.product],
  [T.backslash, '\\', level.product],
  [K.MOD, 'MOD', level.product],
  [T.caret, '^', level.power],
];

/** Level of a binary operator by token kind, 0 for other tokens. */
export const operatorLevel: Uint8Array = new Uint8Array(kindCount);
/** How the operator is written in the tree. */
export const operatorText: readonly (string | undefined)[] = tableByKind(operatorRows.map(([kind, op]) => [kind, op]));
export const levelOfOperator: ReadonlyMap<string, number> = new Map(operatorRows.map(([, op, at]) => [op, at]));
for (const [kind, , at] of operatorRows) operatorLevel[kind] = at;

/** Operators that a `=` directly behind them makes an assignment of: `+=`, `MOD=`. */
export const isAssigningSign: Uint8Array = new Uint8Array(kindCount);
for (const [kind, , at] of operatorRows) isAssigningSign[kind] = at === level.relation ? 0 : 1;

/** Words after which `#` is the sign before a file number even without a blank: PRINT#1. */
export const takesFileSign: Uint8Array = new Uint8Array(kindCount);
for (const word of ['PRINT', 'INPUT', 'CLOSE', 'GET', 'PUT', 'SEEK', 'FIELD', 'WRITE'] as const)
  takesFileSign[K[word]] = 1;

const classRows: readonly (readonly [WordClass, readonly Word[]])[] = [
  ['operator', reservedOperators],
  ['type', [...reservedTypes, ...contextualTypes]],
  ['constant', reservedConstants],
];
export const wordClass: readonly WordClass[] = words.map(
  (word) => classRows.find(([, members]) => members.includes(word))?.[0] ?? 'keyword',
);
