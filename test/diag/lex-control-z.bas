PRINT 1

' [LEX] the file ends with Ctrl-Z, as files of DOS do; delete this character
