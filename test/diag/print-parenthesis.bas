PRINT ("a", "b")
'         ^ [SYNTAX] ')' expected, not ','
