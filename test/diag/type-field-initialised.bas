TYPE P
  X AS INTEGER = 5
'              ^ [SYNTAX] fields of a TYPE have no initial value
END TYPE
