' 9.1 Procedures stand in any order; calls may precede the definition; DECLARE lines are ignored.
DECLARE SUB later (n)
DECLARE FUNCTION twice# (x AS DOUBLE)
CALL later(3)
SUB later(n)
  PRINT twice(n)
END SUB
FUNCTION twice#(x AS DOUBLE)
  twice = x * 2
END FUNCTION
PRINT twice#(1.5)
'> 6
'> 3
