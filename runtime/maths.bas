OPTION SYSTEM

' Mathematical functions that check their arguments, and those that C has not. NaN goes through without an error.

DECLARE FUNCTION c_pow LIB "m" ALIAS "pow" (x AS DOUBLE, y AS DOUBLE) AS DOUBLE
DECLARE FUNCTION c_fmod LIB "m" ALIAS "fmod" (x AS DOUBLE, y AS DOUBLE) AS DOUBLE
DECLARE FUNCTION c_remainder LIB "m" ALIAS "remainder" (x AS DOUBLE, y AS DOUBLE) AS DOUBLE
DECLARE FUNCTION c_asin LIB "m" ALIAS "asin" (x AS DOUBLE) AS DOUBLE
DECLARE FUNCTION c_acos LIB "m" ALIAS "acos" (x AS DOUBLE) AS DOUBLE
DECLARE FUNCTION c_acosh LIB "m" ALIAS "acosh" (x AS DOUBLE) AS DOUBLE
DECLARE FUNCTION c_atanh LIB "m" ALIAS "atanh" (x AS DOUBLE) AS DOUBLE
DECLARE FUNCTION c_exp LIB "m" ALIAS "exp" (x AS DOUBLE) AS DOUBLE
DECLARE FUNCTION c_log LIB "m" ALIAS "log" (x AS DOUBLE) AS DOUBLE
DECLARE FUNCTION c_log10 LIB "m" ALIAS "log10" (x AS DOUBLE) AS DOUBLE
DECLARE FUNCTION c_log2 LIB "m" ALIAS "log2" (x AS DOUBLE) AS DOUBLE
DECLARE FUNCTION c_log1p LIB "m" ALIAS "log1p" (x AS DOUBLE) AS DOUBLE
DECLARE FUNCTION c_erfc LIB "m" ALIAS "erfc" (x AS DOUBLE) AS DOUBLE
DECLARE FUNCTION c_round LIB "m" ALIAS "round" (x AS DOUBLE) AS DOUBLE
DECLARE FUNCTION c_floor LIB "m" ALIAS "floor" (x AS DOUBLE) AS DOUBLE

' The value of a function whose argument is outside of its domain.
FUNCTION math_fail(code AS INTEGER) AS DOUBLE
  error_raise(code)
  RETURN 0
END FUNCTION

' ---- powers and remainders

FUNCTION math_power(x AS DOUBLE, y AS DOUBLE) AS DOUBLE
  IF x = 0 AND y < 0 THEN RETURN math_fail(11)
  ' Of a whole exponent the floor is itself; infinities count as whole.
  IF x < 0 AND x >= -1.7976931348623157e308 AND y = y AND c_floor(y) <> y THEN RETURN math_fail(5)
  RETURN c_pow(x, y)
END FUNCTION

FUNCTION math_pow(x AS DOUBLE, y AS DOUBLE) AS DOUBLE
  RETURN math_power(x, y)
END FUNCTION

FUNCTION math_remainder_of(x AS DOUBLE, y AS DOUBLE) AS DOUBLE
  RETURN c_fmod(x, y)
END FUNCTION

FUNCTION math_fmod(x AS DOUBLE, y AS DOUBLE) AS DOUBLE
  IF y = 0 THEN RETURN math_fail(11)
  RETURN c_fmod(x, y)
END FUNCTION

FUNCTION math_remainder(x AS DOUBLE, y AS DOUBLE) AS DOUBLE
  IF y = 0 THEN RETURN math_fail(11)
  RETURN c_remainder(x, y)
END FUNCTION

' Half away from zero, to so many decimals. The decimal text of the number decides what a half is: ROUND(2.675, 2) is 2.68,
' though the binary value lies a little below. Scaling by a power of ten and back would also overflow for large x.
FUNCTION math_round(x AS DOUBLE, decimals AS LONG) AS DOUBLE
  DIM scale AS DOUBLE, scaled AS DOUBLE
  IF decimals < -308 OR decimals > 308 THEN RETURN math_fail(5)
  IF decimals = 0 THEN RETURN c_round(x)
  IF decimals > 0 THEN
    scale = c_pow(10, decimals)
    scaled = x * scale
    ' From 2^52 on there are no decimals to round.
    IF NOT (scaled > -4503599627370496 AND scaled < 4503599627370496) THEN RETURN x
    RETURN c_round(nudge(scaled)) / scale
  END IF
  scale = c_pow(10, -decimals)
  RETURN c_round(nudge(x / scale)) * scale
END FUNCTION

' A number whose shortest decimal text ends in a half is moved to that half.
FUNCTION nudge(x AS DOUBLE) AS DOUBLE
  DIM buffer(numberSize) AS UBYTE, near AS DOUBLE
  c_snprintf(@buffer, numberSize, CSTRING("%.15g"), x)
  near = c_strtod(@buffer, NOTHING)
  IF near * 2 = c_round(near * 2) THEN RETURN near
  RETURN x
END FUNCTION

' ---- domains

FUNCTION math_asin(x AS DOUBLE) AS DOUBLE
  IF x < -1 OR x > 1 THEN RETURN math_fail(5)
  RETURN c_asin(x)
END FUNCTION

FUNCTION math_acos(x AS DOUBLE) AS DOUBLE
  IF x < -1 OR x > 1 THEN RETURN math_fail(5)
  RETURN c_acos(x)
END FUNCTION

FUNCTION math_acosh(x AS DOUBLE) AS DOUBLE
  IF x < 1 THEN RETURN math_fail(5)
  RETURN c_acosh(x)
END FUNCTION

FUNCTION math_atanh(x AS DOUBLE) AS DOUBLE
  IF x <= -1 OR x >= 1 THEN RETURN math_fail(5)
  RETURN c_atanh(x)
END FUNCTION

FUNCTION math_log(x AS DOUBLE) AS DOUBLE
  IF x <= 0 THEN RETURN math_fail(5)
  RETURN c_log(x)
END FUNCTION

FUNCTION math_log10(x AS DOUBLE) AS DOUBLE
  IF x <= 0 THEN RETURN math_fail(5)
  RETURN c_log10(x)
END FUNCTION

FUNCTION math_log2(x AS DOUBLE) AS DOUBLE
  IF x <= 0 THEN RETURN math_fail(5)
  RETURN c_log2(x)
END FUNCTION

FUNCTION math_log1p(x AS DOUBLE) AS DOUBLE
  IF x <= -1 THEN RETURN math_fail(5)
  RETURN c_log1p(x)
END FUNCTION

FUNCTION math_logit(x AS DOUBLE) AS DOUBLE
  IF x <= 0 OR x >= 1 THEN RETURN math_fail(5)
  RETURN c_log(x / (1 - x))
END FUNCTION

FUNCTION math_sigmoid(x AS DOUBLE) AS DOUBLE
  RETURN 1 / (1 + c_exp(-x))
END FUNCTION

FUNCTION math_normpdf(x AS DOUBLE) AS DOUBLE
  RETURN c_exp(-0.5 * x * x) * 0.3989422804014327
END FUNCTION

FUNCTION math_normcdf(x AS DOUBLE) AS DOUBLE
  RETURN 0.5 * c_erfc(-x * 0.7071067811865476)
END FUNCTION

' ---- counting

FUNCTION math_fact(n AS INTEGER) AS DOUBLE
  DIM product AS DOUBLE = 1, i AS INTEGER
  IF n < 0 THEN RETURN math_fail(5)
  IF n > 170 THEN RETURN math_fail(6)
  FOR i = 2 TO n
    product = product * i
  NEXT
  RETURN product
END FUNCTION

' Each step divides without remainder, so the result is exact as long as doubles are.
FUNCTION math_comb(n AS LONG, k AS LONG) AS DOUBLE
  DIM result AS DOUBLE = 1, i AS LONG, factor AS LONG, divisor AS LONG, whole AS LONG = 1
  IF n < 0 OR k < 0 OR k > n THEN RETURN math_fail(5)
  IF k > n - k THEN k = n - k
  FOR i = 1 TO k
    factor = n - k + i
    divisor = i
    IF result < 9007199254740992 AND UMULHI(whole, factor) = 0 AND whole * factor > 0 THEN
      whole = whole * factor \ divisor
      result = whole
    ELSE
      result = result * factor / divisor
      ' Beyond exact numbers; the integer is not used again.
      IF result < 9007199254740992 THEN result = 9007199254740992
    END IF
    IF result > 1.7976931348623157e308 THEN RETURN result
  NEXT
  RETURN result
END FUNCTION

FUNCTION math_perm(n AS LONG, k AS LONG) AS DOUBLE
  DIM result AS DOUBLE = 1, i AS LONG
  IF n < 0 OR k < 0 OR k > n THEN RETURN math_fail(5)
  FOR i = n - k + 1 TO n
    result = result * i
    IF result > 1.7976931348623157e308 THEN RETURN result
  NEXT
  RETURN result
END FUNCTION

FUNCTION math_gcd(a AS LONG, b AS LONG) AS LONG
  DIM x AS ULONG = CAST(ULONG, IIF(a < 0, -a, a)), y AS ULONG = CAST(ULONG, IIF(b < 0, -b, b)), rest AS ULONG
  WHILE y <> 0
    rest = x MOD y
    x = y
    y = rest
  WEND
  RETURN CAST(LONG, x)
END FUNCTION

FUNCTION math_lcm(a AS LONG, b AS LONG) AS LONG
  DIM product AS LONG
  IF a = 0 OR b = 0 THEN RETURN 0
  product = a \ math_gcd(a, b) * b
  RETURN IIF(product < 0, -product, product)
END FUNCTION

' ---- finance

FUNCTION math_pmt(rate AS DOUBLE, n AS DOUBLE, present AS DOUBLE) AS DOUBLE
  DIM growth AS DOUBLE
  IF n <= 0 THEN RETURN math_fail(5)
  IF rate > -1e-12 AND rate < 1e-12 THEN RETURN -present / n
  growth = c_pow(1 + rate, n)
  RETURN -(present * rate * growth) / (growth - 1)
END FUNCTION

FUNCTION math_pv(rate AS DOUBLE, n AS DOUBLE, payment AS DOUBLE) AS DOUBLE
  DIM growth AS DOUBLE
  IF n <= 0 THEN RETURN math_fail(5)
  IF rate > -1e-12 AND rate < 1e-12 THEN RETURN -payment * n
  growth = c_pow(1 + rate, n)
  RETURN -payment * (growth - 1) / (rate * growth)
END FUNCTION

FUNCTION math_fv(rate AS DOUBLE, n AS DOUBLE, payment AS DOUBLE) AS DOUBLE
  IF n <= 0 THEN RETURN math_fail(5)
  IF rate > -1e-12 AND rate < 1e-12 THEN RETURN -payment * n
  RETURN -payment * (c_pow(1 + rate, n) - 1) / rate
END FUNCTION
