' 1.8 One-word forms of the closers.
SUB s
  PRINT "s"
ENDSUB
FUNCTION f
  f = 2
ENDFUNCTION
TYPE t
  x AS INTEGER
ENDTYPE
IF 1 THEN
  PRINT "if"
ENDIF
SELECT CASE 1
  CASE 1: PRINT "select"
ENDSELECT
SELECT CASE 1
  CASE 1: PRINT "case"
ENDCASE
TRY
  THROW 5
CATCH
  PRINT "try"
ENDTRY
WHILE n < 1
  n = n + 1
ENDWHILE
s: PRINT f; n
CALL s
'> if
'> select
'> case
'> try
'> 21
'> s
