' 12.3 The table of the specification.
PRINT USING "###.##"; 3.14159
PRINT USING "#,###"; 1234567
PRINT USING "$$###.##"; 42.5
PRINT USING "**####"; 12
PRINT USING "+##"; 5
PRINT USING "####-"; -12
PRINT USING "@ has ##"; "Bo"; 7
'>   3.14
'> %1,234,567
'>   $42.50
'> ****12
'>  +5
'>   12-
'> Bo has  7
