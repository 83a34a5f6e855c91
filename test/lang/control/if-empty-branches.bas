' 8.1 Branches of a block IF may be empty.
IF 1 THEN
END IF
IF 0 THEN
ELSEIF 0 THEN
ELSE
END IF
PRINT "ok"
'> ok
