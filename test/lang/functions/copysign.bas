' 18.1 COPYSIGN, NEXTAFTER, FMAX, FMIN, FMA.
n = 1e308 * 10 - 1e308 * 10
PRINT COPYSIGN(3, -0.0); COPYSIGN(-2, 5); " "; NEXTAFTER(1, 2) - 1; " "; NEXTAFTER(0, -1); " "; FMAX(1, 2); FMIN(1, 2); FMAX(n, 5); FMIN(5, n); FMAX(n, n)
PRINT FMA(2, 3, 4); " "; FMA(1 + 2 ^ -27, 1 + 2 ^ -27, -1 - 2 ^ -26) = 2 ^ -54; (1 + 2 ^ -27) * (1 + 2 ^ -27) - (1 + 2 ^ -26) = 2 ^ -54
'> -32 2.22045e-16 -4.94066e-324 2155nan
'> 10 -10
