OPEN "x" FOR RANDOM AS #1 LEN 64
'                             ^^ [SYNTAX] '=' expected after LEN, not '64'
