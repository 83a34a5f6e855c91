' 2.4 `\` truncates toward zero; with floats each operand is truncated to LONG first.
PRINT 7 \ 2; -7 \ 2; 7 \ -2; -7 \ -2; " "; 7.9 \ 2.9; " "; -7.9 \ 2; " "; 1e10 \ 3
i% = -7: j% = 2: PRINT i% \ j%; " "; 1e300 \ 1
m% = -2147483648: n% = -1: PRINT m% \ n%; " "; m% MOD n%
l& = -9223372036854775807 - 1: PRINT l& \ n%; " "; l& MOD n%
'> 3-3-33 3 -3 3333333333
'> -3 9223372036854775807
'> -2147483648 0
'> -9223372036854775808 0
