PRINT INSTR("hello", "l"); INSTR("hello", "lo"); INSTR("hello", "x"); INSTR("hello", ""); INSTR("", "a"); INSTR("", "")
PRINT INSTR(4, "hello", "l"); INSTR(5, "hello", "l"); INSTR(0, "hello", "h"); INSTR(-3, "hello", "h"); INSTR(6, "hello", "o")
PRINT INSTR("aab", "ab"); INSTR("abcabc", "abcabc"); INSTR("ab", "abc"); INSTR("aaa", "aa"); INSTR(2, "aaa", "aa")
PRINT INSTR("a€b€", "€"); INSTR(3, "a€b€", "€"); INSTR("a€b", "b"); INSTR("abc", "€"); INSTR("€€é", "é")
PRINT INSTRREV("hello", "l"); INSTRREV("hello", "l", 3); INSTRREV("hello", "l", 2); INSTRREV("hello", ""); INSTRREV("", "a")
PRINT INSTRREV("abab", "ab"); INSTRREV("abab", "ab", 2); INSTRREV("abab", "ab", 99); INSTRREV("abab", "ab", 0); INSTRREV("x€y€", "€")
'> 340000
'> 40110
'> 21012
'> 24303
'> 43000
'> 31304
