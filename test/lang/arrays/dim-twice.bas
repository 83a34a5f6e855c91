' 6.1 Two DIM statements for one array are allowed when type and rank agree.
DIM a(2) AS INTEGER
a(1) = 5
PRINT a(1); UBOUND(a);
DIM a(4) AS INTEGER
PRINT a(1); UBOUND(a)
IF UBOUND(a) = 9 THEN
  DIM b(1)
ELSE
  DIM b(2)
END IF
PRINT UBOUND(b)
'> 5204
'> 2
