CLASS A
  X AS INTEGER
  METHOD Go()
    THIS.X = 1
'   ^^^^ [TYPE-MISMATCH] the object of a method is called ME, not THIS
    SELF.X = 2
'   ^^^^ [TYPE-MISMATCH] the object of a method is called ME, not SELF
  END METHOD
END CLASS
