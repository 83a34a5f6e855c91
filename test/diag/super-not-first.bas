CLASS A
END CLASS
CLASS B EXTENDS A
  CONSTRUCTOR()
    PRINT 1
    SUPER()
'   ^^^^^^^ [SUPER-FIRST] SUPER(…) must be the first statement of a constructor
  END CONSTRUCTOR
END CLASS
