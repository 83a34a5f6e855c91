' DEF FN is not executed, so it may stand in a block and means the same before and behind it.
PRINT FNDouble(4)
FOR i = 1 TO 2
  DEF FNDouble(x) = x * 2 + k
  IF i = 1 THEN DEF FNName$(n$) = "<" + n$ + ">"
  k = 1
  PRINT FNDouble(i); " "; FNName$("a")
NEXT
'> 8
'> 3 <a>
'> 5 <a>
