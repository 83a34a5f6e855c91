CLASS A
  CONSTRUCTOR(n AS INTEGER)
  END CONSTRUCTOR
END CLASS
CLASS B EXTENDS A
  CONSTRUCTOR()
' ^^^^^^^^^^^ [SUPER-REQUIRED] the constructor of A takes arguments; call it with SUPER(…) first
    PRINT 1
  END CONSTRUCTOR
END CLASS
CLASS C EXTENDS A
'     ^ [SUPER-REQUIRED] the constructor of A takes arguments; call it with SUPER(…) first
END CLASS
