' queens: all solutions for ten queens. Recursion over small INTEGER arrays of module level.
CONSTANT N = 10

DIM columns(N) AS INTEGER, rising(2 * N) AS INTEGER, falling(2 * N) AS INTEGER
DIM solutions AS INTEGER, round AS INTEGER

SUB Place(row AS INTEGER)
  DIM c AS INTEGER
  IF row > N THEN
    solutions = solutions + 1
    RETURN
  END IF
  FOR c = 1 TO N
    IF columns(c) = 0 AND rising(row + c) = 0 AND falling(row - c + N) = 0 THEN
      columns(c) = 1
      rising(row + c) = 1
      falling(row - c + N) = 1
      Place row + 1
      columns(c) = 0
      rising(row + c) = 0
      falling(row - c + N) = 0
    END IF
  NEXT
END SUB

FOR round = 1 TO 300
  Place 1
NEXT
PRINT solutions
