' 1.9 At the start of a statement a contextual keyword before `=` is a name.
data = 1: append = 2: error = 3: timer = 4: stop = 5: base = 6: pass = 7: key = 8: pos = 9: row = 10
name = 11: size = 12: text = 13: count = 14: item = 15: local = 16: line = 17
PRINT data; append; error; timer; stop; base; pass; key; pos; row
PRINT name; size; text; count; item; local; line
'> 12345678910
'> 11121314151617
