' 8.6 GOSUB from inside nested loops and back; a subroutine with loops of its own.
FOR i = 1 TO 2
  WHILE n < i * 2
    n = n + 1
    GOSUB show
  WEND
NEXT
PRINT: END
show:
FOR j = 1 TO n: PRINT j;: NEXT
PRINT " ";
RETURN
'> 1 12 123 1234
