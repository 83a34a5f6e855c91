FUNCTION F()
  FUNCTION = 5
' ^^^^^^^^ [SYNTAX] the result is set by RETURN value or by assigning to the name of the function
END FUNCTION
