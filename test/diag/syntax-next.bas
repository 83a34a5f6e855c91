FOR i = 1 TO 3
  PRINT i
NEXT j
'    ^ [NEXT-MISMATCH] NEXT j closes the FOR of i
FOR i = 1 TO 2
  FOR j = 1 TO 2
  NEXT i
'      ^ [NEXT-MISMATCH] NEXT i closes the FOR of j
NEXT j
FOR EACH e IN l
'             ^ [FOREACH-SOURCE] FOR EACH runs over arrays, lists, maps and strings, not DOUBLE
NEXT x
'    ^ [NEXT-NAME] NEXT x closes the FOR EACH of e
FOR k = 1 TO 2
NEXT k, z
'       ^ [BLOCK] no FOR is open for 'z' in this NEXT
