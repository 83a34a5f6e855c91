a = b === c
'     ^^^ [SYNTAX] '==' is written '='
