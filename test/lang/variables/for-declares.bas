' 3.1 FOR i makes i mean i% everywhere in the scope.
PRINT i
i = 2.9
PRINT i; i%
FOR I = 1 TO 2: NEXT
PRINT i; i%; i#
'> 0
'> 22
'> 330
