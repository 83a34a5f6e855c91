' 12.1 CONSOLE writes to standard output like PRINT.
CONSOLE "a"; 1, 2.5;
CONSOLE
CONSOLE TAB(3); "b"
PRINT "c";: CONSOLE "d"
'> a1	2.5
'>   b
'> cd
