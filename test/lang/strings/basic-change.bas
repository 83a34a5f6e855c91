PRINT REPLACE$("banana", "an", "[]"); REPLACE$("banana", "x", "y"); REPLACE$("banana", "", "y"); REPLACE$("aaaa", "aa", "b"); REPLACE$("aaa", "a", "")
PRINT REPLACE$("a-b", "-", "€€"); REPLACE$("€", "€", "E"); REMOVE$("banana", "a"); REMOVE$("banana", "z"); "["; REMOVE$("aa", "a"); "]"
PRINT REVERSE$("abc"); STRREV$("a€b"); REVERSE$(""); REVERSE$("x")
PRINT TALLY("banana", "an"); TALLY("aaaa", "aa"); TALLY("abc", ""); TALLY("", "a"); TALLY("abc", "abcd")
PRINT INSERT$("abc", 2, "XY"); " "; INSERT$("abc", 0, "-"); " "; INSERT$("abc", 9, "-"); " "; INSERT$("", 1, "q"); " "; INSERT$("abc", 4, "€")
PRINT DELETE$("abcdef", 2, 3); " "; DELETE$("abc", 0, 1); " "; DELETE$("abc", 4, 1); " "; DELETE$("abc", 2, 0); " "; DELETE$("abc", 2, 99); " ["; DELETE$("abc", 1, 3); "]"
PRINT EXTRACT$("abcdef", 2, 4); " "; EXTRACT$("abcdef", -5, 2); " "; EXTRACT$("abcdef", 5, 99); " ["; EXTRACT$("abc", 3, 2); EXTRACT$("abc", 4, 9); "]"
'> b[][]abananabananabb
'> a€€bEbnnbanana[]
'> cbab€ax
'> 22000
'> aXYbc -abc abc- q abc€
'> aef abc abc abc a []
'> bcd ab ef []
