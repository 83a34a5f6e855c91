' 9.4 Recursion with strings, arrays and BYREF at once.
SUB perm(s$, k AS INTEGER, BYREF count AS INTEGER)
  IF k > LEN(s$) THEN PRINT s$; " ";: INC count: EXIT SUB
  FOR i = k TO LEN(s$)
    t$ = s$
    MID$(t$, k, 1) = MID$(s$, i, 1)
    MID$(t$, i, 1) = MID$(s$, k, 1)
    perm t$, k + 1, count
  NEXT
END SUB
DIM n AS INTEGER
perm "abc", 1, n
PRINT n
'> abc acb bac bca cba cab 6
