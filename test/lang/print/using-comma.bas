' 12.3 A comma in the mask groups three digits.
PRINT USING "#,###,###"; 1234567
PRINT USING "###,###"; 123
PRINT USING "##,###.##"; 1234.5
PRINT USING "#,###"; -123; : PRINT "|";: PRINT USING "#####,"; 12345
'> 1,234,567
'>     123
'>  1,234.50
'>  -123|12,345
