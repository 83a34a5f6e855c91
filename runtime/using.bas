OPTION SYSTEM

' PRINT USING: the format is walked once; each item takes the next field, and what is no field is printed on the way.

' A numeric field as it stands in the format.
TYPE Mask
  length AS LONG
  hasPlus AS INTEGER
  hasDollar AS INTEGER
  hasStars AS INTEGER
  hasComma AS INTEGER
  hasExponent AS INTEGER
  hasTrailingMinus AS INTEGER
  decimals AS INTEGER
END TYPE

SUB using_begin(mask AS Text PTR)
  DIM c AS Context PTR = CAST(Context PTR, CONTEXTPTR)
  c->slots.usingFormat = mask
  c->slots.usingPosition = 0
END SUB

' Read the numeric field at an index; its length, or 0 when there is none.
FUNCTION read_mask(s AS Text PTR, start AS LONG, m AS Mask PTR) AS LONG
  DIM at AS LONG = start, digits AS LONG, code AS INTEGER, hasPoint AS INTEGER
  fill_bytes(m, 0, CAST(ULONG, SIZEOF(Mask)))
  code = code_at(s, at)
  IF code = 43 THEN
    m->hasPlus = -1
    INC at
  ELSEIF code = 36 AND code_at(s, at + 1) = 36 THEN
    m->hasDollar = -1
    at = at + 2
  ELSEIF code = 42 AND code_at(s, at + 1) = 42 THEN
    m->hasStars = -1
    at = at + 2
  END IF
  DO
    code = code_at(s, at)
    IF code = 35 THEN
      INC digits
      IF hasPoint THEN INC m->decimals
    ELSEIF code = 44 THEN
      m->hasComma = -1
    ELSEIF code = 46 AND hasPoint = 0 THEN
      hasPoint = -1
    ELSE
      EXIT DO
    END IF
    INC at
  LOOP
  IF digits = 0 THEN RETURN 0
  IF code_at(s, at) = 94 AND code_at(s, at + 1) = 94 AND code_at(s, at + 2) = 94 AND code_at(s, at + 3) = 94 THEN
    m->hasExponent = -1
    at = at + 4
  END IF
  IF code_at(s, at) = 45 THEN
    m->hasTrailingMinus = -1
    INC at
  END IF
  m->length = at - start
  RETURN m->length
END FUNCTION

' Print up to the next field. 0: the format is at its end, 1: a string field, 2: a numeric one, described in `m`.
FUNCTION next_field(m AS Mask PTR) AS INTEGER
  DIM c AS Context PTR = CAST(Context PTR, CONTEXTPTR), st AS State PTR, s AS Text PTR, code AS INTEGER, length AS LONG
  st = @c->slots
  s = st->usingFormat
  WHILE st->usingPosition < str_length(s)
    code = str_at(s, st->usingPosition)
    IF code = 64 THEN
      INC st->usingPosition
      RETURN 1
    END IF
    length = read_mask(s, st->usingPosition, m)
    IF length > 0 THEN
      st->usingPosition = st->usingPosition + length
      RETURN 2
    END IF
    ' An underscore makes what follows ordinary.
    IF code = 95 AND st->usingPosition + 1 < str_length(s) THEN INC st->usingPosition
    print_element(s, st->usingPosition)
    INC st->usingPosition
  WEND
  RETURN 0
END FUNCTION

SUB print_element(s AS Text PTR, index AS LONG)
  DIM one AS Text PTR = str_from_code(str_at(s, index))
  print_string(one)
  str_release(one)
END SUB

SUB using_string(s AS Text PTR)
  DIM m AS Mask
  IF next_field(@m) <> 0 THEN print_string(s)
END SUB

SUB using_double(x AS DOUBLE)
  DIM m AS Mask, buffer(numberSize) AS UBYTE, length AS LONG, kind AS INTEGER = next_field(@m)
  IF kind = 1 THEN
    length = format_double(@buffer, x)
    out_ascii(@buffer, length)
  ELSEIF kind = 2 THEN
    print_masked(@m, x)
  END IF
END SUB

SUB using_single(x AS SINGLE)
  DIM m AS Mask, buffer(numberSize) AS UBYTE, length AS LONG, kind AS INTEGER = next_field(@m)
  IF kind = 1 THEN
    length = format_single(@buffer, x)
    out_ascii(@buffer, length)
  ELSEIF kind = 2 THEN
    print_masked(@m, x)
  END IF
END SUB

SUB using_long(n AS LONG)
  DIM m AS Mask, kind AS INTEGER = next_field(@m), digits(23) AS UBYTE, length AS LONG
  IF kind = 1 THEN
    print_long(n)
  ELSEIF kind = 2 AND n > -9007199254740992 AND n < 9007199254740992 THEN
    print_masked(@m, n)
  ELSEIF kind = 2 THEN
    length = format_long(@digits, n)
    print_masked_integer(@m, @digits, length)
  END IF
END SUB

SUB using_ulong(n AS ULONG)
  DIM m AS Mask, kind AS INTEGER = next_field(@m), digits(23) AS UBYTE, length AS LONG
  IF kind = 1 THEN
    print_ulong(n)
  ELSEIF kind = 2 THEN
    length = format_ulong(@digits, n)
    print_masked_integer(@m, @digits, length)
  END IF
END SUB

' Literals behind the last item; fields without one print nothing.
SUB using_end
  DIM m AS Mask
  WHILE next_field(@m) <> 0
  WEND
END SUB

' ---- a number in its field

SUB print_masked(m AS Mask PTR, x AS DOUBLE)
  ' The longest: 309 digits, a point and as many decimals as the mask has.
  DIM text AS UBYTE PTR, size AS LONG = 400 + m->decimals, length AS LONG, isNegative AS INTEGER, magnitude AS DOUBLE = x
  text = mem_alloc(size)
  IF text = NOTHING THEN mem_exhausted
  IF BITSOF(x) < 0 AND x = x THEN
    isNegative = -1
    magnitude = -x
  END IF
  IF x <> x THEN magnitude = FROMBITS(&H7FF8000000000000)
  length = c_snprintf(text, CAST(ULONG, size), IIF(m->hasExponent, CSTRING("%.*E"), CSTRING("%.*f")), m->decimals, magnitude)
  IF is_all_zero(text, length) THEN isNegative = 0
  print_signed(m, text, length, isNegative)
  mem_free(text)
END SUB

' Digits of an integer that no DOUBLE holds exactly.
SUB print_masked_integer(m AS Mask PTR, digits AS UBYTE PTR, length AS LONG)
  DIM text AS UBYTE PTR, x AS DOUBLE, isNegative AS INTEGER
  IF m->hasExponent THEN
    digits[length] = 0
    x = c_strtod(digits, NOTHING)
    print_masked(m, x)
    RETURN
  END IF
  IF digits[0] = 45 THEN
    isNegative = -1
    digits = digits + 1
    DEC length
  END IF
  text = mem_alloc(length + m->decimals + 1)
  IF text = NOTHING THEN mem_exhausted
  copy_bytes(text, digits, CAST(ULONG, length))
  IF m->decimals > 0 THEN
    text[length] = 46
    fill_bytes(text + length + 1, 48, CAST(ULONG, m->decimals))
    length = length + 1 + m->decimals
  END IF
  print_signed(m, text, length, isNegative)
  mem_free(text)
END SUB

FUNCTION is_all_zero(p AS UBYTE PTR, n AS LONG) AS INTEGER
  DIM i AS LONG
  WHILE i < n AND p[i] <> 69
    IF p[i] <> 48 AND p[i] <> 46 THEN RETURN 0
    INC i
  WEND
  RETURN -1
END FUNCTION

' Digits before the point, or before whatever ends them.
FUNCTION whole_digits(p AS UBYTE PTR, n AS LONG) AS LONG
  DIM i AS LONG
  WHILE i < n AND is_digit(p[i])
    INC i
  WEND
  RETURN i
END FUNCTION

' Commas between groups of three, signs and padding around.
SUB print_signed(m AS Mask PTR, p AS UBYTE PTR, length AS LONG, isNegative AS INTEGER)
  DIM whole AS LONG = whole_digits(p, length), commas AS LONG, total AS LONG, i AS LONG
  IF m->hasComma AND m->hasExponent = 0 AND whole > 0 THEN commas = (whole - 1) \ 3
  total = length + commas + IIF(m->hasDollar, 1, 0)
  IF m->hasPlus OR (isNegative AND m->hasTrailingMinus = 0) THEN INC total
  IF isNegative AND m->hasTrailingMinus THEN INC total
  IF total > m->length THEN
    out_code(37)
  ELSEIF m->hasStars THEN
    FOR i = total + 1 TO m->length
      out_code(42)
    NEXT
  ELSE
    out_blanks(m->length - total)
  END IF
  IF m->hasPlus THEN
    out_code(IIF(isNegative, 45, 43))
  ELSEIF isNegative AND m->hasTrailingMinus = 0 THEN
    out_code(45)
  END IF
  IF m->hasDollar THEN out_code(36)
  FOR i = 0 TO length - 1
    IF commas > 0 AND i > 0 AND i < whole AND (whole - i) MOD 3 = 0 THEN out_code(44)
    out_code(p[i])
  NEXT
  IF m->hasTrailingMinus AND isNegative THEN out_code(45)
END SUB

SUB out_code(code AS INTEGER)
  DIM one AS UBYTE = code
  out_ascii(@one, 1)
END SUB
