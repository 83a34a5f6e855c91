' 13 Quoted fields: inner commas, doubled quotes, missing ends, text behind them.
INPUT a$, b$
PRINT "["; a$; "]["; b$; "]"
INPUT c$, d$
PRINT "["; c$; "]["; d$; "]"
INPUT n, e$
PRINT n; "["; e$; "]"
'< "a,b","c ""d"" e"
'< "", "  "
'< "12", x"y
'> ? [a,b][c "d" e]
'> ? [][  ]
'> ? 12[x"y]
