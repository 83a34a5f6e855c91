' 14.7 PUT and GET with a value: little-endian bytes of the storage of its type, strings as bytes.
f$ = "/tmp/fbc-test-f24.bin"
OPEN f$ FOR OUTPUT AS #1: CLOSE
DIM b AS BYTE, s AS SHORT, i AS INTEGER, l AS LONG, f AS SINGLE, d AS DOUBLE
b = -2: s = 258: i = 16909060: l = 72623859790382856: f = 1.5: d = -2.25
OPEN f$ FOR BINARY AS #1
PUT #1, , b: PUT #1, , s: PUT #1, , i: PUT #1, , l: PUT #1, , f: PUT #1, , d: PUT #1, , "str"
PRINT LOF(1)
SEEK #1, 1: x$ = INPUT$(15, 1)
FOR k = 1 TO 15: PRINT ASC(MID$(x$, k)); " ";: NEXT: PRINT
b = 0: s = 0: i = 0: l = 0: f = 0: d = 0: t$ = "..."
SEEK #1, 1
GET #1, , b: GET #1, , s: GET #1, , i: GET #1, , l: GET #1, , f: GET #1, , d: GET #1, , t$
PRINT b; s; " "; i; " "; l; " "; f; d; t$; EOF(1)
GET #1, 2, s: PRINT s; SEEK(1)
'> 30
'> 254 2 1 4 3 2 1 8 7 6 5 4 3 2 1
'> -2258 16909060 72623859790382856 1.5-2.25str-1
'> 2584
