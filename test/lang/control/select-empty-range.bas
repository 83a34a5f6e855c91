' A range that holds nothing comes first, of another type than the ranges that do.
DIM small AS BYTE
FOR i = 0 TO 12
  small = i
  SELECT CASE small
    CASE 11 TO 7, 9.5
      PRINT i; " a"
    CASE 1.5, 6 TO 1, 11.5
      PRINT i; " b"
    CASE 2.5
      PRINT i; " c"
  END SELECT
NEXT
'> 1 b
'> 2 c
'> 9 a
'> 11 b
