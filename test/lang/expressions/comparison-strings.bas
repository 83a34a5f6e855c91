' 4.3 Strings are compared code point by code point, case counts, a prefix is less.
PRINT "a" < "b"; "B" < "a"; "ab" < "abc"; "" < "a"; "é" > "z"; "a" = "A"; "abc" = "abc"; "10" < "9"
e$ = "": PRINT e$ = ""; "x" > e$; CHR$(&H1F600) > CHR$(&HFFFF); "a" + CHR$(0) > "a"; "b" >= "b"; "b" <= "abc"; "a" <> "b"
'> -1-1-1-1-10-1-1
'> -1-1-1-1-10-1
