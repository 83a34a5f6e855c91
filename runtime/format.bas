OPTION SYSTEM

' Numbers as text. Integers are written here; what C's %.Pg does is left to C, which rounds exactly. Each routine of the first
' half writes to a buffer of at least `numberSize` bytes and gives the number of bytes; no NUL is counted.

CONST numberSize = 64

DECLARE FUNCTION c_snprintf LIB "c" ALIAS "snprintf" (buffer AS UBYTE PTR, size AS ULONG, mask AS UBYTE PTR, ...) AS INTEGER
DECLARE FUNCTION c_strtod LIB "c" ALIAS "strtod" (p AS UBYTE PTR, ending AS UBYTE PTR PTR) AS DOUBLE
DECLARE FUNCTION c_strtof LIB "c" ALIAS "strtof" (p AS UBYTE PTR, ending AS UBYTE PTR PTR) AS SINGLE

FUNCTION format_ulong(buffer AS UBYTE PTR, n AS ULONG) AS LONG
  DIM digits(23) AS UBYTE, at AS LONG = 24, rest AS ULONG
  DO
    rest = n \ 10
    DEC at
    digits(at) = 48 + CAST(INTEGER, n - rest * 10)
    n = rest
  LOOP UNTIL n = 0
  copy_bytes(buffer, @digits(at), CAST(ULONG, 24 - at))
  RETURN 24 - at
END FUNCTION

FUNCTION format_long(buffer AS UBYTE PTR, n AS LONG) AS LONG
  IF n >= 0 THEN RETURN format_ulong(buffer, CAST(ULONG, n))
  buffer[0] = 45
  RETURN format_ulong(buffer + 1, CAST(ULONG, -n)) + 1
END FUNCTION

' True for numbers whose decimal digits %.15g shows all and without exponent: whole, and below 10^15. Not for -0.
FUNCTION is_plain(x AS DOUBLE) AS INTEGER
  IF NOT (x > -1e15 AND x < 1e15) THEN RETURN 0
  IF x = 0 THEN RETURN BITSOF(x) = 0
  RETURN CAST(DOUBLE, CAST(LONG, x)) = x
END FUNCTION

' C's %.Pg, with one spelling for each value that is no number.
FUNCTION format_general(buffer AS UBYTE PTR, precision AS INTEGER, x AS DOUBLE) AS LONG
  IF x <> x THEN
    copy_bytes(buffer, CSTRING("nan"), 3)
    RETURN 3
  END IF
  RETURN c_snprintf(buffer, numberSize, CSTRING("%.*g"), precision, x)
END FUNCTION

FUNCTION print_digits() AS INTEGER
  DIM c AS Context PTR = CAST(Context PTR, CONTEXTPTR)
  IF c->slots.digits = 0 THEN RETURN 6
  RETURN c->slots.digits
END FUNCTION

' As PRINT shows a DOUBLE: below a million in P digits, above it in full.
FUNCTION format_print_double(buffer AS UBYTE PTR, x AS DOUBLE) AS LONG
  DIM precision AS INTEGER = print_digits()
  IF x > -1e6 AND x < 1e6 THEN
    IF precision >= 6 AND is_plain(x) THEN RETURN format_long(buffer, CAST(LONG, x))
    RETURN format_below_million(buffer, precision, x)
  END IF
  IF is_plain(x) THEN RETURN format_long(buffer, CAST(LONG, x))
  RETURN format_general(buffer, IIF(precision > 15, precision, 15), x)
END FUNCTION

' What rounds up to a million is written out, as a million is.
FUNCTION format_below_million(buffer AS UBYTE PTR, precision AS INTEGER, x AS DOUBLE) AS LONG
  DIM length AS LONG = format_general(buffer, precision, x), rounded AS DOUBLE
  IF x > -99999 AND x < 99999 THEN RETURN length
  rounded = c_strtod(buffer, NOTHING)
  IF rounded >= 1e6 OR rounded <= -1e6 THEN RETURN format_long(buffer, CAST(LONG, rounded))
  RETURN length
END FUNCTION

' A SINGLE from a million on: whole numbers in full, others with as many digits as read back as the same number.
FUNCTION format_print_single(buffer AS UBYTE PTR, x AS SINGLE) AS LONG
  DIM precision AS INTEGER = print_digits(), wide AS DOUBLE = x
  IF x > -1e6 AND x < 1e6 THEN
    IF precision >= 6 AND is_plain(wide) THEN RETURN format_long(buffer, CAST(LONG, wide))
    RETURN format_below_million(buffer, precision, wide)
  END IF
  IF precision > 15 THEN RETURN format_general(buffer, precision, wide)
  IF is_plain(wide) THEN RETURN format_long(buffer, CAST(LONG, wide))
  RETURN format_shortest_single(buffer, x)
END FUNCTION

' The fewest digits that read back as the same number.
FUNCTION format_shortest_single(buffer AS UBYTE PTR, x AS SINGLE) AS LONG
  DIM precision AS INTEGER, length AS LONG
  IF x <> x THEN RETURN format_general(buffer, 9, x)
  FOR precision = 1 TO 9
    length = format_general(buffer, precision, x)
    IF c_strtof(buffer, NOTHING) = x THEN RETURN length
  NEXT
  RETURN length
END FUNCTION

FUNCTION format_shortest_double(buffer AS UBYTE PTR, x AS DOUBLE) AS LONG
  DIM precision AS INTEGER, length AS LONG
  IF x <> x THEN RETURN format_general(buffer, 17, x)
  IF is_plain(x) THEN RETURN format_long(buffer, CAST(LONG, x))
  ' 15 digits survive the way there and back, and %g drops trailing zeros; only subnormal numbers hold fewer.
  FOR precision = IIF(x > -1e-300 AND x < 1e-300, 1, 15) TO 17
    length = format_general(buffer, precision, x)
    IF c_strtod(buffer, NOTHING) = x THEN RETURN length
  NEXT
  RETURN length
END FUNCTION

' As STR$ shows them.
FUNCTION format_double(buffer AS UBYTE PTR, x AS DOUBLE) AS LONG
  DIM precision AS INTEGER = print_digits()
  IF is_plain(x) THEN RETURN format_long(buffer, CAST(LONG, x))
  RETURN format_general(buffer, IIF(precision > 15, precision, 15), x)
END FUNCTION

FUNCTION format_single(buffer AS UBYTE PTR, x AS SINGLE) AS LONG
  DIM precision AS INTEGER = print_digits()
  RETURN format_general(buffer, IIF(precision > 15, precision, 7), x)
END FUNCTION

SUB option_digits(n AS INTEGER)
  DIM c AS Context PTR = CAST(Context PTR, CONTEXTPTR)
  c->slots.digits = n
END SUB

' ---- as strings

FUNCTION text_int(n AS INTEGER) AS Text PTR
  RETURN text_long(n)
END FUNCTION

FUNCTION text_uint(n AS UINTEGER) AS Text PTR
  RETURN text_long(n)
END FUNCTION

FUNCTION text_long(n AS LONG) AS Text PTR
  DIM buffer(23) AS UBYTE, length AS LONG = format_long(@buffer, n)
  RETURN str_from_bytes(@buffer, length)
END FUNCTION

FUNCTION text_ulong(n AS ULONG) AS Text PTR
  DIM buffer(23) AS UBYTE, length AS LONG = format_ulong(@buffer, n)
  RETURN str_from_bytes(@buffer, length)
END FUNCTION

FUNCTION text_single(x AS SINGLE) AS Text PTR
  DIM buffer(numberSize) AS UBYTE, length AS LONG = format_single(@buffer, x)
  RETURN str_from_bytes(@buffer, length)
END FUNCTION

FUNCTION text_double(x AS DOUBLE) AS Text PTR
  DIM buffer(numberSize) AS UBYTE, length AS LONG = format_double(@buffer, x)
  RETURN str_from_bytes(@buffer, length)
END FUNCTION

FUNCTION text_print_single(x AS SINGLE) AS Text PTR
  DIM buffer(numberSize) AS UBYTE, length AS LONG = format_print_single(@buffer, x)
  RETURN str_from_bytes(@buffer, length)
END FUNCTION

FUNCTION text_print_double(x AS DOUBLE) AS Text PTR
  DIM buffer(numberSize) AS UBYTE, length AS LONG = format_print_double(@buffer, x)
  RETURN str_from_bytes(@buffer, length)
END FUNCTION
