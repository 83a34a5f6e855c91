' 18.2 VAL: the longest numeric prefix after whitespace; based integers; otherwise 0.
PRINT VAL("12abc"); VAL("  42"); VAL("-3.5e2x"); VAL("+7"); VAL(".5"); VAL("5."); VAL("abc"); VAL(""); VAL("-"); VAL("1e"); VAL("1e+"); VAL("1.2.3"); VAL("- 5")
PRINT VAL("&HFF"); " "; VAL("&hff zz"); " "; VAL("&O17"); " "; VAL("&B101"); " "; VAL("0x1F"); " "; VAL("&HFFFFFFFF"); " "; VAL("&H"); " "; VAL("1e400"); " "; VAL("-1e-400"); " "; VAL(CHR$(9) + CHR$(10) + "8")
PRINT VAL("0.1") = 0.1; VAL("123456789012345678"); " "; VAL("1d2"); " "; VAL("inf"); VAL("nan"); VAL("1,5"); VAL("1 2")
'> 1242-35070.55000111.20
'> 255 255 15 5 31 4294967295 0 inf -0 8
'> -11.23456789012346e+17 100 0011
