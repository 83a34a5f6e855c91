a$ = "abcdef"
MID$(a$, 2) = "XY": PRINT a$
MID$(a$, 5, 1) = "ZZZ": PRINT a$
MID$(a$, 5) = "12345": PRINT a$
MID$(a$, 1, 0) = "q": PRINT a$
MID$(a$, 3) = "": PRINT a$
MID$(a$, 3, 1) = "€": PRINT a$; LEN(a$)
b$ = a$
MID$(b$, 1) = "____": PRINT a$; " "; b$
MID$(a$, 2) = a$: PRINT a$
FOR p = 0 TO 7 STEP 7
  TRY
    MID$(a$, p) = "x"
  CATCH 5
    PRINT "error"; ERR; " at"; p
  END TRY
NEXT
TRY
  MID$(a$, 1, -1) = "x"
CATCH
  PRINT "count"; ERR
END TRY
TRY
  e$ = "": MID$(e$, 1) = "x"
CATCH
  PRINT "empty"; ERR
END TRY
PRINT a$
'> aXYdef
'> aXYdZf
'> aXYd12
'> aXYd12
'> aXYd12
'> aX€d126
'> aX€d12 ____12
'> aaX€d1
'> error5 at0
'> error5 at7
'> count5
'> empty5
'> aaX€d1
