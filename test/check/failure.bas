' Which routines can fail.
SUB safe(n AS INTEGER)
  PRINT n; LEFT$("abc", n)
END SUB
SUB divides(n AS INTEGER)
  PRINT 5 \ n
END SUB
SUB calls
  safe 1
  divides 2
END SUB
SUB shielded
  TRY
    divides 0
  CATCH
    PRINT ERR
  END TRY
END SUB
SUB partly
  TRY
    divides 0
  CATCH 11
    PRINT ERR
  END TRY
END SUB
SUB stops
  TRY
    END 3
  CATCH
  END TRY
END SUB
SUB callsStop
  TRY
    stops
  CATCH
  END TRY
END SUB
DIM a(10) AS INTEGER, b(10) AS INTEGER
SUB constantSubscript
  a(3) = 1
END SUB
SUB erased
  ERASE b
  b(3) = 1
END SUB
SUB even(n AS INTEGER)
  IF n > 0 THEN odd n - 1
END SUB
SUB odd(n AS INTEGER)
  IF n > 0 THEN even n - 1
END SUB
'--- typed
' module a INTEGER (0 TO 10) static captured
' module b INTEGER (0 TO 10) static dynamic captured
' main main: cannot fail
'   38 dim a bounds[{0:LONG 10:LONG}]
'   38 dim b bounds[{0:LONG 10:LONG}]
' sub b.safe: cannot fail
'   value n INTEGER
'   3 print items[(value n), (value (builtin STRING LEFT$ args["abc", (wrap LONG n)]))] endsLine
' sub b.divides: can fail
'   value n INTEGER
'   6 print items[(value (arithmetic INTEGER quotient 5 n canFail))] endsLine
' sub b.calls: can fail
'   9 evaluate (call safe args[(value 1)])
'   10 evaluate (call divides args[(value 2)] canFail)
' sub b.shielded: cannot fail
'   13 try
'     body:
'       14 evaluate (call divides args[(value 0)] canFail)
'     catches:
'       16 print items[(value (builtin INTEGER ERR))] endsLine
' sub b.partly: can fail
'   20 try
'     body:
'       21 evaluate (call divides args[(value 0)] canFail)
'     catches codes[=11]:
'       23 print items[(value (builtin INTEGER ERR))] endsLine
' sub b.stops: can fail
'   27 try
'     body:
'       28 end 3:LONG
'     catches:
' sub b.callsstop: can fail
'   33 try
'     body:
'       34 evaluate (call stops canFail)
'     catches:
' sub b.constantsubscript: cannot fail
'   40 assign (element INTEGER a() indices[3:LONG]) 1
' sub b.erased: can fail
'   43 erase b
'   44 assign (element INTEGER b() indices[3:LONG] canFail) 1
' sub b.even: can fail
'   value n INTEGER
'   47 if
'     branches (compare INTEGER gt n 0):
'       47 evaluate (call odd args[(value (arithmetic INTEGER subtract n 1))] canFail)
' sub b.odd: can fail
'   value n INTEGER
'   50 if
'     branches (compare INTEGER gt n 0):
'       50 evaluate (call even args[(value (arithmetic INTEGER subtract n 1))] canFail)
