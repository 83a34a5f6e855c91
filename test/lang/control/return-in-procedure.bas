' 8.6 In a procedure RETURN pops its own GOSUB stack, or leaves the procedure.
SUB s
  GOSUB inner
  PRINT "after"
  RETURN
  PRINT "no"
inner: PRINT "inner"
  RETURN
END SUB
GOSUB g
END
g: CALL s
PRINT "g"
RETURN
'> inner
'> after
'> g
