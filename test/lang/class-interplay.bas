' Objects with GOSUB, TRY, arrays, loops, and chains of members.
CLASS C
  N AS INTEGER
  L AS LIST OF C
  CONSTRUCTOR(n AS INTEGER) : ME.N = n : END CONSTRUCTOR
  METHOD Kids() AS LIST OF C : RETURN ME.L : END METHOD
  METHOD Me2() AS C : RETURN ME : END METHOD
  METHOD Sum() AS INTEGER
    t = ME.N
    FOR EACH k IN ME.L : t = t + k.Sum() : NEXT
    RETURN t
  END METHOD
END CLASS
DIM root AS C = NEW C(1)
FOR i = 2 TO 4
  root.L.APPEND(NEW C(i))
  root.L(i - 1).L.APPEND(NEW C(i * 10))
NEXT
PRINT root.Sum(); root.Kids()(2).N; root.Me2().Me2().L.LENGTH; root.L(1).L(1).N
root.Kids()(2).N = 30 : root.Me2().N = 5 : PRINT root.Sum()
INC root.N : root.L(1).N = root.L(1).N + 1 : PRINT root.N; root.L(1).N
GOSUB sub1
TRY
  GOSUB sub2
CATCH
  PRINT "caught"; ERR; w.N
END TRY
FOR EACH k IN root.L
  IF k.N = 30 THEN EXIT FOR
  PRINT k.N;
NEXT
PRINT
SELECT CASE root.L.LENGTH
  CASE 3 : PRINT "three"
END SELECT
DIM arr(3) AS C
arr(1) = root : arr(2) = arr(1).L(1)
SWAP arr(1), arr(2) : PRINT arr(1).N; arr(2).N; arr(3) IS NOTHING
ERASE arr
REDIM dyn(2) AS C
dyn(0) = root : REDIM PRESERVE dyn(5) AS C : PRINT dyn(0).N; dyn(5) IS NOTHING
x = IIF(root IS NOTHING, 1, 2) : PRINT x
DIM y AS C = IIF(x = 2, root, NOTHING) : PRINT y.N
WHILE root.L.LENGTH > 0
  DIM q AS C = root.L.POP()
  PRINT q.N; " ";
WEND
PRINT
DIM s AS STRING
s = "v" + root.Kids().JOIN(",") + STR$(root.N) : PRINT s
IF root.L.EMPTY AND root.N > 3 THEN PRINT "both"
PRINT root.L.CONTAINS(root); root = y; root <> y
a$ = "x" : b$ = a$ + root.Me2().Kids().JOIN("") + a$ : PRINT b$
END
sub1:
  DIM w AS C = NEW C(77)
  PRINT w.N
RETURN
sub2:
  w = NEW C(78)
  THROW 9
RETURN
'> 1003320
'> 131
'> 63
'> 77
'> caught978
'> 3
'> three
'> 361
'> 61
'> 2
'> 6
'> 4 30 3
'> v6
'> both
'> 0-10
'> xx
