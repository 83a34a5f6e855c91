' 9.2 A FUNCTION without parameters is called by its bare name if no variable of that name is visible.
FUNCTION roll
  n = 4
  roll = n
END FUNCTION
PRINT roll; roll + 1
x = roll
PRINT x
'> 45
'> 4
