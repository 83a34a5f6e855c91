' 1.5 Decimal forms: integers, fractions with one point, exponents with e, E, d, D.
PRINT 0; " "; 42; " "; 007; " "; 9999999999
PRINT 3.25; " "; .5; " "; 5.; " "; 1e6; " "; 2.5E-3; " "; 1d6; " "; 1D-2; " "; .5e+1; " "; 1.e2
'> 0 42 7 9999999999
'> 3.25 0.5 5 1000000 0.0025 1000000 0.01 5 100
