' 15.2 Leaving a procedure in what a TRY block GOSUBs to runs the FINALLY of that TRY, innermost first; its errors go outward.
SUB s(n)
  TRY
    TRY: GOSUB leave: CATCH 99: PRINT "no": FINALLY: PRINT "inner ";: IF n = 3 THEN THROW 33
    END TRY
  CATCH
    PRINT "caught"; ERR; " ";: IF n = 3 THEN EXIT SUB
  FINALLY: PRINT "outer ";: END TRY
  PRINT "end ";
  EXIT SUB
leave:
  IF n = 1 THEN EXIT SUB
  TRY: IF n = 2 THEN EXIT SUB
  FINALLY: PRINT "own ";: END TRY
  IF n = 4 THEN THROW 44
  IF n = 3 THEN EXIT SUB
  RETURN
END SUB
FOR i = 1 TO 5: s i: PRINT i: NEXT
FUNCTION f(n) AS STRING
  TRY
    GOSUB far
  FINALLY: f = f + "+": PRINT "fin ";
  END TRY
  RETURN "late"
far: IF n = 1 THEN RETURN "early"
  RETURN
END FUNCTION
PRINT f(1); " "; f(2)
SUB t
  TRY: EXIT SUB
  CATCH: PRINT "own error": FINALLY: THROW 5: END TRY
  GOSUB x
x: RETURN
END SUB
TRY: t: CATCH: PRINT "outside"; ERR: END TRY
'> inner outer 1
'> own inner outer 2
'> own inner caught33 outer 3
'> own inner caught44 outer end 4
'> own inner outer end 5
'> fin early+ fin late
'> outside5
