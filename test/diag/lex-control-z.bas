PRINT 1

' [LEX] unexpected character U+001A
