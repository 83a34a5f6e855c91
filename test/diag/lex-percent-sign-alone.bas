a = 10 % 3
'      ^ [LEX] there is no '%' here; write MOD
