' 12.2 With values computed at run time: STR$ and concatenation of DOUBLE: %.15g.
FUNCTION Num(x)
  Num = x
END FUNCTION
PRINT STR$(Num(0.1)); " "; STR$(Num(1e15)); " "; STR$(Num(123456.789)); " "; STR$(Num(0.1) + Num(0.2)); " "; STR$(Num(1e-5)); " "; STR$(Num(100.0)); " "; STR$(2 / 3)
x = Num(0.1): PRINT "" + x; " "; "v" + Num(1e100); " "; "" + Num(1234567.5); " " + PI; " "; STR$(Num(1e-300)); " "; STR$(-Num(0.0))
'> 0.1 1e+15 123456.789 0.3 1e-05 100 0.666666666666667
'> 0.1 v1e+100 1234567.5 3.14159265358979 1e-300 -0
