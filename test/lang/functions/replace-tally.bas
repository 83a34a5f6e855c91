' 18.2 REPLACE$, TALLY, REMOVE$: non-overlapping, left to right; t = "" changes nothing.
PRINT REPLACE$("aXbXc", "X", "--"); " "; REPLACE$("aaa", "aa", "b"); " "; REPLACE$("abc", "", "x"); " "; REPLACE$("abc", "x", "y"); " "; REPLACE$("abab", "ab", ""); "|"; REPLACE$("", "a", "b"); "|"; REPLACE$("a€a", "€", "e")
PRINT TALLY("aaa", "aa"); TALLY("abcabc", "bc"); TALLY("abc", ""); TALLY("", "a"); TALLY("aXa", "x"); REMOVE$("banana", "an"); REMOVE$("abc", ""); REMOVE$("xx", "x"); "|"; REMOVE$("aabb", "ab")
'> a--b--c ba abc abc ||aea
'> 12000baabc|ab
