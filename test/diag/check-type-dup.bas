TYPE P
  X AS INTEGER
  x AS LONG
' ^ [FIELD-DUP] there is already a field 'x'
END TYPE
TYPE p
'    ^ [TYPE-DUP] there is already a type 'p'
END TYPE
CLASS P
'     ^ [CLASS-DUP] there is already a class or type 'P'
END CLASS
CLASS c
END CLASS
CLASS C
'     ^ [CLASS-DUP] there is already a class or type 'C'
END CLASS
