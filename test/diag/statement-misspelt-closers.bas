FOR i = 1 TO 3
NETX
'^^^ [SYNTAX] there is no statement 'NETX'; did you mean 'NEXT'?
WHILE a
WEDN
'^^^ [SYNTAX] there is no statement 'WEDN'; did you mean 'WEND'?
