' 13 INPUT prints `? `, with a text the text exactly; LINE INPUT prints its text or nothing.
INPUT a
INPUT "text"; b
INPUT "comma", c
LINE INPUT d$
LINE INPUT "line:"; e$
LINE INPUT "line,", f$
INPUT "", g
PRINT a; b; c; d$; e$; f$; g
'< 1
'< 2
'< 3
'< d
'< e
'< f
'< 4
'> ? textcommaline:line,123def4
