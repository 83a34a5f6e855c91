x = 5
PRINT x / 0
'         ^ warning [DIV-ZERO] division by zero: this raises error 11 when it runs
PRINT 7 \ 0
'         ^ warning [DIV-ZERO] division by zero: this raises error 11 when it runs
PRINT x MOD 0
'           ^ warning [DIV-ZERO] division by zero: this raises error 11 when it runs
