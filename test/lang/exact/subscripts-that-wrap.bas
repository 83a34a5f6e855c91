' 6.2 A subscript whose computation wraps is checked as the wrapped value.
DIM a(10) AS INTEGER, i AS INTEGER
i = 2147483647
TRY: a(i + 1%) = 1: CATCH: PRINT ERR;: END TRY
TRY: a(i * 2% + 12%) = 5: CATCH: PRINT "no": END TRY
PRINT a(10);
i = -2147483648
TRY: a(i - 1%) = 1: CATCH: PRINT ERR;: END TRY
TRY: a(-i) = 1: CATCH: PRINT ERR;: END TRY
FOR i = 2147483640 TO 2147483647
  TRY: a(i) = 1: n = n + 100: CATCH: n = n + 1: END TRY
  TRY: a(i - 2147483640) = n: CATCH: PRINT "no": END TRY
NEXT
PRINT n; a(7)
'> 959988
