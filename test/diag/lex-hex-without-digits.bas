a = &H
'   ^^ [LEX] there is no digit after '&H'
b = 0x
'   ^^ [LEX] there is no digit after '0x'
