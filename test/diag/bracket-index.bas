a = b[3]
'    ^ [SYNTAX] subscripts and slices are written with round parentheses: a(i), s$(1 TO 3)
s$ = t$[1:3]
'      ^ [SYNTAX] subscripts and slices are written with round parentheses: a(i), s$(1 TO 3)
'         ^ [SYNTAX] a line number stands only at the start of a line
