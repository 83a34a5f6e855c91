' 18.2 STARTSWITH ENDSWITH CONTAINS give -1 or 0; STRTYPE 1 when some code point is 128 or more.
PRINT STARTSWITH("abc", "ab"); STARTSWITH("abc", "bc"); STARTSWITH("a", "ab"); STARTSWITH("abc", "abc"); ENDSWITH("abc", "bc"); ENDSWITH("abc", "ab"); CONTAINS("abc", "b"); CONTAINS("abc", "x"); CONTAINS("ABC", "b")
PRINT STRTYPE("abc"); STRTYPE(""); STRTYPE("é"); STRTYPE(CHR$(127)); STRTYPE("a€")
'> -100-1-10-100
'> 00101
