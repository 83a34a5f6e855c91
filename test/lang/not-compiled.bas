' A construct without code yet is told with its place.
PRINT "a"
DIM w AS FUTURE
WORKER Count() AS INTEGER
  RETURN 1
END WORKER
IF w = 0 THEN
  w = SPAWN Count()
END IF
'! test/lang/not-compiled.bas:8:3: error: an expression of kind 'spawn' cannot be compiled yet [UNSUPPORTED]
