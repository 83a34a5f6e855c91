DIM tint AS HASHMAP
DIM k AS INTEGER
DIM evens AS INTEGER
tint("sky") = "blue"
evens = 0
FOR k = 1 TO 4
  IF k MOD 2 = 0 THEN
    evens = evens + k
  END IF
NEXT k
PRINT tint("sky")
PRINT evens
'> blue
'> 6
