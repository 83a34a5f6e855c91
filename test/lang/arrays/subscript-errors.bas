' 6.2 A subscript outside its bounds is error 9, in reading and in storing, in any dimension.
DIM a(3), b(1 TO 2, 1 TO 2) AS STRING
n = 4: m = -1
TRY: PRINT a(n): CATCH 9: PRINT "r";: END TRY
TRY: a(n) = 1: CATCH 9: PRINT "w";: END TRY
TRY: a(m) = 1: CATCH 9: PRINT "m";: END TRY
TRY: PRINT b(0, 1): CATCH 9: PRINT "0";: END TRY
TRY: b(1, 3) = "x": CATCH 9: PRINT "3";: END TRY
TRY: INC a(n): CATCH 9: PRINT "i";: END TRY
TRY: SWAP a(n), a(1): CATCH 9: PRINT "s";: END TRY
TRY: PRINT a(1e18): CATCH 9: PRINT "l";: END TRY
TRY: PRINT a(-1e300): CATCH 9: PRINT "h";: END TRY
TRY: PRINT a(4294967297): CATCH 9: PRINT "b": END TRY
PRINT a(3.99); a(-0.99)
'> rwm03islhb
'> 00
