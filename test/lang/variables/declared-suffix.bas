' 3.1 An unsuffixed use finds the one variable that is declared with a numeric suffix.
DIM pad%
pad = 3.7
PRINT pad; pad%
k% = 1
k = 2.5
PRINT k; k%
'> 33
'> 2.51
