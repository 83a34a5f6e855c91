' DEFINT and its kin, where the specification is silent: the type of names without suffix and AS, by their first letter, in the
' text behind the statement.
a = 1.5: PRINT a
DEFINT A-C, X
a = 1.9: PRINT a; a%; a#
a% = 7: PRINT a
b = 2147483647: b = b + 1: PRINT b
DEFLNG L: l = 2147483647: l = l + 1: PRINT l
DEFSNG S: s = 1 / 3: PRINT s = 1 / 3; s! = s
DEFSTR T-U: t = "text": u$ = "u": PRINT t; t$; u; LEN(t)
DEFDBL D: d = 1 / 3: PRINT d = 1 / 3
' What is declared keeps its type.
DIM cAs AS STRING, cValue = 2.5, cBare, cList(2)
cAs = "string": cBare = 3.7: cList(1) = 4.2: PRINT cAs; cValue; cBare; cList(1)
CONSTANT Bound = 2.5: PRINT Bound
' FOR, READ, procedures, DEF FN.
FOR c = 1 TO 2: PRINT c; c%;: NEXT: PRINT
FOR d = 0 TO 1 STEP 0.5: PRINT d; " ";: NEXT: PRINT
READ x, tName: PRINT x; tName
DATA 3.9, word
PRINT Add(1.5, 2.5); Add%(2, 2); Tell(3); FNhalf(5); FN third(2.5)
DEF FNhalf(x) = x / 2
DEF FN third(q) = q
FUNCTION Add(a, b)
  PRINT a; b; ": ";
  c = 1.5
  Add = a + b + c
END FUNCTION
FUNCTION Tell(n)
  Tell = "<" + STR$(n) + ">"
END FUNCTION
' Later statements count behind them.
DEFSNG A-Z
a = 1.5: PRINT a; a!; a%
PRINT Add(1.5, 1): Late 2.5
DEFINT A-Z
SUB Late(y)
  z = y: PRINT y; z; a
END SUB
f = 1.5: PRINT FNwhole(2.5)
DEF FNwhole(v) = v * 1.5
'> 1.5
'> 111.5
'> 7
'> -2147483648
'> 2147483648
'> 0-1
'> texttextu4
'> -1
'> string2.534
'> 2.5
'> 1122
'> 0 0.5 1
'> 3word
'> 12: 422: 5<3>2.52.5
'> 1.51.57
'> 11: 3
'> 227
'> 3
