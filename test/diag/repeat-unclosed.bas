REPEAT
'^^^^^ [BLOCK] this REPEAT has no UNTIL
  a = a + 1
