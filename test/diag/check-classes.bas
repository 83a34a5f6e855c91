CLASS A EXTENDS Nobody
'               ^^^^^^ [CLASS-PARENT] there is no class 'Nobody'
END CLASS
CLASS B EXTENDS C
END CLASS
CLASS C EXTENDS B
'               ^ [CLASS-CYCLE] 'C' would be its own ancestor
END CLASS
CLASS D
  X AS INTEGER
  X AS LONG
' ^ [FIELD-DUP] there is already a field 'X'
  CONSTRUCTOR(n AS INTEGER)
  END CONSTRUCTOR
  CONSTRUCTOR()
' ^^^^^^^^^^^ [CTOR-DUP] a class has one constructor
  END CONSTRUCTOR
  DESTRUCTOR
  END DESTRUCTOR
  DESTRUCTOR
' ^^^^^^^^^^ [DTOR-DUP] a class has one destructor
  END DESTRUCTOR
  METHOD Go(n AS INTEGER) AS STRING
    SUPER.Go(1)
'   ^^^^^ [SUPER-NONE] this class has no parent
    ME = NOTHING
'   ^^ [ME-OUTSIDE] ME cannot be assigned
    PRINT ME.Y
'            ^ [MEMBER-UNKNOWN] D has no member 'Y'
  END METHOD
  METHOD Go()
'        ^^ [METHOD-DUP] there is already a member 'Go'
  END METHOD
  METHOD X()
'        ^ [METHOD-DUP] there is already a member 'X'
  END METHOD
END CLASS
CLASS E EXTENDS D
'     ^ [SUPER-REQUIRED] the constructor of D takes arguments; call it with SUPER(…) first
  X AS INTEGER
' ^ [FIELD-DUP] there is already a field 'X'
  METHOD Go(n AS LONG) AS STRING
'        ^^ [OVERRIDE-SIG] 'Go' must take and return what it does in the parent class: (INTEGER) AS STRING
    SUPER(3)
'   ^^^^^^^^ [SUPER-FIRST] SUPER(…) must be the first statement of a constructor
    RETURN "x"
  END METHOD
END CLASS
CLASS F EXTENDS D
  CONSTRUCTOR()
' ^^^^^^^^^^^ [SUPER-REQUIRED] the constructor of D takes arguments; call it with SUPER(…) first
    PRINT 1
  END CONSTRUCTOR
END CLASS
CLASS G
  CONSTRUCTOR()
    SUPER(1)
'   ^^^^^^^^ [SUPER-NONE] this class has no parent
  END CONSTRUCTOR
END CLASS
PRINT ME.X
'     ^^ [ME-OUTSIDE] ME can only be used inside of a class
SUPER(1)
'^^^^^^^ [ME-OUTSIDE] SUPER can only be used inside of a class
DIM d AS D = NEW D()
'                ^ warning [ARG-COUNT] D takes 1 argument, but 0 given; the others are zero
d = NEW D(1, 2)
'       ^ [ARG-COUNT] D takes 1 argument, but 2 given
PRINT d.Goo(1)
'       ^^^ [MEMBER-UNKNOWN] D has no member 'Goo'; did you mean 'Go'?
PRINT NEW Nobody()
'         ^^^^^^ [TYPE-UNKNOWN] there is no class 'Nobody'
DIM a AS A
a = d
'   ^ [TYPE-MISMATCH] D where A is needed
