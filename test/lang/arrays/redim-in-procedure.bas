' REDIM in a procedure gives the module's array its storage, also where the module has only declared it.
DIM a() AS SHORT, t$()
Grow
PRINT UBOUND(a, 1); " "; UBOUND(a, 2); " "; a(2, 3)
Name
PRINT t$(1)
Forget
PRINT UBOUND(a); UBOUND(t$)
SUB Grow
  REDIM PRESERVE a(1 TO 5, 0 TO 3)
  a(2, 3) = 7
END SUB
SUB Name
  REDIM t$(2)
  t$(1) = "one" + STR$(1)
END SUB
SUB Forget
  ERASE a, t$
END SUB
'> 5 3 7
'> one1
'> -1-1
