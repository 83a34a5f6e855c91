SUB Work
  RETURN 3
'        ^ [RETURN-VALUE] only a function returns a value
END SUB
RETURN 5
'      ^ [RETURN-VALUE] only a function returns a value
FUNCTION f
  RETURN "x"
'        ^^^ [TYPE-MISMATCH] a string where a number is needed; VAL makes a number of a string
END FUNCTION
