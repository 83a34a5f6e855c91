' 14.5 INPUT$(k, n): exactly k characters, fewer at the end, error 5 for a negative count.
f$ = "/tmp/fbc-test-f13.txt"
OPEN f$ FOR OUTPUT AS #1: PRINT #1, "aé€b": CLOSE
OPEN f$ FOR INPUT AS #1
PRINT INPUT$(2, #1); "|"; INPUT$(1, 1); "|"; LEN(INPUT$(99, 1)); EOF(1); "["; INPUT$(5, 1); "]"; LEN(INPUT$(0, 1))
TRY: a$ = INPUT$(-1, 1): CATCH: PRINT ERR: END TRY
CLOSE
OPEN f$ FOR BINARY AS #1
PRINT LEN(INPUT$(2, 1)); LEN(INPUT$(99, 1))
'> aé|€|2-1[]0
'> 5
'> 26
