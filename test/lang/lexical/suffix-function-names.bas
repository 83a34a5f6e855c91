' 1.4 LEFT$ followed by ( is a call unless the program declares that name.
left$ = "variable"
PRINT left$; " "; LEFT$("call", 2); " "; CHR$(65)
'> variable ca A
