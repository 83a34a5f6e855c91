PRINT  1
'     ^ [LEX] unexpected character U+0007: a control character; delete it
