SUB Two(a, b)
END SUB
FUNCTION None
  None = 1
END FUNCTION
Two 1
'^^ [ARG-COUNT] Two takes 2 arguments, but 1 given
Two 1, 2, 3
'^^ [ARG-COUNT] Two takes 2 arguments, but 3 given
PRINT None(3)
'     ^^^^ [ARG-COUNT] None takes no arguments, but 1 given
PRINT LEFT$("x")
'     ^^^^^ [ARG-COUNT] LEFT$ takes 2 arguments, but 1 given
PRINT SQR(1, 2)
'     ^^^ [ARG-COUNT] SQR takes 1 argument, but 2 given
PRINT MIN()
'     ^^^ [ARG-COUNT] MIN takes 1 to 64 arguments, but 0 given
DIM l AS LIST OF INTEGER
l.APPEND 1, 2
' ^^^^^^ [ARG-COUNT] APPEND takes 1 argument, but 2 given
