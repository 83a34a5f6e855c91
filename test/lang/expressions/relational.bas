' 4.1 Comparisons associate to the left: a < b < c compares the first result with c.
PRINT 1 < 2 < 0; 3 < 2 < 1; 5 > 4 > 3; 1 = 1 = -1; 2 + 2 = 4; 1 + (2 = 2); 3 * 2 > 5
'> -1-10-1-10-1
