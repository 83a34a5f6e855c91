' 14.5 INPUT # into numbers takes VAL of the field.
f$ = "/tmp/fbc-test-f12.txt"
OPEN f$ FOR OUTPUT AS #1: PRINT #1, "12abc, x, &HFF, 1e3, 300": CLOSE
OPEN f$ FOR INPUT AS #1
DIM z AS BYTE
INPUT #1, a, b, c, d, z
PRINT a; " "; b; " "; c; " "; d; " "; z
'> 12 0 255 1000 44
