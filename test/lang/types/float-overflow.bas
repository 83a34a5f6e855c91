' 2.4 Float overflow gives an infinity without error; NaN arises from infinities.
x = 1e308
PRINT x + x; " "; -x - x; " "; x * x; " "; x ^ 2; " "; x * 10 - x * 10; " "; x * 10 * 0
s! = 3e38: PRINT s! + s!; " "; s! * s!; " "; -s! * s!
'> inf -inf inf inf nan nan
'> inf inf -inf
