' What a worker may not do, reached through procedures, is error 5; DATA and RND are the thread's own.
'& threads
RANDOMIZE 42
DATA 1, 2, 3
SUB Write_(t AS STRING)
  OPEN "/tmp/fbc-test-refused.txt" FOR OUTPUT AS #1
  PRINT #1, t
  CLOSE #1
END SUB
FUNCTION Ends(n AS INTEGER) AS INTEGER
  RETURN EOF(n)
END FUNCTION
SUB Ask
  DIM a AS STRING
  LINE INPUT a
END SUB
SUB Paint
  LOCATE 1, 1
END SUB
FUNCTION Nested() AS INTEGER
  DIM h AS FUTURE = SPAWN Draw(1)
  RETURN AWAIT h
END FUNCTION
SUB Show(n AS INTEGER)
  PRINT #n, "x"
END SUB
FUNCTION Text() AS STRING
  RETURN SLURP("/tmp/fbc-test-refused.txt")
END FUNCTION
WORKER Draw(n AS INTEGER) AS DOUBLE
  FOR i = 1 TO n : Draw = RND : NEXT
END WORKER
WORKER Try_(what AS INTEGER) AS STRING
  TRY
    SELECT CASE what
      CASE 1 : Write_ "x"
      CASE 2 : Try_ = STR$(Ends(1))
      CASE 3 : Ask
      CASE 4 : Paint
      CASE 5 : Try_ = STR$(Nested())
      CASE 6 : Show 1
      CASE 7 : Try_ = Text()
    END SELECT
    Try_ = Try_ + "done"
  CATCH
    Try_ = Try_ + STR$(ERR)
  END TRY
END WORKER
FUNCTION NextItem() AS INTEGER
  READ NextItem
END FUNCTION
WORKER Items() AS STRING
  Items = STR$(NextItem()) + STR$(NextItem())
  RESTORE
  Items = Items + STR$(NextItem())
END WORKER
FOR i = 1 TO 7
  PRINT AWAIT SPAWN Try_(i);
NEXT
PRINT
PRINT NextItem();
PRINT AWAIT SPAWN Items();
PRINT NextItem()
DIM a AS DOUBLE = AWAIT SPAWN Draw(3), b AS DOUBLE = AWAIT SPAWN Draw(3)
PRINT a <> b; " "; a = RND
Write_ "kept"
PRINT Text();
PRINT Ends(9)
RANDOMIZE 42
PRINT CINT(a * 1e6); " "; CINT(AWAIT SPAWN Draw(3) * 1e6)
'> 5555555
'> 11212
'> -1 0
'> kept
'> -1
'> 961831 834154
