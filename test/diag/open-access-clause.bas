OPEN "x" FOR BINARY ACCESS READ AS #1
'                   ^^^^^^ [SYNTAX] OPEN has no ACCESS clause; leave it out
OPEN "x" FOR INPUT SHARED AS #1
'                  ^^^^^^ [SYNTAX] OPEN has no SHARED clause; leave it out
