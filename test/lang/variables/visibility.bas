' 3.3 Procedures see all module variables, arrays and constants, wherever they stand.
DIM arr(3)
arr(2) = 5: v = 6
CALL s
PRINT v; later
SUB s
  PRINT arr(2); v; c; later
  arr(2) = 1: v = 7: later = 8
END SUB
CONSTANT c = 9
later = later + 1
PRINT arr(2); later
'> 5690
'> 78
'> 19
