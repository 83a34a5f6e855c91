' 13 LINE INPUT stores the whole line, quotes, commas and blanks included.
LINE INPUT a$
LINE INPUT b$
LINE INPUT c$
PRINT "["; a$; "]["; b$; "]["; c$; "]"
'<   "a", b  
'<
'< é€
'> [  "a", b  ][][é€]
