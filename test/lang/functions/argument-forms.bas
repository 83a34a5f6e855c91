' 18 The $ may be left out before (; functions without arguments with or without (); integers for SINGLE and DOUBLE.
PRINT CHR(65); LEFT("abc", 2); UCASE("x"); STR(5); STRING(2, "y"); HEX(255); MID("abcd", 2, 2); SPACE(1); "|"
PRINT PI(); FREEFILE(); ERR(); " "; SQR(4%); SQR(9!); SIN(0%)
s! = 2: PRINT STR$(SQR(s!)); " "; STR$(INT(s!) / 3!)
'> AabX5yyFFbc |
'> 3.1415910 230
'> 1.4142135623731 0.666666666666667
