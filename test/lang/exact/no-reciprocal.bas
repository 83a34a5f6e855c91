' 2.4 Division is division: x / 10 is not x * 0.1, x / 3 * 3 keeps its roundings.
FOR i = 1 TO 200
  IF i / 10 <> VAL(STR$(i) + "e-1") THEN PRINT "div"; i
  IF i * 0.1 <> i / 10 THEN n = n + 1
  IF i / 49 * 49 <> i THEN m = m + 1
  s! = i: IF s! / 3! <> CSNG(i / 3) THEN k = k + 1
NEXT
PRINT n; m; k
'> 69230
