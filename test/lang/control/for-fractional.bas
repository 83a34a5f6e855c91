' 8.3 An undeclared FOR variable is DOUBLE when a start or step literal has a point or exponent.
FOR x = 0 TO 1 STEP 0.25: PRINT x; " ";: NEXT: PRINT x
FOR y = 1.5 TO 3: PRINT y; " ";: NEXT: PRINT y
FOR z = 1 TO 2 STEP 1e0: z = z + 0.5: PRINT z; " ";: NEXT: PRINT z
FOR w = 1 TO 0 STEP -.5: PRINT w; " ";: NEXT: PRINT w
FOR v = 1 TO 2.9: v2 = v / 2: PRINT v; " ";: NEXT: PRINT v
'> 0 0.25 0.5 0.75 1 1.25
'> 1.5 2.5 3.5
'> 1.5 2.5
'> 1 0.5 0 -0.5
'> 1 2 3
