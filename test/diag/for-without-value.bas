FOR i = TO 10
'       ^^ [SYNTAX] a value expected, but 'TO' is a reserved word
NEXT
