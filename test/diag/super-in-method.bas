CLASS A
END CLASS
CLASS B EXTENDS A
  METHOD Go()
    SUPER()
'   ^^^^^^^ [SUPER-FIRST] SUPER(…) must be the first statement of a constructor
  END METHOD
END CLASS
