' 2.4 `\` and MOD by constants agree with those by variables, for negative and unsigned values.
DIM a(8) AS LONG, d AS LONG, u AS ULONG, n AS INTEGER
DATA 0, 1, -1, 7, -7, 100, -100, 2147483647, -2147483648
FOR k = 0 TO 8: READ a(k): NEXT
FOR k = 0 TO 8
  n = a(k)
  d = 3: IF n \ 3 <> n \ d OR n MOD 3 <> n MOD d THEN PRINT "3"; n
  d = -3: IF n \ -3 <> n \ d OR n MOD -3 <> n MOD d THEN PRINT "-3"; n
  d = 8: IF n \ 8 <> n \ d OR n MOD 8 <> n MOD d THEN PRINT "8"; n
  d = 10: IF a(k) \ 10 <> a(k) \ d OR a(k) MOD 10 <> a(k) MOD d THEN PRINT "10"; n
  PRINT n \ 4; " "; n MOD 4; " ";
NEXT
PRINT
u = &HFFFFFFFFFFFFFFFF
PRINT u \ 3; " "; u MOD 10; " "; u \ 16; " "; u MOD 16; " "; u \ 1; " "; u \ &HFFFFFFFFFFFFFFFF
'> 0 0 0 1 0 -1 1 3 -1 -3 25 0 -25 0 536870911 3 -536870912 0
'> 6148914691236517205 5 1152921504606846975 15 18446744073709551615 1
