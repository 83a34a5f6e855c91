' 9.5 Parameters hide variables of their name; other names are those of the module.
DEF FNadd(x) = x + y
x = 100: y = 5
PRINT FNadd(1); x
SUB s
  LOCAL y
  y = 1000
  PRINT FNadd(2)
END SUB
CALL s
y = 6
PRINT FNadd(1)
DEF FNint%(v) = v
PRINT FNint%(2.9); FNint(3.9)
'> 6100
'> 7
'> 7
'> 23
