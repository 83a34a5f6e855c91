' 3.5 Pure functions in constant expressions.
CONSTANT c = ABS(-3) + SGN(-2) + INT(-2.5) + FIX(-2.5), r = SQR(16) + SIN(0) + COS(0) + TAN(0) + ATN(0) + LOG(1) + EXP(0)
CONSTANT s = CHR$(65) + UCASE$("b") + LCASE$("C") + STRING$(2, "d") + SPACE$(1), l = LEN(s) + ASC("A"), p = PI * 2
PRINT c; " "; r; " "; s; "|"; l; " "; p
'> -3 6 ABcdd |71 6.28319
