' 2.4 SINGLE sums round after each step, DOUBLE sums later.
DIM s AS SINGLE, d AS DOUBLE, i AS INTEGER
FOR i = 1 TO 10: s = s + 0.1!: d = d + 0.1: NEXT
PRINT STR$(s); " "; STR$(d); " "; s = 1; d = 1; " "; s > 1; d < 1
s = 16777216: s = s + 1: PRINT STR$(s); " "; s + 1! = 16777216!; s + 1.0 = 16777217
'> 1 1 00 -1-1
'> 1.677722e+07 -1-1
