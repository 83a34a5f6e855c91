CLASS A
  CONSTRUCTOR(n AS INTEGER)
  END CONSTRUCTOR
END CLASS
DIM a AS A = NEW A()
'                ^ warning [ARG-COUNT] A takes 1 argument, but 0 given; the others are zero
