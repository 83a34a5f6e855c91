SUB byref1(BYREF n AS INTEGER, BYREF s AS STRING)
  n = n + 1
END SUB
TYPE P
  X AS INTEGER
  T AS STRING
END TYPE
SUB bump(q AS P, BYVAL r AS P)
  q.X = q.X + r.X
END SUB
FUNCTION make AS P
  make.X = 3
END FUNCTION
DIM i AS INTEGER, l AS LONG, a(3) AS INTEGER, u AS P
byref1 i, "x"
byref1 l, u.T
byref1 (i), (u.T)
byref1 a(i), u.T
bump u, make()
bump make(), u
PRINT make().X
SWAP i, a(2)
DECLARE FUNCTION c_strlen LIB "c" ALIAS "strlen" (s AS STRING) AS LONG
DECLARE FUNCTION printf LIB "c" ALIAS "printf" (format AS STRING, ...) AS INTEGER
PRINT c_strlen("abc"); printf("%d %f", i, 2.5!)
'--- typed
' TYPE P size 16 align 8
'   +0 X INTEGER
'   +8 T STRING
' foreign c_strlen -> strlen of c
' foreign printf -> printf of c
' module i INTEGER addressed
' module l LONG
' module a INTEGER (0 TO 3) static addressed
' module u P addressed
' main main: can fail
'   14 dim a bounds[{0:LONG 3:LONG}]
'   14 initialise u
'   15 evaluate (call byref1 args[(reference i), (reference (temporary STRING "x"))])
'   16 evaluate (call byref1 args[(reference (temporary INTEGER (wrap INTEGER l))), (reference (field STRING u T))])
'   17 evaluate (call byref1 args[(reference (temporary INTEGER i)), (reference (temporary STRING (field STRING u T)))])
'   18 evaluate (call byref1 args[(reference (element INTEGER a() indices[(wrap LONG i)] canFail)), (reference (field STRING u T))])
'   19 evaluate (call bump args[(reference u), (value (call P make))])
'   20 evaluate (call bump args[(reference (temporary P (call P make))), (value u)])
'   21 print items[(value (field INTEGER (temporary P (call P make)) X))] endsLine
'   22 swap i (element INTEGER a() indices[2:LONG])
'   25 print items[(value (foreignCall LONG {c_strlen c strlen params[{s text}] LONG} args[(value "abc")])), (value (foreignCall INTEGER {printf c printf params[{format text}] isVariadic INTEGER} args[(value "%d %f"), (value i), (value 2.5)]))] endsLine
' sub b.byref1: cannot fail
'   reference n INTEGER
'   reference s STRING
'   2 assign n (arithmetic INTEGER add n 1)
' sub b.bump: cannot fail
'   reference q P
'   value r P
'   9 assign (field INTEGER q X) (arithmetic INTEGER add (field INTEGER q X) (field INTEGER r X))
' function b.make AS P: cannot fail
'   12 assign (field INTEGER make X) 3
