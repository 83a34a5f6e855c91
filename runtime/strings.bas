OPTION SYSTEM

' Strings: making, freeing, joining, comparing and searching blocks; the functions of the language are in text.bas.
' The empty string is NOTHING and has no block.
'
'   +0        +4       +8         +16                    +24
'   | refs    | width  | length   | capacity (bytes)     | elements, width bytes each …
'
' refs: how many hold it; negative for a literal, which is never changed or freed. A block is changed in place only by who
' holds the one reference. width: 1 (code points up to 255) or 4 (any). Nothing relies on the narrowest width being used.

TYPE Text
  refs AS INTEGER
  width AS INTEGER
  length AS LONG
  capacity AS LONG
END TYPE

CONST mostElements AS LONG = &H7FFFFFFF

DECLARE FUNCTION compare_bytes LIB "c" ALIAS "memcmp" (a AS ANY PTR, b AS ANY PTR, n AS ULONG) AS INTEGER
DECLARE FUNCTION find_byte LIB "c" ALIAS "memchr" (p AS ANY PTR, value AS INTEGER, n AS ULONG) AS ANY PTR
DECLARE FUNCTION count_bytes LIB "c" ALIAS "strlen" (p AS UBYTE PTR) AS ULONG

' ---- blocks

' Small blocks come from chunks of the thread's heap and go back to a list for their size; large ones are C's. The capacity of a
' block says which it is.
CONST blockUnit = 32
CONST unitBits = 5
CONST mostSmall = 512
CONST heapChunk = 65536

' A new block of `length` elements, at least 1, with undefined contents and one reference; NOTHING when there is no memory.
FUNCTION str_allocate(length AS LONG, width AS INTEGER, capacity AS LONG) AS Text PTR
  DIM c AS Context PTR = CAST(Context PTR, CONTEXTPTR), s AS Text PTR, bytes AS LONG, index AS LONG
  bytes = (capacity + SIZEOF(Text) + blockUnit - 1) AND -blockUnit
  IF bytes <= mostSmall THEN
    index = SHR(bytes, unitBits)
    s = c->slots.freeTexts(index)
    IF s <> NOTHING THEN
      c->slots.freeTexts(index) = *CAST(Text PTR PTR, s)
      RETURN text_of(s, length, width, bytes)
    END IF
  END IF
  RETURN allocate_fresh(length, width, bytes)
END FUNCTION

' A block of so many bytes becomes a string that one reference holds.
FUNCTION text_of(s AS Text PTR, length AS LONG, width AS INTEGER, bytes AS LONG) AS Text PTR
  DIM c AS Context PTR = CAST(Context PTR, CONTEXTPTR)
  INC c->slots.stringsMade
  c->slots.bytesMade = c->slots.bytesMade + bytes
  s->refs = 1
  s->width = width
  s->length = length
  s->capacity = bytes - SIZEOF(Text)
  RETURN s
END FUNCTION

' The same when no used block of the size waits.
FUNCTION allocate_fresh(length AS LONG, width AS INTEGER, bytes AS LONG) AS Text PTR
  DIM s AS Text PTR
  IF bytes <= mostSmall THEN
    s = heap_fresh(bytes)
  ELSEIF length <= mostElements THEN
    s = c_malloc(CAST(ULONG, bytes))
  END IF
  IF s = NOTHING THEN RETURN NOTHING
  RETURN text_of(s, length, width, bytes)
END FUNCTION

' A small block that was not used before.
FUNCTION heap_fresh(bytes AS LONG) AS Text PTR
  DIM c AS Context PTR = CAST(Context PTR, CONTEXTPTR), s AS Text PTR, chunk AS UBYTE PTR
  IF c->slots.heapRest < bytes THEN
    chunk = c_malloc(heapChunk)
    IF chunk = NOTHING THEN RETURN NOTHING
    *CAST(UBYTE PTR PTR, chunk) = c->slots.heapChunks
    c->slots.heapChunks = chunk
    c->slots.heapNext = chunk + blockUnit
    c->slots.heapRest = heapChunk - blockUnit
  END IF
  s = CAST(Text PTR, c->slots.heapNext)
  c->slots.heapNext = c->slots.heapNext + bytes
  c->slots.heapRest = c->slots.heapRest - bytes
  RETURN s
END FUNCTION

' The end of a program: with the last string gone the chunks go, too.
SUB heap_finish
  DIM c AS Context PTR = CAST(Context PTR, CONTEXTPTR), chunk AS UBYTE PTR, i AS INTEGER
  IF c->slots.stringsMade <> c->slots.stringsFreed THEN RETURN
  WHILE c->slots.heapChunks <> NOTHING
    chunk = c->slots.heapChunks
    c->slots.heapChunks = *CAST(UBYTE PTR PTR, chunk)
    c_free(chunk)
  WEND
  c->slots.heapNext = NOTHING
  c->slots.heapRest = 0
  FOR i = 0 TO 16
    c->slots.freeTexts(i) = NOTHING
  NEXT
END SUB

' The same for those who cannot fail.
FUNCTION str_new(length AS LONG, width AS INTEGER) AS Text PTR
  DIM s AS Text PTR = str_allocate(length, width, length * width)
  IF s = NOTHING THEN mem_exhausted
  RETURN s
END FUNCTION

' The same for those who can: error 7.
FUNCTION str_try(length AS LONG, width AS INTEGER) AS Text PTR
  DIM s AS Text PTR
  IF length <= mostElements THEN s = str_allocate(length, width, length * width)
  IF s = NOTHING THEN error_raise(7)
  RETURN s
END FUNCTION

SUB str_free(s AS Text PTR)
  DIM c AS Context PTR = CAST(Context PTR, CONTEXTPTR), bytes AS LONG = s->capacity + SIZEOF(Text), index AS LONG
  INC c->slots.stringsFreed
  IF bytes > mostSmall THEN
    c_free(s)
    RETURN
  END IF
  index = SHR(bytes, unitBits)
  *CAST(Text PTR PTR, s) = c->slots.freeTexts(index)
  c->slots.freeTexts(index) = s
END SUB

SUB str_release(s AS Text PTR)
  IF s = NOTHING THEN RETURN
  IF s->refs < 0 THEN RETURN
  s->refs = s->refs - 1
  IF s->refs = 0 THEN str_free(s)
END SUB

' One more reference.
FUNCTION str_retain(s AS Text PTR) AS Text PTR
  IF s <> NOTHING AND s->refs >= 0 THEN s->refs = s->refs + 1
  RETURN s
END FUNCTION

' Elements in a string that may be NOTHING.
FUNCTION str_length(s AS Text PTR) AS LONG
  IF s = NOTHING THEN RETURN 0
  RETURN s->length
END FUNCTION

' The element at an index from 0.
FUNCTION str_at(s AS Text PTR, index AS LONG) AS INTEGER
  DIM bytes AS UBYTE PTR = CAST(UBYTE PTR, s + 1), codes AS INTEGER PTR = CAST(INTEGER PTR, s + 1)
  IF s->width = 1 THEN RETURN bytes[index]
  RETURN codes[index]
END FUNCTION

' Store an element; it must fit the width.
SUB str_set(s AS Text PTR, index AS LONG, code AS INTEGER)
  DIM bytes AS UBYTE PTR = CAST(UBYTE PTR, s + 1), codes AS INTEGER PTR = CAST(INTEGER PTR, s + 1)
  IF s->width = 1 THEN bytes[index] = code ELSE codes[index] = code
END SUB

' Copy elements into a block that is at least as wide, or wide enough for what they are. The two do not overlap.
SUB str_place(target AS Text PTR, at AS LONG, source AS Text PTR, from AS LONG, count AS LONG)
  DIM bytes AS UBYTE PTR, codes AS INTEGER PTR, narrow AS UBYTE PTR, wide AS INTEGER PTR, i AS LONG
  IF count <= 0 THEN RETURN
  bytes = CAST(UBYTE PTR, target + 1)
  narrow = CAST(UBYTE PTR, source + 1)
  IF target->width = 1 AND source->width = 1 THEN
    copy_bytes(bytes + at, narrow + from, CAST(ULONG, count))
  ELSEIF target->width = source->width THEN
    copy_bytes(bytes + at * target->width, narrow + from * target->width, CAST(ULONG, count * target->width))
  ELSEIF target->width = 4 THEN
    codes = CAST(INTEGER PTR, target + 1) + at
    narrow = narrow + from
    WHILE i < count
      codes[i] = narrow[i]
      INC i
    WEND
  ELSE
    wide = CAST(INTEGER PTR, source + 1) + from
    bytes = bytes + at
    WHILE i < count
      bytes[i] = wide[i]
      INC i
    WEND
  END IF
END SUB

' Store the same element so many times.
SUB str_spread(target AS Text PTR, at AS LONG, code AS INTEGER, count AS LONG)
  DIM codes AS INTEGER PTR = CAST(INTEGER PTR, target + 1) + at, i AS LONG
  IF count <= 0 THEN RETURN
  IF target->width = 1 THEN
    fill_bytes(CAST(UBYTE PTR, target + 1) + at, code, CAST(ULONG, count))
    RETURN
  END IF
  WHILE i < count
    codes[i] = code
    INC i
  WEND
END SUB

' The width that these elements need.
FUNCTION str_width_of(s AS Text PTR, from AS LONG, count AS LONG) AS INTEGER
  DIM codes AS UINTEGER PTR, i AS LONG
  IF s->width = 1 THEN RETURN 1
  codes = CAST(UINTEGER PTR, s + 1) + from
  WHILE i < count
    IF codes[i] > 255 THEN RETURN 4
    INC i
  WEND
  RETURN 1
END FUNCTION

FUNCTION width_of_code(code AS INTEGER) AS INTEGER
  RETURN IIF(code > 255, 4, 1)
END FUNCTION

' `count` elements from index `from`; both within the string.
FUNCTION str_part(s AS Text PTR, from AS LONG, count AS LONG) AS Text PTR
  DIM t AS Text PTR
  IF count <= 0 THEN RETURN NOTHING
  IF count = s->length THEN RETURN str_retain(s)
  IF s->width = 1 THEN
    IF count = 1 THEN RETURN str_from_code(*(CAST(UBYTE PTR, s + 1) + from))
    t = str_new(count, 1)
    copy_bytes(t + 1, CAST(UBYTE PTR, s + 1) + from, CAST(ULONG, count))
    RETURN t
  END IF
  IF count = 1 THEN RETURN str_from_code(str_at(s, from))
  t = str_new(count, str_width_of(s, from, count))
  str_place(t, 0, s, from, count)
  RETURN t
END FUNCTION

' Strings of one element up to code point 255 are never made: there is a literal for each.
TYPE OneElement
  head AS Text
  element AS LONG
END TYPE

DIM oneElement(255) AS OneElement

' Tables are filled before there is a second thread that could see them half done.
SUB fill_tables
  DIM i AS INTEGER, s AS Text PTR, p AS DOUBLE
  FOR i = 0 TO 255
    s = str_from_code(i)
  NEXT
  p = power_of_ten(0)
END SUB

FUNCTION str_from_code(code AS INTEGER) AS Text PTR
  DIM s AS Text PTR, one AS OneElement PTR
  IF code < 256 THEN
    one = @oneElement(code)
    IF one->head.refs = 0 THEN
      one->element = code
      one->head.width = 1
      one->head.length = 1
      one->head.capacity = 8
      one->head.refs = -1
    END IF
    RETURN @one->head
  END IF
  s = str_new(1, 4)
  str_set(s, 0, code)
  RETURN s
END FUNCTION

' A string of its own with the same contents, ready to be changed; takes `s`. Not for the empty string.
FUNCTION str_unshare(s AS Text PTR, width AS INTEGER) AS Text PTR
  DIM t AS Text PTR
  IF s->refs = 1 AND s->width >= width THEN RETURN s
  IF s->width > width THEN width = s->width
  t = str_new(s->length, width)
  str_place(t, 0, s, 0, s->length)
  str_release(s)
  RETURN t
END FUNCTION

' ---- joining

FUNCTION str_concat(a AS Text PTR, b AS Text PTR) AS Text PTR
  DIM t AS Text PTR
  IF a = NOTHING THEN RETURN str_retain(b)
  IF b = NOTHING THEN RETURN str_retain(a)
  t = str_new(a->length + b->length, IIF(a->width > b->width, a->width, b->width))
  str_place(t, 0, a, 0, a->length)
  str_place(t, a->length, b, 0, b->length)
  RETURN t
END FUNCTION

FUNCTION str_concat_all(parts AS Text PTR PTR, count AS INTEGER) AS Text PTR
  DIM t AS Text PTR, i AS INTEGER, length AS LONG, width AS INTEGER = 1, at AS LONG
  FOR i = 0 TO count - 1
    IF parts[i] <> NOTHING THEN
      length = length + parts[i]->length
      IF parts[i]->width > width THEN width = parts[i]->width
    END IF
  NEXT
  IF length = 0 THEN RETURN NOTHING
  t = str_new(length, width)
  FOR i = 0 TO count - 1
    IF parts[i] <> NOTHING THEN
      str_place(t, at, parts[i], 0, parts[i]->length)
      at = at + parts[i]->length
    END IF
  NEXT
  RETURN t
END FUNCTION

' `s = s + t`: with the only reference the block grows where it is, by doubling, so that many appends cost linear time.
FUNCTION str_append(s AS Text PTR, t AS Text PTR) AS Text PTR
  ' One byte more where there is room, which is what loops over characters do, needs nothing else.
  IF s <> NOTHING AND t <> NOTHING THEN
    IF t->length = 1 AND s->refs = 1 AND s->width = 1 AND t->width = 1 AND s->length < s->capacity THEN
      *(CAST(UBYTE PTR, s + 1) + s->length) = *CAST(UBYTE PTR, t + 1)
      INC s->length
      RETURN s
    END IF
  END IF
  RETURN append_any(s, t)
END FUNCTION

' The same with one element, or none when `code` is negative.
FUNCTION str_append_code(s AS Text PTR, code AS INTEGER) AS Text PTR
  DIM t AS Text PTR
  IF s <> NOTHING AND CAST(UINTEGER, code) < 256 THEN
    IF s->refs = 1 AND s->width = 1 AND s->length < s->capacity THEN
      *(CAST(UBYTE PTR, s + 1) + s->length) = code
      INC s->length
      RETURN s
    END IF
  END IF
  IF code < 0 THEN RETURN s
  t = str_from_code(code)
  s = append_any(s, t)
  str_release(t)
  RETURN s
END FUNCTION

' `t` may be the block itself, which then goes where growing takes it.
FUNCTION append_any(s AS Text PTR, t AS Text PTR) AS Text PTR
  DIM length AS LONG, width AS INTEGER, fresh AS Text PTR
  IF t = NOTHING THEN RETURN s
  IF s = NOTHING THEN RETURN str_retain(t)
  length = s->length + t->length
  IF s->refs = 1 AND s->width >= t->width THEN
    IF length * s->width > s->capacity THEN
      fresh = str_grow(s, length)
      IF t = s THEN t = fresh
      s = fresh
    END IF
    str_place(s, s->length, t, 0, t->length)
    s->length = length
    RETURN s
  END IF
  width = IIF(s->width > t->width, s->width, t->width)
  ' A block that is appended to once is likely to be appended to again.
  fresh = str_allocate(length, width, (length + (length \ 2)) * width)
  IF fresh = NOTHING THEN mem_exhausted
  str_place(fresh, 0, s, 0, s->length)
  str_place(fresh, s->length, t, 0, t->length)
  str_release(s)
  RETURN fresh
END FUNCTION

' Room for `length` elements and as many again.
FUNCTION str_grow(s AS Text PTR, length AS LONG) AS Text PTR
  DIM c AS Context PTR = CAST(Context PTR, CONTEXTPTR), bytes AS LONG, t AS Text PTR
  bytes = (length * 2 * s->width + SIZEOF(Text) + blockUnit - 1) AND -blockUnit
  IF s->capacity + SIZEOF(Text) > mostSmall AND length <= mostElements THEN
    t = c_realloc(s, CAST(ULONG, bytes))
    IF t = NOTHING THEN mem_exhausted
    c->slots.bytesMade = c->slots.bytesMade + bytes - t->capacity - SIZEOF(Text)
    t->capacity = bytes - SIZEOF(Text)
    RETURN t
  END IF
  t = str_allocate(length, s->width, bytes - SIZEOF(Text))
  IF t = NOTHING THEN mem_exhausted
  t->length = s->length
  str_place(t, 0, s, 0, s->length)
  str_free(s)
  RETURN t
END FUNCTION

' ---- comparing and searching

FUNCTION str_equal(a AS Text PTR, b AS Text PTR) AS INTEGER
  IF a = b THEN RETURN 1
  IF a = NOTHING OR b = NOTHING THEN RETURN 0
  IF a->length <> b->length THEN RETURN 0
  RETURN str_same(a, 0, b, 0, a->length)
END FUNCTION

' 1 when so many elements from these indices on are equal.
FUNCTION str_same(a AS Text PTR, i AS LONG, b AS Text PTR, j AS LONG, count AS LONG) AS INTEGER
  DIM n AS LONG, p AS UBYTE PTR, q AS UBYTE PTR
  IF count = 0 THEN RETURN 1
  IF a->width = 1 AND b->width = 1 THEN
    p = CAST(UBYTE PTR, a + 1) + i
    q = CAST(UBYTE PTR, b + 1) + j
    ' Most pairs differ in the first element.
    IF p[0] <> q[0] THEN RETURN 0
    IF count = 1 THEN RETURN 1
    RETURN IIF(compare_bytes(p, q, CAST(ULONG, count)) = 0, 1, 0)
  END IF
  IF a->width = b->width THEN
    RETURN IIF(compare_bytes(CAST(UBYTE PTR, a + 1) + i * a->width, CAST(UBYTE PTR, b + 1) + j * a->width, CAST(ULONG, count * a->width)) = 0, 1, 0)
  END IF
  WHILE n < count
    IF str_at(a, i + n) <> str_at(b, j + n) THEN RETURN 0
    INC n
  WEND
  RETURN 1
END FUNCTION

FUNCTION str_compare(a AS Text PTR, b AS Text PTR) AS INTEGER
  DIM n AS LONG, i AS LONG, x AS INTEGER, y AS INTEGER
  IF a = b THEN RETURN 0
  IF a = NOTHING THEN RETURN -1
  IF b = NOTHING THEN RETURN 1
  n = IIF(a->length < b->length, a->length, b->length)
  IF a->width = 1 AND b->width = 1 THEN
    ' Most pairs differ in the first element.
    x = *CAST(UBYTE PTR, a + 1) - *CAST(UBYTE PTR, b + 1)
    IF x = 0 AND n > 1 THEN x = compare_bytes(a + 1, b + 1, CAST(ULONG, n))
    IF x <> 0 THEN RETURN x
  ELSE
    WHILE i < n
      x = str_at(a, i)
      y = str_at(b, i)
      IF x <> y THEN RETURN IIF(x < y, -1, 1)
      INC i
    WEND
  END IF
  IF a->length = b->length THEN RETURN 0
  RETURN IIF(a->length < b->length, -1, 1)
END FUNCTION

' The index of the first `t` at or after index `from`, or -1. Neither is empty.
FUNCTION str_index(s AS Text PTR, t AS Text PTR, from AS LONG) AS LONG
  DIM last AS LONG = s->length - t->length, first AS INTEGER = str_at(t, 0), i AS LONG = from
  DIM bytes AS UBYTE PTR = CAST(UBYTE PTR, s + 1), codes AS INTEGER PTR = CAST(INTEGER PTR, s + 1), found AS UBYTE PTR
  IF s->width = 1 AND first > 255 THEN RETURN -1
  WHILE i <= last
    IF s->width = 1 THEN
      ' A call takes longer than a few bytes.
      IF last - i < 16 THEN
        WHILE bytes[i] <> first
          INC i
          IF i > last THEN RETURN -1
        WEND
      ELSE
        found = find_byte(bytes + i, first, CAST(ULONG, last - i + 1))
        IF found = NOTHING THEN RETURN -1
        i = found - bytes
      END IF
    ELSE
      WHILE codes[i] <> first
        INC i
        IF i > last THEN RETURN -1
      WEND
    END IF
    IF t->length = 1 THEN RETURN i
    IF str_same(s, i, t, 0, t->length) <> 0 THEN RETURN i
    INC i
  WEND
  RETURN -1
END FUNCTION

' ---- bytes and UTF-8

' Each byte becomes the code point of its value.
FUNCTION str_from_bytes(p AS UBYTE PTR, n AS LONG) AS Text PTR
  DIM s AS Text PTR
  IF n <= 0 THEN RETURN NOTHING
  s = str_new(n, 1)
  copy_bytes(s + 1, p, CAST(ULONG, n))
  RETURN s
END FUNCTION

FUNCTION str_from_c(p AS UBYTE PTR) AS Text PTR
  RETURN str_from_utf8(p, CAST(LONG, count_bytes(p)))
END FUNCTION

' The string that UTF-8 text stands for. What is malformed becomes U+FFFD, one for each maximal ill-formed part (The Unicode
' Standard, 3.9, "U+FFFD substitution of maximal subparts").
FUNCTION str_from_utf8(p AS UBYTE PTR, n AS LONG) AS Text PTR
  DIM s AS Text PTR, at AS LONG, code AS INTEGER, count AS LONG, most AS INTEGER
  WHILE count < n AND p[count] < 128
    INC count
  WEND
  IF count = n THEN RETURN str_from_bytes(p, n)
  at = count
  WHILE at < n
    at = at + utf8_decode(p + at, n - at, code)
    IF code > most THEN most = code
    INC count
  WEND
  s = str_new(count, width_of_code(most))
  at = 0
  count = 0
  WHILE at < n
    at = at + utf8_decode(p + at, n - at, code)
    str_set(s, count, code)
    INC count
  WEND
  RETURN s
END FUNCTION

' The code point at the start of `n` bytes (at least 1); the result is how many bytes it takes.
FUNCTION utf8_decode(p AS UBYTE PTR, n AS LONG, BYREF code AS INTEGER) AS LONG
  DIM lead AS INTEGER = p[0], more AS INTEGER, low AS INTEGER = 128, high AS INTEGER = 191, i AS INTEGER, value AS INTEGER
  IF lead < 128 THEN
    code = lead
    RETURN 1
  END IF
  code = &HFFFD
  SELECT CASE lead
  CASE &HC2 TO &HDF
    more = 1
    value = lead AND 31
  CASE &HE0 TO &HEF
    more = 2
    value = lead AND 15
    IF lead = &HE0 THEN low = &HA0
    IF lead = &HED THEN high = &H9F
  CASE &HF0 TO &HF4
    more = 3
    value = lead AND 7
    IF lead = &HF0 THEN low = &H90
    IF lead = &HF4 THEN high = &H8F
  CASE ELSE
    RETURN 1
  END SELECT
  FOR i = 1 TO more
    IF i >= n THEN RETURN i
    IF p[i] < low OR p[i] > high THEN RETURN i
    value = value * 64 + (p[i] AND 63)
    low = 128
    high = 191
  NEXT
  code = value
  RETURN more + 1
END FUNCTION

' The bytes of a code point, at most 4; how many. What is no scalar value becomes U+FFFD.
FUNCTION utf8_encode(p AS UBYTE PTR, code AS INTEGER) AS LONG
  IF code >= 0 AND code < 128 THEN
    p[0] = code
    RETURN 1
  END IF
  IF code < 0 OR code > &H10FFFF OR (code >= &HD800 AND code <= &HDFFF) THEN code = &HFFFD
  IF code < &H800 THEN
    p[0] = &HC0 OR SHR(code, 6)
    p[1] = &H80 OR (code AND 63)
    RETURN 2
  END IF
  IF code < &H10000 THEN
    p[0] = &HE0 OR SHR(code, 12)
    p[1] = &H80 OR (SHR(code, 6) AND 63)
    p[2] = &H80 OR (code AND 63)
    RETURN 3
  END IF
  p[0] = &HF0 OR SHR(code, 18)
  p[1] = &H80 OR (SHR(code, 12) AND 63)
  p[2] = &H80 OR (SHR(code, 6) AND 63)
  p[3] = &H80 OR (code AND 63)
  RETURN 4
END FUNCTION

' NUL-terminated UTF-8 for a C function.
FUNCTION cstring_make(s AS Text PTR) AS UBYTE PTR
  DIM p AS UBYTE PTR, n AS LONG, i AS LONG, length AS LONG = str_length(s), at AS UBYTE PTR
  p = mem_alloc(length * 4 + 1)
  IF p = NOTHING THEN mem_exhausted
  at = p
  WHILE i < length
    n = utf8_encode(at, str_at(s, i))
    at = at + n
    INC i
  WEND
  *at = 0
  RETURN p
END FUNCTION

SUB cstring_free(p AS UBYTE PTR)
  mem_free(p)
END SUB
