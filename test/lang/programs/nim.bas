' Game of Nim against the computer
DIM heap(3) AS INTEGER
heap(1) = 3: heap(2) = 4: heap(3) = 5
PRINT "NIM - take any number from one heap; who takes the last one wins."
INPUT "Your name"; n$
IF n$ = "" THEN n$ = "Player"
DO
  GOSUB ShowHeaps
  DO
    INPUT "Heap, number: ", h, k
    IF h < 1 OR h > 3 OR h <> INT(h) THEN
      PRINT "There is no such heap."
    ELSEIF k < 1 OR k > heap(h) THEN
      PRINT "You cannot take"; k; "from heap"; h; "."
    ELSE
      EXIT DO
    END IF
  LOOP
  heap(h) = heap(h) - k
  GOSUB Sum
  IF s = 0 THEN PRINT n$; " wins!": EXIT DO
  GOSUB MyMove
  GOSUB Sum
  IF s = 0 THEN PRINT "I win, "; n$; "!": EXIT DO
LOOP
END
ShowHeaps:
  FOR i = 1 TO 3
    PRINT i; ": "; STRING$(heap(i), "*"); TAB(12); heap(i)
  NEXT
RETURN
Sum:
  s = heap(1) + heap(2) + heap(3)
RETURN
MyMove:
  x% = heap(1) XOR heap(2) XOR heap(3)
  FOR i = 1 TO 3
    t% = heap(i) XOR x%
    IF t% < heap(i) THEN
      PRINT "I take "; heap(i) - t%; " from heap "; i
      heap(i) = t%
      RETURN
    END IF
  NEXT
  ' lost position: take one from the largest
  b = 1
  FOR i = 2 TO 3: IF heap(i) > heap(b) THEN b = i
  NEXT
  heap(b) = heap(b) - 1
  PRINT "I take 1 from heap "; b
RETURN
'< Bo
'< 9,1
'< 1,9
'< 1,x
'< 1,2
'< 2,1
'< 2,1
'< 3,1
'< 1,1
'< 3,1
'< 2,1
'< 3,1
'< 2,1
'> NIM - take any number from one heap; who takes the last one wins.
'> Your name1: ***     3
'> 2: ****    4
'> 3: *****   5
'> Heap, number: There is no such heap.
'> Heap, number: You cannot take9from heap1.
'> Heap, number: You cannot take0from heap1.
'> Heap, number: I take 1 from heap 3
'> 1: *       1
'> 2: ****    4
'> 3: ****    4
'> Heap, number: I take 2 from heap 3
'> 1: *       1
'> 2: ***     3
'> 3: **      2
'> Heap, number: I take 1 from heap 1
'> 1:         0
'> 2: **      2
'> 3: **      2
'> Heap, number: I take 1 from heap 2
'> 1:         0
'> 2: *       1
'> 3: *       1
'> Heap, number: You cannot take1from heap1.
'> Heap, number: I take 1 from heap 2
'> I win, Bo!
