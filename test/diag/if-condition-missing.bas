IF THEN PRINT 1
'  ^^^^ [SYNTAX] a value expected, but 'THEN' is a reserved word
