' 18.2 INSTRREV: the last occurrence that starts at or before p.
s$ = "abcabc": PRINT INSTRREV(s$, "b"); INSTRREV(s$, "b", 4); INSTRREV(s$, "b", 5); INSTRREV(s$, "x"); INSTRREV(s$, ""); INSTRREV(s$, "abc", 3); INSTRREV(s$, "c", 99); INSTRREV(s$, "a", 0); INSTRREV("", "a"); INSTRREV("aaa", "aa")
'> 5250016002
