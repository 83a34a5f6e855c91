// Spellings of QuickBASIC, FreeBASIC and other languages that mean nothing here: what to write instead.
// A program that declares a procedure of such a name uses that; nothing is said then.

import type { NameRef } from './ast.ts';
import { isUsedAsName } from './blocks.ts';
import type { Parser } from './parser.ts';
import { isWord, K, T } from './tokens.ts';

/** By upper-case name: what to do instead. Shown for a statement that begins with the word. */
const hints: Readonly<Record<string, string>> = {
  BEEP: 'print CHR$(7) for a bell',
  BLOAD: 'use SLURP for whole files',
  BSAVE: 'use SPIT for whole files',
  CHAIN: 'use INCLUDE, or SHELL to run another program',
  CHDIR: 'give the folder in the path of OPEN',
  COMMON: 'module variables are visible in every procedure',
  DEFBYTE: 'write AS BYTE in the declaration, or the suffix @',
  DEFDBL: 'variables are DOUBLE unless declared otherwise',
  DEFINT: 'write AS INTEGER in the declaration, or the suffix %',
  DEFLNG: 'write AS LONG in the declaration, or the suffix &',
  DEFSNG: 'write AS SINGLE in the declaration, or the suffix !',
  DEFSTR: 'write AS STRING in the declaration, or the suffix $',
  DRAW: 'there are no graphics statements',
  ELIF: 'write ELSEIF',
  ELSIF: 'write ELSEIF',
  ENDDO: 'write LOOP',
  ENDFOR: 'write NEXT',
  ENDPROC: 'write END SUB',
  ENUM: 'declare each value with CONSTANT',
  FILES: 'use SHELL "ls"',
  KEY: 'read keys with INKEY$ or KBGET',
  KILL: 'use SHELL "rm …" to remove a file',
  LPRINT: 'OPEN a file or device and use PRINT #n',
  MKDIR: 'use SHELL "mkdir …"',
  MODULE: 'put the file in INCLUDE',
  NAMESPACE: 'names are global; choose a prefix',
  OUT: 'ports are not accessible',
  PAINT: 'there are no graphics statements',
  PALETTE: 'there are no graphics statements',
  POKE: 'memory is not accessible in programs; see OPTION SYSTEM',
  PRESET: 'there are no graphics statements',
  PROPERTY: 'use a METHOD',
  SCOPE: 'blocks open no scopes',
  SCREEN: 'there are no graphics modes; CLS, LOCATE and COLOR control the terminal',
  SOUND: 'there is no sound',
  STATIC: 'use a module variable: locals start anew at each call',
  TRON: 'tracing is an option of the compiler',
  TROFF: 'tracing is an option of the compiler',
  VAR: 'use DIM name = value',
  VIEW: 'there are no graphics statements',
  WIDTH: 'the width of the terminal is SCREENWIDTH',
  WINDOW: 'there are no graphics statements',
  WITH: 'write the object before each member',
};

/** A hint for a name that nothing declares, for messages of later stages; null when there is none. */
export const foreignHint = (key: string): string | null => hints[key] ?? null;

/** Report a statement that begins with a word of another language; false when it may be a call. */
export function explainForeign(p: Parser, ref: NameRef): boolean {
  const { key, suffix, id } = ref.name;
  const hint = hints[key];
  if (hint === undefined || suffix !== '' || p.declaredProcedures.has(id)) return false;
  if (isUsedAsName(p)) return false;
  if (!p.knowsWholeText && !isSurelyForeign(p)) return false;
  p.failAt(ref, 'foreignWord', key, hint);
  return true;
}

/** `DEFINT A-Z`, `VAR x = 1`, `STATIC x AS …`: no call looks like this. */
function isSurelyForeign(p: Parser): boolean {
  const next = p.peek();
  const after = p.peek(2);
  return (next === T.name || isWord(next)) && (after === T.equal || after === T.minus || after === K.AS);
}

const endWords: Readonly<Record<string, string>> = {
  FOR: 'NEXT',
  DO: 'LOOP',
  REPEAT: 'UNTIL',
  PROC: 'END SUB',
  PROCEDURE: 'END SUB',
  FUNC: 'END FUNCTION',
  DEF: 'a single line: DEF FN has no END DEF',
  WITH: 'nothing: there is no WITH',
  ENUM: 'nothing: there is no ENUM',
};

/** `END FOR` and its like; the present token is END. True when it was reported. */
export function explainForeignWord(p: Parser): boolean {
  const next = p.peek();
  if (next !== T.name && !isWord(next)) return false;
  const after = p.peek(2);
  if (after > T.eol && after !== T.colon) return false;
  const { key, text } = p.nameAt(p.pos + 1);
  const right = endWords[key];
  if (right === undefined) return false;
  p.failAt({ start: p.start, end: p.tokens.ends[p.pos + 1]! }, 'foreignEnd', text.toUpperCase(), right);
  return true;
}
