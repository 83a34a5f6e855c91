' 2.1 Unsigned types in loops, comparisons and subscripts.
DIM b AS UBYTE, s AS USHORT, u AS UINTEGER, a(255) AS UBYTE
FOR k = 0 TO 255: a(k) = k: NEXT
b = 200: PRINT a(b); " "; b > 100; b - 201; " ";
s = 40000: PRINT s > 30000; s - 40001; " ";
u = 3000000000: PRINT u > 2147483647; u - 3000000001
FOR b = 250 TO 254: n = n + 1: NEXT: PRINT n; b
FOR s = 65530 TO 65535: n = n + 1: NEXT: PRINT n; s
'> 200 -1-1 -1-1 -1-1
'> 5255
'> 110
