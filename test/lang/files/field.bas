' 14.7 FIELD binds variables to byte ranges, zero bytes at first; LSET, RSET, PUT, GET.
f$ = "/tmp/fbc-test-f19.dat"
OPEN f$ FOR OUTPUT AS #1: CLOSE
OPEN f$ FOR RANDOM AS #1
FIELD #1, 4 AS a$, 3 AS b$
PRINT LEN(a$); LEN(b$); ASC(a$); a$ = STRING$(4, 0)
LSET a$ = "xy": RSET b$ = "z": PRINT "["; a$; "]["; b$; "]"
PUT #1
LSET a$ = "longer": RSET b$ = "longer": PRINT "["; a$; "]["; b$; "]"
PUT #1
PRINT LOF(1); LOC(1)
GET #1, 1: PRINT "["; a$; "]["; b$; "]"
GET #1: PRINT "["; a$; "]["; b$; "]"; EOF(1)
GET #1, 5: PRINT a$ = STRING$(4, 0); EOF(1)
CLOSE
PRINT a$ = STRING$(4, 0); LEN(a$)
PRINT SLURP(f$)
'> 430-1
'> [xy  ][  z]
'> [long][lon]
'> 142
'> [xy  ][  z]
'> [long][lon]-1
'> -1-1
'> -14
'> xy    zlonglon
