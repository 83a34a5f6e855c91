' 12.2 NaN prints as nan whatever its sign.
x = 1e308 * 10: y = x - x
PRINT y; " "; -y; " "; ABS(y); " "; STR$(y); " "; x * 0; " "; -(x * 0)
s! = y: PRINT s!; " "; -s!
'> nan nan nan nan nan nan
'> nan nan
