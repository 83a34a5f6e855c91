OPTION EXPLICIT
DEFINT A-Z
total = 1
'^^^^ [EXPLICIT] 'total' is not declared
DEFSTR S
DIM sName, n, k(3)
sName = 5
'       ^ [TYPE-MISMATCH] a number where a string is needed; STR$ makes a string of a number
n = "text"
'   ^^^^^^ [TYPE-MISMATCH] a string where a number is needed; VAL makes a number of a string
k(1) = sName
'      ^^^^^ [TYPE-MISMATCH] a string where a number is needed; VAL makes a number of a string
FOR sIndex = 1 TO 3: NEXT
'   ^^^^^^ [FOR-VAR] the variable of FOR must be a simple numeric variable, not a string
PRINT Twice$(3)
'     ^^^^^^ [UNDEF-PROC] there is no function 'Twice$'; it is declared as 'Twice'
DIM n AS LONG
'   ^ [DIM-TYPE] 'n' is declared as INTEGER and again as LONG
FUNCTION Twice(x)
  Twice = sName
'         ^^^^^ [TYPE-MISMATCH] a string where a number is needed; VAL makes a number of a string
END FUNCTION
