NEXT: PRINT 1
'^^^ [BLOCK] NEXT without an open FOR
