' What belongs to a type with a broken field is left alone, other types are not.
TYPE Person
  name AS STRING
  age INTEGER
'     ^^^^^^^ [SYNTAX] the field 'age' needs a type: age AS type
END TYPE
TYPE Spot
  x AS DOUBLE
END TYPE
DIM p AS Person, s AS Spot
p.age = 5
p.name = 3
'        ^ [TYPE-MISMATCH] a number where a string is needed; STR$ makes a string of a number
s.x = "here"
'     ^^^^^^ [TYPE-MISMATCH] a string where a number is needed; VAL makes a number of a string
