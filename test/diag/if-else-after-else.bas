IF a = 1 THEN
ELSE
ELSE
'^^^ [BLOCK] a second ELSE after ELSE: ELSE is the last part of an IF
END IF
