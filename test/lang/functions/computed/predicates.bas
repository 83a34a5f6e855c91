' 18.2 With arguments computed at run time: STARTSWITH ENDSWITH CONTAINS give -1 or 0; STRTYPE 1 when some code point is 128 or more.
FUNCTION Num(x)
  Num = x
END FUNCTION
FUNCTION Txt$(t$)
  Txt$ = t$
END FUNCTION
PRINT STARTSWITH(Txt("abc"), Txt("ab")); STARTSWITH(Txt("abc"), Txt("bc")); STARTSWITH(Txt("a"), Txt("ab")); STARTSWITH(Txt("abc"), Txt("abc")); ENDSWITH(Txt("abc"), Txt("bc")); ENDSWITH(Txt("abc"), Txt("ab")); CONTAINS(Txt("abc"), Txt("b")); CONTAINS(Txt("abc"), Txt("x")); CONTAINS(Txt("ABC"), Txt("b"))
PRINT STRTYPE(Txt("abc")); STRTYPE(Txt("")); STRTYPE(Txt("é")); STRTYPE(CHR$(Num(127))); STRTYPE(Txt("a€"))
'> -100-1-10-100
'> 00101
