' 18.2 INSTR and INSTRREV from every position.
s$ = "abababa"
FOR p = -1 TO 9: PRINT INSTR(p, s$, "aba");: NEXT: PRINT " ";
FOR p = -1 TO 9: PRINT INSTRREV(s$, "aba", p);: NEXT: PRINT
'> 11133550000 00113355555
