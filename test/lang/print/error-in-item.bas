' 12.1 An error in the third item leaves the first two printed.
z = 0
TRY
  PRINT "one"; "two"; 1 / z; "four"
CATCH 11
  PRINT "-caught"
END TRY
PRINT "[";: TRY: PRINT "a", 1 \ z: CATCH: PRINT "]": END TRY
'> onetwo-caught
'> [a	]
