' 3.2 A FOR variable is local to its procedure unless it is a parameter or SHARED.
i = 50
FOR i = 1 TO 2
  CALL s
  CALL p(9)
NEXT
PRINT i; " "; j
SUB s
  FOR i = 1 TO 5: NEXT
  SHARED j
  FOR j = 1 TO 3: NEXT
END SUB
SUB p(k)
  FOR k = 1 TO 2: NEXT
  PRINT k;
END SUB
'> 333 4
