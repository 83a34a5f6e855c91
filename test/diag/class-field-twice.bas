CLASS A
  X AS INTEGER
  X AS INTEGER
' ^ [FIELD-DUP] there is already a field 'X'
END CLASS
