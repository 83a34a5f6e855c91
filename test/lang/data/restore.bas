' 10 RESTORE to the start, to a line number or a label; the first item at or after it.
READ a, b: RESTORE: READ c: PRINT a; b; c
RESTORE 20: READ a: PRINT a
RESTORE lab: READ a: PRINT a
RESTORE before: READ a: PRINT a
RESTORE 15: READ a: PRINT a
SUB s
  RESTORE lab
END SUB
CALL s: READ a: PRINT a
10 DATA 1, 2
before:
PRINT "between"
20 DATA 3
lab: DATA 4
'> 121
'> 3
'> 4
'> 3
'> 3
'> 4
'> between
