' Variables by suffix and scope; CONSTANT; typed DIM.
a = 1.5: a% = 2: a$ = "three": a& = 4
PRINT a; a%; a$; a&
CONSTANT size = 3, greet$ = "hi"
DIM x AS INTEGER = 5, y AS STRING = "s"
PRINT size; greet$; x; y
SUB Test
  LOCAL x AS INTEGER = 9
  k = k + 1
  PRINT x; k; size
END SUB
Test
Test
PRINT x
FUNCTION Zero$
END FUNCTION
PRINT "["; Zero$; "]"
'> 1.52three4
'> 3hi5s
'> 913
'> 913
'> 5
'> []
