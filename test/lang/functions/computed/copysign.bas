' 18.1 With arguments computed at run time: COPYSIGN, NEXTAFTER, FMAX, FMIN, FMA.
FUNCTION Num(x)
  Num = x
END FUNCTION
n = 1e308 * 10 - 1e308 * 10
PRINT COPYSIGN(Num(3), -Num(0.0)); COPYSIGN(-Num(2), Num(5)); " "; NEXTAFTER(Num(1), Num(2)) - 1; " "; NEXTAFTER(Num(0), -Num(1)); " "; FMAX(Num(1), Num(2)); FMIN(Num(1), Num(2)); FMAX(n, Num(5)); FMIN(Num(5), n); FMAX(n, n)
PRINT FMA(Num(2), Num(3), Num(4)); " "; FMA(Num(1) + Num(2) ^ -Num(27), Num(1) + Num(2) ^ -Num(27), -Num(1) - Num(2) ^ -Num(26)) = 2 ^ -54; (Num(1) + Num(2) ^ -Num(27)) * (Num(1) + Num(2) ^ -Num(27)) - (Num(1) + Num(2) ^ -Num(26)) = 2 ^ -54
'> -32 2.22045e-16 -4.94066e-324 2155nan
'> 10 -10
