OPEN "x" AS #1
'           ^ [SYNTAX] a type expected after AS, not '#'
