' A string that is appended to itself, under whatever name, grows by what it was.
DIM t$, a(2) AS STRING
t$ = "hello world, this is long"
FOR i = 1 TO 4
  Again t$
NEXT
PRINT LEN(t$); " "; RIGHT$(t$, 30)
a(1) = "0123456789"
FOR i = 1 TO 5: a(1) += a(1): NEXT
FOR i = 1 TO 5: Twice a(1): NEXT
PRINT LEN(a(1)); " "; RIGHT$(a(1), 12)
c$ = "x"
FOR i = 1 TO 12: c$ += c$: NEXT
PRINT LEN(c$)

SUB Again(BYREF s AS STRING)
  t$ = t$ + s
  s = s + t$
END SUB

SUB Twice(BYREF s AS STRING)
  a(1) += s
END SUB
'> 6400  longhello world, this is long
'> 10240 890123456789
'> 4096
