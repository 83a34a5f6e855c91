LPRINT "x"
'^^^^^ [UNSUPPORTED] LPRINT is not part of this language: OPEN a file or device and use PRINT #n
