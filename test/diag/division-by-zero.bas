PRINT 1 / 0
'         ^ warning [DIV-ZERO] division by zero: this raises error 11 when it runs
PRINT 5 \ 0
'         ^ warning [DIV-ZERO] division by zero: this raises error 11 when it runs
PRINT 5 MOD 0
'           ^ warning [DIV-ZERO] division by zero: this raises error 11 when it runs
PRINT 5 / (1 - 1)
'         ^^^^^^^ warning [DIV-ZERO] division by zero: this raises error 11 when it runs
PRINT MOD(5, 0)
'            ^ warning [DIV-ZERO] division by zero: this raises error 11 when it runs
