// What generated code and the runtime library (runtime/*.bas) agree on: layouts in memory and the routines that code calls
// beyond the rows of check/builtins.ts. docs/runtime.md tells the rules in words. Calls are emitted from these rows alone, and
// test/unit/runtime-abi.test.ts compares them with the routines that runtime/*.bas declares.

import { slotOffset } from '../base/context-layout.ts';

/** A string is the address of its block; 0 is the empty string, which never has a block. */
export const stringBlock = {
  /** Word: references; negative for a literal, which is never changed or freed. */
  refs: 0,
  /** Word: bytes of an element, 1 (Latin-1) or 4 (code points). */
  width: 4,
  /** Long: elements. */
  length: 8,
  /** Long: bytes that the element area can hold. */
  capacity: 16,
  elements: 24,
} as const;

/** The count of references of a literal. */
export const immortal = -1;

/** An array is known by the address of its descriptor. */
export const arrayDescriptor = {
  /** Long: address of the first element; 0 while not allocated (every extent is then 0). */
  data: 0,
  /** Long: elements in all. */
  count: 8,
  /** Word: dimensions; 0 while none are known. */
  rank: 16,
  /** Word: an ElementKind. */
  kind: 20,
  /** Long: bytes of an element. */
  size: 24,
  /** Long: address of the type descriptor of records with managed fields, else 0. */
  type: 32,
  /** Then for each dimension a lower bound and an extent, both long. */
  dimensions: 40,
} as const;

/** Bytes of one dimension: lower bound, extent. */
export const dimensionSize = 16;
export const maxRank = 8;

export const arrayDescriptorSize = (rank: number): number => arrayDescriptor.dimensions + rank * dimensionSize;

/** What an element or managed field holds. */
export const ElementKind = {
  plain: 0,
  string: 1,
  record: 2,
  any: 3,
  reference: 4,
  list: 5,
  map: 6,
  marshalled: 7,
} as const;

/**
 * Descriptor of a record with managed fields: size and count of entries (long each), then for every managed field offset,
 * kind (an ElementKind), address of the nested record's descriptor or 0, and repeat count (of fixed arrays; 1 otherwise).
 */
export const typeDescriptor = {
  size: 0,
  count: 8,
  entries: 16,
  entrySize: 32,
  offset: 0,
  kind: 8,
  nested: 16,
  repeat: 24,
} as const;

/** What lists, maps, objects, boxes and blobs begin with. Of an object `info` is its class, 0 once it is deleted. */
export const cell = { refs: 0, kind: 4, owner: 8, state: 12, info: 16 } as const;

/** A list: the address of its first element, and how many there are (long each). Elements are slots (docs/runtime.md). */
export const listCell = { items: 40, count: 48 } as const;

/** A box: the record behind the header. */
export const boxCell = { data: 40 } as const;

/** ANY: a word and a long. */
export const anyValue = { tag: 0, bits: 8, size: 16 } as const;

/** Descriptor of a class, eight longs; behind it the method table. */
export const classInfo = { methods: 64 } as const;

/** Numbers by which the library knows types (cells.bas). */
export const TypeCode = {
  BYTE: 1,
  UBYTE: 2,
  SHORT: 3,
  USHORT: 4,
  INTEGER: 5,
  UINTEGER: 6,
  LONG: 7,
  ULONG: 8,
  SINGLE: 9,
  DOUBLE: 10,
  string: 11,
  record: 12,
  any: 13,
  class: 14,
  object: 15,
  list: 16,
  map: 17,
  marshalled: 18,
  fixedArray: 19,
} as const;

/** An item of DATA with its value in every form that READ may want. */
export const dataItem = {
  text: 0,
  /** Word: 1 when the item is a number (or empty), 0 otherwise. */
  isNumber: 8,
  /** Word: the value as INTEGER; narrower types take its low bits. */
  integer: 12,
  long: 16,
  ulong: 24,
  double: 32,
  single: 40,
  size: 48,
} as const;

/** The stack of return places of GOSUB: address of the entries (words), entries it can hold, then the first few in place. */
export const gosubStack = { data: 0, capacity: 8, inline: 16, inlineCount: 12, size: 64 } as const;

/** Context slots that generated code reads or writes. Runtime routines use others; runtime/context.bas lists all. */
export const stateSlot = {
  /** Word: what ERR says. */
  err: slotOffset(0),
  /** Word: what ERL says. */
  erl: slotOffset(1),
  /** Long: the module variables of which every thread has its own. */
  workerData: slotOffset(7),
  /** Long: the worker that the thread is; 0 in the main thread. */
  worker: slotOffset(62),
} as const;

/** In `errorNumber`: END is on its way out; no CATCH takes it. The exit status is in the context's `exitCode`. */
export const endNumber = -1;

export type Letter = 'w' | 'l' | 's' | 'd';

export interface RuntimeRow {
  readonly name: string;
  /** Classes of the arguments. */
  readonly params: readonly Letter[];
  /** Class of the result; null: none. */
  readonly result: Letter | null;
  /** May set errorNumber: the caller tests it. */
  readonly canFail: boolean;
  /** Writes no memory: calls may merge and vanish. */
  readonly isReader: boolean;
  readonly isPure: boolean;
  readonly isCold: boolean;
  /** Writes no memory that the program's code can name. */
  readonly isKeeping: boolean;
  readonly what: string;
}

/** Flags: fails, reads, pure, cold, keeps. In the signature `S` is a string (class l): as result, and as `S!` argument, owned. */
function row(
  signature: string,
  flags: string,
  what: string,
): Omit<RuntimeRow, 'name'> & { readonly signature: string } {
  const [params = '', result = ''] = signature.split(':').map((part) => part.trim());
  const words = flags.split(' ');
  const letter = (text: string): Letter => (text.startsWith('S') ? 'l' : (text as Letter));
  return {
    signature,
    params: params.split(' ').filter(Boolean).map(letter),
    result: result === '' ? null : letter(result),
    canFail: words.includes('fails'),
    isReader: words.includes('reads'),
    isPure: words.includes('pure'),
    isCold: words.includes('cold'),
    isKeeping: words.includes('keeps'),
    what,
  };
}

// biome-ignore format: a table, aligned by hand
const rows = {
  // The program
  program_start:      row('w l :', '', 'first in main: argument count and vector'),
  program_finish:     row(': w', '', 'last in main: flush, close files; 0, or the status when that went wrong'),
  program_stop:       row(':', 'cold keeps', 'the stop flag was seen; flushes and leaves through context.exit (130 for an interrupt), or returns to go on'),
  option_digits:      row('w :', '', 'OPTION DIGITS: significant digits of printed floats'),
  error_uncaught:     row(': w', 'cold', 'flush, report errorNumber at errorLine, set both to 0; the exit status 1'),

  // Strings
  str_free:           row('l :', 'cold', 'free a block whose count has reached 0'),
  str_release:        row('S! :', '', 'drop one reference (the inline sequence out of line, for cold paths)'),
  str_concat:         row('S S : S', '', 'left and right joined'),
  str_concat_all:     row('l w : S', '', 'so many strings, at that address one after another, joined'),
  str_append:         row('S! S : S', '', 'left with right behind it; takes left, grows it in place when it is the only reference'),
  str_append_code:    row('S! w : S', '', 'left with the element of that code behind it, or nothing when it is negative; takes left'),
  str_equal:          row('S S : w', 'reads', '1 when equal, else 0'),
  str_compare:        row('S S : w', 'reads', 'negative, 0 or positive, by code points'),
  str_put_slice:      row('S! l l S : S', '', 'target with elements from..to replaced (-1: the end); takes target, gives it back unchanged when the range is not there'),
  str_put_mid:        row('S! l l S : S', 'fails', 'MID$ statement: target, position, count, value; error 5; takes target, gives it back after an error'),
  str_put_padded:     row('S! S w : S', '', 'LSET (0) or RSET (1) of a string with its own length; takes target'),
  str_from_code:      row('w : S', '', 'one code point that is known to be valid'),

  // Numbers to text: as STR$ shows them; text_print_… as PRINT does
  text_int:           row('w : S', '', 'INTEGER'),
  text_uint:          row('w : S', '', 'UINTEGER'),
  text_long:          row('l : S', '', 'LONG'),
  text_ulong:         row('l : S', '', 'ULONG'),
  text_single:        row('s : S', '', 'SINGLE'),
  text_double:        row('d : S', '', 'DOUBLE'),
  text_print_single:  row('s : S', '', 'SINGLE as PRINT shows it'),
  text_print_double:  row('d : S', '', 'DOUBLE as PRINT shows it'),

  // Arithmetic
  math_power:         row('d d : d', 'fails', 'x ^ y; errors 5 and 11'),

  // Output goes to the channel that is selected: the console unless output_file says otherwise. Printing to a file may fail.
  output_file:        row('w :', 'fails', 'print to that file; errors 64, 56, 80'),
  output_console:     row(':', '', 'print to the console again'),
  print_int:          row('w :', '', 'INTEGER and narrower, sign-extended'),
  print_uint:         row('w :', '', 'UINTEGER'),
  print_long:         row('l :', '', 'LONG'),
  print_ulong:        row('l :', '', 'ULONG'),
  print_single:       row('s :', '', 'SINGLE'),
  print_double:       row('d :', '', 'DOUBLE'),
  print_string:       row('S :', '', 'STRING'),
  print_newline:      row(':', '', 'end of line'),
  print_comma:        row(':', '', 'a tab character'),
  print_tab:          row('l :', '', 'TAB(n)'),
  print_spc:          row('l :', '', 'SPC(n)'),
  using_begin:        row('S :', 'fails', 'start a format; it is borrowed until using_end'),
  using_long:         row('l :', 'fails', 'an integer item'),
  using_ulong:        row('l :', 'fails', 'a ULONG item'),
  using_single:       row('s :', 'fails', 'a SINGLE item'),
  using_double:       row('d :', 'fails', 'a DOUBLE item'),
  using_string:       row('S :', 'fails', 'a string item'),
  using_end:          row(':', '', 'print what is left of the format'),
  write_long:         row('l :', '', 'WRITE of an integer'),
  write_ulong:        row('l :', '', 'WRITE of a ULONG'),
  write_single:       row('s :', '', 'WRITE of a SINGLE'),
  write_double:       row('d :', '', 'WRITE of a DOUBLE'),
  write_string:       row('S :', '', 'WRITE of a string, in quotes'),
  write_separator:    row(':', '', 'the comma between items'),

  // Input
  input_prompt:       row('S :', '', 'print the prompt and flush'),
  input_line:         row(': S', '', 'a line of standard input without its end; empty at the end of input'),
  input_begin:        row(':', '', 'the next field comes from a new line'),
  input_next_string:  row(': S', '', 'the next field (spec 13)'),
  input_next_number:  row(': d', '', 'VAL of the next field'),
  input_end:          row(':', '', 'drop what is left of the line'),
  file_line:          row('w : S', 'fails', 'LINE INPUT #'),
  file_field:         row('w : S', 'fails', 'a field of INPUT #'),
  file_field_number:  row('w : d', 'fails', 'VAL of a field of INPUT #'),

  // Records of files. `w l` is "position given" (1 or 0) and the position.
  field_begin:        row('w :', 'fails', 'FIELD on a file number'),
  field_add:          row('l l :', 'fails', 'width and address of the string variable'),
  field_end:          row(':', 'fails', 'settle the record length; the variables take the contents of the buffer'),
  field_forget:       row('l :', '', 'the variable at this address goes away: drop its bindings'),
  field_set:          row('l S w :', 'fails', 'LSET (0) or RSET (1) of the variable at an address, bound or not'),
  file_get_record:    row('w w l :', 'fails', 'GET without target'),
  file_put_record:    row('w w l :', 'fails', 'PUT without value'),
  file_get_bytes:     row('w w l l l :', 'fails', 'GET of a number: address and size'),
  file_put_bytes:     row('w w l l l :', 'fails', 'PUT of a number: address and size'),
  file_get_string:    row('w w l S! : S', 'fails', 'GET of a string: takes the old value, whose length counts; gives the new one (the old after an error)'),
  file_put_string:    row('w w l S :', 'fails', 'PUT of a string'),

  // Arrays, by the address of the descriptor. `bounds`: address of lower and upper (long each) per dimension.
  array_dim:          row('l w l :', 'fails', 'descriptor, rank, bounds: release what there is, allocate zeroed; errors 9, 7'),
  array_redim:        row('l w l :', 'fails', 'REDIM PRESERVE'),
  array_erase:        row('l :', '', 'release elements and storage; extents become 0'),
  array_hold:         row(':', '', 'an element is about to be passed by reference: from now on no storage of arrays is given back'),
  array_let_go:       row(':', '', 'that call is over'),
  array_clear:        row('l l w l :', '', 'address, count, ElementKind, type descriptor: release so many elements in place and zero them'),
  array_copy:         row('l l :', 'fails', 'target, source: elements assigned; an unallocated target takes the bounds, others must agree (9)'),
  array_same_bounds:  row('l l : w', 'reads', '1 when both are allocated with equal bounds'),
  array_split:        row('l S S w :', 'fails', 'descriptor, text, delimiter, lower bound: SPLIT$'),
  array_join:         row('l S : S', 'fails', 'JOIN$; error 9 when not allocated'),
  array_lbound:       row('l w : w', 'fails', 'lower bound of a dimension from 1; error 9'),
  array_ubound:       row('l w : w', 'fails', 'upper bound'),

  // Records with managed fields: addresses and the type descriptor
  record_assign:      row('l l l :', '', 'target, source, descriptor: copy; the target held a value before; they may be the same'),
  record_copy:        row('l l l :', '', 'copy over uninitialised storage'),
  record_release:     row('l l :', '', 'release managed fields and zero them'),

  // References: cells. What is what: docs/runtime.md
  cell_free:          row('l :', 'cold', 'free a cell whose count has reached 0'),
  cell_release:       row('l :', '', 'drop one reference'),
  box_new:            row('l l : l', '', 'type, record: a box with a copy of it'),

  // ANY by address. Those with a target write over storage that holds no value.
  any_release:        row('l :', '', 'release; it is none afterwards'),
  any_copy:           row('l l :', '', 'target, source'),
  any_assign:         row('l l :', '', 'target, source; the target held a value'),
  any_to_text:        row('l : S', 'fails', 'the string; none is empty; error 13'),
  any_to_object:      row('l l : l', 'fails', 'the object, owned, an instance of the class (0: of any) or NOTHING; error 13'),
  any_to_list:        row('l l : l', 'fails', 'the list, owned, as one of that element type; error 13'),
  any_to_map:         row('l l : l', 'fails', 'the map, owned, of that value type; error 13'),
  any_to_blob:        row('l : l', 'fails', 'the blob, owned; error 13'),
  any_to_record:      row('l l l :', 'fails', 'target, value, type: a copy; error 13, and nothing is written'),
  any_text:           row('l : S', 'fails', 'as PRINT shows it; a ToString of the program may fail'),
  any_arithmetic:     row('l w l l :', 'fails', 'target, operator, operands; errors 13, 11, 5; none after an error'),
  any_negate:         row('l l :', 'fails', 'target, operand; error 13'),
  any_relation:       row('w l l : w', 'fails', 'relation, operands: 1 or 0; error 13'),
  any_same:           row('l l : w', '', '1 when kind and value are the same'),
  any_test:           row('l : w', 'fails', '1 when it is a number other than 0; error 13'),
  any_is_nothing:     row('l : w', '', 'none, NOTHING, or a deleted object'),
  any_is_object:      row('l : w', '', 'an object that is there'),
  any_is_class:       row('l l : w', '', 'an instance of the class'),
  any_is_record:      row('l l : w', '', 'a record of that type'),
  any_is_list:        row('l l : w', '', 'a list of that element type (0: any list)'),
  any_is_map:         row('l l : w', '', 'a map of that value type'),
  any_is_blob:        row('l : w', '', 'a blob'),

  // Lists. `l` elements are the bits of a slot: borrowed as arguments, owned as results.
  list_new:           row('l : l', '', 'an empty list of that element type'),
  list_retype:        row('l l : l', 'fails', 'takes the list and gives it back, as a list of that element type; error 13'),
  list_at:            row('l l : l', '', 'address of an element, 0 outside'),
  list_slot:          row('l l : l', 'fails', 'the same for who stores; error 9'),
  list_record:        row('l l : l', 'fails', 'address of the record that is an element, ready to be changed; error 9'),
  list_look:          row('l l l : l', '', 'the same to look at; the third argument when it is not there'),
  list_get_any:       row('l l l :', '', 'target, list, position: the element, or none'),
  list_set_any:       row('l l l :', 'fails', 'list, position, value; errors 9, 13'),
  list_typeof:        row('l l : w', '', 'tag of an element'),
  list_append:        row('l l :', '', 'list, bits'),
  list_append_any:    row('l l :', 'fails', 'list, value; error 13'),

  // Maps
  map_new:            row('l : l', '', 'an empty map of that value type'),
  map_find:           row('l S : l', '', 'address of the value of a key, 0 when it is not there'),
  map_slot:           row('l S : l', '', 'the same; made zero when it was not there'),
  map_record:         row('l S : l', '', 'the record of a key, ready to be changed'),
  map_keys:           row('l l : l', '', 'map, description of STRING: the keys'),

  // Objects
  object_new:         row('l : l', '', 'zeroed, of that class'),
  object_start:       row('l :', '', 'the constructor is about to run: the object is the youngest'),
  object_built:       row('l :', '', 'the constructor is done: destructors are due'),
  object_delete:      row('l :', 'fails', 'DELETE; takes the reference; what a destructor raises'),
  class_is:           row('l l : w', '', '1 when the object is an instance of the class'),
  class_check:        row('l l :', 'fails', 'error 13 unless it is NOTHING or an instance'),
  scope_enter:        row(':', '', 'a procedure begins, in programs with destructors'),
  scope_leave:        row(':', '', 'and ends: destructors of what belongs to it'),
  scope_result:       row('l w l :', '', 'address, kind, descriptor: what is given back belongs to the caller'),
  scope_finish:       row('w :', '', 'the end of the program; 1 when an error ends it'),
  value_adopt:        row('l w l w :', '', 'address, kind, descriptor, scope: what was stored there belongs to that scope'),

  // Blobs
  blob_of_any:        row('l : l', '', 'MARSHALL of a value'),
  blob_of_array:      row('l l : l', '', 'MARSHALL of an array: descriptor, type of an element'),
  blob_take_any:      row('l l :', 'fails', 'target, blob: what it holds, moved out; errors 5, 13; none after an error'),
  blob_take_array:    row('l l l :', 'fails', 'descriptor, blob, type of an element; errors 5, 13'),
  blob_of_long:       row('l : l', '', 'a number kept as MARSHALLED'),
  blob_look:          row('l l :', 'fails', 'target, blob: a copy of the number or string; error 13; none after an error'),
  object_overwrite:   row('l l : l', '', 'old, new (taken): new, or old with the fields of new; owned'),

  // Workers
  worker_setup:       row('l l :', '', 'program of the workers, variables of the main thread'),
  worker_spawn:       row('l S l : l', 'fails', 'code, name, arguments (taken): the handle; error 7'),
  worker_send:        row('l l :', 'fails', 'handle, message (taken); error 5'),
  worker_send_parent: row('l :', '', 'message (taken)'),
  timer_start:        row('l d w l :', 'fails', 'handle (0: the parent), milliseconds, repeats, message (taken); errors 5, 7'),
  any_is_array:       row('l l : w', '', 'an array that came as a message, of that element type (0: any)'),
  any_take_array:     row('l l l :', 'fails', 'descriptor, message, type of an element; error 13'),

  // Text of composed values
  show_of:            row('l l : S', 'fails', 'value at an address, type: as PRINT shows it'),
  same_value:         row('l l l : w', '', 'addresses, type: 1 when equal'),

  // GOSUB
  gosub_grow:         row('l :', 'fails cold', 'address of the stack: make room for more (double, or leave the entries in place); at least 65536, then error 7'),
  gosub_free:         row('l :', 'cold', 'free entries that are not in place'),

  // Text for C
  cstring_make:       row('S : l', '', 'NUL-terminated UTF-8 on the heap'),
  cstring_free:       row('l :', '', 'and free it'),
} as const satisfies Record<string, Omit<RuntimeRow, 'name'> & { readonly signature: string }>;

export type RuntimeName = keyof typeof rows;

/** Every routine that generated code calls, by name. */
export const runtimeCalls: Readonly<Record<RuntimeName, RuntimeRow & { readonly signature: string }>> =
  Object.fromEntries(Object.entries(rows).map(([name, row]) => [name, { name, ...row }])) as Record<
    RuntimeName,
    RuntimeRow & { readonly signature: string }
  >;
