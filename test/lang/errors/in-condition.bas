' 15.1 Errors in conditions, arguments, subscripts and SELECT leave their statement alone.
z = 0: DIM a(3)
TRY: WHILE 1 / z: PRINT "no": WEND: CATCH: PRINT 1;: END TRY
TRY: DO: LOOP UNTIL a(7): CATCH: PRINT 2;: END TRY
TRY: SELECT CASE 1 \ z
  CASE 1: PRINT "no"
END SELECT
CATCH: PRINT 3;: END TRY
TRY: SELECT CASE 1
  CASE 1 MOD z: PRINT "no"
END SELECT
CATCH: PRINT 4;: END TRY
TRY: a(1 / z) = 5: CATCH: PRINT 5;: END TRY
TRY: ON 1 / z GOTO out: CATCH: PRINT 6;: END TRY
TRY: x$ = LEFT$("abc", 1 \ z) + "d": CATCH: PRINT 7;: END TRY
TRY: SWAP a(1), a(4): CATCH: PRINT 8;: END TRY
out: PRINT a(1); "["; x$; "]"
'> 123456780[]
