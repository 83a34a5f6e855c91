' 9.3 REDIM and ERASE in the callee act on the caller's array.
SUB grow(a$())
  REDIM PRESERVE a$(5)
  a$(5) = "five"
END SUB
SUB wipe(a$())
  ERASE a$
END SUB
DIM s(2) AS STRING
s(1) = "one"
grow s()
PRINT UBOUND(s); s(1); s(5)
wipe s()
PRINT UBOUND(s)
TRY: PRINT s(1): CATCH: PRINT ERR: END TRY
'> 5onefive
'> -1
'> 9
