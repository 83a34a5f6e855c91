' 18 NaN arguments give NaN and no error.
n = 1e308 * 10: n = n - n
PRINT SQR(n); LOG(n); LOG10(n); LOG2(n); LOG1P(n); ASIN(n); ACOS(n); ACOSH(n); ATANH(n); SIN(n); INT(n); ROUND(n); ABS(n); FRAC(n); LOGIT(n)
PRINT n ^ 2; n MOD 2; FMOD(n, 1); HYPOT(n, 1); MIN(n, 1) = MIN(n, 1); SGN(n)
'> nannannannannannannannannannannannannannannan
'> nannannannan00
