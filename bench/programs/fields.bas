' fields: records of text are built, joined, split and converted back. Concatenation, SPLIT$, JOIN$, VAL, STR$, TRIM$.
DIM parts(0) AS STRING, line$ AS STRING, again AS STRING
DIM i AS INTEGER, k AS INTEGER, round AS INTEGER, sum AS LONG, size AS LONG

FOR round = 1 TO 300
  FOR i = 1 TO 5000
    line$ = "id" + STR$(i) + ";" + STR$(i * round) + "; name" + STR$(i MOD 100) + " ;" + HEX$(i) + ";end"
    parts() = SPLIT$(line$, ";")
    sum = sum + VAL(parts(1)) + LEN(TRIM$(parts(2)))
    FOR k = 0 TO UBOUND(parts)
      IF LEFT$(parts(k), 2) = "id" THEN parts(k) = MID$(parts(k), 3)
    NEXT
    again = JOIN$(parts(), ",")
    size = size + LEN(again)
  NEXT
NEXT
PRINT sum; " "; size
