' 12.1 TAB goes to a column, on a new line if it is passed; SPC writes blanks; both only in PRINT lists.
PRINT TAB(3); "a"; TAB(6); "b"; TAB(2); "c"
PRINT "x"; SPC(2); "y"; SPC(-1); "z"; SPC(0); "!"
PRINT "abc"; TAB(4); "d"; TAB(1.9); "e"
PRINT TAB(0); "f"; TAB(-3); "g"
PRINT "12345678", "tab"; TAB(21); "h"
tab = 4: spc = 5: PRINT tab; spc
'>   a  b
'>  c
'> x  yz!
'> abcd
'> e
'> f
'> g
'> 12345678	tab h
'> 45
