IF n % 2 = 0 THEN PRINT "even"
'    ^ [LEX] there is no '%' here; write MOD
