' 8.6 The GOSUB stack of each activation is its own.
SUB s(n)
  IF n = 0 THEN EXIT SUB
  GOSUB inner
  PRINT n;
  EXIT SUB
inner: CALL s(n - 1)
  RETURN
END SUB
CALL s(4)
PRINT
'> 1234
