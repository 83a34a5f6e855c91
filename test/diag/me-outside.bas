PRINT ME.X
'     ^^ [ME-OUTSIDE] ME can only be used inside of a class
SUB Work
  ME.X = 5
' ^^ [ME-OUTSIDE] ME can only be used inside of a class
END SUB
