f$ = "/tmp/fbc-test-slurp.txt"
SPIT f$, "a€" + CHR$(10) + CHR$(0) + "z"
s$ = SLURP(f$)
PRINT LEN(s$); ASC(MID$(s$, 2)); ASC(MID$(s$, 4)); RIGHT$(s$, 1)
SPIT f$, "": PRINT "["; SLURP(f$); "]"
TRY: PRINT SLURP("/tmp/fbc-no-such-file"): CATCH: PRINT ERR: END TRY
TRY: PRINT SLURP("/tmp"): CATCH: PRINT ERR: END TRY
TRY: PRINT SLURP(""): CATCH: PRINT ERR: END TRY
TRY: SPIT "/tmp/fbc-no-such-folder/x", "y": CATCH: PRINT ERR: END TRY
TRY: SPIT "/tmp", "y": CATCH: PRINT ERR: END TRY
'> 583640z
'> []
'> 53
'> 75
'> 53
'> 76
'> 75
