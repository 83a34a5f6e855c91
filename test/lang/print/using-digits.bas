' 12.3 Decimals are rounded as C does; P is the number of # after the point.
PRINT USING "##"; 2.5; : PRINT "|";: PRINT USING "##"; 3.5
PRINT USING "#.#|.##|##.|#.###"; 0.25; 0.999; 7; -0.0004
PRINT USING "###"; 1.9999
PRINT USING "#.##"; 0.005
PRINT USING ".##"; 0.5
'>  2| 4
'> 0.2|%1.00|  7|0.000
'>   2
'> 0.01
'> %0.50
