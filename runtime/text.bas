OPTION SYSTEM

' The string functions of the language. Positions count from 1 and are whatever the program computed; each function says what
' becomes of those outside. Arguments are borrowed, results belong to the caller.

' ---- parts

FUNCTION str_left(s AS Text PTR, count AS LONG) AS Text PTR
  DIM length AS LONG = str_length(s)
  RETURN str_part(s, 0, IIF(count > length, length, count))
END FUNCTION

FUNCTION str_right(s AS Text PTR, count AS LONG) AS Text PTR
  DIM length AS LONG = str_length(s)
  IF count > length THEN count = length
  RETURN str_part(s, length - count, count)
END FUNCTION

FUNCTION str_mid(s AS Text PTR, position AS LONG, count AS LONG) AS Text PTR
  DIM rest AS LONG
  IF s = NOTHING OR position < 1 THEN RETURN NOTHING
  rest = s->length - position + 1
  IF rest <= 0 THEN RETURN NOTHING
  IF count = 1 AND s->width = 1 THEN RETURN str_from_code(*(CAST(UBYTE PTR, s + 1) + (position - 1)))
  RETURN str_part(s, position - 1, IIF(count > rest, rest, count))
END FUNCTION

' s$(from TO last); -1 is the end.
FUNCTION str_slice(s AS Text PTR, from AS LONG, last AS LONG) AS Text PTR
  IF from < 1 THEN RETURN NOTHING
  RETURN str_range(s, from, IIF(last = -1, str_length(s), last))
END FUNCTION

FUNCTION str_extract(s AS Text PTR, from AS LONG, last AS LONG) AS Text PTR
  RETURN str_range(s, IIF(from < 1, 1, from), last)
END FUNCTION

' The elements from position `from`, 1 or more, to `last`. The range may end before it begins, and the difference then be no LONG.
FUNCTION str_range(s AS Text PTR, from AS LONG, last AS LONG) AS Text PTR
  DIM length AS LONG = str_length(s)
  IF last > length THEN last = length
  IF last < from THEN RETURN NOTHING
  RETURN str_part(s, from - 1, last - from + 1)
END FUNCTION

' s with `count` elements at index `at` replaced by t: what INSERT$, DELETE$ and assignment to a slice are made of.
FUNCTION str_splice(s AS Text PTR, at AS LONG, count AS LONG, t AS Text PTR) AS Text PTR
  DIM length AS LONG = str_length(s), more AS LONG = str_length(t), rest AS LONG = length - at - count, width AS INTEGER = 1, r AS Text PTR
  IF length - count + more = 0 THEN RETURN NOTHING
  IF s <> NOTHING THEN width = s->width
  IF t <> NOTHING AND t->width > width THEN width = t->width
  r = str_new(length - count + more, width)
  str_place(r, 0, s, 0, at)
  str_place(r, at, t, 0, more)
  str_place(r, at + more, s, at + count, rest)
  RETURN r
END FUNCTION

FUNCTION str_insert(s AS Text PTR, position AS LONG, t AS Text PTR) AS Text PTR
  DIM length AS LONG = str_length(s)
  IF position < 1 THEN position = 1
  IF position > length + 1 THEN position = length + 1
  RETURN str_splice(s, position - 1, 0, t)
END FUNCTION

FUNCTION str_delete(s AS Text PTR, position AS LONG, count AS LONG) AS Text PTR
  DIM rest AS LONG = str_length(s) - position + 1
  IF position < 1 OR rest <= 0 OR count <= 0 THEN RETURN str_retain(s)
  RETURN str_splice(s, position - 1, IIF(count > rest, rest, count), NOTHING)
END FUNCTION

' s$(from TO last) = t; a range that is not there changes nothing. Takes s.
FUNCTION str_put_slice(s AS Text PTR, from AS LONG, last AS LONG, t AS Text PTR) AS Text PTR
  DIM length AS LONG = str_length(s), r AS Text PTR
  IF last = -1 OR last > length THEN last = length
  IF from < 1 OR from > last THEN RETURN s
  r = str_splice(s, from - 1, last - from + 1, t)
  str_release(s)
  RETURN r
END FUNCTION

' MID$(s, position, count) = t. Takes s.
FUNCTION str_put_mid(s AS Text PTR, position AS LONG, count AS LONG, t AS Text PTR) AS Text PTR
  DIM length AS LONG = str_length(s), r AS Text PTR
  IF position < 1 OR position > length OR count < 0 THEN
    error_raise(5)
    RETURN s
  END IF
  IF count > str_length(t) THEN count = str_length(t)
  IF count > length - position + 1 THEN count = length - position + 1
  IF count = 0 THEN RETURN s
  ' The value may be the target itself: it is copied before anything changes.
  IF s = t THEN t = str_part(t, 0, count) ELSE str_retain(t)
  r = str_unshare(s, str_width_of(t, 0, count))
  str_place(r, position - 1, t, 0, count)
  str_release(t)
  RETURN r
END FUNCTION

' ---- searching

FUNCTION str_find(s AS Text PTR, t AS Text PTR) AS INTEGER
  DIM i AS LONG, length AS LONG, first AS INTEGER, bytes AS UBYTE PTR
  IF t = NOTHING OR s = NOTHING THEN RETURN 0
  ' One byte among a few, which asks for the kind of a character.
  length = s->length
  IF t->length = 1 AND t->width = 1 AND s->width = 1 AND length < 16 THEN
    first = *CAST(UBYTE PTR, t + 1)
    bytes = CAST(UBYTE PTR, s + 1)
    WHILE i < length
      IF bytes[i] = first THEN RETURN i + 1
      INC i
    WEND
    RETURN 0
  END IF
  RETURN str_index(s, t, 0) + 1
END FUNCTION

FUNCTION str_find_from(position AS LONG, s AS Text PTR, t AS Text PTR) AS INTEGER
  IF position < 1 THEN position = 1
  IF t = NOTHING OR s = NOTHING THEN RETURN 0
  IF position > s->length THEN RETURN 0
  RETURN str_index(s, t, position - 1) + 1
END FUNCTION

FUNCTION str_find_last(s AS Text PTR, t AS Text PTR, position AS LONG) AS INTEGER
  DIM i AS LONG
  IF s = NOTHING OR t = NOTHING OR position < 1 THEN RETURN 0
  i = s->length - t->length
  IF i > position - 1 THEN i = position - 1
  WHILE i >= 0
    IF str_same(s, i, t, 0, t->length) <> 0 THEN RETURN i + 1
    DEC i
  WEND
  RETURN 0
END FUNCTION

FUNCTION str_contains(s AS Text PTR, t AS Text PTR) AS INTEGER
  IF t = NOTHING THEN RETURN -1
  RETURN str_find(s, t) <> 0
END FUNCTION

FUNCTION str_starts_with(s AS Text PTR, t AS Text PTR) AS INTEGER
  IF t = NOTHING THEN RETURN -1
  IF str_length(s) < t->length THEN RETURN 0
  RETURN str_same(s, 0, t, 0, t->length) <> 0
END FUNCTION

FUNCTION str_ends_with(s AS Text PTR, t AS Text PTR) AS INTEGER
  IF t = NOTHING THEN RETURN -1
  IF str_length(s) < t->length THEN RETURN 0
  RETURN str_same(s, s->length - t->length, t, 0, t->length) <> 0
END FUNCTION

FUNCTION str_tally(s AS Text PTR, t AS Text PTR) AS INTEGER
  DIM i AS LONG, count AS INTEGER
  IF s = NOTHING OR t = NOTHING THEN RETURN 0
  DO
    i = str_index(s, t, i)
    IF i < 0 THEN RETURN count
    INC count
    i = i + t->length
  LOOP
END FUNCTION

FUNCTION str_replace(s AS Text PTR, t AS Text PTR, r AS Text PTR) AS Text PTR
  DIM count AS LONG = str_tally(s, t), width AS INTEGER, length AS LONG, out AS Text PTR, from AS LONG, i AS LONG, at AS LONG
  IF count = 0 THEN RETURN str_retain(s)
  length = s->length + count * (str_length(r) - t->length)
  IF length = 0 THEN RETURN NOTHING
  width = s->width
  IF r <> NOTHING AND r->width > width THEN width = r->width
  out = str_new(length, width)
  DO
    i = str_index(s, t, from)
    IF i < 0 THEN EXIT DO
    str_place(out, at, s, from, i - from)
    at = at + i - from
    str_place(out, at, r, 0, str_length(r))
    at = at + str_length(r)
    from = i + t->length
  LOOP
  str_place(out, at, s, from, s->length - from)
  RETURN out
END FUNCTION

FUNCTION str_remove(s AS Text PTR, t AS Text PTR) AS Text PTR
  RETURN str_replace(s, t, NOTHING)
END FUNCTION

' ---- making

FUNCTION is_code_point(code AS LONG) AS INTEGER
  RETURN code >= 0 AND code <= &H10FFFF
END FUNCTION

FUNCTION str_chr(code AS LONG) AS Text PTR
  IF is_code_point(code) THEN RETURN str_from_code(code)
  error_raise(5)
  RETURN NOTHING
END FUNCTION

FUNCTION str_space(count AS LONG) AS Text PTR
  RETURN str_fill(count, 32)
END FUNCTION

FUNCTION str_fill(count AS LONG, code AS LONG) AS Text PTR
  DIM s AS Text PTR
  IF is_code_point(code) = 0 THEN
    error_raise(5)
    RETURN NOTHING
  END IF
  IF count <= 0 THEN RETURN NOTHING
  s = str_try(count, width_of_code(code))
  IF s <> NOTHING THEN str_spread(s, 0, code, count)
  RETURN s
END FUNCTION

FUNCTION str_fill_text(count AS LONG, t AS Text PTR) AS Text PTR
  IF t = NOTHING THEN RETURN NOTHING
  RETURN str_fill(count, str_at(t, 0))
END FUNCTION

FUNCTION str_repeat(t AS Text PTR, count AS LONG) AS Text PTR
  DIM s AS Text PTR, i AS LONG
  IF t = NOTHING OR count <= 0 THEN RETURN NOTHING
  IF count = 1 THEN RETURN str_retain(t)
  IF count > mostElements THEN count = mostElements
  s = str_try(t->length * count, t->width)
  IF s = NOTHING THEN RETURN NOTHING
  FOR i = 0 TO count - 1
    str_place(s, i * t->length, t, 0, t->length)
  NEXT
  RETURN s
END FUNCTION

' The element to pad with: the first of t.
FUNCTION padding_of(t AS Text PTR) AS INTEGER
  IF t = NOTHING THEN RETURN 32
  RETURN str_at(t, 0)
END FUNCTION

' s with so many more elements on the left and as many as it takes to `width` on the right.
FUNCTION str_pad(s AS Text PTR, width AS LONG, left_ AS LONG, t AS Text PTR) AS Text PTR
  DIM length AS LONG = str_length(s), code AS INTEGER = padding_of(t), bytes AS INTEGER = width_of_code(code), r AS Text PTR
  IF width <= length THEN RETURN str_retain(s)
  IF s <> NOTHING AND s->width > bytes THEN bytes = s->width
  r = str_try(width, bytes)
  IF r = NOTHING THEN RETURN NOTHING
  str_spread(r, 0, code, left_)
  str_place(r, left_, s, 0, length)
  str_spread(r, left_ + length, code, width - left_ - length)
  RETURN r
END FUNCTION

FUNCTION str_lpad(s AS Text PTR, width AS LONG, t AS Text PTR) AS Text PTR
  RETURN str_pad(s, width, width - str_length(s), t)
END FUNCTION

FUNCTION str_rpad(s AS Text PTR, width AS LONG, t AS Text PTR) AS Text PTR
  RETURN str_pad(s, width, 0, t)
END FUNCTION

FUNCTION str_center(s AS Text PTR, width AS LONG, t AS Text PTR) AS Text PTR
  RETURN str_pad(s, width, (width - str_length(s)) \ 2, t)
END FUNCTION

' ---- changing

' Letters of ASCII moved by `step_` when they lie in first..last.
FUNCTION str_shift_case(s AS Text PTR, first AS INTEGER, last AS INTEGER, step_ AS INTEGER) AS Text PTR
  DIM i AS LONG, code AS INTEGER, r AS Text PTR, length AS LONG, from AS UBYTE PTR, bytes AS UBYTE PTR, span AS UINTEGER
  IF s = NOTHING THEN RETURN NOTHING
  length = s->length
  IF s->width <> 1 THEN RETURN str_shift_wide(s, first, last, step_)
  span = CAST(UINTEGER, last - first)
  from = CAST(UBYTE PTR, s + 1)
  WHILE i < length
    IF CAST(UINTEGER, from[i] - first) <= span THEN EXIT WHILE
    INC i
  WEND
  IF i = length THEN RETURN str_retain(s)
  IF length = 1 THEN RETURN str_from_code(from[0] + step_)
  r = str_new(length, 1)
  bytes = CAST(UBYTE PTR, r + 1)
  copy_bytes(bytes, from, CAST(ULONG, i))
  WHILE i < length
    code = from[i]
    bytes[i] = code + IIF(CAST(UINTEGER, code - first) <= span, step_, 0)
    INC i
  WEND
  RETURN r
END FUNCTION

FUNCTION str_shift_wide(s AS Text PTR, first AS INTEGER, last AS INTEGER, step_ AS INTEGER) AS Text PTR
  DIM i AS LONG, code AS INTEGER, r AS Text PTR, codes AS INTEGER PTR
  r = str_new(s->length, s->width)
  str_place(r, 0, s, 0, s->length)
  codes = CAST(INTEGER PTR, r + 1)
  WHILE i < r->length
    code = codes[i]
    IF code >= first AND code <= last THEN codes[i] = code + step_
    INC i
  WEND
  RETURN r
END FUNCTION

FUNCTION str_upper(s AS Text PTR) AS Text PTR
  RETURN str_shift_case(s, 97, 122, -32)
END FUNCTION

FUNCTION str_lower(s AS Text PTR) AS Text PTR
  RETURN str_shift_case(s, 65, 90, 32)
END FUNCTION

FUNCTION str_reverse(s AS Text PTR) AS Text PTR
  DIM r AS Text PTR, i AS LONG, length AS LONG = str_length(s)
  IF length < 2 THEN RETURN str_retain(s)
  r = str_new(length, s->width)
  FOR i = 0 TO length - 1
    str_set(r, length - 1 - i, str_at(s, i))
  NEXT
  RETURN r
END FUNCTION

' Space, and the control characters from tab to carriage return.
FUNCTION is_space(code AS INTEGER) AS INTEGER
  RETURN code = 32 OR (code >= 9 AND code <= 13)
END FUNCTION

FUNCTION leading_space(s AS Text PTR) AS LONG
  DIM i AS LONG
  WHILE i < str_length(s) AND is_space(str_at(s, i))
    INC i
  WEND
  RETURN i
END FUNCTION

' The index behind the last element that is no space.
FUNCTION trailing_space(s AS Text PTR) AS LONG
  DIM i AS LONG = str_length(s)
  WHILE i > 0 AND is_space(str_at(s, i - 1))
    DEC i
  WEND
  RETURN i
END FUNCTION

FUNCTION str_ltrim(s AS Text PTR) AS Text PTR
  DIM from AS LONG = leading_space(s)
  RETURN str_part(s, from, str_length(s) - from)
END FUNCTION

FUNCTION str_rtrim(s AS Text PTR) AS Text PTR
  RETURN str_part(s, 0, trailing_space(s))
END FUNCTION

FUNCTION str_trim(s AS Text PTR) AS Text PTR
  DIM from AS LONG = leading_space(s)
  RETURN str_part(s, from, trailing_space(s) - from)
END FUNCTION

FUNCTION str_type(s AS Text PTR) AS INTEGER
  DIM i AS LONG
  WHILE i < str_length(s)
    IF str_at(s, i) > 127 THEN RETURN 1
    INC i
  WEND
  RETURN 0
END FUNCTION

' ---- other bases

' The magnitude in base 2^bits, with zeros in front to `width` digits, behind the sign of a negative number.
FUNCTION str_in_base(n AS LONG, width AS LONG, bits AS INTEGER) AS Text PTR
  DIM digits(63) AS UBYTE, count AS LONG, rest AS ULONG = CAST(ULONG, n), digit AS INTEGER, s AS Text PTR, at AS LONG
  IF n < 0 THEN rest = CAST(ULONG, -n)
  DO
    digit = rest AND (SHL(1, bits) - 1)
    digits(63 - count) = digit + IIF(digit < 10, 48, 55)
    INC count
    rest = SHR(rest, bits)
  LOOP UNTIL rest = 0
  IF width < count THEN width = count
  IF n < 0 THEN at = 1
  s = str_try(width + at, 1)
  IF s = NOTHING THEN RETURN NOTHING
  IF n < 0 THEN str_set(s, 0, 45)
  str_spread(s, at, 48, width - count)
  copy_bytes(CAST(UBYTE PTR, s + 1) + at + width - count, @digits(64 - count), CAST(ULONG, count))
  RETURN s
END FUNCTION

FUNCTION str_hex(n AS LONG, width AS LONG) AS Text PTR
  RETURN str_in_base(n, width, 4)
END FUNCTION

FUNCTION str_oct(n AS LONG, width AS LONG) AS Text PTR
  RETURN str_in_base(n, width, 3)
END FUNCTION

FUNCTION str_bin(n AS LONG, width AS LONG) AS Text PTR
  RETURN str_in_base(n, width, 1)
END FUNCTION

FUNCTION str_hex2dec(s AS Text PTR) AS LONG
  RETURN parse_signed(s, 4, 72)
END FUNCTION

FUNCTION str_oct2dec(s AS Text PTR) AS LONG
  RETURN parse_signed(s, 3, 79)
END FUNCTION

FUNCTION str_bin2dec(s AS Text PTR) AS LONG
  RETURN parse_signed(s, 1, 66)
END FUNCTION
