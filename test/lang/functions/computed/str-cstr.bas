' 18.2 With arguments computed at run time: STR$ and CSTR: no leading blank; a string is returned unchanged.
FUNCTION Num(x)
  Num = x
END FUNCTION
FUNCTION Txt$(t$)
  Txt$ = t$
END FUNCTION
PRINT STR$(Num(5)); STR$(-Num(5)); CSTR(Num(2.5)); " "; STR$(Num(1) / Num(3)); " "; CSTR(Num(1e20)); " "; STR$(Txt("text")); CSTR(Txt("t")); " "; STR$(Num(9999999999)); " "; STR$(0.1!)
'> 5-52.5 0.333333333333333 1e+20 textt 9999999999 0.1
