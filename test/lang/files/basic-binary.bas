f$ = "/tmp/fbc-test-binary.dat"
OPEN f$ FOR OUTPUT AS #1: CLOSE #1
OPEN f$ FOR BINARY AS #1
DIM b AS UBYTE = 200, s AS SHORT = -2, i AS INTEGER = 305419896, l AS LONG = -5, x AS SINGLE = 1.5, d AS DOUBLE = 0.1
PUT #1, , b: PUT #1, , s: PUT #1, , i: PUT #1, , l: PUT #1, , x: PUT #1, , d
t$ = "aé€": PUT #1, , t$
PRINT LOF(1); LOC(1); SEEK(1)
b = 0: s = 0: i = 0: l = 0: x = 0: d = 0
GET #1, 1, b: GET #1, , s: GET #1, , i: GET #1, , l: GET #1, , x: GET #1, , d
PRINT b; " "; s; " "; i; " "; l; " "; x; " "; d
u$ = "...": GET #1, , u$: PRINT u$; EOF(1)
SEEK #1, 4: v$ = "1234": GET #1, , v$: PRINT HEX$(ASC(v$)); " "; LOC(1); " "; SEEK(1)
PUT #1, 40, b
PRINT LOF(1)
v$ = "xx": GET #1, 35, v$: PRINT ASC(v$); LEN(v$)
GET #1, 100, i: PRINT i; EOF(1)
SEEK #1, 29: t$ = INPUT$(3, #1): PRINT LEN(t$); LEFT$(t$, 2); ASC(RIGHT$(t$, 1))
TRY: PUT #1, 0, b: CATCH: PRINT ERR: END TRY
CLOSE #1
'> 303031
'> 200 -2 305419896 -5 1.5 0.1
'> aé?-1
'> 78 7 8
'> 40
'> 02
'> 0-1
'> 3é?0
'> 82
