IF a = 1 THEN
ELSE
ELSEIF a = 2 THEN
'^^^^^ [BLOCK] ELSEIF after ELSE: ELSE is the last part of an IF
END IF
