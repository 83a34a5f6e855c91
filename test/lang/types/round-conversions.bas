' 2.3 CINT, CLNG and ROUND round instead, half away from zero.
PRINT CINT(2.5); CINT(-2.5); CINT(2.4); CINT(-2.6); CLNG(0.5); CLNG(-0.5); ROUND(2.5); ROUND(-3.5)
'> 3-32-31-13-4
