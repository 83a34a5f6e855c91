' 12.3 ** fills with asterisks.
PRINT USING "**##.##"; 1.5; : PRINT "|";: PRINT USING "**###"; -1; : PRINT "|";: PRINT USING "**#"; 123; : PRINT "|";: PRINT USING "**#"; 1234
'> ***1.50|***-1|123|%1234
