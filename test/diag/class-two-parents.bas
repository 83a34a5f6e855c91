CLASS A
END CLASS
CLASS B
END CLASS
CLASS C EXTENDS A, B
'                ^ [SYNTAX] a class has one parent
END CLASS
