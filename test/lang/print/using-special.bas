' 12.3 Infinities, NaN and integers of 64 bits in numeric fields.
x = 1e308 * 10
PRINT USING "####"; x; : PRINT "|";: PRINT USING "####"; -x; : PRINT "|";: PRINT USING "####"; x - x
l& = 9007199254740993
PRINT USING "################"; l&
'>  inf|-inf| nan
'> 9007199254740993
