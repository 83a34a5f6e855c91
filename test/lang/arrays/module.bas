' A module array with constant bounds is one array, whoever uses it.
DIM a(3) AS INTEGER
DIM i AS INTEGER
FOR i = 0 TO 3: a(i) = i * i: NEXT
SUB show()
  DIM k AS INTEGER
  FOR k = 0 TO 3: PRINT a(k); " ";: NEXT
  a(0) = 7
END SUB
show
PRINT a(0)
'> 0 1 4 9 7
