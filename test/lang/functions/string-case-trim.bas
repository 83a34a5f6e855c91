' Only the letters of ASCII have cases here.
PRINT UCASE$("abcXYZ-é1"); " "; LCASE$("ABCxyz-É1"); UCASE$(""); LCASE$("€AB")
s$ = CHR$(9) + CHR$(10) + CHR$(11) + CHR$(12) + CHR$(13) + " a b " + CHR$(13) + CHR$(9)
PRINT "["; LTRIM$("  a b  "); "|"; RTRIM$("  a b  "); "|"; TRIM$("  a b  "); "|"; TRIM$(s$); "|"; TRIM$("   "); "|"; TRIM$(""); "]"
PRINT LEN(LTRIM$(s$)); LEN(RTRIM$(s$)); LEN(TRIM$(CHR$(160) + "x")); LEN(TRIM$(CHR$(0)))
'> ABCXYZ-é1 abcxyz-É1€ab
'> [a b  |  a b|a b|a b||]
'> 6921
