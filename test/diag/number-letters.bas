PRINT 1ul, 2
'      ^^ [SYNTAX] 'ul' is no suffix of a number: they are % & ! # @
x = 3.5f
'      ^ [SYNTAX] 'f' is no suffix of a number: they are % & ! # @
y = 2ll + 1
'    ^^ [SYNTAX] 'll' is no suffix of a number: they are % & ! # @
PRINT x; 5x
'         ^ [SYNTAX] 'x' is no suffix of a number: they are % & ! # @
FOR i = 1 TO 3u: NEXT
'             ^ [SYNTAX] 'u' is no suffix of a number: they are % & ! # @
