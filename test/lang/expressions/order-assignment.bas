' 4.2 Assignment: the target's subscripts left to right, then the right side, then the bounds check.
FUNCTION t(n)
  PRINT n; " ";
  t = n
END FUNCTION
DIM a(5, 5)
a(t(1), t(2)) = t(3): PRINT a(1, 2)
TRY
  a(t(1), t(9)) = t(4)
CATCH 9
  PRINT "caught"
END TRY
k = 1
FUNCTION bump
  k = k + 1
  bump = 7
END FUNCTION
a(k, 0) = bump()
PRINT a(1, 0); a(2, 0); k
'> 1 2 3 3
'> 1 9 4 caught
'> 702
