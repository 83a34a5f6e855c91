SUB Work(a AS INTEGER = 5)
'        ^^^^^^^^^^^^^^^^ [SYNTAX] only methods and constructors have default values, not a SUB
END SUB
Work
