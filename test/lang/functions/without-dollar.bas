' 18 Every function whose name ends in $ may be called without it, also STRING and REPEAT, which are reserved words elsewhere.
PRINT LEFT("abc", 2); RIGHT("abc", 2); MID("abc", 2, 1); CHR(65); STR(5); SPACE(1); "|"; REPEAT("ab", 2); STRING(2, "x"); UCASE("a"); LCASE("A")
PRINT LTRIM(" a"); RTRIM("a "); TRIM(" a "); HEX(255); OCT(8); BIN(2); REPLACE("a", "a", "b"); REVERSE("ab"); STRREV("ab")
PRINT INSERT("ac", 2, "b"); DELETE("abc", 2, 1); REMOVE("aba", "b"); EXTRACT("abc", 2, 3); LPAD("a", 2); RPAD("a", 2); "|"; CENTER("a", 3); "|"
DIM a$(1): a$(0) = "x": a$(1) = "y": PRINT JOIN(a$(), "-"): a$() = SPLIT("p,q", ","): PRINT a$(1); LEN(DATE()); LEN(TIME())
PRINT MKI(5) = MKI$(5); MKL(5) = MKL$(5); MKS(5) = MKS$(5); MKD(5) = MKD$(5); "["; ENVIRON("NO_SUCH_NAME"); COMMAND(99); "]"
REPEAT: n = n + LEN(REPEAT("ab", n + 1)): UNTIL n > 5
PRINT n
'> abbcbA5 |ababxxAa
'> aaaFF1010bbaba
'> abcacaabc aa | a |
'> x-y
'> q108
'> -1-1-1-1[]
'> 8
