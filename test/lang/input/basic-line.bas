' A string alone takes the line as it is; LINE INPUT prints no question mark.
INPUT a$
PRINT "["; a$; "]"
INPUT "name: "; b$
PRINT "["; b$; "]"
INPUT "again, ", c$
PRINT "["; c$; "]"
LINE INPUT d$
PRINT "["; d$; "]"
LINE INPUT "more? "; e$
PRINT "["; e$; "]"; LEN(e$)
LINE INPUT f$
PRINT "["; f$; "]"
'< one, "two" 
'< Ann
'<   spaced  
'< all of it, yes
'< €é
'> ? [one, "two" ]
'> name: [Ann]
'> again, [  spaced  ]
'> [all of it, yes]
'> more? [€é]2
'> []
