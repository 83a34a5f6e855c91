' 2.1 USHORT is unsigned, 16 bits.
DIM s AS USHORT
s = 65535: PRINT s; " ";: s = 65536: PRINT s; " ";: s = -1: PRINT s; " ";: s = 100000: PRINT s
s = 65535: INC s: PRINT s; " ";: DEC s: PRINT s; " "; s * s; " "; s + 1
'> 65535 0 65535 34464
'> 0 65535 -131071 65536
