' Variables of module level that procedures see, while loops work on them: errors, calls and jumps find the value of the moment.
TYPE Point
  x AS DOUBLE
  n AS INTEGER
  b AS UBYTE
END TYPE
CLASS Watcher
  DESTRUCTOR
    PRINT "gone at "; count
  END DESTRUCTOR
END CLASS
DIM sum AS DOUBLE, count AS INTEGER, best AS INTEGER, small AS BYTE, part AS SINGLE, p AS Point
DIM limit AS INTEGER = 7
DIM values(20) AS DOUBLE
DIM i AS INTEGER

SUB show(what AS STRING)
  PRINT what; ": "; sum; " "; count; " "; best; " "; small; " "; part; " "; p.x; " "; p.n; " "; p.b; " "; i
END SUB

' An error in the middle leaves what the turns before it did.
FOR i = 0 TO 30
  TRY
    values(i) = i
    sum = sum + values(i)
    count = count + 1
  CATCH
    IF i > 22 THEN EXIT FOR
    PRINT "error "; ERR; " at "; i; " with "; count
  END TRY
NEXT
show "caught inside"
TRY
  FOR i = 15 TO 30
    count = count + 1
    p.x = p.x + values(i)
    p.n = p.n + 1
    p.b = p.b + 100
  NEXT
CATCH
  PRINT "error "; ERR
END TRY
show "caught outside"

' Some turns store, some call.
FOR i = 1 TO 20
  IF (i * 7) MOD 11 > best THEN best = (i * 7) MOD 11
  small = small + 13
  IF i MOD 8 = 0 THEN show "in turn"
NEXT
show "sometimes"

' What a procedure changes while the loop runs.
SUB change(BYREF n AS INTEGER)
  n = n * 2
  count = count + n
END SUB
FOR i = 1 TO 5
  count = count + 1
  IF i = 3 THEN change count
  part = part + 0.25
NEXT
show "changed"

' The same variable by two names.
SUB twice(BYREF a AS INTEGER, BYREF b AS INTEGER)
  DIM k AS INTEGER
  FOR k = 1 TO 4
    a = a + 1
    b = b * 2
    count = count + 1
  NEXT
END SUB
count = 1
twice count, count
PRINT count
best = 1
twice count, best
PRINT count; " "; best

' A parameter that is only accessed when it is there to be accessed.
SUB fill(BYREF total AS DOUBLE, n AS INTEGER)
  DIM k AS INTEGER
  FOR k = 0 TO n
    total = total + values(k)
    IF k = limit THEN
      total = -total
      EXIT FOR
    END IF
  NEXT
END SUB
fill sum, 5
PRINT sum
fill sum, 20
PRINT sum
fill p.x, 3
PRINT p.x

' Counters that procedures see, nested, with a way out of both.
DIM j AS INTEGER, found AS INTEGER
FUNCTION place$
  RETURN STR$(i) + "," + STR$(j)
END FUNCTION
FOR i = 0 TO 9
  FOR j = 0 TO 9
    found = found + 1
    IF i * j = 42 THEN GOTO out
  NEXT
NEXT
out:
PRINT place$(); " "; found

' A destructor that runs in the loop.
SUB make
  DIM w AS Watcher
  w = NEW Watcher()
END SUB
count = 5
WHILE count < 50
  count = count + 20
  IF count > 40 THEN make
WEND
show "end"
GOSUB counting
PRINT count
END
counting:
count = 0
again:
count = count + 1
IF count < 10 THEN GOTO again
RETURN
'> error 9 at 21 with 21
'> error 9 at 22 with 21
'> caught inside: 210 21 0 0 0 0 0 0 23
'> error 9
'> caught outside: 210 28 0 0 0 105 6 88 21
'> in turn: 210 28 10 104 0 105 6 88 8
'> in turn: 210 28 10 -48 0 105 6 88 16
'> sometimes: 210 28 10 4 0 105 6 88 21
'> changed: 210 126 10 4 1.25 105 6 88 6
'> 61
'> 69 16
'> 225
'> -253
'> 111
'> 6,7 68
'> gone at 45
'> gone at 65
'> end: -253 65 16 4 1.25 111 6 88 6
'> 10
