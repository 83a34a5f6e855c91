' 12.2 SINGLE: %.6g below 10^6, then the shortest text that reads back; STR$ %.7g.
DIM s AS SINGLE
s = 0.1: PRINT s; " ";: s = 1 / 3: PRINT s; " "; STR$(s); " ";: s = 123456.78: PRINT s; " "; STR$(s)
s = 1234567.8: PRINT s; " "; STR$(s); " ";: s = 1e10: PRINT s; " "; STR$(s); " ";: s = 999999.94: PRINT s; " "; STR$(s)
s = 3.4e38: PRINT s; " "; STR$(s); " ";: s = 1e-40: PRINT s; " "; STR$(s)
PRINT 0.1! + 0.2!; " "; STR$(0.1! + 0.2!); " "; "" + 0.5!
'> 0.1 0.333333 0.3333333 123457 123456.8
'> 1234567.8 1234568 10000000000 1e+10 1000000 999999.9
'> 3.4e+38 3.4e+38 9.99995e-41 9.999946e-41
'> 0.3 0.3 0.5
