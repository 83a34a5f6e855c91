CLASS Animal
  DIM name AS STRING
' ^^^ [SYNTAX] fields are written without DIM: name AS type
  SUB New(n AS STRING)
' ^^^^^^^ [SYNTAX] in a CLASS a SUB New is written CONSTRUCTOR(…) … END CONSTRUCTOR
    this.name = n
  END SUB
  FUNCTION Speak() AS STRING
' ^^^^^^^^ [SYNTAX] in a CLASS a FUNCTION is written METHOD
    RETURN name + " speaks"
  END FUNCTION
END CLASS
CLASS Dog INHERITS Animal
END CLASS
DIM d AS NEW Dog("Rex")
'        ^^^ [SYNTAX] an object is made by NEW behind '=': d AS Dog = NEW Dog(…)
PRINT d.Speek()
PRINT d.name
DIM e AS Animal = Animal("x")
