PRINT LEFT$("abc")
'     ^^^^^ [ARG-COUNT] LEFT$ takes 2 arguments, but 1 given
PRINT SIN()
'     ^^^ [ARG-COUNT] SIN takes 1 argument, but 0 given
PRINT MID$("abc")
'     ^^^^ [ARG-COUNT] MID$ takes 2 to 3 arguments, but 1 given
