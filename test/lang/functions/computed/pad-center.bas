' 18.2 With arguments computed at run time: LPAD$ RPAD$ CENTER$: the first code point of t, default blank; never shortened.
FUNCTION Num(x)
  Num = x
END FUNCTION
FUNCTION Txt$(t$)
  Txt$ = t$
END FUNCTION
PRINT "["; LPAD$(Txt("ab"), Num(5)); "]["; RPAD$(Txt("ab"), Num(5)); "]["; LPAD$(Txt("ab"), Num(5), Txt("*-")); "]["; RPAD$(Txt("ab"), Num(5), Txt("*-")); "]["; LPAD$(Txt("abc"), Num(2)); "]["; RPAD$(Txt("abc"), -Num(1)); "]"
PRINT "["; CENTER$(Txt("ab"), Num(5)); "]["; CENTER$(Txt("ab"), Num(6), Txt("*")); "]["; CENTER$(Txt("abc"), Num(6), Txt(".")); "]["; CENTER$(Txt("abc"), Num(2)); "]["; LPAD$(Txt(""), Num(2), Txt("€")); "]"
'> [   ab][ab   ][***ab][ab***][abc][abc]
'> [ ab  ][**ab**][.abc..][abc][€€]
