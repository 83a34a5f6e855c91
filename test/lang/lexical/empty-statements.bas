' 1.1 Empty statements, blank lines, lines with only a number or a label are allowed.
::PRINT 1::PRINT 2:

10
20 :
lonely:
:
30 PRINT 3 : : ' tail
IF 1 THEN : PRINT 4
IF 0 THEN : ELSE : PRINT 5
'> 1
'> 2
'> 3
'> 4
'> 5
