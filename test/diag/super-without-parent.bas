CLASS A
  CONSTRUCTOR()
    SUPER()
'   ^^^^^^^ [SUPER-NONE] this class has no parent
  END CONSTRUCTOR
  METHOD Go()
    SUPER.Go()
'   ^^^^^ [SUPER-NONE] this class has no parent
  END METHOD
END CLASS
