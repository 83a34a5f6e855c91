// Spellings of QuickBASIC, FreeBASIC and other languages that mean nothing here: what to write instead.
// A program that declares a procedure of such a name uses that; nothing is said then.

import type { NameRef } from './ast.ts';
import { isUsedAsName } from './blocks.ts';
import type { Parser } from './parser.ts';
import { isWord, K, kindText, T } from './tokens.ts';

/** By upper-case name: what to do instead. Shown for a statement that begins with the word. */
const statements: Readonly<Record<string, string>> = {
  BEGIN: 'a block begins with its first word and ends with END',
  BLOAD: 'use SLURP for whole files',
  BREAK: 'write EXIT FOR, EXIT WHILE, EXIT DO, or EXIT for the innermost loop',
  BSAVE: 'use SPIT for whole files',
  CHAIN: 'use INCLUDE, or SHELL to run another program',
  CLEAR: 'variables start at zero; ERASE frees an array',
  CHDIR: 'give the folder in the path of OPEN',
  COM: 'there are no serial lines',
  COMMON: 'module variables are visible in every procedure',
  DEFAULT: 'write CASE ELSE',
  DRAW: 'there are no graphics statements',
  ECHO: 'write PRINT',
  EDIT: 'it is a command of an interpreter, not a statement',
  ELIF: 'write ELSEIF',
  ELSIF: 'write ELSEIF',
  ENUM: 'declare each value with CONSTANT',
  EXCEPT: 'write CATCH',
  EXTERN: 'DECLARE FUNCTION name LIB "file" names a C function',
  GETKEY: 'KBGET waits for a key, INKEY$ does not',
  FILES: 'use SHELL "ls"',
  IMPORT: 'write INCLUDE "file"',
  INTERRUPT: 'there are no interrupts of DOS',
  INTERRUPTX: 'there are no interrupts of DOS',
  KEY: 'read keys with INKEY$ or KBGET',
  KILL: 'use SHELL "rm …" to remove a file',
  LLIST: 'it is a command of an interpreter, not a statement',
  LOAD: 'use INCLUDE, or SHELL to run another program',
  LPRINT: 'OPEN a file or device and use PRINT #n',
  MERGE: 'use INCLUDE',
  MKDIR: 'use SHELL "mkdir …"',
  MODULE: 'put the file in INCLUDE',
  MSGBOX: 'write PRINT',
  NAME: 'use SHELL "mv …" to rename a file',
  NAMESPACE: 'names are global; choose a prefix',
  OPERATOR: 'write a FUNCTION; + - * / of records of numbers work field by field',
  OUT: 'ports are not accessible',
  PAINT: 'there are no graphics statements',
  PALETTE: 'there are no graphics statements',
  PASS: 'leave the block empty',
  PEN: 'there is no light pen',
  PCOPY: 'there are no screen pages',
  POKE: 'memory is not accessible in programs; see OPTION SYSTEM',
  PRESET: 'there are no graphics statements',
  PRIVATE: 'every procedure is visible',
  PROC: 'write SUB',
  PROCEDURE: 'write SUB',
  PROPERTY: 'use a METHOD',
  PUBLIC: 'every procedure is visible',
  RAISE: 'write THROW number',
  RENUM: 'it is a command of an interpreter, not a statement',
  RESET: 'CLOSE without operands closes all files',
  RMDIR: 'use SHELL "rmdir …"',
  SAVE: 'it is a command of an interpreter, not a statement',
  SCOPE: 'blocks open no scopes',
  SCREEN: 'there are no graphics modes; CLS, LOCATE and COLOR control the terminal',
  SET: 'objects are assigned like numbers: a = b',
  SOUND: 'there is no sound',
  STATIC: 'use a module variable: locals start anew at each call',
  STRIG: 'there are no joysticks',
  STRUCT: 'write TYPE … END TYPE',
  STRUCTURE: 'write TYPE … END TYPE',
  SWITCH: 'write SELECT CASE',
  TRON: 'tracing is an option of the compiler',
  TROFF: 'tracing is an option of the compiler',
  UNION: 'write TYPE … END TYPE; fields do not share their place',
  UNLOCK: 'files are not locked',
  USES: 'write INCLUDE "file"',
  VAR: 'use DIM name = value',
  VIEW: 'the screen has no parts of its own; LOCATE and CLS work on the whole',
  WIDTH: 'the width of the terminal is SCREENWIDTH',
  WINDOW: 'there are no graphics statements',
  WITH: 'write the object before each member',
};

/** The same for words that stand as functions. */
const functions: Readonly<Record<string, string>> = {
  CBOOL: 'write x <> 0',
  CBYTE: 'a number takes the type of the variable that it is assigned to',
  CHARAT: 'write MID$(text, position, 1)',
  CLNGINT: 'write CLNG, LONG has 64 bits',
  CONCAT: 'write a$ + b$',
  CSHORT: 'a number takes the type of the variable that it is assigned to',
  CUBYTE: 'a number takes the type of the variable that it is assigned to',
  CUINT: 'a number takes the type of the variable that it is assigned to',
  CULNG: 'a number takes the type of the variable that it is assigned to',
  CULNGINT: 'a number takes the type of the variable that it is assigned to',
  CURDIR: 'use SHELL "pwd"',
  CUSHORT: 'a number takes the type of the variable that it is assigned to',
  CVSMBF: 'the Microsoft formats are not known; CVS and CVD read IEEE numbers',
  CVDMBF: 'the Microsoft formats are not known; CVS and CVD read IEEE numbers',
  DIR: 'OPEN … FOR INPUT raises error 53 when a file is not there',
  ERDEV: 'there are no device errors; see ERR',
  FORMAT: 'PRINT USING writes numbers in a given form',
  FRE: 'memory is not measured',
  GETKEY: 'write KBGET',
  INP: 'ports are not accessible',
  ISNUMERIC: 'VAL reads the number at the start of a string',
  INPUTBOX: 'INPUT "prompt"; a$ asks for a line',
  LENGTH: 'write LEN',
  LOWER: 'write LCASE$',
  PEEK: 'memory is not accessible in programs; see OPTION SYSTEM',
  PMAP: 'there are no graphics statements',
  POINT: 'there are no graphics statements',
  RANDOM: 'RND gives a fraction, RAND(n) a whole number below n',
  RANGE: 'write FOR i = 0 TO n - 1',
  PEN: 'there is no light pen',
  SADD: 'memory is not accessible in programs; see OPTION SYSTEM',
  SCREEN: 'what is on the screen cannot be read',
  SIZE: 'write LEN or UBOUND',
  STICK: 'there are no joysticks',
  STRIG: 'there are no joysticks',
  STRPTR: 'memory is not accessible in programs; see OPTION SYSTEM',
  STRLEN: 'write LEN',
  SUBSTR: 'write MID$',
  SUBSTRING: 'write MID$',
  TOSTR: 'write STR$',
  TOSTRING: 'write STR$',
  UPPER: 'write UCASE$',
  VARPTR: 'memory is not accessible in programs; see OPTION SYSTEM',
  VARSEG: 'memory is not accessible in programs; see OPTION SYSTEM',
};

/** For words behind a `#` that begins a line. */
const directives: Readonly<Record<string, string>> = {
  DEFINE: 'write CONSTANT name = value, or a FUNCTION',
  DEFINED: 'there is no conditional compilation',
  ELSE: 'there is no conditional compilation',
  ELSEIF: 'there is no conditional compilation',
  ENDIF: 'there is no conditional compilation',
  IF: 'there is no conditional compilation',
  IFDEF: 'there is no conditional compilation',
  IFNDEF: 'there is no conditional compilation',
  INCLIB: 'DECLARE … LIB names the library of each function',
  LANG: 'leave it out',
  MACRO: 'write a SUB or FUNCTION',
  PRAGMA: 'leave it out',
  UNDEF: 'names stay what they are',
};

export const directiveHint = (key: string): string | null => (Object.hasOwn(directives, key) ? directives[key]! : null);

/** For names before a point that are objects elsewhere. */
const objects: Readonly<Record<string, string>> = {
  CONSOLE: 'PRINT writes, INPUT reads',
  DEBUG: 'write PRINT',
  MATH: 'functions are called by their names, as in SQR(x)',
  MY: 'PRINT, INPUT and OPEN are statements',
  SYS: 'COMMAND$(1) is the first argument of the program',
  SYSTEM: 'PRINT, INPUT and OPEN are statements',
};

/** For names that stand as values. */
const values: Readonly<Record<string, string>> = {
  NIL: 'NOTHING',
  NONE: 'NOTHING',
  NULL: 'NOTHING',
  NULLPTR: 'NOTHING',
  VBCRLF: '"\\r\\n"',
  VBLF: '"\\n"',
  VBNEWLINE: '"\\n"',
  VBTAB: '"\\t"',
};

/** What a name is written as here that other languages have as a value; null for all others. */
export const foreignValue = (key: string): string | null => (Object.hasOwn(values, key) ? values[key]! : null);

/** And for words that stand as types. */
const types: Readonly<Record<string, string>> = {
  BOOL: 'write INTEGER; TRUE is -1',
  BOOLEAN: 'write INTEGER; TRUE is -1',
  CHAR: 'write STRING, or UBYTE for a number',
  CURRENCY: 'write DOUBLE',
  DICT: 'write HASHMAP',
  DICTIONARY: 'write HASHMAP',
  DWORD: 'write UINTEGER',
  EXTENDED: 'write DOUBLE',
  INT64: 'write LONG',
  LONGINT: 'write LONG',
  MAP: 'write HASHMAP',
  QWORD: 'write ULONG',
  REAL: 'write DOUBLE',
  REGTYPE: 'there are no interrupts of DOS',
  REGTYPEX: 'there are no interrupts of DOS',
  STR: 'write STRING',
  ULONGINT: 'write ULONG',
  VARIANT: 'write ANY',
  WORD: 'write USHORT',
  WSTRING: 'write STRING',
  ZSTRING: 'write STRING',
};

/** What to do instead of the words that the language knows but does not have; graphics where nothing is said. */
const unsupported: Readonly<Record<string, string | undefined>> = {
  AFTERFRAMES: 'write AFTER n FRAMES SEND',
  AT: 'use LOCATE',
  EVERYFRAME: 'write EVERY 1 FRAMES SEND',
  INPUT_AT: 'use LOCATE before INPUT',
  KBINPUT: 'use INPUT or KBGET',
  ONEVENT: 'workers receive messages with MATCH RECEIVE',
  PLAY: 'there is no sound',
  PLAY_SOUND: 'there is no sound',
  PRINT_AT: 'use LOCATE before PRINT',
  RESUME: 'TRY … CATCH … END TRY handles errors, and goes on behind END TRY',
  RUN: 'use INCLUDE, or SHELL to run another program',
  TEXTPUT: 'use LOCATE and PRINT',
};

export const unsupportedHint = (word: string): string => unsupported[word] ?? 'there are no graphics statements';

const tables = { statement: statements, function: functions, type: types, object: objects };

/** What to write instead of a name that nothing declares, for messages of later stages; null when it is just unknown. */
export const foreignHint = (key: string, as: keyof typeof tables): string | null =>
  Object.hasOwn(tables[as], key) ? tables[as][key]! : null;

// What stands in these is no program of this language: it is passed over up to the END of the word.
const skipped: ReadonlySet<string> = new Set([
  ...['ENUM', 'STRUCT', 'STRUCTURE', 'UNION', 'PROPERTY', 'PROC', 'PROCEDURE', 'OPERATOR'],
]);
// Their contents are read as if the block were not there.
const transparent: ReadonlySet<string> = new Set(['WITH', 'NAMESPACE', 'SCOPE', 'MODULE', 'EXTERN']);

/** In front of a declaration, which is read as if they were not there. */
const accessWords: ReadonlySet<string> = new Set(['PRIVATE', 'PUBLIC']);

// What these stand for is read in their place, so that their blocks are understood.
const meant: Readonly<Record<string, number | undefined>> = {
  ELIF: K.ELSEIF,
  ELSIF: K.ELSEIF,
  EXCEPT: K.CATCH,
  SWITCH: K.SELECT,
};

/**
 * Report a statement that begins with a word of another language. False when it may be a call, true when there is nothing
 * more to read, or the kind of the word that it is read as.
 */
export function explainForeign(p: Parser, ref: NameRef): boolean | number {
  const { key, suffix, id } = ref.name;
  if (!Object.hasOwn(statements, key) || suffix !== '' || p.declaredProcedures.has(id)) return false;
  if (isUsedAsName(p)) return false;
  if (!p.knowsWholeText && !isSurelyForeign(p)) return false;
  const diagnostic = p.report(ref, 'foreignWord', key, statements[key]!);
  const word = meant[key];
  if (word !== undefined) {
    p.foreignBlocks.add(key);
    if (word !== K.SELECT) diagnostic?.fix(ref, kindText(word));
    return word;
  }
  if (accessWords.has(key) && isWord(p.peek())) {
    p.next();
    return p.kind;
  }
  if (accessWords.has(key) && p.peek(2) === K.AS) return K.DIM;
  p.hasFailed = true;
  p.foreignBlocks.add(key);
  if (skipped.has(key)) skipTo(p, key);
  return true;
}

/** `VAR x = 1`, `STATIC x AS …`: no call looks like this. */
function isSurelyForeign(p: Parser): boolean {
  if (skipped.has(p.nameAt().key) && endOf(p, p.nameAt().key) > 0) return true;
  const next = p.peek();
  const after = p.peek(2);
  return (next === T.name || isWord(next)) && (after === T.equal || after === T.minus || after === K.AS);
}

/** Go to the last token of `END word`, if there is one. */
function skipTo(p: Parser, key: string): void {
  const at = endOf(p, key);
  if (at > 0) p.moveTo(at);
}

/** Index of the last token of `END word`; 0 when there is none. */
function endOf(p: Parser, key: string): number {
  const { kinds, count } = p.tokens;
  for (let at = p.pos + 1; at < count - 1; at++) {
    const next = kinds[at + 1]!;
    if (kinds[at] === K.END && (next === T.name || isWord(next)) && p.nameAt(at + 1).key === key) return at + 1;
  }
  return 0;
}

/** `END DEF`, `END WITH` and their like; the present token is END. True when nothing more is to be said. */
export function explainForeignWord(p: Parser): boolean {
  const next = p.peek();
  if (next !== T.name && !isWord(next)) return false;
  const after = p.peek(2);
  if (after > T.eol && after !== T.colon) return false;
  const { key } = p.nameAt(p.pos + 1);
  const span = { start: p.start, end: p.tokens.ends[p.pos + 1]! };
  if (transparent.has(key) || skipped.has(key)) {
    if (!p.foreignBlocks.has(key)) p.failAt(span, 'foreignWord', `END ${key}`, statements[key]!);
    p.hasFailed = true;
    return true;
  }
  if (key !== 'DEF') return false;
  p.failAt(span, 'foreignEndDef');
  return true;
}
