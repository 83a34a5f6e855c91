' 12.3 ^^^^ gives scientific notation with a two-digit exponent.
PRINT USING "##.##^^^^"; 1234.5; : PRINT "|";: PRINT USING "##.##^^^^"; -0.00012; : PRINT "|"
PRINT USING "#.###^^^^"; 1e100; : PRINT "|";: PRINT USING "+#.#^^^^"; 5; : PRINT "|";: PRINT USING "##^^^^-"; -15
'>  1.23E+03|-1.20E-04|
'> %1.000E+100|+5.0E+00| 2E+01-
