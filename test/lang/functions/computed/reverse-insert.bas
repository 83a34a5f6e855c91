' 18.2 With arguments computed at run time: REVERSE$ STRREV$ INSERT$ DELETE$ EXTRACT$.
FUNCTION Num(x)
  Num = x
END FUNCTION
FUNCTION Txt$(t$)
  Txt$ = t$
END FUNCTION
PRINT REVERSE$(Txt("abc")); STRREV$(Txt("é€x")); REVERSE$(Txt("")); "|"; INSERT$(Txt("abc"), Num(2), Txt("X")); INSERT$(Txt("abc"), Num(0), Txt("X")); INSERT$(Txt("abc"), Num(99), Txt("X")); INSERT$(Txt("abc"), Num(4), Txt("X")); INSERT$(Txt(""), Num(1), Txt("X")); INSERT$(Txt("abc"), Num(2), Txt(""))
PRINT DELETE$(Txt("abcde"), Num(2), Num(3)); "|"; DELETE$(Txt("abc"), Num(0), Num(1)); "|"; DELETE$(Txt("abc"), Num(4), Num(1)); "|"; DELETE$(Txt("abc"), Num(2), Num(0)); "|"; DELETE$(Txt("abc"), Num(2), -Num(1)); "|"; DELETE$(Txt("abc"), Num(2), Num(99)); "|"; DELETE$(Txt("abc"), Num(1), Num(3)); "|"
PRINT EXTRACT$(Txt("abcde"), Num(2), Num(4)); "|"; EXTRACT$(Txt("abc"), Num(0), Num(2)); "|"; EXTRACT$(Txt("abc"), -Num(5), Num(1)); "|"; EXTRACT$(Txt("abc"), Num(2), Num(99)); "|"; EXTRACT$(Txt("abc"), Num(3), Num(2)); "|"; EXTRACT$(Txt("abc"), Num(4), Num(9)); "|"; EXTRACT$(Txt("abc"), Num(1), Num(0))
'> cbax€é|aXbcXabcabcXabcXXabc
'> ae|abc|abc|abc|abc|a||
'> bcd|ab|a|bc|||
