' One element of a string compared with a literal, and its code.
s$ = "aβc" + STR$(1)
FOR i = 0 TO 6
  IF MID$(s$, i, 1) = "β" THEN PRINT "beta at"; i
  IF MID$(s$, i, 1) <> "a" THEN PRINT i; "/";
  PRINT ASC(MID$(s$, i, 1)); " ";
NEXT
PRINT
IF MID$(s$, 9, 1) = "" THEN PRINT "empty"
IF MID$("x" + s$, 1, 1) = "x" THEN PRINT "x"
IF MID$(s$, 1, 1) = CHR$(0) THEN PRINT "never"
'> 0/0 97 beta at2
'> 2/946 3/99 4/49 5/0 6/0
'> empty
'> x
