' 11.2 The table of slices: clipping, missing ends, -1, empty results.
x$ = "abcdef"
PRINT x$(2 TO 4); "|"; x$(3 TO); "|"; x$(TO 2); "|"; x$(TO); "|"; x$(5 TO 99); "|"; x$(2 TO -1); "|"
PRINT "["; x$(0 TO 3); x$(-5 TO 3); x$(7 TO 9); x$(4 TO 3); x$(3 TO -2); x$(TO 0); "]"; x$(3 TO 3)
y$ = "": PRINT "["; y$(1 TO 1); y$(TO); "]"; x$(2.9 TO 3.9)
'> bcd|cdef|ab|abcdef|ef|bcdef|
'> []c
'> []bc
