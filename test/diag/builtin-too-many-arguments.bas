PRINT SIN(1, 2)
'     ^^^ [ARG-COUNT] SIN takes 1 argument, but 2 given
PRINT LEN("a", "b")
'     ^^^ [ARG-COUNT] LEN takes 1 argument, but 2 given
PRINT TIMER(1, 2)
'     ^^^^^ [ARG-COUNT] TIMER takes no arguments, but 2 given
