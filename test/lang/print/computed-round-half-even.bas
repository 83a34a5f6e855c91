' 12.2 With values computed at run time: Rounding works on the exact binary value, ties to even.
FUNCTION Num(x)
  Num = x
END FUNCTION
PRINT Num(0.5000005); " "; Num(1.000005); " "; Num(2.000015); " "; Num(100000.5); " "; Num(100001.5); " "; Num(1.0000050000000001)
'> 0.5 1.00001 2.00001 100000 100002 1.00001
