' 4.2 Operands are evaluated left to right even when a call changes a variable through BYREF.
FUNCTION bump(BYREF n AS INTEGER) AS INTEGER
  n = n + 1
  bump = n
END FUNCTION
DIM k AS INTEGER, a(9) AS INTEGER
k = 1
PRINT k + bump(k) * 10 + k * 100; " ";
PRINT bump(k); bump(k); k; " ";
a(k) = bump(k): PRINT a(4); a(5); " ";
PRINT IIF(bump(k) > 5, k, -k); " "; k; bump(k) + k; k
'> 221 344 50 6 6147
