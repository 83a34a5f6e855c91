CLASS A
  METHOD Go()
    ME = NOTHING
'   ^^ [ME-OUTSIDE] ME cannot be assigned
  END METHOD
END CLASS
