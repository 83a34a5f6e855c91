' 18.2 LPAD$ RPAD$ CENTER$: the first code point of t, default blank; never shortened.
PRINT "["; LPAD$("ab", 5); "]["; RPAD$("ab", 5); "]["; LPAD$("ab", 5, "*-"); "]["; RPAD$("ab", 5, "*-"); "]["; LPAD$("abc", 2); "]["; RPAD$("abc", -1); "]"
PRINT "["; CENTER$("ab", 5); "]["; CENTER$("ab", 6, "*"); "]["; CENTER$("abc", 6, "."); "]["; CENTER$("abc", 2); "]["; LPAD$("", 2, "€"); "]"
'> [   ab][ab   ][***ab][ab***][abc][abc]
'> [ ab  ][**ab**][.abc..][abc][€€]
