' 9.2 In `name (a), b` the parenthesis belongs to the first argument; in `name (a)` it delimits the list.
SUB two(a, b)
  PRINT a; b
END SUB
SUB one(BYREF a)
  a = a + 1
END SUB
two (1 + 1), 3
two (1 + 1) * 2, 3
x = 5
one (x)
PRINT x
one x
PRINT x
one ((x))
PRINT x
CALL one((x))
PRINT x
'> 23
'> 43
'> 6
'> 7
'> 7
'> 7
