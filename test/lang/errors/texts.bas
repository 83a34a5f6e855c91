FOR i = 0 TO 100
  IF ERR$(i) <> "Unknown error" AND ERR$(i) <> "" THEN PRINT i; " "; ERR$(i)
NEXT
PRINT ERR$(0); ERR$(200); ERR; "["; ERR$; "]"
TRY: THROW 11: CATCH: PRINT ERR$: END TRY
PRINT ERR; ERR$
'> 3 RETURN without GOSUB
'> 4 Out of DATA
'> 5 Illegal function call
'> 6 Overflow
'> 7 Out of memory
'> 9 Subscript out of range
'> 11 Division by zero
'> 13 Type mismatch
'> 52 Bad file number
'> 53 File not found
'> 55 File already open
'> 56 File not open
'> 57 Device I/O error
'> 61 Disk full
'> 62 Input past end of file
'> 64 Bad file number
'> 68 File already exists
'> 71 Disk not ready
'> 75 Permission denied
'> 76 Path not found
'> 80 Invalid file mode
'> 81 Invalid record length
'> 82 Record number out of range
'> 91 Object reference not set
'> Unknown error0[]
'> Division by zero
'> 11Division by zero
