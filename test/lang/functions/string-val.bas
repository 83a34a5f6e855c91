PRINT VAL("12"); VAL(" 12"); VAL("-7"); VAL("+7"); VAL("12abc"); VAL("abc"); VAL(""); VAL("   ")
PRINT VAL("1.5"); " "; VAL(".5"); " "; VAL("5."); " "; VAL("1e3"); " "; VAL("1E-2"); " "; VAL("1e"); " "; VAL("1e+"); " "; VAL("2d2"); " "; VAL(".")
PRINT VAL("&HFF"); " "; VAL("&o17"); " "; VAL("&B101"); " "; VAL("0x1F"); " "; VAL("0x"); " "; VAL("&HG"); " "; VAL("-&H10"); " "; VAL("&"); " "; VAL("-")
PRINT VAL("inf"); VAL("nan"); VAL("0x1p3"); VAL("1,000"); VAL("- 5"); VAL("1 2")
PRINT VAL("1e400"); " "; VAL("-1e400"); " "; STR$(VAL("123456789012345678")); " "; VAL(CHR$(9) + CHR$(10) + "3")
PRINT STR$(VAL("0.1" + STRING$(70, "0") + "1")); " "; STR$(VAL(STRING$(100, "9"))); " "; VAL("€5")
'> 1212-7712000
'> 1.5 0.5 5 1000 0.01 1 1 200 0
'> 255 15 5 31 0 0 -16 0 0
'> 001101
'> inf -inf 1.23456789012346e+17 3
'> 0.1 1e+100 0
