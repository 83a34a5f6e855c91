' 18.1, 2.4 Infinities and NaN go through operators and functions as in C; a NaN raises no error.
DIM x AS DOUBLE = 1e308 * 10
PRINT x - x; x * 0; " "; x > 1e308; -x < x; x = x; " "; INT(x); " "; x MOD 2; " "; 5 MOD x; x ^ 0; SQR(x); 1 / x; ATN(x)
PRINT EXP(-x); EXP(710); ROUND(x, 2); FIX(-x); SGN(-x); FRAC(x); SIN(x); HYPOT(x, x - x); FMOD(5, x); ABS(-x); MAX(x, 1); MIN(x, 1); CLAMP(x, 1, 2)
n = x - x
PRINT SQR(n); SGN(n); INT(n); FMAX(n, 1); FMIN(1, n); ROUND(n, 2); CINT(n); LOG(n); ASIN(n); FACT(n); HEX$(n); n <> n; n = n; NOT n = n
'> nannan -1-1-1 inf nan 51inf01.5708
'> 0infinf-inf-1nannaninf5infinf12
'> nan0nan11nan0nannan10-10-1
