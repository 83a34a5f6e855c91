' 18.1 INT, FIX, CEIL, ROUND, CINT and CLNG around halves and whole numbers, on both sides of zero.
FOR x = -2.5 TO 2.5 STEP 0.5
  PRINT INT(x); FIX(x); CEIL(x); ROUND(x); CINT(x); CLNG(x); SGN(x); " ";
NEXT
PRINT
'> -3-2-2-3-3-3-1 -2-2-2-2-2-2-1 -2-1-1-2-2-2-1 -1-1-1-1-1-1-1 -1-0-0-1-1-1-1 0000000 0011111 1111111 1122221 2222221 2233331
