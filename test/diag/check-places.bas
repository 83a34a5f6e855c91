FUNCTION f AS INTEGER
  f = 1
END FUNCTION
f = 3
' [SYNTAX] 'f' is a procedure; only inside of a function can its name be assigned
f() = 3
'^^ [SYNTAX] this cannot be assigned; a variable, element or field is wanted
LEN("x") = 3
'^^ [UNDEF-ARRAY] 'LEN' is a built-in function and cannot be assigned
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
