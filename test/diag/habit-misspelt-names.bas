OPTION EXPLICIT
DIM counter AS INTEGER, average AS DOUBLE
counter = 1
couter = 2
'^^^^^ [EXPLICIT] 'couter' is not declared; did you mean 'counter'?
averge = counter / 2
'^^^^^ [EXPLICIT] 'averge' is not declared; did you mean 'average'?
PRINT avrage
'     ^^^^^^ [EXPLICIT] 'avrage' is not declared; did you mean 'average'?
PRINT counter, averages
'              ^^^^^^^^ [EXPLICIT] 'averages' is not declared; did you mean 'average'?
