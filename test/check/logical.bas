OPTION LOGICAL
DIM a AS INTEGER, b AS INTEGER
a = a AND b
a = NOT a
IF a AND b THEN PRINT 1
'--- typed
' module a INTEGER
' module b INTEGER
' main main: cannot fail
'   3 assign a (truth INTEGER (logical and (test a) (test b) isLazy))
'   4 assign a (truth INTEGER (not (test a)))
'   5 if
'     branches (logical and (test a) (test b) isLazy):
'       5 print items[(value 1)] endsLine
