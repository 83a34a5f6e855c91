DECLARE FUNCTION f LIB m (x AS DOUBLE) AS DOUBLE
'                      ^ [SYNTAX] LIB needs a name in quotes, not 'm'
