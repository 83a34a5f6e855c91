' Separators, TAB, SPC, WRITE, PRINT USING, CONSOLE.
PRINT "a", "b"
PRINT "a"; TAB(5); "b"; SPC(2); "c"
PRINT "x";
PRINT "y"
PRINT
PRINT "trailing",
PRINT
? "question"
CONSOLE "console"
WRITE 1, "two", 3.5, "say ""hi"""
PRINT USING "###.##"; 3.14159
PRINT USING "#,###"; 1234567
PRINT USING "$$###.##"; 42.5
PRINT USING "**####"; 12
PRINT USING "+##"; 5
PRINT USING "####-"; -12
PRINT USING "@ has ##"; "Bo"; 7
DIM u AS ULONG
u = -1
PRINT u; " "; 1.5!; " "; CHR$(8364)
'> a	b
'> a   b  c
'> xy
'>
'> trailing
'> question
'> console
'> 1,"two",3.5,"say ""hi"""
'>   3.14
'> %1,234,567
'>   $42.50
'> ****12
'>  +5
'>   12-
'> Bo has  7
'> 18446744073709551615 1.5 €
