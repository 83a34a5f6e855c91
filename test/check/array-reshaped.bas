' What happens to an array further down decides about statements above.
DIM a(3) AS INTEGER, b(3) AS INTEGER, c(3) AS INTEGER, n(5), n
DO
  a() = b() + 1
  c() = c() * 2
  c(1) = b(1)
  ERASE b
LOOP
n = UBOUND(n)
ERASE n
'--- typed
' module a INTEGER (0 TO 3) static
' module b INTEGER (0 TO 3) static dynamic
' module c INTEGER (0 TO 3) static
' module n DOUBLE (0 TO 5) static dynamic
' module n DOUBLE
' main main: can fail
'   2 dim a bounds[{0:LONG 3:LONG}]
'   2 dim b bounds[{0:LONG 3:LONG}]
'   2 dim c bounds[{0:LONG 3:LONG}]
'   2 dim n bounds[{0:LONG 5:LONG}]
'   3 loop do#0
'     body:
'       4 arrayAssign a() others[b()] (arithmetic INTEGER add (each INTEGER b()) 1) canFail
'       5 arrayAssign c() (arithmetic INTEGER multiply (each INTEGER c()) 2)
'       6 assign (element INTEGER c() indices[1:LONG]) (element INTEGER b() indices[1:LONG] canFail)
'       7 erase b
'   9 assign n (toFloat DOUBLE (arrayBuiltin INTEGER ubound n() 1))
'   10 erase n
