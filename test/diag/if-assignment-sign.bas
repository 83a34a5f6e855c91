IF a := 1 THEN PRINT 1
'    ^^ [SYNTAX] a comparison is written '=', not ':='
