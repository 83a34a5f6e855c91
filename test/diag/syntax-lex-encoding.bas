a = 1 � 2
'     ^ [LEX] this is not UTF-8 text
b$ = "�"
