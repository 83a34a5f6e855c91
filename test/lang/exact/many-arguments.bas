' 9.2 Arguments beyond the registers keep their order and types in recursive calls.
FUNCTION f(n AS INTEGER, a, b AS INTEGER, c AS SINGLE, d AS LONG, e, g AS INTEGER, h, i AS LONG, j, k AS INTEGER, l, m AS INTEGER, o, p AS BYTE)
  IF n = 0 THEN RETURN a + b * 2 + c * 3 + d * 4 + e * 5 + g * 6 + h * 7 + i * 8 + j * 9 + k * 10 + l * 11 + m * 12 + o * 13 + p * 14
  RETURN f(n - 1, o, m, l, k, j, i, h, g, e, d, c, b, a, p)
END FUNCTION
PRINT f(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14); " "; f(1, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14); " "; f(2, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14)
'> 1015 651 1015
