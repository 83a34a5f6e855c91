CLASS A EXTENDS B
END CLASS
CLASS B EXTENDS A
'               ^ [CLASS-CYCLE] 'B' would be its own ancestor
END CLASS
