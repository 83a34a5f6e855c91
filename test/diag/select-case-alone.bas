CASE 1
'^^^ [BLOCK] CASE without an open SELECT
PRINT 1
