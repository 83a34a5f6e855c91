' 3.1, 9.1 A parameter, a local and a module variable of one name.
n = 1: n$ = "m"
SUB a(n)
  n = n + 10: n$ = n$ + "a"
  PRINT n; n$; " ";
END SUB
SUB b
  LOCAL n$, n
  n = 5: n$ = "l"
  CALL a(n)
  PRINT n; n$; " ";
END SUB
CALL b
CALL a(n)
PRINT n; n$
'> 15ma 5l 11maa 1maa
