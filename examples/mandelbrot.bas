' The Mandelbrot set in characters; try:  bin/fbc examples/mandelbrot.bas 100 40
' Arguments: width and height in characters, and how many rounds a point may take.

DIM columns AS INTEGER = Argument(1, 72), rows AS INTEGER = Argument(2, 24), most AS INTEGER = Argument(3, 200)
CONSTANT Shades = " .:-=+*#%@"

DIM row AS INTEGER, column AS INTEGER
FOR row = 0 TO rows - 1
  line$ = ""
  FOR column = 0 TO columns - 1
    DIM rounds AS INTEGER = Escape(-2.2 + 3.2 * column / columns, -1.2 + 2.4 * row / rows)
    ' The set itself is blank; around it, darker means that a point took longer to leave.
    IF rounds = most THEN line$ = line$ + " " ELSE line$ = line$ + MID$(Shades, 2 + MIN(rounds \ 3, 8), 1)
  NEXT
  PRINT RTRIM$(line$)
NEXT

' How many rounds of z = z*z + c it takes to get away from 0, or `most`.
FUNCTION Escape(cx AS DOUBLE, cy AS DOUBLE) AS INTEGER
  DIM x AS DOUBLE, y AS DOUBLE, xx AS DOUBLE, yy AS DOUBLE
  DIM n AS INTEGER
  WHILE n < most AND xx + yy <= 4
    y = 2 * x * y + cy
    x = xx - yy + cx
    xx = x * x
    yy = y * y
    INC n
  WEND
  RETURN n
END FUNCTION

' The i-th argument as a number, or a default.
FUNCTION Argument(i AS INTEGER, otherwise AS INTEGER) AS INTEGER
  IF i < COMMANDCOUNT THEN RETURN VAL(COMMAND$(i))
  RETURN otherwise
END FUNCTION
