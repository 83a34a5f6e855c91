PRINT "a"; "b"; "c"
PRINT "x";
PRINT "y"; 1;
PRINT "z"
'> abc
'> xy1z
