' 4.2 The target's subscripts come first, then the right side; bounds are checked after that, against the array as it is then.
DIM a(3), b$(3)
FUNCTION Grow(n): REDIM a(n): Grow = n: END FUNCTION
FUNCTION Wipe$(s$): ERASE b$: Wipe$ = s$: END FUNCTION
TRY: a(2) = Grow(1): CATCH: PRINT ERR; UBOUND(a): END TRY
a(1) = 7: a(5) = Grow(6): PRINT a(5); a(1)
a(Grow(2)) = Grow(9): PRINT a(2); UBOUND(a)
TRY: b$(1) = Wipe$("x"): CATCH: PRINT ERR;: END TRY
REDIM b$(2): TRY: b$(1)(1 TO 1) = Wipe$("x"): CATCH: PRINT ERR;: END TRY
REDIM b$(2): TRY: MID$(b$(1), 1) = Wipe$("x"): CATCH: PRINT ERR: END TRY
REDIM b$(2): b$(1) = "k": PRINT b$(1) + Wipe$("x") + "z"
'> 91
'> 60
'> 99
'> 999
'> kxz
