FUNCTION F()
END FUNCTION
F = 5
' [SYNTAX] 'F' is a procedure; only inside of a function can its name be assigned
