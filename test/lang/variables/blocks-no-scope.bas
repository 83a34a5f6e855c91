' 3.3 Blocks do not open scopes.
IF 1 = 1 THEN
  DIM inside AS INTEGER
  inside = 5.5
END IF
PRINT inside
SUB s
  TRY
    DIM t AS STRING
    t = "in try"
    THROW 9
  CATCH
    PRINT t
  END TRY
  PRINT t
END SUB
CALL s
'> 5
'> in try
'> in try
