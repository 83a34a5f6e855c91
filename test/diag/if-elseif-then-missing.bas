IF a = 1 THEN
ELSEIF a = 2
'           ^ [SYNTAX] THEN is missing before the end of the line
END IF
