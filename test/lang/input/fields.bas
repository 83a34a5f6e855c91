' 13 Fields are split at commas outside quotes, trimmed, unquoted; they fill the variables in order.
INPUT a$, b$, c
PRINT "["; a$; "]["; b$; "]["; c; "]"
INPUT d, e$
PRINT d; "["; e$; "]"
'<   one ,"two, ""2""", 3
'< 5 , six seven  , surplus
'> ? [one][two, "2"][3]
'> ? 5[six seven]
