PRINT SPLIT$("a,b", ",")
'     ^^^^^^ [ARRAY-CONTEXT] SPLIT$ gives an array: name$() = SPLIT$(text, delimiter)
