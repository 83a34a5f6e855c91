' 18.2 With arguments computed at run time: INSTRREV: the last occurrence that starts at or before p.
FUNCTION Num(x)
  Num = x
END FUNCTION
FUNCTION Txt$(t$)
  Txt$ = t$
END FUNCTION
s$ = "abcabc": PRINT INSTRREV(s$, Txt("b")); INSTRREV(s$, Txt("b"), Num(4)); INSTRREV(s$, Txt("b"), Num(5)); INSTRREV(s$, Txt("x")); INSTRREV(s$, Txt("")); INSTRREV(s$, Txt("abc"), Num(3)); INSTRREV(s$, Txt("c"), Num(99)); INSTRREV(s$, Txt("a"), Num(0)); INSTRREV(Txt(""), Txt("a")); INSTRREV(Txt("aaa"), Txt("aa"))
'> 5250016002
