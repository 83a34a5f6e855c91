' Timers: units, snapshots, what starts none, stopping one and all, ids.
'& threads
WORKER Count AS STRING
  DIM v AS ANY
  DO
    v = RECEIVE(PARENT)
    IF TYPEOF(v) = 0 THEN RETURN Count + "none"
    IF TYPEOF(v) = LIST_TYPE_STRING THEN EXIT DO
    Count = Count + STR$(v AS LONG) + ","
  LOOP
  RETURN Count
END WORKER
DIM h AS DOUBLE, n AS INTEGER
h = SPAWN Count()
n = 5
AFTER 0 SEND h, n
n = 6
AFTER 0.03 SECS SEND h, n
n = 7
AFTER 30 FRAMES SEND h, "stop"
AFTER -1 SEND h, 99
EVERY 0 SEND h, 98
PRINT AWAIT h; TIMER_ID
h = SPAWN Count()
EVERY 5000 MS SEND h, 1
id = TIMER_ID
EVERY 1 MINUTES SEND h, 2
TIMER STOP id : TIMER STOP 12345 : TIMER STOP ALL
CANCEL h
PRINT AWAIT h
h = SPAWN Count()
TRY
  FOR i = 1 TO 70 : EVERY 1 MINUTES SEND h, i : NEXT
CATCH
  PRINT "error"; ERR; i
END TRY
CANCEL h : PRINT AWAIT h
TRY : AFTER 1 SEND h, 1 : CATCH : PRINT "error"; ERR : END TRY
'> 5,6,3
'> none
'> error565
'> none
'> error5
