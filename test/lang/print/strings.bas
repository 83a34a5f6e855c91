' 12.2 Strings print their code points.
PRINT "tab	in"; "é€😀"; CHR$(65); LEN("x" + CHR$(0))
PRINT "a" + CHR$(10) + "b"
'> tab	iné€😀A2
'> a
'> b
