CLASS C
END CLASS
DIM o AS C, n AS INTEGER, x AS ANY, ob AS OBJECT
PRINT n IS C
'     ^ [IS-OPERAND] IS asks about an object, not about INTEGER
PRINT "x" IS NOTHING
'     ^^^ [IS-OPERAND] IS asks about an object, not about STRING
PRINT o IS C
PRINT x.Name
'       ^^^^ [ANY-MEMBER] members of ANY are not known; narrow it with MATCH TYPE or AS first
PRINT ob.Name
'        ^^^^ [ANY-MEMBER] members of OBJECT are not known; narrow it with MATCH TYPE or AS first
ob.Act
'  ^^^ [ANY-MEMBER] members of OBJECT are not known; narrow it with MATCH TYPE or AS first
