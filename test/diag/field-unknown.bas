TYPE Point
  Width AS INTEGER
END TYPE
DIM p AS Point
p.Widht = 5
' ^^^^^ [FIELD-UNKNOWN] Point has no field 'Widht'; did you mean 'Width'?
PRINT p.Height
'       ^^^^^^ [FIELD-UNKNOWN] Point has no field 'Height'
