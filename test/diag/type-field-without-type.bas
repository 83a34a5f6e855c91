TYPE P
  X
'  ^ [SYNTAX] the field 'X' needs a type: X AS type
  Y, Z
'     ^ [SYNTAX] the field 'Y' needs a type: Y AS type
END TYPE
