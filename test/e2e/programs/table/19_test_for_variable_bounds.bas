10 DIM lo AS INTEGER
20 DIM hi AS INTEGER
30 DIM s AS INTEGER
40 lo = 2
50 hi = 4
60 s = 0
70 FOR a = 1 TO 2
80   GOSUB 200
90 NEXT a
100 PRINT "s = "; s
110 END
200 FOR b = lo TO hi
210   s = s + a * b
220 NEXT b
230 hi = hi + 1
240 RETURN
'> s = 37
