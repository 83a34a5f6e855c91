' Types and results of operators.
PRINT 7 / 2; " "; 7 \ 2; " "; -7 \ 2; " "; -7 MOD 3; " "; 7.5 MOD 2
k% = 17 / 5: PRINT k%
k% = 42.8: PRINT k%
k% = -3.7: PRINT k%
PRINT 2 ^ 3; " "; 2 ^ 3 ^ 2; " "; -2 ^ 2; " "; 2 ^ -1; " "; 0 ^ 0
PRINT 10 \ 3 * 2; " "; 17 MOD 5 * 2
a% = 2147483647: a% = a% + 1: PRINT a%
b& = 9223372036854775807: b& = b& + 1: PRINT b&
c@ = 200: PRINT c@
DIM u AS UBYTE, us AS USHORT, ui AS UINTEGER, ul AS ULONG
u = 300: us = -1: ui = -1: ul = -1
PRINT u; " "; us; " "; ui; " "; ul
k% = 1e30: PRINT k%
k% = -1e30: PRINT k%
l& = 1e30: PRINT l&
l& = -1e30: PRINT l&
ui = 1e30: PRINT ui
ul = 1e19: PRINT ul
ul = 1e30: PRINT ul
x = 1e308 * 10: PRINT x; " "; -x; " "; x - x
k% = x - x: PRINT k%
m% = -2147483648: d% = -1
PRINT m% \ d%; " "; m% MOD d%
PRINT 100000 * 100000
s! = 0.1: PRINT s!; " "; s! + 0.2
PRINT -5 MOD 3; " "; 5 MOD -3
PRINT 5.7 \ 2.3
ul = 18446744073709551615
PRINT ul \ 10; " "; ul MOD 10; " "; ul / 2
'> 3.5 3 -3 -1 1.5
'> 3
'> 42
'> -3
'> 8 64 -4 0.5 1
'> 6 4
'> -2147483648
'> -9223372036854775808
'> -56
'> 44 65535 4294967295 18446744073709551615
'> 2147483647
'> -2147483648
'> 9223372036854775807
'> -9223372036854775808
'> 4294967295
'> 10000000000000000000
'> 18446744073709551615
'> inf -inf nan
'> 0
'> -2147483648 0
'> 10000000000
'> 0.1 0.3
'> -2 2
'> 2
'> 1844674407370955161 5 9.22337203685478e+18
