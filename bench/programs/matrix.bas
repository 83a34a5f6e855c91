' matrix: elimination without pivoting. Two-dimensional DOUBLE arrays passed as parameters.
CONSTANT N = 300

DIM a(N - 1, N - 1) AS DOUBLE, b(N - 1, N - 1) AS DOUBLE
DIM i AS INTEGER, j AS INTEGER, round AS INTEGER, sum AS DOUBLE

SUB Eliminate(m() AS DOUBLE)
  DIM i AS INTEGER, j AS INTEGER, k AS INTEGER, factor AS DOUBLE
  FOR k = 0 TO N - 2
    FOR i = k + 1 TO N - 1
      factor = m(i, k) / m(k, k)
      m(i, k) = factor
      FOR j = k + 1 TO N - 1
        m(i, j) = m(i, j) - factor * m(k, j)
      NEXT
    NEXT
  NEXT
END SUB

FOR round = 1 TO 120
  FOR i = 0 TO N - 1
    FOR j = 0 TO N - 1
      a(i, j) = (i * 7 + j * 3 + round) MOD 17
      b(i, j) = a(i, j)
    NEXT
    a(i, i) = a(i, i) + 1000.0
  NEXT
  Eliminate a
  FOR i = 0 TO N - 1
    sum = sum + a(i, i) + b(i, N - 1 - i)
  NEXT
NEXT
PRINT INT(sum)
