' 17 RND is uniform in [0, 1); its argument is evaluated and ignored; RAND(n) in 0 to n - 1, 0 for n <= 0.
RANDOMIZE 42
lo = 1: hi = 0
FOR i = 1 TO 500
  r = RND
  IF r < lo THEN lo = r
  IF r > hi THEN hi = r
  IF r < 0 OR r >= 1 THEN PRINT "outside"
NEXT
PRINT lo < 0.05; hi > 0.95
FUNCTION t
  PRINT "evaluated";
  t = 1
END FUNCTION
x = RND(t()): PRINT x >= 0 AND x < 1; RND() < 1
DIM n(5) AS INTEGER
FOR i = 1 TO 600: INC n(RAND(6)): NEXT
FOR i = 0 TO 5: PRINT n(i) > 50;: NEXT
PRINT RAND(0); RAND(-5); RAND(1)
'> -1-1
'> evaluated-1-1
'> -1-1-1-1-1-1000
