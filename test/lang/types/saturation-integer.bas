' 2.3 A float out of range saturates: INTEGER for BYTE to INTEGER, whose low bits narrower types keep.
DIM b AS BYTE, ub AS UBYTE, s AS SHORT, us AS USHORT, i AS INTEGER, x AS DOUBLE
x = 1e10: b = x: ub = x: s = x: us = x: i = x: PRINT b; " "; ub; " "; s; " "; us; " "; i
x = -1e10: b = x: ub = x: s = x: us = x: i = x: PRINT b; " "; ub; " "; s; " "; us; " "; i
x = 300.7: b = x: ub = x: PRINT b; " "; ub; " ";: x = -1.5: ub = x: us = x: PRINT ub; " "; us
x = 2147483647.9: i = x: PRINT i; " ";: x = 2147483648: i = x: PRINT i; " ";: x = -2147483648.9: i = x: PRINT i; " ";: x = -2147483649: i = x: PRINT i
'> -1 255 -1 65535 2147483647
'> 0 0 0 0 -2147483648
'> 44 44 255 65535
'> 2147483647 2147483647 -2147483648 -2147483648
