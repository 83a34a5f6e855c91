OPTION SYSTEM

' Numbers as text. Integers are written here, and what C's %.Pg shows without an exponent as long as that can be done exactly;
' the rest is left to C. Each routine of the first
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
  DIM length AS LONG
  IF x <> x THEN
    copy_bytes(buffer, CSTRING("nan"), 3)
    RETURN 3
  END IF
  IF precision <= 15 THEN length = format_decimal(buffer, precision, x)
  IF length > 0 THEN
    ' As C leaves it: those who try precisions read it back.
    buffer[length] = 0
    RETURN length
  END IF
  RETURN c_snprintf(buffer, numberSize, CSTRING("%.*g"), precision, x)
END FUNCTION

' 10^n for n from 0 to 22: the powers that a DOUBLE holds exactly.
DIM powersOfTen(22) AS DOUBLE

FUNCTION power_of_ten(n AS LONG) AS DOUBLE
  DIM i AS INTEGER, p AS DOUBLE = 1
  IF powersOfTen(22) = 0 THEN
    FOR i = 0 TO 22
      powersOfTen(i) = p
      p = p * 10
    NEXT
  END IF
  RETURN powersOfTen(n)
END FUNCTION

' %.Pg without exponent and for P up to 15: x times a power of ten is rounded to an integer of P digits. The product is known
' exactly as high + low (Dekker 1971), so that halves are seen for what they are. 0 when C has to do it.
FUNCTION format_decimal(buffer AS UBYTE PTR, precision AS INTEGER, x AS DOUBLE) AS LONG
  DIM a AS DOUBLE = ABS(x), exponent AS LONG, decimals AS LONG, scale AS DOUBLE, high AS DOUBLE, low AS DOUBLE, half AS DOUBLE
  DIM a1 AS DOUBLE, a2 AS DOUBLE, s1 AS DOUBLE, s2 AS DOUBLE, n AS LONG, at AS LONG, length AS LONG, digits(23) AS UBYTE
  IF NOT (a >= 1e-4 AND a < 1e15) THEN RETURN 0
  IF a >= 1 THEN
    WHILE a >= power_of_ten(exponent + 1)
      INC exponent
    WEND
  ELSE
    exponent = IIF(a >= 1e-2, IIF(a >= 1e-1, -1, -2), IIF(a >= 1e-3, -3, -4))
  END IF
  decimals = precision - 1 - exponent
  IF decimals < 0 THEN RETURN 0
  scale = power_of_ten(decimals)
  high = a * scale
  a1 = a * 134217729
  a1 = a1 - (a1 - a)
  a2 = a - a1
  s1 = scale * 134217729
  s1 = s1 - (s1 - scale)
  s2 = scale - s1
  low = ((a1 * s1 - high) + a1 * s2 + a2 * s1) + a2 * s2
  n = CAST(LONG, high)
  half = (high - n) - 0.5
  IF half = 0 THEN half = low
  IF half > 0 OR (half = 0 AND (n AND 1) = 1) THEN INC n
  IF n >= CAST(LONG, power_of_ten(precision)) THEN
    n = n \ 10
    DEC decimals
    IF decimals < 0 THEN RETURN 0
  END IF
  IF decimals >= 8 AND n MOD 100000000 = 0 THEN
    n = n \ 100000000
    decimals = decimals - 8
  END IF
  WHILE decimals > 0 AND n MOD 10 = 0
    n = n \ 10
    DEC decimals
  WEND
  IF x < 0 THEN
    buffer[0] = 45
    at = 1
  END IF
  length = format_ulong(@digits, CAST(ULONG, n))
  IF length <= decimals THEN
    ' Zeros between the point and the first digit.
    buffer[at] = 48
    buffer[at + 1] = 46
    fill_bytes(buffer + at + 2, 48, CAST(ULONG, decimals - length))
    copy_bytes(buffer + at + 2 + decimals - length, @digits, CAST(ULONG, length))
    RETURN at + 2 + decimals
  END IF
  copy_bytes(buffer + at, @digits, CAST(ULONG, length - decimals))
  IF decimals = 0 THEN RETURN at + length
  buffer[at + length - decimals] = 46
  copy_bytes(buffer + at + length - decimals + 1, @digits(length - decimals), CAST(ULONG, decimals))
  RETURN at + length + 1
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

' The text next above one of %.Pg, away from zero; its length, or 0 where that needs a carry. Below a power of two numbers lie
' twice as dense as above it, so that this text may read back where the nearest, which is below, does not.
FUNCTION text_above(buffer AS UBYTE PTR, length AS LONG, precision AS INTEGER) AS LONG
  DIM at AS LONG, digits AS INTEGER, hasPoint AS INTEGER, dropped AS INTEGER
  WHILE at < length AND buffer[at] <> 101
    IF buffer[at] = 46 THEN
      hasPoint = -1
    ELSEIF is_digit(buffer[at]) AND (digits > 0 OR buffer[at] <> 48) THEN
      INC digits
    END IF
    INC at
  WEND
  IF digits = precision AND buffer[at - 1] <> 57 THEN
    INC buffer[at - 1]
    RETURN length
  END IF
  ' Zeros were dropped at the end.
  dropped = precision - digits
  IF dropped = 0 OR hasPoint = 0 THEN RETURN 0
  FOR i AS LONG = length TO at STEP -1
    buffer[i + dropped] = buffer[i]
  NEXT
  fill_bytes(buffer + at, 48, CAST(ULONG, dropped))
  buffer[at + dropped - 1] = 49
  RETURN length + dropped
END FUNCTION

' The fewest digits that read back as the same number.
FUNCTION format_shortest_single(buffer AS UBYTE PTR, x AS SINGLE) AS LONG
  DIM precision AS INTEGER, length AS LONG
  IF x <> x THEN RETURN format_general(buffer, 9, x)
  FOR precision = 1 TO 9
    length = format_general(buffer, precision, x)
    IF c_strtof(buffer, NOTHING) = x THEN RETURN length
    length = text_above(buffer, length, precision)
    IF length > 0 THEN IF c_strtof(buffer, NOTHING) = x THEN RETURN length
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
    length = text_above(buffer, length, precision)
    IF length > 0 THEN IF c_strtod(buffer, NOTHING) = x THEN RETURN length
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
