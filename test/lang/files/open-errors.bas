' 14.1 Every error of OPEN.
f$ = "/tmp/fbc-test-f4.txt"
OPEN f$ FOR OUTPUT AS #1
n = 256: m = -1: e$ = ""
TRY: OPEN "/tmp/fbc-no-such-file" FOR INPUT AS #2: CATCH: PRINT ERR; ERR$: END TRY
TRY: OPEN f$ FOR INPUT AS #1: CATCH: PRINT ERR; ERR$: END TRY
TRY: OPEN f$ FOR INPUT AS #n: CATCH: PRINT ERR; ERR$: END TRY
TRY: OPEN f$ FOR INPUT AS #m: CATCH: PRINT ERR; ERR$: END TRY
TRY: OPEN e$ FOR OUTPUT AS #2: CATCH: PRINT ERR; ERR$: END TRY
TRY: OPEN "/tmp" FOR OUTPUT AS #2: CATCH: PRINT ERR; ERR$: END TRY
TRY: OPEN "/tmp" FOR INPUT AS #2: CATCH: PRINT ERR; ERR$: END TRY
TRY: OPEN "/tmp/fbc-no-folder/x" FOR OUTPUT AS #2: CATCH: PRINT ERR; ERR$: END TRY
TRY: OPEN f$ FOR RANDOM AS #2 LEN = 0: CATCH: PRINT ERR; ERR$: END TRY
TRY: OPEN f$ FOR RANDOM AS #2 LEN = 32769: CATCH: PRINT ERR; ERR$: END TRY
TRY: OPEN f$ FOR RANDOM AS #2 LEN = -5: CATCH: PRINT ERR; ERR$: END TRY
'> 53File not found
'> 55File already open
'> 64Bad file number
'> 64Bad file number
'> 75Permission denied
'> 75Permission denied
'> 75Permission denied
'> 76Path not found
'> 81Invalid record length
'> 81Invalid record length
'> 81Invalid record length
