OPTION SYSTEM

' Memory from the C library, counted, so that `--metrics` can tell what a program used and whether it gave all of it back.

DECLARE FUNCTION c_malloc LIB "c" ALIAS "malloc" (size AS ULONG) AS ANY PTR
DECLARE FUNCTION c_calloc LIB "c" ALIAS "calloc" (count AS ULONG, size AS ULONG) AS ANY PTR
DECLARE FUNCTION c_realloc LIB "c" ALIAS "realloc" (p AS ANY PTR, size AS ULONG) AS ANY PTR
DECLARE SUB c_free LIB "c" ALIAS "free" (p AS ANY PTR)
DECLARE SUB copy_bytes LIB "c" ALIAS "memcpy" (target AS ANY PTR, source AS ANY PTR, n AS ULONG)
DECLARE SUB move_bytes LIB "c" ALIAS "memmove" (target AS ANY PTR, source AS ANY PTR, n AS ULONG)
DECLARE SUB fill_bytes LIB "c" ALIAS "memset" (target AS ANY PTR, value AS INTEGER, n AS ULONG)

' No request is larger: sums of sizes below it cannot overflow.
CONST mostBytes AS LONG = &H1000000000000

' A block of so many bytes, or NOTHING when there is no memory.
FUNCTION mem_alloc(size AS LONG) AS ANY PTR
  DIM c AS Context PTR = CAST(Context PTR, CONTEXTPTR), p AS ANY PTR
  IF size < 0 OR size > mostBytes THEN RETURN NOTHING
  p = c_malloc(CAST(ULONG, size))
  IF p = NOTHING THEN RETURN NOTHING
  INC c->slots.blocksMade
  c->slots.bytesMade = c->slots.bytesMade + size
  RETURN p
END FUNCTION

' The same with all bytes zero.
FUNCTION mem_zeroed(size AS LONG) AS ANY PTR
  DIM c AS Context PTR = CAST(Context PTR, CONTEXTPTR), p AS ANY PTR
  IF size < 0 OR size > mostBytes THEN RETURN NOTHING
  p = c_calloc(CAST(ULONG, IIF(size = 0, 1, size)), 1)
  IF p = NOTHING THEN RETURN NOTHING
  INC c->slots.blocksMade
  c->slots.bytesMade = c->slots.bytesMade + size
  RETURN p
END FUNCTION

' A block made larger or smaller; NOTHING, and the old block still there, when there is no memory. `p` may be NOTHING.
FUNCTION mem_resize(p AS ANY PTR, size AS LONG) AS ANY PTR
  DIM c AS Context PTR = CAST(Context PTR, CONTEXTPTR), fresh AS ANY PTR
  IF p = NOTHING THEN RETURN mem_alloc(size)
  IF size < 0 OR size > mostBytes THEN RETURN NOTHING
  fresh = c_realloc(p, CAST(ULONG, IIF(size = 0, 1, size)))
  IF fresh <> NOTHING THEN c->slots.bytesMade = c->slots.bytesMade + size
  RETURN fresh
END FUNCTION

SUB mem_free(p AS ANY PTR)
  DIM c AS Context PTR = CAST(Context PTR, CONTEXTPTR)
  IF p = NOTHING THEN RETURN
  INC c->slots.blocksFreed
  c_free(p)
END SUB

' The end of a program that runs out of memory where no error can be raised.
SUB mem_exhausted
  DIM c AS Context PTR = CAST(Context PTR, CONTEXTPTR)
  c->errorNumber = 7
  leave_program(error_uncaught())
END SUB
