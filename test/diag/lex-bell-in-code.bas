PRINT  1
'     ^ [LEX] unexpected character U+0007
