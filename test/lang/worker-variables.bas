' Procedures that a worker calls see module variables of the worker's own; many messages, full channels, timers.
'& threads
DIM count AS INTEGER, names AS LIST OF STRING, grid(3) AS INTEGER, text AS STRING
CONST Step_ = 3
SUB Note(n AS INTEGER)
  count = count + n * Step_
  names.APPEND("n" + STR$(n))
  grid(n) = grid(n) + n
  text = text + "x"
END SUB
WORKER W(n AS INTEGER) AS STRING
  Note n : Note 1
  RETURN Report$()
END WORKER
FUNCTION Report$()
  RETURN STR$(count) + names.JOIN("") + STR$(grid(1)) + STR$(grid(2)) + text
END FUNCTION
Note 3
PRINT AWAIT SPAWN W(2); " "; AWAIT SPAWN W(1); " "; Report$()
WORKER Flood(n AS INTEGER) AS INTEGER
  FOR i = 1 TO n : SEND PARENT, i : NEXT
  RETURN n
END WORKER
h = SPAWN Flood(1000)
DIM v AS INTEGER
FOR i = 1 TO 1000
  v = RECEIVE(h)
  IF v <> i THEN PRINT "order"; v
NEXT
PRINT AWAIT h; v
PRINT AWAIT SPAWN Flood(600)
WORKER Clock AS INTEGER
  DIM s AS STRING
  EVERY 5 MS SEND PARENT, "tick"
  DO
    MATCH RECEIVE(PARENT)
      CASE STRING m : IF m = "stop" THEN EXIT DO
    END MATCH
  LOOP
  TIMER STOP ALL
  RETURN 1
END WORKER
h = SPAWN Clock()
FOR i = 1 TO 3 : t$ = RECEIVE(h) : PRINT t$; : NEXT
PRINT
AFTER 20 MS SEND h, "stop"
PRINT AWAIT h
WORKER Sleeper
  SLEEP 100
END WORKER
WORKER Busy
  DO : x = x + 1 : LOOP
END WORKER
WORKER Late
  THROW 5
END WORKER
h = SPAWN Sleeper() : h = SPAWN Busy() : h = SPAWN Late()
WHILE READY(h) = 0 : WAIT_MS 1 : WEND
PRINT "end"
'> 9n2n112xx 6n1n120xx 9n300x
'> 10001000
'> 600
'> tickticktick
'> 1
'> end
'! Late: Unhandled exception at line 55: Illegal function call (error code 5)
