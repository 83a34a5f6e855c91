' 16.2 INCLUDE puts the text of the file in the place of its line, before parsing.
fromMain = 3
10 INCLUDE "include/plain.inc"
PRINT fromIncluded
Helper 4
READ n: PRINT n
IF 0 THEN
  INCLUDE "include/no-newline.inc"
END IF
DATA 6
'> included3
'> 7
'> helper4
'> 5
