' 15.4, 15.5 ERR$ gives the message of ERR or of a code.
FOR i = 1 TO 30: READ n: PRINT n; " "; ERR$(n): NEXT
DATA 3, 4, 5, 6, 7, 9, 11, 13, 52, 53, 55, 56, 57, 61, 62, 64, 68, 71, 75, 76, 80, 81, 82, 91, 1, 2, 100, 999, -1, 2147483647
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
'> 1 Unknown error
'> 2 Unknown error
'> 100 Unknown error
'> 999 Unknown error
'> -1 Unknown error
'> 2147483647 Unknown error
