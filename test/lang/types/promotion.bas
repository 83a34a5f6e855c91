' 2.4 BYTE, UBYTE, SHORT and USHORT become INTEGER before any operator.
DIM b AS BYTE, ub AS UBYTE, s AS SHORT, us AS USHORT
b = 127: ub = 255: s = 32767: us = 65535
PRINT b + b; " "; ub + ub; " "; s + s; " "; us + us; " "; b * s; " "; ub * us
b = -128: PRINT -b; " "; NOT ub; " "; b - ub; " "; ub - us; " "; b \ ub; " "; us MOD ub
us = 65535: PRINT us * us
'> 254 510 65534 131070 4161409 16711425
'> 128 -256 -383 -65280 0 0
'> -131071
