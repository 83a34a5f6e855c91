CLASS A
  CONSTRUCTOR()
    RETURN 5
'          ^ [RETURN-VALUE] only a function returns a value
  END CONSTRUCTOR
END CLASS
