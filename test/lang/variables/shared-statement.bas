' 3.2 SHARED names module variables and declares them there if absent.
x = 1
SHARED x
SUB s
  SHARED x, fresh, note$
  x = x + 1: fresh = fresh + 5: note$ = note$ + "n"
  FOR x = 10 TO 11: NEXT
END SUB
CALL s
CALL s
PRINT x; " "; fresh; note$
'> 12 10nn
