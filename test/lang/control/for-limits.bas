' Steps whose sign is known at run time only, limits near the ends of the type, counters changed inside.
DIM s AS INTEGER, i AS INTEGER, n AS INTEGER, k AS LONG, u AS UINTEGER, w AS ULONG, b AS BYTE, v AS UBYTE, h AS SHORT
DIM big AS INTEGER, small AS INTEGER, ls AS LONG, c AS INTEGER
big = 2147483647
small = -big - 1
FUNCTION Given(x AS LONG) AS LONG
  RETURN x
END FUNCTION
FOR n = -3 TO 3
  s = n
  c = 0
  FOR i = 0 TO 6 * SGN(n) STEP s
    c = c + 1
  NEXT
  PRINT s; ":"; c; ","; i; " ";
NEXT
PRINT
FOR n = 1 TO 4
  s = n * 1000000000
  IF n > 2 THEN s = (n - 2) * -1000000000
  c = 0
  FOR i = IIF(s > 0, big - 5, small + 5) TO IIF(s > 0, big, small) STEP s
    c = c + 1
  NEXT
  PRINT c; " "; i
NEXT
c = 0
FOR i = big - 10 TO big STEP 4: c = c + 1: NEXT
PRINT c; " "; i
c = 0
FOR i = small + 10 TO small STEP -4: c = c + 1: NEXT
PRINT c; " "; i
n = big
c = 0
FOR i = n - 10 TO n STEP 4: c = c + 1: NEXT
PRINT c; " "; i
n = small + 2
c = 0
FOR i = small TO n STEP 4: c = c + 1: NEXT
PRINT c; " "; i
c = 0
FOR i = n TO small STEP -4: c = c + 1: NEXT
PRINT c; " "; i
s = small
c = 0
FOR i = big TO small STEP s: c = c + 1: NEXT
PRINT c; " "; i
s = big
c = 0
FOR i = small TO big STEP s: c = c + 1: NEXT
PRINT c; " "; i
ls = Given(-9223372036854775807)
c = 0
FOR k = 9223372036854775807 TO Given(-9223372036854775807) STEP ls: c = c + 1: NEXT
PRINT c; " "; k
c = 0
FOR k = Given(9223372036854775800) TO 9223372036854775807 STEP Given(3): c = c + 1: NEXT
PRINT c; " "; k
u = 4294967290
c = 0
FOR u = u TO 4294967295 STEP 2: c = c + 1: NEXT
PRINT c; " "; u
c = 0
FOR u = 5 TO 0: c = c + 1: NEXT
PRINT c; " "; u
w = 18446744073709551610
c = 0
FOR w = w TO 18446744073709551615 STEP 4: c = c + 1: NEXT
PRINT c; " "; w
s = -7
c = 0
FOR b = -100 TO -128 STEP s: c = c + 1: NEXT
PRINT c; " "; b
s = 7
c = 0
FOR v = 240 TO 255 STEP s: c = c + 1: NEXT
PRINT c; " "; v
s = -7
c = 0
FOR h = -32760 TO -32768 STEP s: c = c + 1: NEXT
PRINT c; " "; h
s = 2
c = 0
FOR i = 1 TO 10 STEP s
  s = -100
  c = c + 1
  IF i = 5 THEN i = 8
NEXT
PRINT c; " "; i
DIM d AS DOUBLE, f AS DOUBLE
f = -0.5
c = 0
FOR d = 1 TO -1 STEP f: c = c + 1: NEXT
PRINT c; " "; d
'> -3:3,-9 -2:4,-8 -1:7,-7 0:0,0 1:7,7 2:4,8 3:3,9
'> 1 -1147483654
'> 1 -147483654
'> 1 1147483653
'> 1 147483653
'> 3 -2147483647
'> 3 2147483646
'> 3 -2147483647
'> 1 -2147483644
'> 1 2147483646
'> 2 2147483647
'> 3 -3
'> 3 2
'> 3 -9223372036854775807
'> 3 0
'> 0 5
'> 1 3
'> 5 121
'> 3 5
'> 2 32762
'> 4 12
'> 5 -1.5
