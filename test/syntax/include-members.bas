' files included in the body of a TYPE, of a CLASS and of a procedure
TYPE Point
  INCLUDE "fields.bas"
  z AS DOUBLE
END TYPE
CLASS Shape
  INCLUDE "members.bas"
  colour AS LONG
END CLASS
SUB Draw
  10 INCLUDE "statements.bas"
END SUB
OPTION INCLUDE "statements.bas"
' --- printed
' TYPE Point
'   x AS DOUBLE
'   y AS DOUBLE
'   z AS DOUBLE
' END TYPE
' CLASS Shape
'   size AS LONG
'   METHOD Area() AS DOUBLE
'     RETURN 0
'   END METHOD
'   colour AS LONG
' END CLASS
' SUB Draw()
' 10
'   INCLUDE "statements.bas"
' END SUB
' INCLUDE "statements.bas"
