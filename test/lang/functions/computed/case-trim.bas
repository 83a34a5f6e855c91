' 18.2 With arguments computed at run time: UCASE$ LCASE$ change ASCII letters; LTRIM$ RTRIM$ TRIM$ remove whitespace.
FUNCTION Txt$(t$)
  Txt$ = t$
END FUNCTION
PRINT UCASE$(Txt("aBcé1")); LCASE$(Txt("AbCÉ1")); "["; LTRIM$(Txt("  a b ")); "]["; RTRIM$(Txt("  a b ")); "]["; TRIM$(Txt("  a b ")); "]["; TRIM$(Txt("   ")); TRIM$(Txt("")); "]"
'> ABCé1abcÉ1[a b ][  a b][a b][]
