' 10 No item left: error 4; the pointer stays.
READ a
TRY: READ b: CATCH: PRINT ERR; ERR$: END TRY
TRY: READ b: CATCH 4: PRINT "still": END TRY
RESTORE: READ b: PRINT a; b
DATA 7
'> 4Out of DATA
'> still
'> 77
