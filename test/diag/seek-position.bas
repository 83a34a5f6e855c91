SEEK #1
'      ^ [SYNTAX] ',' expected after the file number, not the end of the line
SEEK 1 5
'      ^ [SYNTAX] ',' expected after the file number, not '5'
