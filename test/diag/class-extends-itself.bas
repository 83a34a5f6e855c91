CLASS A EXTENDS A
'               ^ [CLASS-CYCLE] 'A' would be its own ancestor
END CLASS
