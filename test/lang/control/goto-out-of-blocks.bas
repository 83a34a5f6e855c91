' 8.6 GOTO out of every kind of block.
FOR i = 1 TO 9: FOR j = 1 TO 9: IF i * j = 12 THEN GOTO a
NEXT: NEXT
a: PRINT i; j
WHILE 1: DO: REPEAT: GOTO b: UNTIL 0: LOOP: WEND
b: SELECT CASE 1
  CASE 1: IF 1 THEN GOTO c
END SELECT
PRINT "no"
c: TRY
  GOTO d
CATCH
  PRINT "no"
END TRY
d: TRY
  THROW 1
CATCH
  GOTO e
END TRY
PRINT "no"
e: PRINT "end"
'> 26
'> end
