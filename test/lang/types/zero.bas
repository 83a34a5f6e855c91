' 2.1 All storage starts at the zero value.
DIM a AS BYTE, b AS UBYTE, c AS SHORT, d AS USHORT, e AS INTEGER, f AS UINTEGER, g AS LONG, h AS ULONG
DIM i AS SINGLE, j AS DOUBLE, k AS STRING, l(2) AS STRING, m(2)
PRINT a; b; c; d; e; f; g; h; i; j; "["; k; l(1); "]"; m(2); never; never$; never%
'> 0000000000[]000
