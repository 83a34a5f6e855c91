DIM reps AS LONG
DIM pass AS LONG
DIM k AS LONG
DIM f AS LONG
DIM acc AS LONG
reps = 10000000
FOR pass = 1 TO reps
  f = 1
  FOR k = 2 TO 18
    f = f * k
  NEXT k
  acc = acc + (f MOD 997)
NEXT pass
PRINT "18! = "; f
PRINT "acc = "; acc
'> 18! = 6402373705728000
'> acc = 7760000000
