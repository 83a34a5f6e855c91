CLASS Dog
  METHOD Bark(n AS INTEGER, s AS STRING)
  END METHOD
END CLASS
DIM d AS Dog = NEW Dog()
d.Bark()
' ^^^^ [ARG-COUNT] Bark takes 2 arguments, but 0 given
d.Bark(1, "x", 3)
' ^^^^ [ARG-COUNT] Bark takes 2 arguments, but 3 given
d.Bark("x", 1)
'      ^^^ [TYPE-MISMATCH] a string where a number is needed; VAL makes a number of a string
'           ^ [TYPE-MISMATCH] a number where a string is needed; STR$ makes a string of a number
