' 10 RESTORE behind the last item: the next READ is error 4.
DATA 1
RESTORE last
TRY: READ a: CATCH: PRINT ERR: END TRY
RESTORE 99
TRY: READ a: CATCH: PRINT ERR: END TRY
50 PRINT "line"
last: PRINT "end"
'> 4
'> 4
'> line
'> end
