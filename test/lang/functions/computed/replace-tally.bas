' 18.2 With arguments computed at run time: REPLACE$, TALLY, REMOVE$: non-overlapping, left to right; t = "" changes nothing.
FUNCTION Txt$(t$)
  Txt$ = t$
END FUNCTION
PRINT REPLACE$(Txt("aXbXc"), Txt("X"), Txt("--")); " "; REPLACE$(Txt("aaa"), Txt("aa"), Txt("b")); " "; REPLACE$(Txt("abc"), Txt(""), Txt("x")); " "; REPLACE$(Txt("abc"), Txt("x"), Txt("y")); " "; REPLACE$(Txt("abab"), Txt("ab"), Txt("")); "|"; REPLACE$(Txt(""), Txt("a"), Txt("b")); "|"; REPLACE$(Txt("a€a"), Txt("€"), Txt("e"))
PRINT TALLY(Txt("aaa"), Txt("aa")); TALLY(Txt("abcabc"), Txt("bc")); TALLY(Txt("abc"), Txt("")); TALLY(Txt(""), Txt("a")); TALLY(Txt("aXa"), Txt("x")); REMOVE$(Txt("banana"), Txt("an")); REMOVE$(Txt("abc"), Txt("")); REMOVE$(Txt("xx"), Txt("x")); "|"; REMOVE$(Txt("aabb"), Txt("ab"))
'> a--b--c ba abc abc ||aea
'> 12000baabc|ab
