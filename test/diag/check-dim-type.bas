DIM x AS INTEGER
DIM x AS STRING
'   ^ [DIM-TYPE] 'x' is declared as INTEGER and again as STRING
DIM y% AS LONG
'   ^^ [DIM-TYPE] the suffix of 'y%' contradicts AS LONG
DIM t(3) AS INTEGER
DIM t(3) AS DOUBLE
'   ^ [DIM-TYPE] 't' is declared as INTEGER and again as DOUBLE
DIM u(3), w AS LONG
REDIM u(3, 4)
'     ^ [DIM-TYPE] 'u' is declared with 1 dimension and again with 2
FUNCTION f% AS STRING
'        ^^ [DIM-TYPE] the suffix of 'f%' contradicts AS STRING
END FUNCTION
CONST c% AS LONG = 3
'     ^^ [DIM-TYPE] the suffix of 'c%' contradicts AS LONG
