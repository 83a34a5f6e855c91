' 2.4 Powers of two by repeated multiplication wrap at each width.
DIM b AS BYTE, s AS SHORT, i AS INTEGER, l AS LONG, u AS ULONG, ub AS UBYTE
b = 1: s = 1: i = 1: l = 1: u = 1: ub = 1
FOR k = 1 TO 7: b = b * 2: ub = ub * 2: NEXT: PRINT b; ub; " ";
FOR k = 1 TO 15: s = s * 2: NEXT: PRINT s; " ";
FOR k = 1 TO 31: i = i * 2: NEXT: PRINT i; " ";
FOR k = 1 TO 63: l = l * 2: u = u * 2: NEXT: PRINT l; " "; u
b = b * 2: s = s * 2: i = i * 2: l = l * 2: u = u * 2: ub = ub * 2: PRINT b; s; i; l; u; ub
'> -128128 -32768 -2147483648 -9223372036854775808 9223372036854775808
'> 000000
