CLASS A
  CONSTRUCTOR(n AS INTEGER)
  END CONSTRUCTOR
END CLASS
CLASS B EXTENDS A
  CONSTRUCTOR()
    SUPER(1, 2)
'   ^^^^^^^^^^^ [ARG-COUNT] A takes 1 argument, but 2 given
  END CONSTRUCTOR
END CLASS
CLASS C EXTENDS A
  CONSTRUCTOR()
    SUPER()
'   ^^^^^^^ warning [ARG-COUNT] A takes 1 argument, but 0 given; the others are zero
  END CONSTRUCTOR
END CLASS
