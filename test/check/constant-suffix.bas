' A suffix must be that of the constant's type; otherwise the name is another variable.
CONST k = 5, word = "x"
PRINT k; k%; k$; word$
SUB s
  CONST k = 2.5
  PRINT k#; k%
END SUB
'--- typed
' module k$ STRING
' main main: cannot fail
'   3 print items[(value 5), (value 5), (value k$), (value "x")] endsLine
' sub b.s: cannot fail
'   6 print items[(value 2.5), (value 5)] endsLine
