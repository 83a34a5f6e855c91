TYPE P
END TYPE
CLASS C EXTENDS P
'               ^ [CLASS-PARENT] 'P' is a TYPE; a class extends a class
END CLASS
