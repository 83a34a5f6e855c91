' lines: a file of short lines is written and read back. PRINT #, LINE INPUT #, EOF.
DIM name AS STRING, row AS STRING, i AS INTEGER, round AS INTEGER, count AS LONG, size AS LONG
name = COMMAND$(1)
FOR round = 1 TO 20
  OPEN name FOR OUTPUT AS #1
  FOR i = 1 TO 100000
    PRINT #1, "line "; i; " of round "; round
  NEXT
  CLOSE #1
  OPEN name FOR INPUT AS #1
  WHILE NOT EOF(1)
    LINE INPUT #1, row
    count = count + 1
    size = size + LEN(row)
  WEND
  CLOSE #1
NEXT
PRINT count; " "; size
