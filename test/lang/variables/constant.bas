' 3.5 CONSTANT and CONST, lists, suffixes and AS; the type is that of the value.
CONSTANT a = 5, b = 2.5, c$ = "text", d AS LONG = 7, e% = 3.9
CONST f = 3000000000, g = a * 2 + b
PRINT a; b; c$; d; e%; " "; f; " "; g; " "; a \ 2; " "; a + 2147483647; " "; d + 2147483647
'> 52.5text73 3000000000 12.5 2 -2147483644 2147483654
