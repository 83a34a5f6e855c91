OPTION BASE 1
DIM a(10) AS INTEGER, b(0 TO 9) AS INTEGER, d() AS DOUBLE, m(2, 3) AS SINGLE, w$(3)
n = 5
DIM v(n) AS LONG
REDIM d(n)
REDIM PRESERVE d(10)
a(n) = a(1) + 1
m(1, 2) = a(2)
a() = a() * 2 + a(1)
a() = n
m() = SQR(m()) / 3
d() = d()
w$() = SPLIT$("a,b", ",")
PRINT SUM(a()); MAX(a() * a()); DOT(d(), d()); AVG(b())
PRINT JOIN$(w$(), "-"); UBOUND(a); LBOUND(m, 2)
SUB change(x() AS INTEGER)
  REDIM x(3)
END SUB
change b()
FOR EACH e, i IN a
  PRINT e; i
NEXT
ERASE w$
TYPE R
  Items(3) AS INTEGER
END TYPE
DIM r AS R
r.Items(2) = 5
PRINT SUM(r.Items())
'--- typed
' TYPE R size 12 align 4
'   +0 Items INTEGER(1 TO 3)
' module a INTEGER (1 TO 10) static
' module b INTEGER (0 TO 9) static dynamic addressed
' module d DOUBLE (rank 1) dynamic
' module m SINGLE (1 TO 2, 1 TO 3) static
' module w$ STRING (1 TO 3) static dynamic
' module v LONG (rank 1)
' module r R
' module n DOUBLE
' main main: can fail
'   temporary .1 INTEGER
'   temporary .2 INTEGER
'   local e INTEGER
'   local i INTEGER
'   2 dim a bounds[{1:LONG 10:LONG}]
'   2 dim b bounds[{0:LONG 9:LONG}]
'   2 dim m bounds[{1:LONG 2:LONG}, {1:LONG 3:LONG}]
'   2 dim w$ bounds[{1:LONG 3:LONG}]
'   3 assign n 5.0
'   4 dim v bounds[{1:LONG (truncate LONG n)}] canFail
'   5 dim d bounds[{1:LONG (truncate LONG n)}] canFail
'   6 dim d bounds[{1:LONG 10:LONG}] isPreserving canFail
'   7 assign (element INTEGER a() indices[(truncate LONG n)] canFail) (arithmetic INTEGER add (element INTEGER a() indices[1:LONG]) 1)
'   8 assign (element SINGLE m() indices[1:LONG, 2:LONG]) (toFloat SINGLE (element INTEGER a() indices[2:LONG]))
'   9 arrayAssign a() hoisted[{.1 (element INTEGER a() indices[1:LONG])}] (arithmetic INTEGER add (arithmetic INTEGER multiply (each INTEGER a()) 2) .1)
'   10 arrayAssign a() hoisted[{.2 (truncate INTEGER n)}] .2
'   11 arrayAssign m() (arithmetic SINGLE divide (refloat SINGLE (builtin DOUBLE SQR args[(refloat DOUBLE (each SINGLE m()))] canFail)) 3.0:SINGLE)
'   12 arrayAssign d() (each DOUBLE d()) isCopy canFail
'   13 split w$ "a,b" "," base=1
'   14 print items[(value (reduce INTEGER sum arrays[a()] (each INTEGER a()))), (value (reduce INTEGER max arrays[a(), a()] (arithmetic INTEGER multiply (each INTEGER a()) (each INTEGER a())) canFail)), (value (reduce DOUBLE sum arrays[d(), d()] (arithmetic DOUBLE multiply (each DOUBLE d()) (each DOUBLE d())) canFail)), (value (reduce INTEGER avg arrays[b()] (each INTEGER b()) canFail))] endsLine
'   15 print items[(value (arrayBuiltin STRING join w$() "-" canFail)), (value (arrayBuiltin INTEGER ubound a() 1)), (value (arrayBuiltin INTEGER lbound m() 2))] endsLine
'   19 evaluate (call change args[(array b())] canFail)
'   20 forEach for#0 (array a() INTEGER) bindings[{e (iteration INTEGER element)}, {i (iteration INTEGER position)}]
'     body:
'       21 print items[(value e), (value i)] endsLine
'   23 erase w$
'   27 initialise r
'   28 assign (element INTEGER (fieldArray INTEGER(1 TO 3) (field INTEGER(1 TO 3) r Items)) indices[2:LONG]) 5
'   29 print items[(value (reduce INTEGER sum arrays[(fieldArray INTEGER(1 TO 3) (field INTEGER(1 TO 3) r Items))] (each INTEGER (fieldArray INTEGER(1 TO 3) (field INTEGER(1 TO 3) r Items)))))] endsLine
' sub b.change: can fail
'   reference x INTEGER (rank 1) dynamic
'   17 dim x bounds[{1:LONG 3:LONG}] canFail
