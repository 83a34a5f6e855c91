SUB Work
END SUB
CLASS C
  METHOD Act
  END METHOD
END CLASS
DIM o AS C
PRINT Work
'     ^^^^ [NO-RESULT] 'Work' is a SUB and has no result
x = Work()
'   ^^^^^^ [NO-RESULT] 'Work' is a SUB and has no result
PRINT o.Act()
'     ^^^^^^^ [NO-RESULT] 'Act' is a method without AS and has no result
DIM l AS LIST
x = l.CLEAR()
'   ^^^^^^^^^ [NO-RESULT] 'CLEAR' is a method without AS and has no result
