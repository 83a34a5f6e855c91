' words: counts the words of a file that it writes first. LINE INPUT #, INSTR, MID$, LCASE$, a hash table in arrays.
CONSTANT SLOTS = 8191

DIM keys(SLOTS) AS STRING, counts(SLOTS) AS INTEGER, used AS INTEGER

FUNCTION Slot(word AS STRING) AS INTEGER
  DIM h AS INTEGER, i AS INTEGER
  FOR i = 1 TO LEN(word)
    h = (h * 31 + ASC(MID$(word, i, 1))) AND 16777215
  NEXT
  h = h AND SLOTS
  WHILE counts(h) > 0 AND keys(h) <> word
    h = (h + 1) AND SLOTS
  WEND
  RETURN h
END FUNCTION

SUB Count(word AS STRING)
  DIM at AS INTEGER
  IF word = "" THEN RETURN
  at = Slot(word)
  IF counts(at) = 0 THEN
    keys(at) = word
    used = used + 1
  END IF
  counts(at) = counts(at) + 1
END SUB

DIM name AS STRING, row AS STRING, i AS INTEGER, k AS INTEGER, from AS INTEGER, to_ AS INTEGER, most AS INTEGER, seed AS INTEGER
name = COMMAND$(1)
OPEN name FOR OUTPUT AS #1
seed = 1
FOR i = 1 TO 240000
  FOR k = 1 TO 8
    seed = (seed * 1103 + 12345) MOD 1000003
    PRINT #1, "Word"; seed MOD 3000; " ";
  NEXT
  PRINT #1, "the end"
NEXT
CLOSE #1
OPEN name FOR INPUT AS #1
WHILE NOT EOF(1)
  LINE INPUT #1, row
  row = LCASE$(row)
  from = 1
  to_ = INSTR(row, " ")
  WHILE to_ > 0
    Count MID$(row, from, to_ - from)
    from = to_ + 1
    to_ = INSTR(from, row, " ")
  WEND
  Count MID$(row, from)
WEND
CLOSE #1
FOR i = 0 TO SLOTS
  IF counts(i) > counts(most) THEN most = i
NEXT
PRINT used; " "; keys(most); " "; counts(most); " "; counts(Slot("word77"))
