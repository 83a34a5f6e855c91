DEF FNa(x) = x * 2
PRINT FNa(1, 2)
'     ^^^ [ARG-COUNT] FNa takes 1 argument, but 2 given
PRINT FNa()
'     ^^^ [ARG-COUNT] FNa takes 1 argument, but 0 given
