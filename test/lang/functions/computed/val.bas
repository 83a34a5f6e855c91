' 18.2 With arguments computed at run time: VAL: the longest numeric prefix after whitespace; based integers; otherwise 0.
FUNCTION Num(x)
  Num = x
END FUNCTION
FUNCTION Txt$(t$)
  Txt$ = t$
END FUNCTION
PRINT VAL(Txt("12abc")); VAL(Txt("  42")); VAL(Txt("-3.5e2x")); VAL(Txt("+7")); VAL(Txt(".5")); VAL(Txt("5.")); VAL(Txt("abc")); VAL(Txt("")); VAL(Txt("-")); VAL(Txt("1e")); VAL(Txt("1e+")); VAL(Txt("1.2.3")); VAL(Txt("- 5"))
PRINT VAL(Txt("&HFF")); " "; VAL(Txt("&hff zz")); " "; VAL(Txt("&O17")); " "; VAL(Txt("&B101")); " "; VAL(Txt("0x1F")); " "; VAL(Txt("&HFFFFFFFF")); " "; VAL(Txt("&H")); " "; VAL(Txt("1e400")); " "; VAL(Txt("-1e-400")); " "; VAL(CHR$(Num(9)) + CHR$(Num(10)) + Txt("8"))
PRINT VAL(Txt("0.1")) = 0.1; VAL(Txt("123456789012345678")); " "; VAL(Txt("1d2")); " "; VAL(Txt("inf")); VAL(Txt("nan")); VAL(Txt("1,5")); VAL(Txt("1 2"))
'> 1242-35070.55000111.20
'> 255 255 15 5 31 4294967295 0 inf -0 8
'> -11.23456789012346e+17 100 0011
