PRINT 1
NEXT i
'^^^ [BLOCK] NEXT without an open FOR
