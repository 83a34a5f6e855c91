FUNCTION Total(a, b)
  Total = a + b
END FUNCTION
SUB Show(x)
  PRINT x
END SUB
PRINT Totla(1, 2)
'     ^^^^^ [UNDEF-PROC] there is no procedure, function or array 'Totla'; did you mean 'Total'?
PRINT Total$(1, 2)
'     ^^^^^^ [UNDEF-PROC] there is no function 'Total$'; it is declared as 'Total'
Shwo 3
'^^^ [UNDEF-PROC] there is no procedure or statement 'Shwo'; did you mean 'Show'?
x = 5
PRINT x(3)
'     ^ [UNDEF-PROC] 'x' is a variable, not an array or function
PRINT FN absent(3)
'     ^^^^^^^^^ [UNDEF-PROC] there is no procedure, function or array 'FN absent'
y = SPC(4)
'   ^^^ [UNDEF-PROC] SPC can only stand in a PRINT list
ON x CALL Missing
'         ^^^^^^^ [UNDEF-PROC] there is no procedure or statement 'Missing'
