' 10 The example of the specification.
READ n%
FOR i = 1 TO n%: READ w$: PRINT w$; " ";: NEXT
RESTORE more
READ x: PRINT x                 ' red light green 7.5
DATA 2, red light
more2: DATA "green"
more: DATA 7.5
'> red light green 7.5
