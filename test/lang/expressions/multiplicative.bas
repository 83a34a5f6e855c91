' 4.1 * / \ MOD share one level, from left to right.
PRINT 10 \ 3 * 2; " "; 17 MOD 5 * 2; " "; 2 * 17 MOD 5; " "; 20 / 4 * 5; " "; 20 * 4 \ 5; " "; 100 / 8 \ 3; " "; -7 MOD 4 * 3; " "; 2 * -3
'> 6 4 4 25 16 4 -9 -6
