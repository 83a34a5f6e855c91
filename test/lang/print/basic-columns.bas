' TAB counts columns from 1 in code points; a tab character goes on to the next of 9, 17, …
PRINT "a"; TAB(5); "b"
PRINT "abcdef"; TAB(3); "next line"
PRINT TAB(0); "x"; TAB(-4); "y"
PRINT "€€"; TAB(5); "c"
PRINT "abc", "d"; TAB(12); "e"
PRINT SPC(3); "s"; SPC(0); SPC(-1); "t"
PRINT "12345678"; TAB(9); "at 9"
PRINT "1234"; TAB(5); "at 5"
'> a   b
'> abcdef
'>   next line
'> x
'> y
'> €€  c
'> abc	d  e
'>    st
'> 12345678at 9
'> 1234at 5
