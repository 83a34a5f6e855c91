DIM count AS INTEGER, h AS FUTURE
SUB note
  count = count + 1
END SUB
WORKER job(n AS INTEGER) AS DOUBLE
  DIM k AS INTEGER
  note
  SEND PARENT, n
  k = RECEIVE(PARENT)
  WHILE NOT CANCELLED(PARENT)
    MATCH RECEIVE(PARENT)
      CASE INTEGER k
        EXIT WHILE
      CASE ARRAY v() AS INTEGER
        n = v(0)
    END MATCH
  WEND
  RETURN k
END WORKER
h = SPAWN job(3)
SEND h, 5
AFTER 2 SECS SEND h, "late"
PRINT AWAIT h
DIM b AS MARSHALLED
b = MARSHALL(count)
UNMARSHALL count, b
'--- typed
' module count INTEGER captured per-worker
' module h LONG
' module b MARSHALLED
' main main: can fail
'   20 assign h (spawn LONG job args[(value 3)] canFail)
'   21 send h 5
'   22 send h "late" {2000.0}
'   23 print items[(value (builtin ANY (await) args[h] canFail))] endsLine
'   24 initialise b
'   25 assign b (marshall MARSHALLED count)
'   26 unmarshall count b
' sub b.note: cannot fail, in workers
'   3 assign count (arithmetic INTEGER add count 1)
' worker b.job AS DOUBLE: can fail, in workers
'   value n INTEGER
'   local k INTEGER
'   temporary .1 ANY
'   local v INTEGER (rank 0) dynamic
'   6 initialise k
'   7 evaluate (call note)
'   8 send n
'   9 assign k (unbox! INTEGER (builtin ANY (receiveParent) canFail))
'   10 loop while#0 (not (test (builtin INTEGER (cancelled))))
'     body:
'       11 match isReceive .1 (builtin ANY (receiveParent) canFail)
'         arms (integer) test k (unbox INTEGER .1):
'           13 leave while#0 exit
'         arms (array INTEGER) test v:
'           15 assign n (element INTEGER v() indices[0:LONG] canFail)
'   18 exitRoutine (toFloat DOUBLE k)
