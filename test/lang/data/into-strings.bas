' 10 A string target takes the text of any item, of a number its source text.
READ a$, b$, c$, d$, e$
PRINT a$; "|"; b$; "|"; c$; "|"; d$; "|"; e$
DATA 007, 1.50, &hff, -3e2, +4
'> 007|1.50|&hff|-3e2|+4
