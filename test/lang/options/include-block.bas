' 16.2 A file may be included inside a block.
FOR i = 1 TO 2
  INCLUDE "include/inside.inc"
NEXT
'> a1b
'> a2b
