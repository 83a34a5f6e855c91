' One missing DIM is one mistake, however often the array is used.
a(1) = 5
' [UNDEF-ARRAY] there is no array 'a'; arrays are declared with DIM before they are used
PRINT a(1)
FOR i = 2 TO 10
  a(i) = a(i - 1) * 2
NEXT
