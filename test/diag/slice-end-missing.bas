PRINT a$(1 TO 2
'              ^ [SYNTAX] ')' is missing
