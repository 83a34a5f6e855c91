' 12.3 $$ puts a dollar sign before the digits, after the sign.
PRINT USING "$$##.##"; 1.5; : PRINT "|";: PRINT USING "$$##.##"; -1.5; : PRINT "|";: PRINT USING "$$#,###"; 1234
PRINT USING "$$#"; 1234
PRINT USING "$#"; 5
'>   $1.50| -$1.50| $1,234
'> %$1234
'> $5
