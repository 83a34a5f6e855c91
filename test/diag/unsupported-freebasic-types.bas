DIM f AS SUB(x AS INTEGER)
'        ^^^ [UNSUPPORTED] there are no variables for procedures; SELECT CASE or ON … CALL chooses between them
DIM g AS FUNCTION() AS INTEGER
'        ^^^^^^^^ [UNSUPPORTED] there are no variables for procedures; SELECT CASE or ON … CALL chooses between them
DIM z AS ZSTRING * 10
'                ^ [UNSUPPORTED] there are no strings of fixed length; write AS STRING
SELECT CASE AS CONST x
'           ^^^^^^^^ [SYNTAX] SELECT CASE finds out by itself what is constant; leave AS CONST out
  CASE 1
END SELECT
OPERATOR + (a AS INTEGER) AS INTEGER
'^^^^^^^ [UNSUPPORTED] OPERATOR is not part of this language: write a FUNCTION; + - * / of records of numbers work field by field
  nonsense is passed over
END OPERATOR
EXTERN "C"
'^^^^^ [UNSUPPORTED] EXTERN is not part of this language: DECLARE FUNCTION name LIB "file" names a C function
PRINT 1
END EXTERN
