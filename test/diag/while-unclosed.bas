WHILE a < 3
'^^^^ [BLOCK] this WHILE has no WEND
  a = a + 1
