DIM reps AS LONG
DIM pass AS LONG
DIM k AS LONG
DIM f AS LONG
DIM acc AS LONG
reps = 1000000
acc = 0
pass = 0
WHILE pass < reps
  f = 1
  k = 2
  WHILE k <= 18
    f = f * k
    k = k + 1
  WEND
  acc = acc + (f MOD 997)
  pass = pass + 1
WEND
PRINT "18! = "; f
PRINT "acc = "; acc
'> 18! = 6402373705728000
'> acc = 776000000
