' 2.3 Subscripts, bounds, counts, positions, file numbers and ON selectors are truncated.
DIM a(2.9) AS INTEGER
a(1.9) = 5: a(-0.9) = 6
PRINT a(1); a(0.5); UBOUND(a)
PRINT MID$("abcdef", 2.9, 2.9); STRING$(2.9, "x"); SPACE$(1.9); "|"; INSTR(2.9, "abab", "b")
ON 1.99 GOTO one, two
PRINT "none"
one: PRINT "one"
two: OPEN "/tmp/fbc-test-trunc.txt" FOR OUTPUT AS #1.9
PRINT #1, "x"
CLOSE 1.2
'> 562
'> bcxx |2
'> one
