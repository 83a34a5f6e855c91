SUB Work
END SUB
CLASS C
  METHOD Act
  END METHOD
END CLASS
DIM o AS C
PRINT Work
'     ^^^^ [NO-RESULT] 'Work' has no result that could be used here
x = Work()
'   ^^^^^^ [NO-RESULT] 'Work' has no result that could be used here
PRINT o.Act()
'     ^^^^^^^ [NO-RESULT] 'Act' has no result that could be used here
DIM l AS LIST
x = l.CLEAR()
'   ^^^^^^^^^ [NO-RESULT] 'CLEAR' has no result that could be used here
