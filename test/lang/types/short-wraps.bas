' 2.1 SHORT is signed, 16 bits.
DIM s AS SHORT
s = 32767: PRINT s;: s = 32768: PRINT s;: s = 65535: PRINT s;: s = 65536: PRINT s;: s = -32769: PRINT s
s = 32767: INC s: PRINT s;: s = 32767: PRINT s + 1; " "; s * s
'> 32767-32768-1032767
'> -3276832768 1073676289
