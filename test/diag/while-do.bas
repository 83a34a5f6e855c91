WHILE a < 3 DO
'           ^^ [SYNTAX] WHILE stands alone on its line, without DO; WEND closes it
WEND
