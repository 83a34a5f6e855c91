' julia: a Julia set. DOUBLE arithmetic in WHILE loops that end when the data say so.
CONSTANT SIZE = 3000

DIM row AS INTEGER, column AS INTEGER, n AS INTEGER, inside AS INTEGER, steps AS LONG
DIM x AS DOUBLE, y AS DOUBLE, xx AS DOUBLE, yy AS DOUBLE

FOR row = 0 TO SIZE - 1
  FOR column = 0 TO SIZE - 1
    x = 3.0 * column / SIZE - 1.5
    y = 2.5 * row / SIZE - 1.25
    xx = x * x
    yy = y * y
    n = 0
    WHILE n < 500 AND xx + yy < 4.0
      y = 2.0 * x * y + 0.1889
      x = xx - yy - 0.745
      xx = x * x
      yy = y * y
      n = n + 1
    WEND
    steps = steps + n
    IF n = 500 THEN inside = inside + 1
  NEXT
NEXT
PRINT inside; " "; steps
