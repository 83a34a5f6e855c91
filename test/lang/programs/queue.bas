' Queue simulation: a bank with two clerks, event by event
CONST Customers = 40
TYPE Client
  arrives AS DOUBLE
  starts AS DOUBLE
  leaves AS DOUBLE
  clerk AS INTEGER
END TYPE
DIM c(Customers) AS Client
DIM freeAt(2) AS DOUBLE, busy(2) AS DOUBLE
DIM seed AS LONG
seed = 12345
FUNCTION NextRandom() AS DOUBLE
  SHARED seed
  seed = (seed * 1103515245 + 12345) MOD 2147483648
  NextRandom = seed / 2147483648
END FUNCTION
FUNCTION Expo(mean AS DOUBLE) AS DOUBLE
  Expo = -mean * LOG(1 - NextRandom())
END FUNCTION
clock = 0
FOR i = 1 TO Customers
  clock = clock + Expo(2)
  c(i).arrives = clock
  k = IIF(freeAt(1) <= freeAt(2), 1, 2)
  c(i).clerk = k
  c(i).starts = MAX(clock, freeAt(k))
  service = Expo(3.5)
  c(i).leaves = c(i).starts + service
  freeAt(k) = c(i).leaves
  busy(k) = busy(k) + service
NEXT i
PRINT "  i  arrive   start   leave clerk"
waits = 0: longest = 0
FOR i = 1 TO Customers
  w = c(i).starts - c(i).arrives
  waits = waits + w
  IF w > longest THEN longest = w: who = i
  IF i <= 5 OR i > 38 THEN PRINT USING "### ####.## ####.## ####.##   #"; i; c(i).arrives; c(i).starts; c(i).leaves; c(i).clerk
  IF i = 6 THEN PRINT "..."
NEXT i
finish = MAX(freeAt(1), freeAt(2))
PRINT "average wait:", ROUND(waits / Customers, 3)
PRINT "longest wait:"; TAB(20); ROUND(longest, 3); " (customer "; who; ")"
FOR k = 1 TO 2
  PRINT "clerk "; k; " busy "; INT(100 * busy(k) / finish + .5); "%"
NEXT k
' a ring buffer
DIM ring$(4), head AS INTEGER, size AS INTEGER
SUB Push(s$)
  IF size = 5 THEN THROW 500
  ring$((head + size) MOD 5) = s$
  size = size + 1
END SUB
FUNCTION Pull$()
  IF size = 0 THEN THROW 501
  Pull$ = ring$(head)
  head = (head + 1) MOD 5
  size = size - 1
END FUNCTION
FOR i = 1 TO 4: Push "item" + i: NEXT
PRINT Pull$(); Pull$()
TRY
  FOR i = 5 TO 9: Push "item" + i: NEXT
CATCH 500
  PRINT "full at "; i
END TRY
WHILE size > 0: PRINT Pull$(); " ";: WEND
TRY: PRINT Pull$(): CATCH 501: PRINT "empty": END TRY
'>   i  arrive   start   leave clerk
'>   1    2.13    2.13    3.40   1
'>   2    4.38    4.38    4.77   2
'>   3    5.83    5.83    8.19   1
'>   4    7.68    7.68    9.29   2
'>   5    8.27    8.27    9.91   1
'> ...
'>  39   65.85   73.62   84.91   1
'>  40   66.20   76.17   77.67   2
'> average wait:	5.411
'> longest wait:      12.347 (customer 34)
'> clerk 1 busy 88%
'> clerk 2 busy 76%
'> item1item2
'> full at 8
'> item3 item4 item5 item6 item7 empty
