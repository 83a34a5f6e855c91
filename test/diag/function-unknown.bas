PRINT Twise(5)
'     ^^^^^ [UNDEF-PROC] there is no procedure, function or array 'Twise'; did you mean 'Twice'?
FUNCTION Twice(n)
END FUNCTION
