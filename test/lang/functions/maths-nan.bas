' NaN goes through without an error.
x = 1e300 * 1e300
n = x - x
PRINT SQR(n); ASIN(n); LOG(n); ACOSH(n); ATANH(n); POW(n, 2); FMOD(n, 2); ROUND(n, 2); LOGIT(n); FMAX(n, 3); FMIN(2, n)
PRINT n = n; n < 1; n > 1; n <> n
PRINT LOG(x); SQR(x); EXP(-x); ATN(x); TGAMMA(0); 2 ^ x; 0.5 ^ x
'> nannannannannannannannannan32
'> 000-1
'> infinf01.5708infinf0
