' EXIT and RETURN say nothing where blocks are not what they seem.
x = 0
WHILE x < 3
  x = x + 1
  IF x = 2 THEN
' ^^ [BLOCK] this IF has no END IF
    EXIT WHILE
WEND
LOOP
'^^^ [BLOCK] LOOP without an open DO
EXIT DO
x = "three"
' [TYPE-MISMATCH] 'x' is a number (DOUBLE); a variable for strings is written x$
