' Conditions are judged by their shape; both sides are evaluated unless the right one is harmless.
FUNCTION f AS INTEGER
  f = 1
END FUNCTION
DIM a AS INTEGER, b AS INTEGER
IF NOT a THEN PRINT 1
IF a AND 4 THEN PRINT 2
IF a > 0 AND b THEN PRINT 3
IF a > 0 AND f() THEN PRINT 4
IF (a = 1) OR NOT (b = 2 XOR a) THEN PRINT 5
a = a > 0 AND b
WHILE TRUE
  IF 0.5 THEN EXIT WHILE
WEND
PRINT IIF(a = 1, 2, 3.5)
'--- typed
' module a INTEGER
' module b INTEGER
' main main: cannot fail
'   6 if
'     branches (not (test a)):
'       6 print items[(value 1)] endsLine
'   7 if
'     branches (test (logic INTEGER and a 4)):
'       7 print items[(value 2)] endsLine
'   8 if
'     branches (logical and (compare INTEGER gt a 0) (test b) isLazy):
'       8 print items[(value 3)] endsLine
'   9 if
'     branches (logical and (compare INTEGER gt a 0) (test (call INTEGER f))):
'       9 print items[(value 4)] endsLine
'   10 if
'     branches (logical or (compare INTEGER eq a 1) (not (logical xor (compare INTEGER eq b 2) (test a) isLazy)) isLazy):
'       10 print items[(value 5)] endsLine
'   11 assign a (logic INTEGER and (compare INTEGER gt a 0) b)
'   12 loop while#0 (always value)
'     body:
'       13 if
'         branches (always value):
'           13 leave while#0 exit
'   15 print items[(value (iif DOUBLE (compare INTEGER eq a 1) 2.0 3.5))] endsLine
' function b.f AS INTEGER: cannot fail
'   3 assign f 1
