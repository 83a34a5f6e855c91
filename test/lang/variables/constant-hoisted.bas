' 3.5 Constants are hoisted, visible in procedures, and local when declared in one.
PRINT early; size
CONSTANT early = later + 1
CONSTANT later = 4
CONSTANT size = 3
DIM a(size)
SUB s
  CONSTANT size = 9, own = 2
  PRINT size; own; early
END SUB
CALL s
PRINT UBOUND(a); size; own
'> 53
'> 925
'> 330
