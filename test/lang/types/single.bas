' 2.1 SINGLE has 24 bits of precision and the range of IEEE binary32.
DIM s AS SINGLE
s = 16777217: PRINT s; " ";: s = 0.1: PRINT s = 0.1; " "; s = 0.1!; " "; STR$(s)
s = 3e38: s = s * 10: PRINT s; " "; -s; " ";: s = 1e-46: PRINT s
s = 1e-45: PRINT s; " "; s / 2!
'> 16777216 0 -1 0.1
'> inf -inf 0
'> 1.4013e-45 0
