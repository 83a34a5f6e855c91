' 8.6 Loops made of IF and GOTO, crossing each other.
10 n = 0
20 n = n + 1
30 IF n MOD 2 = 0 THEN 60
40 PRINT n;
50 GOTO 70
60 PRINT "-";
70 IF n < 6 THEN 20
80 PRINT
'> 1-3-5-
