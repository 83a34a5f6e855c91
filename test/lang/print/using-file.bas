' 12.3 PRINT #n, USING; the format may be any string expression.
f$ = "##.#"
OPEN "/tmp/fbc-test-using.txt" FOR OUTPUT AS #1
PRINT #1, USING f$ + "|"; 2.25
PRINT #1, USING "@"; "s";
PRINT #1, USING "#"; 5
CLOSE
PRINT SLURP("/tmp/fbc-test-using.txt");
'>  2.2|
'> s5
