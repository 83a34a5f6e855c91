' FOR: tests before the body, leaves the first value that fails; limits and steps are taken once.
FOR i = 1 TO 5: NEXT
PRINT i
FOR i = 3 TO 1: PRINT "never": NEXT
PRINT i
FOR i = 3 TO 1 STEP -1
  PRINT i; " ";
NEXT
PRINT i
n% = 3
FOR k = 1 TO n%
  n% = 10
  PRINT k;
NEXT k
PRINT
FOR x# = 0 TO 1 STEP 0.1: count = count + 1: NEXT
PRINT count; " "; x#
FOR b@ = 120 TO 127: c2 = c2 + 1: NEXT
PRINT c2; " "; b@
DIM u AS UBYTE
FOR u = 250 TO 255: c3 = c3 + 1: NEXT
PRINT c3; " "; u
FOR m% = 2147483645 TO 2147483647: c4 = c4 + 1: NEXT
PRINT c4; " "; m%
s% = -2
FOR q% = 10 TO 1 STEP s%: PRINT q%; " ";: s% = 5: NEXT
PRINT q%
FOR z% = 1 TO 5 STEP 0: PRINT "never": NEXT
PRINT z%
limit& = 9223372036854775807
FOR w& = limit& - 2 TO limit&: c5 = c5 + 1: NEXT
PRINT c5; " "; w&
FOR j = 1 TO 3
  FOR l = 1 TO 2
    IF l = 2 THEN EXIT FOR
    PRINT j; l; " ";
NEXT l, j
PRINT
FOR j = 1 TO 5
  IF j = 2 OR j = 4 THEN CONTINUE FOR
  PRINT j;
NEXT
PRINT
'> 6
'> 3
'> 3 2 1 0
'> 123
'> 11 1.1
'> 8 -128
'> 6 0
'> 3 -2147483648
'> 10 8 6 4 2 0
'> 1
'> 3 -9223372036854775808
'> 11 21 31
'> 135
