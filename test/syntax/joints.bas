' points behind numbers and signs that must not join
Show 3 .x
a = -(b) > -c
' --- printed
' Show 3 .x
' a = -(b) > -c
