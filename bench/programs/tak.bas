' tak: Takeuchi's function. Calls with three parameters.
FUNCTION Tak(x AS INTEGER, y AS INTEGER, z AS INTEGER) AS INTEGER
  IF y >= x THEN RETURN z
  RETURN Tak(Tak(x - 1, y, z), Tak(y - 1, z, x), Tak(z - 1, x, y))
END FUNCTION

DIM i AS INTEGER, total AS LONG
FOR i = 1 TO 80
  total = total + Tak(26 + (i AND 1), 17, 9)
NEXT
PRINT total
