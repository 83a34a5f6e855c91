' Conway's Life on the terminal; try:  bin/fbc examples/life.bas 200
' Arguments: how many generations, the seed of the first one, seconds between two.
' The board is a torus: what leaves at one edge comes in at the other.

CONSTANT Rows = 20, Columns = 60
DIM alive(Rows - 1, Columns - 1) AS BYTE, coming(Rows - 1, Columns - 1) AS BYTE
DIM generations AS INTEGER = Argument(1, 100), pause AS DOUBLE = Argument(3, 0.05)
DIM generation AS INTEGER

RANDOMIZE Argument(2, 1)
Sow
CURSOR_HIDE
CLS
FOR generation = 1 TO generations
  Show
  Advance
  SLEEP pause
NEXT
Show
COLOR_RESET
CURSOR_SHOW
PRINT

' A third of the cells is alive.
SUB Sow
  DIM r AS INTEGER, c AS INTEGER
  FOR r = 0 TO Rows - 1
    FOR c = 0 TO Columns - 1
      alive(r, c) = IIF(RND < 1 / 3, 1, 0)
    NEXT
  NEXT
END SUB

' A living cell with two or three neighbours stays, an empty one with three comes to life.
SUB Advance
  DIM r AS INTEGER, c AS INTEGER
  FOR r = 0 TO Rows - 1
    FOR c = 0 TO Columns - 1
      SELECT CASE Neighbours(r, c)
        CASE 3: coming(r, c) = 1
        CASE 2: coming(r, c) = alive(r, c)
        CASE ELSE: coming(r, c) = 0
      END SELECT
    NEXT
  NEXT
  alive() = coming()
END SUB

FUNCTION Neighbours(r AS INTEGER, c AS INTEGER) AS INTEGER
  DIM up AS INTEGER = (r + Rows - 1) MOD Rows, down AS INTEGER = (r + 1) MOD Rows
  DIM west AS INTEGER = (c + Columns - 1) MOD Columns, east AS INTEGER = (c + 1) MOD Columns
  RETURN alive(up, west) + alive(up, c) + alive(up, east) + alive(r, west) + alive(r, east) _
    + alive(down, west) + alive(down, c) + alive(down, east)
END FUNCTION

' The whole board in one piece, so that it does not flicker.
SUB Show
  DIM r AS INTEGER, c AS INTEGER, row$, count AS INTEGER
  BEGINPAINT
  COLOR 10
  FOR r = 0 TO Rows - 1
    row$ = ""
    FOR c = 0 TO Columns - 1
      row$ = row$ + IIF(alive(r, c), "o", " ")
      INC count, alive(r, c)
    NEXT
    LOCATE r + 1, 1
    PRINT row$;
  NEXT
  LOCATE Rows + 1, 1
  COLOR 14
  PRINT "Generation "; generation; ": "; count; " cells   ";
  ENDPAINT
END SUB

FUNCTION Argument(i AS INTEGER, otherwise AS DOUBLE) AS DOUBLE
  IF i < COMMANDCOUNT THEN RETURN VAL(COMMAND$(i))
  RETURN otherwise
END FUNCTION
