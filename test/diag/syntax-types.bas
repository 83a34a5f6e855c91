TYPE A
  x
'  ^ [SYNTAX] the field 'x' needs a type: x AS type
  y AS INTEGER = 5
'              ^ [SYNTAX] fields of a TYPE have no initial value
  DIM z AS INTEGER
' ^^^ [SYNTAX] fields are written without DIM: name AS type
END TYPE
IF q THEN
  TYPE B
' ^^^^ [SYNTAX] TYPE must stand at module level, not inside an IF
  END TYPE
END IF
TYPE C
'^^^ [BLOCK] this TYPE has no END TYPE
  a AS INTEGER
SUB S
END SUB
