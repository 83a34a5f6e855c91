TYPE Money
  Units AS LONG
  Code AS STRING
END TYPE
DIM m AS Money
PRINT m.Unit
'       ^^^^ [FIELD-UNKNOWN] Money has no field 'Unit'; did you mean 'Units'?
m.Total = 3
' ^^^^^ [FIELD-UNKNOWN] Money has no field 'Total'
m = CREATE Money(1, "x", 2)
'                        ^ [CREATE-ARGS] Money has 2 fields, but 3 values are given
m = CREATE Money(1)
'          ^^^^^ warning [ARG-COUNT] Money has 2 fields, but only 1 value is given; the others are zero
m = CREATE Money(Units := 1, Cod := "x")
'                            ^^^ [CREATE-FIELD] Money has no field 'Cod'; did you mean 'Code'?
m = CREATE Money(Units := 1, Units := 2)
'                            ^^^^^ [CREATE-FIELD] the field 'Units' is given twice
PRINT m + m
'     ^^^^^ [UDT-ARITH] Money has no arithmetic: its field 'Code' is not a number
PRINT -m
'     ^^ [UDT-ARITH] Money has no arithmetic: its field 'Code' is not a number
x = 3
PRINT x.Units
'       ^^^^^ [TYPE-MISMATCH] a value of type DOUBLE has no members
