' 8.3 Limit and step are converted to the variable's type: -1 is 255 for a UBYTE, so such a loop does not count down.
FOR b AS UBYTE = 3 TO 0 STEP -1: PRINT "no": NEXT: PRINT b
FOR b = 0 TO 300 STEP 20: PRINT b; " ";: NEXT: PRINT b
FOR u AS USHORT = 65534 TO 65535: PRINT u; " ";: NEXT: PRINT u
FOR s AS SHORT = 32766 TO 40000: PRINT "no": NEXT: PRINT s
'> 3
'> 0 20 40 60
'> 65534 65535 0
'> 32766
