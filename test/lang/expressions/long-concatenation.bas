' 2.4 Long chains of + and & with every kind of operand.
a$ = "x": n% = 1: d = 0.5: l& = 5000000000: s! = 0.1
PRINT a$ + n% + d + l& + s! + "y" + 2 + (3 + 4) + a$
PRINT a$ & n% & d & l& & s! & "y" & 2 & 3 + 4 & a$
PRINT n% + d & a$ + n% + d
'> x10.550000000000.1y27x
'> x10.550000000000.1y234x
'> 1.5x10.5
