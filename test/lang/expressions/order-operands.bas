' 4.2 Operands and arguments are evaluated left to right, both operands always.
FUNCTION t(n)
  PRINT n; " ";
  t = n
END FUNCTION
SUB three(a, b, c)
  PRINT "/"
END SUB
x = t(1) + t(2) * t(3): PRINT "/"
x = t(4) - (t(5) - t(6)): PRINT "/"
x = (t(0) AND t(7)) OR t(8): PRINT "/"
three t(1), t(2), t(3)
x = t(1) < t(2): PRINT "/"
x = t(1) ^ t(2) ^ t(3): PRINT "/"
x = MAX(t(3), t(2), t(1)): PRINT "/"
'> 1 2 3 /
'> 4 5 6 /
'> 0 7 8 /
'> 1 2 3 /
'> 1 2 /
'> 1 2 3 /
'> 3 2 1 /
