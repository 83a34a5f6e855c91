' 8.6 ON n CALL calls the n-th SUB without parameters.
SUB a
  PRINT "a";
END SUB
SUB b
  PRINT "b";
END SUB
FOR i = 0 TO 3: ON i CALL a, b: PRINT "-";: NEXT
PRINT
'> -a-b--
