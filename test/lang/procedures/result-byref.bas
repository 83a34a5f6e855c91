' A function's result so far is a variable like any other: it can be passed by reference, exchanged, bound by FIELD.
SUB Add(BYREF n AS INTEGER, k AS INTEGER)
  n = n + k
END SUB
SUB Append(BYREF s AS STRING, t AS STRING)
  s = s + t
  IF t = "!" THEN THROW 100
END SUB
FUNCTION Sum(n AS INTEGER) AS INTEGER
  FOR i = 1 TO n: Add Sum, i: NEXT
END FUNCTION
FUNCTION Dots$(n AS INTEGER)
  FOR i = 1 TO n: Append Dots$, ".": NEXT
END FUNCTION
FUNCTION Loud$(s AS STRING)
  Append Loud$, s
  Append Loud$, "!"
END FUNCTION
FUNCTION Narrow(n AS INTEGER) AS BYTE
  DIM other AS BYTE = n
  SWAP Narrow, other
END FUNCTION
FUNCTION Buffer$()
  OPEN "/tmp/fbc-test-x" FOR RANDOM AS #1
  FIELD #1, 3 AS Buffer$
  LSET Buffer$ = "ab"
END FUNCTION
PRINT Sum(4); " "; Dots$(3); " "; Narrow(200)
TRY
  PRINT Loud$("hey")
CATCH
  PRINT ERR
END TRY
t$ = Buffer$()
CLOSE
PRINT "["; t$; "]"
'> 10 ... -56
'> 100
'> [ab ]
