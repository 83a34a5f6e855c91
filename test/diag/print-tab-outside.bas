a = TAB(5)
'   ^^^ [UNDEF-PROC] TAB can only stand in a PRINT list
b$ = SPC(3)
'    ^^^ [UNDEF-PROC] SPC can only stand in a PRINT list
