' Malformed bytes become U+FFFD, one for each part that cannot go on.
f$ = "/tmp/fbc-test-utf8.txt"
OPEN f$ FOR BINARY OUTPUT AS #1
PRINT #1, "a"; CHR$(&HFF); "b"; CHR$(&HC3); "c"; CHR$(&HE2); CHR$(&H82); "d"; CHR$(&HED); CHR$(&HA0); CHR$(&H80); "e"; CHR$(&HC0); CHR$(&H80); "f"; CHR$(&HF0); CHR$(&H9F)
CLOSE
OPEN f$ FOR INPUT AS #1: LINE INPUT #1, s$: CLOSE
PRINT LEN(s$); " "; s$
FOR i = 1 TO LEN(s$): IF ASC(MID$(s$, i)) = &HFFFD THEN PRINT "?"; ELSE PRINT MID$(s$, i, 1);
NEXT
PRINT
' What is no character is written as U+FFFD.
PRINT CHR$(&HD800); CHR$(&HDFFF); "x"; LEN(CHR$(&HD800))
'> 15 a�b�c�d���e��f�
'> a?b?c?d???e??f?
'> ��x1
