DIM l AS LIST OF INTEGER
l.APPEND()
' ^^^^^^ [ARG-COUNT] APPEND takes 1 argument, but 0 given
l.APPEND(1, 2)
' ^^^^^^ [ARG-COUNT] APPEND takes 1 argument, but 2 given
l.INSERT(1)
' ^^^^^^ [ARG-COUNT] INSERT takes 2 arguments, but 1 given
PRINT l.GET()
'       ^^^ [ARG-COUNT] GET takes 1 argument, but 0 given
