' 1.9 Names with $ that programs use: color$, left$, empty$, name$, data$, line$, text$, key$.
color$ = "c": left$ = "l": empty$ = "e": name$ = "n": data$ = "d": line$ = "i": text$ = "t": key$ = "k"
PRINT color$; left$; empty$; name$; data$; line$; text$; key$
'> clenditk
