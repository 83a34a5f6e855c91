' 2.1 BYTE is signed, 8 bits: stores keep the low bits.
DIM b AS BYTE
b = 127: PRINT b;
b = 128: PRINT b;
b = 255: PRINT b;
b = 256: PRINT b;
b = -128: PRINT b;
b = -129: PRINT b;
b = 1000: PRINT b
b = -128: b = -b: PRINT b;
b = 127: INC b: PRINT b;
DEC b: PRINT b
'> 127-128-10-128127-24
'> -128-128127
