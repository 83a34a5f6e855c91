CLASS Animal
  Name AS STRING
  SUB New(n AS STRING)
' ^^^^^^^ [SYNTAX] in a CLASS a SUB New is written CONSTRUCTOR(…) … END CONSTRUCTOR
    ME.Name = n
  END SUB
  FUNCTION Speak() AS STRING
' ^^^^^^^^ [SYNTAX] in a CLASS a FUNCTION is written METHOD
    RETURN Name + " speaks"
  END FUNCTION
END CLASS
DIM d AS NEW Animal("Rex")
'        ^^^ [SYNTAX] an object is made by NEW behind '=': d AS Animal = NEW Animal(…)
PRINT d.Speek()
DIM e AS Animal = Animal("x")
PRINT e.Speek()
PRINT e.Name
e.Name = 5
'        ^ [TYPE-MISMATCH] a number where a string is needed; STR$ makes a string of a number
