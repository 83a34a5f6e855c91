IF !a THEN PRINT 1
'  ^ [LEX] there is no '!' here; write NOT
