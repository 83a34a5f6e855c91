CLASS Dog
  METHOD Bark()
  END METHOD
END CLASS
DIM d AS Dog = NEW Dog()
PRINT d.Bark()
'     ^^^^^^^^ [NO-RESULT] 'Bark' is a method without AS and has no result
n = d.Bark
'   ^^^^^^ [NO-RESULT] 'Bark' is a method without AS and has no result
