' 18.2 Functions of functions, with temporaries on every level.
s$ = "The quick brown fox"
PRINT UCASE$(LEFT$(REVERSE$(MID$(s$, 5, 5)), 3)) + LCASE$(RIGHT$(TRIM$(s$ + "  "), 3)); LEN(REPLACE$(REPLACE$(s$, " ", ""), "o", "00"))
PRINT STR$(VAL(MID$("x12y", 2)) + VAL("3")) + HEX$(VAL("&H" + "FF"))
'> KCIfox18
'> 15FF
