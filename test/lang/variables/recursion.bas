' 3.3 Each activation has its own locals and local arrays.
SUB down(n AS INTEGER)
  DIM a(2) AS INTEGER, s AS STRING
  a(1) = n: s = STR$(n): k = n
  IF n > 0 THEN CALL down(n - 1)
  PRINT a(1); s; k; " ";
END SUB
CALL down(3)
PRINT
'> 000 111 222 333
