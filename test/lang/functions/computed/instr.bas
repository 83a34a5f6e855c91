' 18.2 With arguments computed at run time: INSTR: from p, 0 if none, t = "" gives 0, p < 1 counts as 1, p > L gives 0.
FUNCTION Num(x)
  Num = x
END FUNCTION
FUNCTION Txt$(t$)
  Txt$ = t$
END FUNCTION
s$ = "abcabc": PRINT INSTR(s$, Txt("b")); INSTR(Num(3), s$, Txt("b")); INSTR(Num(2), s$, Txt("b")); INSTR(s$, Txt("x")); INSTR(s$, Txt("")); INSTR(Num(0), s$, Txt("a")); INSTR(-Num(9), s$, Txt("c")); INSTR(Num(7), s$, Txt("a")); INSTR(Txt(""), Txt("a")); INSTR(s$, Txt("abcabc")); INSTR(s$, Txt("abcabcd")); INSTR(Num(5), s$, Txt("bc")); INSTR(Txt("é€a"), Txt("a")); INSTR(Txt("aaa"), Txt("aa"))
'> 25200130010531
