' spectral: the spectral norm of an infinite matrix by the power method. A small FUNCTION in the innermost loop, DOUBLE arrays.
CONSTANT N = 1500

FUNCTION Entry(i AS INTEGER, j AS INTEGER) AS DOUBLE
  RETURN 1.0 / ((i + j) * (i + j + 1) \ 2 + i + 1)
END FUNCTION

SUB Times(x() AS DOUBLE, y() AS DOUBLE)
  DIM i AS INTEGER, j AS INTEGER, sum AS DOUBLE
  FOR i = 0 TO N - 1
    sum = 0.0
    FOR j = 0 TO N - 1
      sum = sum + Entry(i, j) * x(j)
    NEXT
    y(i) = sum
  NEXT
END SUB

SUB TimesTransposed(x() AS DOUBLE, y() AS DOUBLE)
  DIM i AS INTEGER, j AS INTEGER, sum AS DOUBLE
  FOR i = 0 TO N - 1
    sum = 0.0
    FOR j = 0 TO N - 1
      sum = sum + Entry(j, i) * x(j)
    NEXT
    y(i) = sum
  NEXT
END SUB

DIM u(N - 1) AS DOUBLE, v(N - 1) AS DOUBLE, w(N - 1) AS DOUBLE
DIM i AS INTEGER, round AS INTEGER, uv AS DOUBLE, vv AS DOUBLE
FOR i = 0 TO N - 1
  u(i) = 1.0
NEXT
FOR round = 1 TO 40
  Times u, w
  TimesTransposed w, v
  Times v, w
  TimesTransposed w, u
NEXT
FOR i = 0 TO N - 1
  uv = uv + u(i) * v(i)
  vv = vv + v(i) * v(i)
NEXT
PRINT INT(SQR(uv / vv) * 1000000000.0)
