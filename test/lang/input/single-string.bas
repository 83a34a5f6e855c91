' 13 A single string variable receives the whole line verbatim.
INPUT a$
PRINT "["; a$; "]"
INPUT b$
PRINT "["; b$; "]"
'<  x, "y"  
'< "quoted"
'> ? [ x, "y"  ]
'> ? ["quoted"]
