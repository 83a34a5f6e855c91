' 4.1 ^ is left-associative and its right operand may carry a sign.
PRINT 2 ^ 3 ^ 2; " "; 2 ^ -1; " "; 2 ^ +2; " "; -2 ^ 2; " "; (-2) ^ 2; " "; 2 ^ -1 ^ 2; " "; -2 ^ -2
'> 64 0.5 4 -4 4 0.25 -0.25
