' 4.1 + - & share one level below the multiplicative ones.
PRINT 2 + 3 * 4 - 1; " "; 10 - 4 - 3; " "; 2 * 3 & 4 * 5; " "; 1 + 2 & 3 + 4; " "; 5 - -2; " "; 5 - - 2; " "; 3 * -2 + 1
'> 13 3 620 334 7 7 -5
