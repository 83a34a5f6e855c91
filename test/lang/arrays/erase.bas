' 6.3 ERASE frees; access is error 9 until the next DIM or REDIM; bounds are then 0 and -1.
DIM a(3), b$(2), c(1, 1)
a(1) = 5: b$(1) = "x"
ERASE a, b$(), c
PRINT LBOUND(a); UBOUND(a); LBOUND(b$); UBOUND(c, 1)
TRY: PRINT a(1): CATCH: PRINT ERR;: END TRY
TRY: b$(1) = "y": CATCH: PRINT ERR;: END TRY
TRY: PRINT c(0, 0): CATCH: PRINT ERR: END TRY
REDIM a(2): PRINT a(1); UBOUND(a)
ERASE a: ERASE a
PRINT UBOUND(a)
'> 0-10-1
'> 999
'> 02
'> -1
