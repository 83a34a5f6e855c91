OPTION EXPLICIT
DIM counter AS INTEGER
conter = 1
'^^^^^ [EXPLICIT] 'conter' is not declared; did you mean 'counter'?
PRINT countre
'     ^^^^^^^ [EXPLICIT] 'countre' is not declared; did you mean 'counter'?
