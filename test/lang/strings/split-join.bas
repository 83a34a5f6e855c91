' 11.5 SPLIT$ keeps empty pieces; JOIN$ joins all elements.
DIM a$()
a$() = SPLIT$("a,b,,c,", ","): PRINT LBOUND(a$); UBOUND(a$); "["; JOIN$(a$(), "|"); "]"
a$() = SPLIT$("", ","): PRINT UBOUND(a$); "["; a$(0); "]"
a$() = SPLIT$("abc", ""): PRINT UBOUND(a$); a$(0)
a$() = SPLIT$("a--b--c", "--"): PRINT UBOUND(a$); a$(2); JOIN$(a$(), "")
a$() = SPLIT$("none", ";"): PRINT UBOUND(a$); a$(0); JOIN$(a$(), "x")
DIM b$(2 TO 3): b$(2) = "p": b$(3) = "q": PRINT JOIN$(b$(), "+")
'> 04[a|b||c|]
'> 0[]
'> 0abc
'> 2cabc
'> 0nonenone
'> p+q
