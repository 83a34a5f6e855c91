n = 5
IF n IS NOTHING THEN PRINT 1
'  ^ [IS-OPERAND] IS asks about an object, not about DOUBLE
