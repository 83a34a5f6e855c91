' Names and types are looked at where the text was understood.
OPTION EXPLICIT
DIM count AS INTEGER, who AS STRING
DIM total AS INTEGR, price AS DOUBLE
'            ^^^^^^ [TYPE-UNKNOWN] there is no type 'INTEGR'; did you mean 'INTEGER'?
count = "three"
'       ^^^^^^^ [TYPE-MISMATCH] a string where a number is needed; VAL makes a number of a string
FOR i = 1 10
'         ^^ [SYNTAX] 'TO' expected in FOR, not '10'
  count = count + who
'         ^^^^^^^^^^^ [TYPE-MISMATCH] a string where a number is needed; VAL makes a number of a string
NEXT
PRINT totl
'     ^^^^ [EXPLICIT] 'totl' is not declared; did you mean 'total'?
