' 15.1 After a caught error a loop goes on; a loop variable keeps its value.
DIM a(3) AS INTEGER
FOR i = 1 TO 5
  TRY
    a(i) = i * i
    PRINT a(i);
  CATCH 9
    PRINT "x";
  END TRY
NEXT
PRINT i
'> 149xx6
