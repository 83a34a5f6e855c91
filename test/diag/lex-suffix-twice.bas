a%% = 1
' ^ [LEX] unexpected character '%'
