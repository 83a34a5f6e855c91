FUNCTION Twice$(n)
END FUNCTION
PRINT Twice%(5)
'     ^^^^^^ [UNDEF-PROC] there is no function 'Twice%'; it is declared as 'Twice$'
