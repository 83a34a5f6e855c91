' 18.2 REVERSE$ STRREV$ INSERT$ DELETE$ EXTRACT$.
PRINT REVERSE$("abc"); STRREV$("é€x"); REVERSE$(""); "|"; INSERT$("abc", 2, "X"); INSERT$("abc", 0, "X"); INSERT$("abc", 99, "X"); INSERT$("abc", 4, "X"); INSERT$("", 1, "X"); INSERT$("abc", 2, "")
PRINT DELETE$("abcde", 2, 3); "|"; DELETE$("abc", 0, 1); "|"; DELETE$("abc", 4, 1); "|"; DELETE$("abc", 2, 0); "|"; DELETE$("abc", 2, -1); "|"; DELETE$("abc", 2, 99); "|"; DELETE$("abc", 1, 3); "|"
PRINT EXTRACT$("abcde", 2, 4); "|"; EXTRACT$("abc", 0, 2); "|"; EXTRACT$("abc", -5, 1); "|"; EXTRACT$("abc", 2, 99); "|"; EXTRACT$("abc", 3, 2); "|"; EXTRACT$("abc", 4, 9); "|"; EXTRACT$("abc", 1, 0)
'> cbax€é|aXbcXabcabcXabcXXabc
'> ae|abc|abc|abc|abc|a||
'> bcd|ab|a|bc|||
