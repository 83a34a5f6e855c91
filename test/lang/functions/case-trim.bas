' 18.2 UCASE$ LCASE$ change ASCII letters; LTRIM$ RTRIM$ TRIM$ remove whitespace.
PRINT UCASE$("aBcé1"); LCASE$("AbCÉ1"); "["; LTRIM$("  a b "); "]["; RTRIM$("  a b "); "]["; TRIM$("  a b "); "]["; TRIM$("   "); TRIM$(""); "]"
'> ABCé1abcÉ1[a b ][  a b][a b][]
