SEND h
'     ^ [SYNTAX] ',' expected after the channel of SEND, not the end of the line
SEND h 5
'      ^ [SYNTAX] ',' expected after the channel of SEND, not '5'
