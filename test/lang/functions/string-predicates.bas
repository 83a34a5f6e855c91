PRINT STARTSWITH("hello", "he"); STARTSWITH("hello", "el"); STARTSWITH("he", "hello"); STARTSWITH("hello", ""); STARTSWITH("", "a")
PRINT ENDSWITH("hello", "lo"); ENDSWITH("hello", "ll"); ENDSWITH("lo", "hello"); ENDSWITH("hello", "")
PRINT CONTAINS("hello", "ell"); CONTAINS("hello", "x"); CONTAINS("hello", "")
PRINT STRTYPE("plain"); STRTYPE("é"); STRTYPE("€"); STRTYPE("")
'> -100-10
'> -100-1
'> -10-1
'> 0110
