' 4.2, 8.3 What never runs raises nothing: invariant divisions and subscripts in loops without iterations.
DIM a(2) AS INTEGER
z = 0: k = 9: m% = 0
FOR i = 1 TO z: x = 1 \ m% + a(k): PRINT "no": NEXT
WHILE z > 0: x = 5 MOD m%: a(k) = 1: WEND
FOR i = 1 TO 3
  IF m% <> 0 THEN x = i \ m%
  IF k < 3 THEN x = a(k)
  IF i > 5 THEN a(k + i) = SQR(-i)
NEXT
PRINT x; i
'> 04
