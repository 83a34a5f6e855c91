' 11.2 The example of the specification.
t$ = "hello world"
PRINT t$(1 TO 5); "|"; t$(7 TO); "|"; t$(TO 4)     ' hello|world|hell
t$(1 TO 5) = "HI" : PRINT t$                        ' HI world
'> hello|world|hell
'> HI world
