PRINT MID$("hello", 2); "|"; MID$("hello", 2, 3); "|"; MID$("hello", 4, 9); "|"; MID$("hello", 5, 1)
PRINT "[" + MID$("hello", 0) + MID$("hello", 6) + MID$("hello", 2, 0) + MID$("hello", 2, -1) + MID$("", 1) + "]"
FOR i = 1 TO 3: PRINT ASC(MID$("é€𝄞", i, 1)); " ";: NEXT
PRINT
' A part that needs no wide elements compares like any other.
PRINT MID$("€abc", 2) = "abc"; "abc" = MID$("€abc", 2)
'> ello|ell|lo|o
'> []
'> 233 8364 119070
'> -1-1
