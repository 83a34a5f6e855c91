' A variable and an array of the same name are two things, also where the variable is read above its first assignment.
DIM c(3), total(2) AS INTEGER
GOSUB deal
GOSUB deal
PRINT c; " "; c(1); c(2)
SUB Show
  IF total < 1 THEN total = 5
  PRINT total; total(1)
END SUB
total(1) = 7
Show
END
deal:
IF c < 3 THEN c(c + 1) = c * 10
c = c + 1
RETURN
'> 2 010
'> 57
