' 8.6 A jump into a FOR body uses the limit and step last set for that loop; 0 and 1 if it never ran.
i = -2
GOTO body
FOR i = 1 TO 5 STEP 2
body: PRINT i; " ";
NEXT
PRINT i
n = n + 1
IF n = 1 THEN FOR i = 0 TO 0: NEXT: i = -3: GOTO second
IF n = 2 THEN END
FOR i = 1 TO 3 STEP 2
second: PRINT i; " ";
NEXT
PRINT i
IF n = 1 THEN n = 2: i = -5: GOTO second
'> -2 -1 0 1
'> -3 -2 -1 0 1
'> -5 -4 -3 -2 -1 0 1
