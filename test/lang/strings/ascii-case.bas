' 11.4 UCASE$ and LCASE$ change only A-Z and a-z; TRIM knows six kinds of whitespace.
PRINT UCASE$("azAZ09äß€"); LCASE$("azAZ09ÄÉ")
w$ = " " + CHR$(9) + CHR$(10) + CHR$(13) + CHR$(11) + CHR$(12)
PRINT "["; TRIM$(w$ + "x" + w$); "]"; LEN(LTRIM$(w$ + "x" + w$)); LEN(RTRIM$(w$ + "x" + w$)); LEN(TRIM$(CHR$(160) + CHR$(0)))
'> AZAZ09äß€azaz09ÄÉ
'> [x]772
