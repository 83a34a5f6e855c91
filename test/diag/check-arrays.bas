DIM a(10) AS INTEGER, b(5) AS INTEGER, c(10) AS DOUBLE, s(10) AS STRING, m(3, 3)
a(1, 2) = 3
' [ARRAY-RANK] 'a' has 1 dimension, but 2 subscripts are given
PRINT m(1)
'     ^ [ARRAY-RANK] 'm' has 2 dimensions, but 1 subscript is given
PRINT a()
'     ^ [ARRAY-CONTEXT] the whole array 'a' cannot be used here; an element needs its subscripts
PRINT a + 1
'     ^ [ARRAY-CONTEXT] the whole array 'a' cannot be used here; an element needs its subscripts
a() = c() * 2
'     ^^^ [ARRAY-TYPE] an array of DOUBLE among arrays of INTEGER; all must have one element type
s() = s() + "x"
'     ^^^^^^^^^ [ARRAY-TYPE] arrays of STRING can only be copied and filled
a() = b()
'^^^^^^^^ [ARRAY-SHAPE] the arrays differ in their bounds
PRINT SUM(s())
'         ^^^ [ARRAY-TYPE] SUM needs an array of numbers, not of STRING
PRINT SUM(a(1))
'         ^^^^ [TYPE-MISMATCH] an array is needed here
a() = FRED(a())
'     ^^^^ [ARRAY-TYPE] 'FRED' cannot be applied to whole arrays
a() = UCASE$(a())
'     ^^^^^^ [ARRAY-TYPE] 'UCASE$' cannot be applied to whole arrays
PRINT a(11)
'     ^^^^^ warning [SUBSCRIPT] subscript 11 is outside of the bounds 0 TO 10
a(-1) = 3
'^^^^ warning [SUBSCRIPT] subscript -1 is outside of the bounds 0 TO 10
PRINT LEN(a())
'         ^^^ [TYPE-MISMATCH] LEN is for strings; UBOUND and LBOUND tell the bounds of an array
PRINT UBOUND(n)
'            ^ [TYPE-MISMATCH] an array is needed here
