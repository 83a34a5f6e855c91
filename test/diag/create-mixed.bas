TYPE P
  X AS INTEGER
  Y AS INTEGER
END TYPE
DIM p AS P
p = CREATE P(1, Y := 2)
'               ^^^^^^ [CREATE-MIXED] CREATE takes its values either by position or by name, not both
p = CREATE P(X := 1, 2)
'                    ^ [CREATE-MIXED] CREATE takes its values either by position or by name, not both
