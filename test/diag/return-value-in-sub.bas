SUB Work
  RETURN 5
'        ^ [RETURN-VALUE] only a function returns a value
END SUB
Work
