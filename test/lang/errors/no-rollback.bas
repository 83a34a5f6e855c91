' 15.1 Variables keep the values they had at the moment of the error.
DIM a(2), s AS STRING
n% = 1: d = 1: s = "a"
TRY
  n% = 2: d = 2.5: s = s + "b": a(1) = 3
  a(9) = 4
  n% = 99: s = "no"
CATCH
  PRINT n%; d; s; a(1)
  n% = n% + 1
END TRY
PRINT n%
FUNCTION f(z)
  k = 1
  TRY
    k = 2
    k = k / z
    k = 4
  CATCH
    f = k * 10
  END TRY
  f = f + k
END FUNCTION
PRINT f(0); f(1)
'> 22.5ab3
'> 3
'> 224
