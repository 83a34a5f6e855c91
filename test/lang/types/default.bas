' 2.2 Without suffix and AS: variables, arrays, parameters and results are DOUBLE; a FOR variable is INTEGER.
x = 7 / 2
DIM a(1)
a(1) = 0.25
FUNCTION half(p)
  half = p / 2
END FUNCTION
FOR i = 1 TO 1: j = i / 2: NEXT
i = 2.9
PRINT x; " "; a(1); " "; half(0.5); " "; j; " "; i
'> 3.5 0.25 0.25 0.5 2
