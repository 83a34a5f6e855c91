' 6.1 Executing DIM again allocates anew and zeroes.
FOR i = 1 TO 2
  DIM a(i + 1) AS INTEGER, s(2) AS STRING
  PRINT a(1); s(1); UBOUND(a);
  a(1) = 5: s(1) = "x"
NEXT
PRINT
ERASE a
DIM a(1) AS INTEGER
PRINT a(1); UBOUND(a)
'> 0203
'> 01
