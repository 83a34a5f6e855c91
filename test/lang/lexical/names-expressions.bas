' 1.9 Inside an expression a word without a meaning there is a name.
seek = 1: get = 2: put = 3: option = 4: output = 5: shared = 6: when = 7: inc = 8
PRINT seek + get * put - option; output; shared; when; inc
IF output = 5 AND when > 6 THEN PRINT "ok"
'> 35678
'> ok
