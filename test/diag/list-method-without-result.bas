DIM l AS LIST OF INTEGER
PRINT l.APPEND(1)
'     ^^^^^^^^^^^ [NO-RESULT] 'APPEND' is a method without AS and has no result
n = l.CLEAR()
'   ^^^^^^^^^ [NO-RESULT] 'CLEAR' is a method without AS and has no result
