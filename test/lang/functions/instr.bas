' 18.2 INSTR: from p, 0 if none, t = "" gives 0, p < 1 counts as 1, p > L gives 0.
s$ = "abcabc": PRINT INSTR(s$, "b"); INSTR(3, s$, "b"); INSTR(2, s$, "b"); INSTR(s$, "x"); INSTR(s$, ""); INSTR(0, s$, "a"); INSTR(-9, s$, "c"); INSTR(7, s$, "a"); INSTR("", "a"); INSTR(s$, "abcabc"); INSTR(s$, "abcabcd"); INSTR(5, s$, "bc"); INSTR("é€a", "a"); INSTR("aaa", "aa")
'> 25200130010531
