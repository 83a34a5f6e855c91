' 8.6 RETURN e leaves a FUNCTION regardless of its GOSUB stack, which is discarded.
FUNCTION f
  GOSUB inner
  PRINT "no"
inner: RETURN 5
END FUNCTION
PRINT f; f
SUB s
  GOSUB leave
leave: EXIT SUB
END SUB
CALL s
TRY: RETURN: CATCH: PRINT ERR: END TRY
'> 55
'> 3
