CLASS A
  METHOD Go()
    RETURN 5
'          ^ [RETURN-VALUE] only a function returns a value
  END METHOD
END CLASS
