' 1.1 Lines end at LF, CR LF or a lone CR.
PRINT 1
PRINT 2PRINT 3PRINT 4 ' commentPRINT 5
THROW 7
'> 1
'> 2
'> 3
'> 4
'> 5
'! Unhandled exception at line 8: Out of memory (error code 7)
'! exit 1
