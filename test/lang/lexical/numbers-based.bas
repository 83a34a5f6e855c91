' 1.5 Hexadecimal (two forms), octal and binary literals, in either case.
PRINT &HFF; " "; &hff; " "; 0xFf; " "; 0XFF; " "; &O17; " "; &o17; " "; &B101; " "; &b101; " "; &H0
PRINT &H7FFFFFFF; " "; &HFFFFFFFF; " "; &H7FFFFFFFFFFFFFFF; " "; &HFFFFFFFFFFFFFFFF; " "; &H8000000000000000
'> 255 255 255 255 15 15 5 5 0
'> 2147483647 4294967295 9223372036854775807 -1 -9223372036854775808
