' Powers of constants are those of variables.
DIM zero, one = 1, two = 2, minus = -1
PRINT 0 ^ 2; zero ^ 2; 0 ^ 3; zero ^ 3; 0 ^ 0; zero ^ 0; 0 ^ 1000; zero ^ 1000
PRINT 1 ^ 2; one ^ 2; 1 ^ 3; (-1) ^ 2; minus ^ 2; (-1) ^ 3; minus ^ 3; " "; (-1) ^ 0
PRINT 2 ^ 10; " "; two ^ 10; " "; 2 ^ 0; two ^ 0; " "; 2 ^ -1; two ^ -1
PRINT (-0.0) ^ 3; " "; (-0.0) ^ 2
'> 00001100
'> 11111-1-1 1
'> 1024 1024 11 0.50.5
'> -0 0
