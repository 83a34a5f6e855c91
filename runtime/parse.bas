OPTION SYSTEM

' Text to numbers: VAL, which INPUT and READ share, and the conversions from other bases. C's strtod rounds exactly; it is
' given only what the language calls a number, so that it never sees names like "inf" or hexadecimal fractions.

' The element at an index, 0 behind the end.
FUNCTION code_at(s AS Text PTR, index AS LONG) AS INTEGER
  IF index >= str_length(s) THEN RETURN 0
  RETURN str_at(s, index)
END FUNCTION

FUNCTION is_digit(code AS INTEGER) AS INTEGER
  RETURN code >= 48 AND code <= 57
END FUNCTION

' The capital of an ASCII letter.
FUNCTION capital(code AS INTEGER) AS INTEGER
  IF code >= 97 AND code <= 122 THEN RETURN code - 32
  RETURN code
END FUNCTION

' The value of a digit in bases up to 16; 99 for what is none.
FUNCTION digit_value(code AS INTEGER) AS INTEGER
  IF is_digit(code) THEN RETURN code - 48
  code = capital(code)
  IF code >= 65 AND code <= 70 THEN RETURN code - 55
  RETURN 99
END FUNCTION

' The digits from an index on in base 2^bits, modulo 2^64.
FUNCTION parse_base(s AS Text PTR, at AS LONG, bits AS INTEGER) AS LONG
  DIM value AS LONG, digit AS INTEGER
  DO
    digit = digit_value(code_at(s, at))
    IF digit >= SHL(1, bits) THEN RETURN value
    value = SHL(value, bits) OR digit
    INC at
  LOOP
END FUNCTION

' Bits of a digit after `&H`, `&O`, `&B` or `0x` at an index; 0 when there is no such prefix with a digit behind it.
FUNCTION prefix_bits(s AS Text PTR, at AS LONG) AS INTEGER
  DIM first AS INTEGER = code_at(s, at), second AS INTEGER = capital(code_at(s, at + 1)), bits AS INTEGER
  IF first = 38 THEN
    IF second = 72 THEN bits = 4
    IF second = 79 THEN bits = 3
    IF second = 66 THEN bits = 1
  ELSEIF first = 48 AND second = 88 THEN
    bits = 4
  END IF
  IF bits = 0 THEN RETURN 0
  IF digit_value(code_at(s, at + 2)) >= SHL(1, bits) THEN RETURN 0
  RETURN bits
END FUNCTION

' HEX2DEC and its kin: an optional sign, an optional prefix of that base, digits.
FUNCTION parse_signed(s AS Text PTR, bits AS INTEGER, letter AS INTEGER) AS LONG
  DIM at AS LONG = leading_space(s), isNegative AS INTEGER, value AS LONG
  IF code_at(s, at) = 45 OR code_at(s, at) = 43 THEN
    isNegative = code_at(s, at) = 45
    INC at
  END IF
  IF prefix_bits(s, at) = bits THEN at = at + 2
  value = parse_base(s, at, bits)
  RETURN IIF(isNegative, -value, value)
END FUNCTION

' The index behind the longest decimal number that starts at an index; the index itself when there is none.
FUNCTION number_ending(s AS Text PTR, start AS LONG) AS LONG
  DIM at AS LONG = start, digits AS LONG, marker AS LONG
  IF code_at(s, at) = 45 OR code_at(s, at) = 43 THEN INC at
  WHILE is_digit(code_at(s, at))
    INC at
    INC digits
  WEND
  IF code_at(s, at) = 46 AND (digits > 0 OR is_digit(code_at(s, at + 1))) THEN
    INC at
    WHILE is_digit(code_at(s, at))
      INC at
      INC digits
    WEND
  END IF
  IF digits = 0 THEN RETURN start
  IF capital(code_at(s, at)) <> 69 AND capital(code_at(s, at)) <> 68 THEN RETURN at
  marker = at
  INC at
  IF code_at(s, at) = 45 OR code_at(s, at) = 43 THEN INC at
  IF is_digit(code_at(s, at)) = 0 THEN RETURN marker
  WHILE is_digit(code_at(s, at))
    INC at
  WEND
  RETURN at
END FUNCTION

' Up to 15 digits with or without a point, and nothing behind them that could belong to the number: the quotient of two numbers
' that are exact is the nearest DOUBLE (Clinger 1990). 0 for anything else.
FUNCTION val_plain(s AS Text PTR, at AS LONG, BYREF value AS DOUBLE) AS INTEGER
  DIM bytes AS UBYTE PTR = CAST(UBYTE PTR, s + 1), i AS LONG = at, ending AS LONG = s->length, n AS LONG, digits AS LONG, point AS LONG
  DIM digit AS INTEGER, sign AS INTEGER
  IF s->width <> 1 OR i >= ending THEN RETURN 0
  IF bytes[i] = 45 OR bytes[i] = 43 THEN
    sign = bytes[i]
    INC i
  END IF
  point = -1
  WHILE i < ending
    digit = bytes[i] - 48
    IF digit >= 0 AND digit <= 9 THEN
      n = n * 10 + digit
      INC digits
      IF digits > 15 THEN RETURN 0
    ELSEIF digit = -2 AND point < 0 THEN
      point = digits
    ELSE
      EXIT WHILE
    END IF
    INC i
  WEND
  IF digits = 0 THEN RETURN 0
  IF i < ending THEN
    ' An exponent, or 0x.
    IF capital(bytes[i]) = 69 OR capital(bytes[i]) = 68 OR capital(bytes[i]) = 88 THEN RETURN 0
  END IF
  value = n
  IF point >= 0 THEN value = value / power_of_ten(digits - point)
  IF sign = 45 THEN value = -value
  RETURN 1
END FUNCTION

' VAL
FUNCTION str_val(s AS Text PTR) AS DOUBLE
  DIM at AS LONG = leading_space(s), ending AS LONG, bits AS INTEGER, sign AS INTEGER, value AS DOUBLE
  DIM shortBuffer(63) AS UBYTE, buffer AS UBYTE PTR
  IF s = NOTHING THEN RETURN 0
  IF val_plain(s, at, value) <> 0 THEN RETURN value
  sign = code_at(s, at)
  bits = prefix_bits(s, IIF(sign = 45 OR sign = 43, at + 1, at))
  IF bits <> 0 THEN
    value = parse_base(s, IIF(sign = 45 OR sign = 43, at + 3, at + 2), bits)
    RETURN IIF(sign = 45, -value, value)
  END IF
  ending = number_ending(s, at)
  IF ending = at THEN RETURN 0
  buffer = @shortBuffer
  IF ending - at > 63 THEN buffer = mem_alloc(ending - at + 1)
  IF buffer = NOTHING THEN mem_exhausted
  copy_number(buffer, s, at, ending)
  value = c_strtod(buffer, NOTHING)
  IF ending - at > 63 THEN mem_free(buffer)
  RETURN value
END FUNCTION

' As bytes with a NUL; the exponent marker D is C's E.
SUB copy_number(buffer AS UBYTE PTR, s AS Text PTR, from AS LONG, ending AS LONG)
  DIM i AS LONG, code AS INTEGER
  FOR i = from TO ending - 1
    code = str_at(s, i)
    IF capital(code) = 68 THEN code = 69
    buffer[i - from] = code
  NEXT
  buffer[ending - from] = 0
END SUB
