' 2.1 UBYTE is unsigned, 8 bits.
DIM b AS UBYTE
b = 255: PRINT b;: b = 256: PRINT b;: b = -1: PRINT b;: b = 300: PRINT b
b = 255: INC b: PRINT b;: DEC b: PRINT b;: b = 200: PRINT b + b; " "; -b; " "; b * b
'> 255025544
'> 0255400 -200 40000
