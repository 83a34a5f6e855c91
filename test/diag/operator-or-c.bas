IF a || b THEN PRINT 1
'    ^^ [LEX] there is no '||' here; write OR
