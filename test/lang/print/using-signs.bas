' 12.3 Signs: leading + shows both, trailing - only when negative, otherwise - when negative.
PRINT USING "+###"; 12; : PRINT "|";: PRINT USING "+###"; -12
PRINT USING "###-"; 12; : PRINT "|";: PRINT USING "###-"; -12; : PRINT "|"
PRINT USING "###"; -12; : PRINT "|";: PRINT USING "##"; -12
PRINT USING "##.#"; -0.04; : PRINT "|"
'>  +12| -12
'>   12| 12-|
'> -12|%-12
'>  0.0|
