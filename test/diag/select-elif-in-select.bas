IF a = 1 THEN
  PRINT 1
ELIF a = 2 THEN
'^^^ [UNSUPPORTED] ELIF is not part of this language: write ELSEIF
  PRINT 2
END IF
