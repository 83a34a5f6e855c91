' Small subroutines, subroutines in subroutines, early RETURNs, jumps out of what they call, errors on the way.
DIM i AS INTEGER, n AS INTEGER, depth AS INTEGER, text AS STRING, x(3) AS INTEGER
FOR i = 1 TO 5
  GOSUB sort_of
  ON i GOSUB first, second, first
NEXT
PRINT text
GOSUB away
PRINT "not here"
home:
PRINT "home"
' The entry that `away` left behind, and the one of who called it.
n = n + 1
IF n = 1 THEN RETURN
TRY
  RETURN
CATCH 3
  PRINT "empty"
END TRY
depth = 3
GOSUB down
PRINT depth
FOR i = 2 TO 5
  TRY
    GOSUB store
    PRINT "stored"; i
  CATCH 9
    PRINT "error"; ERR; " in "; ERL > 0
  END TRY
NEXT
PRINT Twice(4); " "; Twice(-1)
GOSUB loops
PRINT text
END

sort_of:
IF i = 2 THEN text = text + "two ": RETURN
IF i > 3 THEN
  text = text + "big "
  RETURN
END IF
text = text + STR$(i) + " "
RETURN

first: text = text + "f": GOSUB second: RETURN
second: text = text + "s": RETURN

away: GOSUB further: PRINT "back in away": RETURN
further: GOTO home

down:
depth = depth - 1
IF depth > 0 THEN GOSUB down
GOSUB first
RETURN

store: x(i) = i: RETURN

loops:
text = ""
FOR i = 1 TO 4
  IF i = 2 THEN CONTINUE FOR
  FOR n = 1 TO 3
    IF n = i THEN EXIT FOR
    IF i + n = 7 THEN RETURN
    SELECT CASE n
    CASE 1: text = text + "a"
    CASE 2: text = text + "b": GOSUB second
    END SELECT
  NEXT
NEXT
RETURN

FUNCTION Twice(k AS INTEGER) AS INTEGER
  IF k < 0 THEN
    GOSUB negative
    PRINT "not here"
  END IF
  GOSUB double_it
  Twice = k
  EXIT FUNCTION
  double_it: k = k * 2: RETURN
  negative: Twice = -99: EXIT FUNCTION: RETURN
END FUNCTION
'> 1 fstwo s3 fsbig big
'> home
'> back in away
'> not here
'> home
'> empty
'> 0
'> stored2
'> stored3
'> error9 in -1
'> error9 in -1
'> 8 -99
'> absabs
