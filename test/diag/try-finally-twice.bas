TRY
FINALLY
FINALLY
'^^^^^^ [BLOCK] a second FINALLY after FINALLY: FINALLY is the last part of a TRY
END TRY
