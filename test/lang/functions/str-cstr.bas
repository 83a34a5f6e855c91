' 18.2 STR$ and CSTR: no leading blank; a string is returned unchanged.
PRINT STR$(5); STR$(-5); CSTR(2.5); " "; STR$(1 / 3); " "; CSTR(1e20); " "; STR$("text"); CSTR("t"); " "; STR$(9999999999); " "; STR$(0.1!)
'> 5-52.5 0.333333333333333 1e+20 textt 9999999999 0.1
