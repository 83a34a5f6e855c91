FUNCTION f AS INTEGER
  f = 1
END FUNCTION
f = 3
' [SYNTAX] 'f' is a procedure; only inside of a function can its name be assigned
f() = 3
'^^ [SYNTAX] this cannot be assigned; a variable, element or field is wanted
LEN("x") = 3
'^^ [UNDEF-ARRAY] there is no array 'LEN'; arrays are declared with DIM before they are used
'   ^^^ [TYPE-MISMATCH] a string where a number is needed; VAL makes a number of a string
TYPE P
  X AS INTEGER
END TYPE
FUNCTION g AS P
END FUNCTION
g().X = 3
'^^^^ [SYNTAX] this cannot be assigned; a variable, element or field is wanted
DIM m AS HASHMAP OF P
m("a").X = 3
'^^^^^^^ [SYNTAX] this cannot be assigned; a variable, element or field is wanted
PRINT TRUE
