' 3.2 GLOBAL declares a module variable, in a procedure too; its initialiser assigns.
GLOBAL g AS INTEGER = 5
SUB define
  GLOBAL h AS INTEGER = 6
  g = g + 1
  h = h + 1
END SUB
CALL define
PRINT g; h
CALL define
PRINT g; h
'> 67
'> 77
