' 10 A numeric target converts a number by assignment; text is error 13, nothing 0.
DIM b AS BYTE
READ i%, b, s!
PRINT i%; b; s!
TRY: READ x: CATCH 13: PRINT "thirteen": END TRY
RESTORE texts
RESTORE words
TRY: READ x: CATCH 13: PRINT ERR$: END TRY
RESTORE empty: READ y: PRINT y
DATA 2.9, 300, 0.5
texts: DATA "12"
words: DATA word
empty: DATA ,
'> 2440.5
'> thirteen
'> Type mismatch
'> 0
