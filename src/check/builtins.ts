// The built-in functions and statements: one row for each form of each. A row says what it takes and gives, whether it may
// fail, and what it becomes: an intrinsic (IL emitted in place), a routine of the runtime library, or a C function.
//
// Signature text: parameters, a colon, the result. Letters:
//   i INTEGER   l LONG   d DOUBLE   f SINGLE   s STRING   p ANY PTR   a ANY   o OBJECT   m MARSHALLED   v no result
//   n any number, promoted (INTEGER, LONG, ULONG, SINGLE, DOUBLE); several n have their common type; as result that type
//   t DOUBLE for floats, the type that they have for integers (for functions that leave integers alone)
//   x any scalar as it is     L a list     M a map     e the element type of the list, the value type of the map
// `=value` after a letter gives an optional parameter its value (`blank` is a space); `x=0` is an argument that is accepted
// and not passed on. Flags: fails, effect (not pure), and the group of
// statements that a worker may not use (input, file, screen, nest).

import type { Type } from './types.ts';
import {
  anyPointer,
  anyType,
  doubleType,
  integerType,
  longType,
  marshalledType,
  objectType,
  singleType,
  stringType,
  voidType,
} from './types.ts';

export type ParamLetter = 'i' | 'l' | 'd' | 'f' | 's' | 'p' | 'a' | 'o' | 'm' | 'n' | 't' | 'x' | 'L' | 'M' | 'e';

export interface BuiltinParam {
  readonly letter: ParamLetter;
  /** The type that the argument is converted to; null where the arguments decide (n, t, x, L, M, e). */
  readonly type: Type | null;
  /** The value when it is left out; null: it must be given. */
  readonly value: bigint | number | string | null;
}

export type Implementation = 'intrinsic' | 'runtime' | 'c';

/** What a worker may not do, by the diagnostic it gives. */
export type WorkerGroup = '' | 'input' | 'file' | 'screen' | 'nest';

export interface Builtin {
  /** As the language writes it, with `$`; in parentheses when only the checker makes such calls. */
  readonly name: string;
  readonly params: readonly BuiltinParam[];
  /** Null: the type of the call node says (n and t: the common type of those arguments; e; L and M: that of the first). */
  readonly result: Type | null;
  readonly by: Implementation;
  /** Name of the intrinsic, or the symbol of the routine. */
  readonly implementation: string;
  readonly canFail: boolean;
  /** Same arguments, same value, no effect: may be folded, moved and dropped. */
  readonly isPure: boolean;
  readonly worker: WorkerGroup;
}

const letterTypes: Record<string, Type | null> = {
  i: integerType,
  l: longType,
  d: doubleType,
  f: singleType,
  s: stringType,
  p: anyPointer,
  a: anyType,
  o: objectType,
  m: marshalledType,
  v: voidType,
  n: null,
  t: null,
  x: null,
  L: null,
  M: null,
  e: null,
};

function row(name: string, signature: string, implementation: string, flags = ''): Builtin {
  const colon = signature.indexOf(':');
  const params = signature.slice(0, colon).split(' ').filter(Boolean).map(param);
  const by: Implementation = implementation.startsWith('%')
    ? 'intrinsic'
    : implementation.startsWith('c:')
      ? 'c'
      : 'runtime';
  const words = flags.split(' ');
  return {
    name,
    params,
    result: letterTypes[signature.slice(colon + 1).trim()]!,
    by,
    implementation: implementation.replace(/^(%|c:)/, ''),
    canFail: words.includes('fails'),
    isPure: !words.includes('effect'),
    worker: (words.find((word) => ['input', 'file', 'screen', 'nest'].includes(word)) ?? '') as WorkerGroup,
  };
}

function param(text: string): BuiltinParam {
  const letter = text.charAt(0) as ParamLetter;
  const given = text.length > 1 ? text.slice(2) : null;
  const type = letterTypes[letter]!;
  const value =
    given === null
      ? null
      : type === stringType
        ? given === 'blank'
          ? ' '
          : given
        : type === doubleType
          ? Number(given)
          : BigInt(given);
  return { letter, type, value };
}

const most = '9223372036854775807';

/** Functions: called by name in expressions. */
const functions: readonly Builtin[] = [
  // numbers
  row('ABS', 'n : n', '%abs'),
  row('SGN', 'n : i', '%sgn'),
  row('INT', 't : t', '%floor'),
  row('FLOOR', 't : t', '%floor'),
  row('FIX', 't : t', '%trunc'),
  row('TRUNC', 't : t', '%trunc'),
  row('CEIL', 't : t', '%ceil'),
  row('ROUND', 'd l=0 : d', 'math_round', 'fails'),
  row('FRAC', 'd : d', '%frac'),
  row('SQR', 'd : d', '%sqrt', 'fails'),
  row('SQRT', 'd : d', '%sqrt', 'fails'),
  row('CBRT', 'd : d', 'c:cbrt'),
  row('SQUARE', 'd : d', '%square'),
  row('SIN', 'd : d', 'c:sin'),
  row('COS', 'd : d', 'c:cos'),
  row('TAN', 'd : d', 'c:tan'),
  row('ATN', 'd : d', 'c:atan'),
  row('ATAN', 'd : d', 'c:atan'),
  row('ATAN2', 'd d : d', 'c:atan2'),
  row('ASIN', 'd : d', 'math_asin', 'fails'),
  row('ASN', 'd : d', 'math_asin', 'fails'),
  row('ACOS', 'd : d', 'math_acos', 'fails'),
  row('ACS', 'd : d', 'math_acos', 'fails'),
  row('SINH', 'd : d', 'c:sinh'),
  row('COSH', 'd : d', 'c:cosh'),
  row('TANH', 'd : d', 'c:tanh'),
  row('ASINH', 'd : d', 'c:asinh'),
  row('ACOSH', 'd : d', 'math_acosh', 'fails'),
  row('ATANH', 'd : d', 'math_atanh', 'fails'),
  row('EXP', 'd : d', 'c:exp'),
  row('EXP2', 'd : d', 'c:exp2'),
  row('EXPM1', 'd : d', 'c:expm1'),
  row('LOG', 'd : d', 'math_log', 'fails'),
  row('LN', 'd : d', 'math_log', 'fails'),
  row('LOG10', 'd : d', 'math_log10', 'fails'),
  row('LOG2', 'd : d', 'math_log2', 'fails'),
  row('LOG1P', 'd : d', 'math_log1p', 'fails'),
  row('POW', 'd d : d', 'math_pow', 'fails'),
  row('HYPOT', 'd d : d', 'c:hypot'),
  row('FMOD', 'd d : d', 'math_fmod', 'fails'),
  row('REMAINDER', 'd d : d', 'math_remainder', 'fails'),
  row('COPYSIGN', 'd d : d', '%copysign'),
  row('NEXTAFTER', 'd d : d', 'c:nextafter'),
  row('FMAX', 'd d : d', 'c:fmax'),
  row('FMIN', 'd d : d', 'c:fmin'),
  row('FMA', 'd d d : d', '%fma'),
  row('ERF', 'd : d', 'c:erf'),
  row('ERFC', 'd : d', 'c:erfc'),
  row('TGAMMA', 'd : d', 'c:tgamma'),
  row('LGAMMA', 'd : d', 'c:lgamma'),
  row('MIN', 'n n : n', '%min'),
  row('MAX', 'n n : n', '%max'),
  row('CLAMP', 'n n n : n', '%clamp'),
  row('LERP', 'd d d : d', '%lerp'),
  row('DEG', 'd : d', '%deg'),
  row('RAD', 'd : d', '%rad'),
  row('SIGMOID', 'd : d', 'math_sigmoid'),
  row('LOGIT', 'd : d', 'math_logit', 'fails'),
  row('NORMPDF', 'd : d', 'math_normpdf'),
  row('NORMCDF', 'd : d', 'math_normcdf'),
  row('FACT', 'i : d', 'math_fact', 'fails'),
  row('COMB', 'l l : d', 'math_comb', 'fails'),
  row('PERM', 'l l : d', 'math_perm', 'fails'),
  row('GCD', 'l l : l', 'math_gcd'),
  row('LCM', 'l l : l', 'math_lcm'),
  row('PMT', 'd d d : d', 'math_pmt', 'fails'),
  row('PV', 'd d d : d', 'math_pv', 'fails'),
  row('FV', 'd d d : d', 'math_fv', 'fails'),
  row('NTH', 'i i : i', '%nth', 'fails'),
  row('RND', ': d', 'rnd_double', 'effect'),
  row('RND', 'd : d', 'rnd_double_of', 'effect'),
  row('RAND', 'l : i', 'rnd_integer', 'effect'),
  row('CINT', 'd : i', '%cint', 'fails'),
  row('CLNG', 'd : l', '%clng', 'fails'),
  row('CLNG', 'l : l', '%same'),
  row('CSNG', 'd : f', '%csng'),
  row('CDBL', 'd : d', '%same'),

  // strings
  row('LEN', 's : i', '%len'),
  row('LEFT$', 's l : s', 'str_left'),
  row('RIGHT$', 's l : s', 'str_right'),
  row('MID$', `s l l=${most} : s`, 'str_mid'),
  row('INSTR', 's s : i', 'str_find'),
  row('INSTR', 'l s s : i', 'str_find_from'),
  row('INSTRREV', `s s l=${most} : i`, 'str_find_last'),
  row('ASC', 's : i', '%asc'),
  row('CHR$', 'l : s', 'str_chr', 'fails'),
  row('STR$', 'n : s', '%text'),
  row('CSTR', 'n : s', '%text'),
  row('VAL', 's : d', 'str_val'),
  row('SPACE$', 'l : s', 'str_space', 'fails'),
  row('STRING$', 'l l : s', 'str_fill', 'fails'),
  row('STRING$', 'l s : s', 'str_fill_text', 'fails'),
  row('REPEAT$', 's l : s', 'str_repeat', 'fails'),
  row('UCASE$', 's : s', 'str_upper'),
  row('LCASE$', 's : s', 'str_lower'),
  row('LTRIM$', 's : s', 'str_ltrim'),
  row('RTRIM$', 's : s', 'str_rtrim'),
  row('TRIM$', 's : s', 'str_trim'),
  row('HEX$', 'l l=0 : s', 'str_hex', 'fails'),
  row('OCT$', 'l l=0 : s', 'str_oct', 'fails'),
  row('BIN$', 'l l=0 : s', 'str_bin', 'fails'),
  row('HEX2DEC', 's : l', 'str_hex2dec'),
  row('OCT2DEC', 's : l', 'str_oct2dec'),
  row('BIN2DEC', 's : l', 'str_bin2dec'),
  row('REPLACE$', 's s s : s', 'str_replace'),
  row('REVERSE$', 's : s', 'str_reverse'),
  row('STRREV$', 's : s', 'str_reverse'),
  row('TALLY', 's s : i', 'str_tally'),
  row('INSERT$', 's l s : s', 'str_insert'),
  row('DELETE$', 's l l : s', 'str_delete'),
  row('REMOVE$', 's s : s', 'str_remove'),
  row('EXTRACT$', 's l l : s', 'str_extract'),
  row('LPAD$', 's l s=blank : s', 'str_lpad', 'fails'),
  row('RPAD$', 's l s=blank : s', 'str_rpad', 'fails'),
  row('CENTER$', 's l s=blank : s', 'str_center', 'fails'),
  row('STARTSWITH', 's s : i', 'str_starts_with'),
  row('ENDSWITH', 's s : i', 'str_ends_with'),
  row('CONTAINS', 's s : i', 'str_contains'),
  row('STRTYPE', 's : i', 'str_type'),

  // files, conversions of records, errors
  row('EOF', 'i : i', 'file_eof', 'fails effect file'),
  row('LOF', 'i : l', 'file_lof', 'fails effect file'),
  row('LOC', 'i : l', 'file_loc', 'fails effect file'),
  row('SEEK', 'i : l', 'file_position', 'fails effect file'),
  row('FREEFILE', ': i', 'file_free', 'fails effect file'),
  row('INPUT$', 'l : s', 'console_read', 'fails effect input'),
  row('INPUT$', 'l i : s', 'file_read', 'fails effect file'),
  row('MKI$', 'l : s', 'str_mki'),
  row('MKL$', 'l : s', 'str_mkl'),
  row('MKS$', 'f : s', 'str_mks'),
  row('MKD$', 'd : s', 'str_mkd'),
  row('CVI', 's : i', 'str_cvi', 'fails'),
  row('CVL', 's : i', 'str_cvl', 'fails'),
  row('CVS', 's : f', 'str_cvs', 'fails'),
  row('CVD', 's : d', 'str_cvd', 'fails'),
  row('ERR', ': i', '%err', 'effect'),
  row('ERL', ': i', '%erl', 'effect'),
  row('ERR$', ': s', 'error_text_last', 'effect'),
  row('ERR$', 'i : s', 'error_text'),

  // system
  row('COMMAND$', ': s', 'sys_command', 'effect'),
  row('COMMAND$', 'i : s', 'sys_command_at', 'effect'),
  row('COMMANDCOUNT', ': i', 'sys_command_count', 'effect'),
  row('TIMER', ': d', 'time_seconds', 'effect'),
  row('TIMER_MS', ': l', 'time_epoch_ms', 'effect'),
  row('GETTICKS', ': l', 'time_ticks', 'effect'),
  row('DATE$', ': s', 'time_date', 'effect'),
  row('TIME$', ': s', 'time_time', 'effect'),
  row('ENVIRON$', 's : s', 'sys_environ', 'effect'),
  row('SHELL', 's : i', 'sys_shell', 'effect screen'),
  row('SLURP', 's : s', 'file_slurp', 'fails effect file'),

  // terminal, keyboard, mouse
  row('POS', 'x=0 : i', 'term_column', 'effect screen'),
  row('CSRLIN', 'x=0 : i', 'term_row', 'effect screen'),
  row('ROW', 'x=0 : i', 'term_row', 'effect screen'),
  row('SCREENWIDTH', 'x=0 : i', 'term_width', 'effect screen'),
  row('SCREENHEIGHT', 'x=0 : i', 'term_height', 'effect screen'),
  row('KBHIT', 'x=0 : i', 'key_hit', 'effect input'),
  row('KBGET', 'x=0 : i', 'key_get', 'effect input'),
  row('KBPEEK', 'x=0 : i', 'key_peek', 'effect input'),
  row('KBCOUNT', 'x=0 : i', 'key_count', 'effect input'),
  row('KBWAIT', 'd : i', 'key_wait', 'effect input'),
  row('KBCODE', 'x=0 : i', 'key_code', 'effect input'),
  row('KBSPECIAL', 'x=0 : i', 'key_special', 'effect input'),
  row('KBMOD', 'x=0 : i', 'key_mod', 'effect input'),
  row('INKEY$', 'x=0 : s', 'key_inkey', 'effect input'),
  row('MOUSE_POLL', 'x=0 : i', 'mouse_poll', 'effect input'),
  row('MOUSE_X', 'x=0 : i', 'mouse_x', 'effect input'),
  row('MOUSE_Y', 'x=0 : i', 'mouse_y', 'effect input'),
  row('MOUSE_BUTTONS', 'x=0 : i', 'mouse_buttons', 'effect input'),
  row('MOUSE_BUTTON', 'i : i', 'mouse_button', 'effect input'),

  // workers
  row('READY', 'l : i', 'worker_ready', 'fails effect nest'),
  row('TIMER_ID', ': i', 'timer_last', 'effect'),
];

/** Functions of the system dialect only. */
const systemFunctions: readonly Builtin[] = [
  row('CONTEXTPTR', ': p', '%context', 'effect'),
  row('SHL', 'n i : n', '%shl'),
  row('SHR', 'n i : n', '%shr'),
  row('ROTL', 'n i : n', '%rotl'),
  row('ROTR', 'n i : n', '%rotr'),
  row('CLZ', 'n : i', '%clz'),
  row('CTZ', 'n : i', '%ctz'),
  row('BSWAP', 'n : n', '%bswap'),
  row('MULHI', 'l l : l', '%mulh'),
  row('UMULHI', 'l l : l', '%umulh'),
  row('BITSOF', 'd : l', '%bits'),
  row('FROMBITS', 'l : d', '%frombits'),
  row('BITSOFSINGLE', 'f : i', '%bits'),
  row('SINGLEFROMBITS', 'i : f', '%frombits'),
  row('RAWSQRT', 'd : d', '%sqrtraw'),
];

/** Statements that are a word with arguments, by their word, and the calls that other statements become. */
const statements: readonly Builtin[] = [
  row('RANDOMIZE', ': v', 'rnd_seed_clock', 'effect'),
  row('RANDOMIZE', 'd : v', 'rnd_seed', 'effect'),
  row('SLEEP', 'd=0 : v', 'time_sleep', 'effect'),
  row('WAIT', 'd : v', 'time_wait_frames', 'effect'),
  row('WAIT_MS', 'd : v', 'time_wait_ms', 'effect'),
  row('VSYNC', 'd=1 : v', 'time_wait_frames', 'effect'),
  row('SHELL', 's : v', 'sys_shell_drop', 'effect screen'),
  row('SYSTEM', 's : v', 'sys_shell_drop', 'effect screen'),
  row('SPIT', 's s : v', 'file_spit', 'fails effect file'),
  row('CANCEL', 'l : v', 'worker_cancel', 'fails effect nest'),
  row('BEEP', ': v', 'term_beep', 'effect screen'),
  row('CLS', ': v', 'term_clear', 'effect screen'),
  row('CLS', 'l : v', 'term_clear_part', 'fails effect screen'),
  row('LOCATE', 'd d=1 : v', 'term_locate', 'effect screen'),
  row('COLOR', 'i=-1 i=-1 : v', 'term_color', 'fails effect screen'),
  row('COLOR_RESET', ': v', 'term_reset', 'effect screen'),
  row('BOLD', ': v', 'term_bold', 'effect screen'),
  row('ITALIC', ': v', 'term_italic', 'effect screen'),
  row('UNDERLINE', ': v', 'term_underline', 'effect screen'),
  row('BLINK', ': v', 'term_blink', 'effect screen'),
  row('INVERSE', ': v', 'term_inverse', 'effect screen'),
  row('RGBFG', 'i i i : v', 'term_rgb_fore', 'effect screen'),
  row('RGBBG', 'i i i : v', 'term_rgb_back', 'effect screen'),
  row('CURSOR_ON', ': v', 'term_cursor_on', 'effect screen'),
  row('CURSOR_OFF', ': v', 'term_cursor_off', 'effect screen'),
  row('CURSOR_SAVE', ': v', 'term_cursor_save', 'effect screen'),
  row('CURSOR_RESTORE', ': v', 'term_cursor_restore', 'effect screen'),
  row('SCREEN_ALTERNATE', ': v', 'term_alternate', 'effect screen'),
  row('SCREEN_MAIN', ': v', 'term_main', 'effect screen'),
  row('WRCH', 'l : v', 'term_write_byte', 'effect screen'),
  row('WRSTR', 's : v', 'term_write_text', 'effect screen'),
  row('FLUSH', ': v', 'term_flush', 'effect'),
  row('BEGINPAINT', ': v', 'term_begin_paint', 'effect screen'),
  row('ENDPAINT', ': v', 'term_end_paint', 'effect screen'),
  row('KBRAW', 'i : v', 'key_raw', 'effect input'),
  row('KBECHO', 'i : v', 'key_echo', 'effect input'),
  row('KBFLUSH', ': v', 'key_flush', 'effect input'),
  row('MOUSE_ENABLE', ': v', 'mouse_enable', 'effect input'),
  row('MOUSE_DISABLE', ': v', 'mouse_disable', 'effect input'),
  row('VDUEOL', ': v', 'term_clear_line', 'effect screen'),
  row('VDUEOS', ': v', 'term_clear_below', 'effect screen'),
  row('VDUUP', 'i=1 : v', 'term_up', 'effect screen'),
  row('VDUDOWN', 'i=1 : v', 'term_down', 'effect screen'),
  row('VDULEFT', 'i=1 : v', 'term_left', 'effect screen'),
  row('VDURIGHT', 'i=1 : v', 'term_right', 'effect screen'),
  // path, mode (see fileModes), bytes instead of text, number, record length (-1: not given)
  row('(open)', 's i i i l : v', 'file_open', 'fails effect file'),
  row('(closeAll)', ': v', 'file_close_all', 'fails effect file'),
  row('(close)', 'i : v', 'file_close', 'fails effect file'),
  row('(seek)', 'i l : v', 'file_seek', 'fails effect file'),
  row('(timerStop)', 'l : v', 'timer_stop', 'effect'),
  row('(timerStopAll)', ': v', 'timer_stop_all', 'effect'),
];

/** What the checker calls where the program writes something else. */
const internal: readonly Builtin[] = [
  // s$(a TO b): open ends are 1 and -1
  row('(slice)', 's l l : s', 'str_slice'),
  row('(len)', 's : l', '%len'),
  row('(typeof)', 'a : i', '%typeof'),
  row('(receive)', 'l : a', 'worker_receive', 'fails effect'),
  row('(receiveParent)', ': a', 'worker_receive_parent', 'fails effect'),
  row('(hasMessage)', 'l : i', 'worker_has_message', 'fails effect'),
  row('(hasMessageParent)', ': i', 'worker_has_message_parent', 'effect'),
  row('(cancelled)', ': i', 'worker_cancelled', 'effect'),
  // LOCATE with a cursor or with operands left out; bits tell which are there: 1 row, 2 column, 4 cursor
  row('(locate)', 'd d d i : v', 'term_place', 'effect screen'),
  // What does nothing but refuse in workers
  row('(fileNumber)', 'i : i', '%mainOnly', 'effect file'),
  row('(keyboard)', ': i', '%mainOnly', 'effect input'),
  row('(await)', 'l : a', 'worker_await', 'fails effect nest'),
];

/**
 * Methods of lists and maps, by name; the receiver is the first argument. The symbol is that of a family of routines: IL
 * generation chooses by the kind of e.
 */
export const listMethods: ReadonlyMap<string, readonly Builtin[]> = grouped([
  row('APPEND', 'L e : v', 'list_append', 'fails effect'),
  row('PREPEND', 'L e : v', 'list_prepend', 'fails effect'),
  row('INSERT', 'L l e : v', 'list_insert', 'fails effect'),
  row('REMOVE', 'L l : v', 'list_remove', 'effect'),
  row('CLEAR', 'L : v', 'list_clear', 'effect'),
  row('EXTEND', 'L L : v', 'list_extend', 'fails effect'),
  row('SHIFT', 'L : e', 'list_shift', 'effect'),
  row('POP', 'L : e', 'list_pop', 'effect'),
  row('HEAD', 'L : e', 'list_head', 'effect'),
  row('TAIL', 'L : e', 'list_tail', 'effect'),
  row('GET', 'L l : e', 'list_get', 'effect'),
  row('SET', 'L l e : v', 'list_set', 'fails effect'),
  row('LENGTH', 'L : i', 'list_length', 'effect'),
  row('SIZE', 'L : i', 'list_length', 'effect'),
  row('EMPTY', 'L : i', 'list_empty', 'effect'),
  row('CONTAINS', 'L e : i', 'list_contains', 'effect'),
  row('INDEXOF', 'L e : i', 'list_index_of', 'effect'),
  row('JOIN', 'L s= : s', 'list_join', 'effect'),
  row('COPY', 'L : L', 'list_copy', 'effect'),
  row('REVERSE', 'L : L', 'list_reverse', 'effect'),
  row('REST', 'L : L', 'list_rest', 'effect'),
  row('TYPEOF', 'L l : i', 'list_typeof', 'effect'),
]);

export const mapMethods: ReadonlyMap<string, readonly Builtin[]> = grouped([
  row('HASKEY', 'M s : i', 'map_has', 'effect'),
  row('REMOVE', 'M s : i', 'map_remove', 'effect'),
  row('SIZE', 'M : i', 'map_size', 'effect'),
  row('LENGTH', 'M : i', 'map_size', 'effect'),
  row('COUNT', 'M : i', 'map_size', 'effect'),
  row('EMPTY', 'M : i', 'map_empty', 'effect'),
  row('CLEAR', 'M : v', 'map_clear', 'effect'),
  row('KEYS', 'M : L', 'map_keys', 'effect'),
  row('VALUES', 'M : L', 'map_values', 'effect'),
  row('GET', 'M s : e', 'map_get', 'effect'),
  row('GET', 'M s e : e', 'map_get_default', 'effect'),
  row('SET', 'M s e : v', 'map_set', 'effect'),
  row('COPY', 'M : M', 'map_copy', 'effect'),
]);

export const builtinFunctions: ReadonlyMap<string, readonly Builtin[]> = grouped(functions);
export const systemBuiltins: ReadonlyMap<string, readonly Builtin[]> = grouped(systemFunctions);
export const builtinStatements: ReadonlyMap<string, readonly Builtin[]> = grouped(statements);
const internalByName: ReadonlyMap<string, readonly Builtin[]> = grouped(internal);

/** Every row, for documentation and tests. */
export const allBuiltins: readonly Builtin[] = [...functions, ...systemFunctions, ...statements, ...internal];

/** The row of a name in parentheses. */
export function internalBuiltin(name: string): Builtin {
  return (internalByName.get(name) ?? builtinStatements.get(name))![0]!;
}

/** Mode numbers of `(open)`. */
export const fileModes = { INPUT: 1, OUTPUT: 2, APPEND: 3, BINARY: 4, RANDOM: 5 } as const;

function grouped(rows: readonly Builtin[]): Map<string, Builtin[]> {
  const groups = new Map<string, Builtin[]>();
  for (const builtin of rows) {
    const group = groups.get(builtin.name);
    if (group) group.push(builtin);
    else groups.set(builtin.name, [builtin]);
  }
  return groups;
}
