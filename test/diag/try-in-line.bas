IF a THEN TRY: PRINT 1
'         ^^^ [BLOCK] this TRY stands in a single-line IF and needs its END TRY on the same line
CATCH
END TRY
