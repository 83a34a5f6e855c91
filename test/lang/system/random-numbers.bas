' The sequence belongs to the seed, on every machine. The first numbers of seed 1 follow from the algorithms of the manual.
RANDOMIZE 1
a = RND: b = RND(5): c = RND()
RANDOMIZE 1
PRINT a = RND; b = RND; c = RND; a <> b
PRINT STR$(a); " "; STR$(b)
ok% = -1
FOR i = 1 TO 2000
  x = RND
  IF x < 0 OR x >= 1 THEN ok% = 0
  n% = RAND(6)
  IF n% < 0 OR n% > 5 THEN ok% = 0
NEXT
PRINT ok%; RAND(0); RAND(-3); RAND(1)
RANDOMIZE 2
PRINT a = RND
'> -1-1-1-1
'> 0.767521790955725 0.124420631418037
'> -1000
'> 0
