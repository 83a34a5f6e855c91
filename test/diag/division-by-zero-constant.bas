CONST none = 0
PRINT 1 / none
'         ^^^^ warning [DIV-ZERO] division by zero: this raises error 11 when it runs
