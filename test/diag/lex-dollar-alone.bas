a = $FF
'   ^^^ [LEX] hexadecimal numbers are written &HFF
