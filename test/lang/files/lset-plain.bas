' 14.7 LSET and RSET of other strings: the width is the length the string has.
a$ = "abcdef": LSET a$ = "xy": PRINT "["; a$; "]"
a$ = "abcdef": RSET a$ = "xy": PRINT "["; a$; "]"
a$ = "abc": LSET a$ = "longer": PRINT "["; a$; "]"
a$ = "abc": RSET a$ = "longer": PRINT "["; a$; "]"
a$ = "": LSET a$ = "x": PRINT "["; a$; "]"
DIM b$(1): b$(1) = "....": RSET b$(1) = "é€": PRINT "["; b$(1); "]"
'> [xy    ]
'> [    xy]
'> [lon]
'> [lon]
'> []
'> [  é€]
