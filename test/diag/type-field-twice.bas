TYPE P
  X AS INTEGER
  x AS DOUBLE
' ^ [FIELD-DUP] there is already a field 'x'
END TYPE
