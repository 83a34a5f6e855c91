OPTION EXPLICIT
SUB Work
  n = 1
' ^ [EXPLICIT] 'n' is not declared
END SUB
Work
