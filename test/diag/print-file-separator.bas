PRINT #1 "x"
'        ^^^ [SYNTAX] ',' expected after the file number, not '"x"'
PRINT #
'      ^ [SYNTAX] a value expected, not the end of the line
