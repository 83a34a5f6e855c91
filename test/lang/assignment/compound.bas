' Where the specification is silent: `v op= e` is `v = v op e`, for every operator, with the conversions of an assignment.
DIM n AS INTEGER = 7, b AS UBYTE = 200, s AS SINGLE = 1, l&
n += 5: PRINT n;
n -= 2: PRINT " "; n;
n *= 3: PRINT " "; n;
n /= 4: PRINT " "; n;
n \= 2: PRINT " "; n;
n ^= 3: PRINT " "; n;
n MOD= 10: PRINT " "; n
n = 12: n AND= 6: PRINT n;
n OR= 3: PRINT " "; n;
n XOR= 1: PRINT " "; n;
n EQV= 2: PRINT " "; n;
n IMP= 8: PRINT " "; n
b += 100: PRINT b;
b *= 1.5: PRINT " "; b;
s += 0.1: PRINT " "; s;
l& += 9999999999: PRINT " "; l&;
x += 2.5: x -= 1: x ^= 2: PRINT " "; x
n = 2147483647: n += 1: PRINT n
t$ += "ab": t$ &= 5: t$ += 1.5: PRINT t$
' Signs may touch both sides where no suffix begins.
y = 1: y+=2: y*=3: y-=-1: PRINT y
' A suffix is still the longest reading: these are plain assignments.
m& = 1: m&=5: PRINT m&;
k^=3: PRINT " k^"
' The whole right side is one operand.
n = 2: n *= 3 + 4: PRINT n; " ";: n -= 2 = 2: PRINT n
LET n += 1: PRINT n
TRY
  n \= 0
CATCH
  PRINT ERR; n
END TRY
'> 12 10 30 7 3 27 7
'> 4 7 6 -5 12
'> 44 66 1.1 9999999999 2.25
'> -2147483648
'> ab51.5
'> 10
'> 5 k^
'> 14 15
'> 16
'> 1116
