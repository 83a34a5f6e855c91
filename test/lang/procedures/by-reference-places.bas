' 9.3 BYREF takes elements, fields, elements of fields and elements of matrices; the storage is the argument's.
TYPE Part: n AS INTEGER: s AS STRING: v(3) AS DOUBLE: END TYPE
TYPE Whole: a AS Part: b(2) AS Part: END TYPE
DIM parts(3) AS Part, w AS Whole, m$(2, 2)
SUB Text(BYREF t AS STRING): t = t + "!": END SUB
SUB Number(BYREF n AS INTEGER): n = n * 2 + 1: END SUB
SUB Real(BYREF d AS DOUBLE): d = d + .5: END SUB
Text parts(2).s: Number parts(2).n: Number parts(2).n: Real parts(2).v(1)
PRINT parts(2).s; parts(2).n; parts(2).v(1)
Text w.b(1).s: Text w.b(1).s: Real w.b(1).v(2): Real w.a.v(3)
PRINT w.b(1).s; w.b(1).v(2); w.a.v(3)
Text m$(1, 2): PRINT m$(1, 2)
SUB Count(BYREF k AS INTEGER): FOR k = 1 TO 3: PRINT k;: NEXT: END SUB
Count parts(1).n: PRINT parts(1).n
SUB Fill(BYREF k AS INTEGER, BYREF s$): READ k, s$: END SUB
Fill parts(3).n, parts(3).s: PRINT parts(3).n; parts(3).s
DATA 42, answer
'> !30.5
'> !!0.50.5
'> !
'> 1234
'> 42answer
