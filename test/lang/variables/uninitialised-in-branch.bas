' 2.2, 3.3 Variables that only some branch sets are zero or "" elsewhere.
SUB s(n)
  IF n THEN v = 5: w$ = "set"
  PRINT v; "["; w$; "]";
END SUB
s 1: s 0: CALL s(0)
PRINT
'> 5[set]0[]0[]
