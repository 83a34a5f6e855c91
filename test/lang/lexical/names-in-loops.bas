' 1.9 FOR, WHILE and SELECT over contextual keywords.
FOR count = 1 TO 3: size = size + count: NEXT count
WHILE size > 4: DEC size: WEND
SELECT CASE size
  CASE count: PRINT "count"; size; count
END SELECT
key$ = "k": FOR pos = LEN(key$) TO LEN(key$): PRINT pos: NEXT
'> count44
'> 1
