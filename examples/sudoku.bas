' Solves a sudoku by trying the cell with the fewest candidates first; try:  bin/fbc examples/sudoku.bas
' The candidates of a row, column or box are the bits of an INTEGER: bit 5 set means that 5 is still free there.

DIM cell(8, 8) AS INTEGER
DIM rowFree(8) AS INTEGER, columnFree(8) AS INTEGER, boxFree(8) AS INTEGER
DIM steps AS LONG

CONSTANT AllDigits = &B1111111110

Load
PRINT "Puzzle:"
Show
IF Solve() THEN
  PRINT "Solution, found in "; steps; " steps:"
  Show
ELSE
  PRINT "There is no solution."
END IF

' Read the puzzle from DATA: nine rows of nine digits, 0 for an empty cell.
SUB Load
  DIM line$, r AS INTEGER, c AS INTEGER
  rowFree() = AllDigits
  columnFree() = AllDigits
  boxFree() = AllDigits
  FOR r = 0 TO 8
    READ line$
    FOR c = 0 TO 8
      DIM digit AS INTEGER = VAL(MID$(line$, c + 1, 1))
      IF digit > 0 THEN Put r, c, digit
    NEXT
  NEXT
END SUB

' Write a digit into a cell, or with Put again take it out: XOR undoes itself.
SUB Put(r AS INTEGER, c AS INTEGER, digit AS INTEGER)
  DIM bit AS INTEGER = 2 ^ digit
  cell(r, c) = cell(r, c) XOR digit
  rowFree(r) = rowFree(r) XOR bit
  columnFree(c) = columnFree(c) XOR bit
  boxFree(BoxOf(r, c)) = boxFree(BoxOf(r, c)) XOR bit
END SUB

FUNCTION BoxOf(r AS INTEGER, c AS INTEGER) AS INTEGER
  RETURN r \ 3 * 3 + c \ 3
END FUNCTION

' True when the rest of the grid could be filled.
FUNCTION Solve() AS INTEGER
  DIM bestRow AS INTEGER = -1, bestColumn AS INTEGER, fewest AS INTEGER = 10
  DIM r AS INTEGER, c AS INTEGER, digit AS INTEGER, free AS INTEGER
  FOR r = 0 TO 8
    FOR c = 0 TO 8
      IF cell(r, c) > 0 THEN CONTINUE
      DIM count AS INTEGER = BitCount(rowFree(r) AND columnFree(c) AND boxFree(BoxOf(r, c)))
      IF count < fewest THEN
        bestRow = r: bestColumn = c
        fewest = count
      END IF
    NEXT
  NEXT
  IF bestRow < 0 THEN RETURN TRUE          ' every cell is filled
  free = rowFree(bestRow) AND columnFree(bestColumn) AND boxFree(BoxOf(bestRow, bestColumn))
  FOR digit = 1 TO 9
    IF (free AND CINT(2 ^ digit)) = 0 THEN CONTINUE
    INC steps
    Put bestRow, bestColumn, digit
    IF Solve() THEN RETURN TRUE
    Put bestRow, bestColumn, digit
  NEXT
  RETURN FALSE
END FUNCTION

FUNCTION BitCount(BYVAL bits AS INTEGER) AS INTEGER
  WHILE bits
    bits = bits AND (bits - 1)             ' clears the lowest bit that is set
    INC BitCount
  WEND
END FUNCTION

SUB Show
  DIM r AS INTEGER, c AS INTEGER
  FOR r = 0 TO 8
    IF r = 3 OR r = 6 THEN PRINT "------+-------+------"
    FOR c = 0 TO 8
      IF c = 3 OR c = 6 THEN PRINT "| ";
      PRINT IIF(cell(r, c) > 0, STR$(cell(r, c)), "."); " ";
    NEXT
    PRINT
  NEXT
END SUB

DATA "000000010", "400000000", "020000000"
DATA "000050407", "008000300", "001090000"
DATA "300400200", "050100000", "000806000"
