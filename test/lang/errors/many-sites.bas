' More failing statements than one piece of code notes: each has its own line, in a procedure and in a call of one.
DIM a(3) AS INTEGER, n AS INTEGER, which AS INTEGER
SUB Store(k AS INTEGER)
  DIM t(3) AS INTEGER
  IF k = 0 THEN t(k + 4) = 1
  IF k = 1 THEN t(k + 4) = 1
  IF k = 2 THEN t(k + 4) = 1
  IF k = 3 THEN t(k + 4) = 1
  IF k = 4 THEN t(k + 4) = 1
  IF k = 5 THEN t(k + 4) = 1
  IF k = 6 THEN t(k + 4) = 1
  IF k = 7 THEN t(k + 4) = 1
  IF k = 8 THEN t(k + 4) = 1
  IF k = 9 THEN t(k + 4) = 1
  IF k = 10 THEN t(k + 4) = 1
  IF k = 11 THEN t(k + 4) = 1
  IF k = 12 THEN t(k + 4) = 1
  IF k = 13 THEN t(k + 4) = 1
  IF k = 14 THEN t(k + 4) = 1
  IF k = 15 THEN t(k + 4) = 1
  IF k = 16 THEN t(k + 4) = 1
  IF k = 17 THEN t(k + 4) = 1
  IF k = 18 THEN t(k + 4) = 1
  IF k = 19 THEN t(k + 4) = 1
  IF k = 20 THEN t(k + 4) = 1
  IF k = 21 THEN t(k + 4) = 1
  IF k = 22 THEN t(k + 4) = 1
  IF k = 23 THEN t(k + 4) = 1
  IF k = 24 THEN t(k + 4) = 1
  IF k = 25 THEN t(k + 4) = 1
  IF k = 26 THEN t(k + 4) = 1
  IF k = 27 THEN t(k + 4) = 1
  IF k = 28 THEN t(k + 4) = 1
  IF k = 29 THEN t(k + 4) = 1
  IF k = 30 THEN t(k + 4) = 1
  IF k = 31 THEN t(k + 4) = 1
  IF k = 32 THEN t(k + 4) = 1
  IF k = 33 THEN t(k + 4) = 1
  IF k = 34 THEN t(k + 4) = 1
  IF k = 35 THEN t(k + 4) = 1
END SUB
FOR n = 0 TO 35
  TRY
    Store n
  CATCH
    IF ERR <> 9 OR ERL <> n + 5 THEN PRINT "wrong"; n; ERR; ERL
    which = which + ERL
  END TRY
NEXT
PRINT which
TRY
  IF which = 0 THEN a(which + 4) = 1
  IF which = 1 THEN a(which + 4) = 1
  IF which = 2 THEN a(which + 4) = 1
  IF which = 3 THEN a(which + 4) = 1
  IF which = 4 THEN a(which + 4) = 1
  IF which = 5 THEN a(which + 4) = 1
  IF which = 6 THEN a(which + 4) = 1
  IF which = 7 THEN a(which + 4) = 1
  IF which = 8 THEN a(which + 4) = 1
  IF which = 9 THEN a(which + 4) = 1
  IF which = 10 THEN a(which + 4) = 1
  IF which = 11 THEN a(which + 4) = 1
  IF which = 12 THEN a(which + 4) = 1
  IF which = 13 THEN a(which + 4) = 1
  IF which = 14 THEN a(which + 4) = 1
  IF which = 15 THEN a(which + 4) = 1
  IF which = 16 THEN a(which + 4) = 1
  IF which = 17 THEN a(which + 4) = 1
  IF which = 18 THEN a(which + 4) = 1
  IF which = 19 THEN a(which + 4) = 1
  IF which = 20 THEN a(which + 4) = 1
  IF which = 21 THEN a(which + 4) = 1
  IF which = 22 THEN a(which + 4) = 1
  IF which = 23 THEN a(which + 4) = 1
  IF which = 24 THEN a(which + 4) = 1
  IF which = 25 THEN a(which + 4) = 1
  IF which = 26 THEN a(which + 4) = 1
  IF which = 27 THEN a(which + 4) = 1
  IF which = 28 THEN a(which + 4) = 1
  IF which = 29 THEN a(which + 4) = 1
  IF which = 30 THEN a(which + 4) = 1
  IF which = 31 THEN a(which + 4) = 1
  IF which = 32 THEN a(which + 4) = 1
  IF which = 33 THEN a(which + 4) = 1
  IF which = 34 THEN a(which + 4) = 1
  IF which = 35 THEN a(which + 4) = 1
  PRINT a(which + 4)
CATCH
  PRINT ERL
END TRY
'> 810
'> 88
