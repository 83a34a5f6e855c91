DIM a$()
a$() = SPLIT$("one,two,,three", ",")
PRINT LBOUND(a$); UBOUND(a$)
FOR i = 0 TO UBOUND(a$): PRINT "["; a$(i); "]";: NEXT
PRINT
PRINT JOIN$(a$(), "-"); " "; JOIN$(a$(), ""); " "; JOIN$(a$(), "€")
a$() = SPLIT$("", ","): PRINT UBOUND(a$); "["; a$(0); "]"
a$() = SPLIT$("abc", ""): PRINT UBOUND(a$); a$(0)
a$() = SPLIT$("a<>b<>", "<>"): PRINT UBOUND(a$); a$(0); a$(1); "["; a$(2); "]"
a$(0) = "x,y": a$() = SPLIT$(a$(0), ","): PRINT a$(0); a$(1)
ERASE a$
TRY: PRINT JOIN$(a$(), ","): CATCH: PRINT "error"; ERR: END TRY
'> 03
'> [one][two][][three]
'> one-two--three onetwothree one€two€€three
'> 0[]
'> 0abc
'> 2ab[]
'> xy
'> error9
