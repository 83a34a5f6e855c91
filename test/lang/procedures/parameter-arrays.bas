' Array parameters: rank is looked at when elements are, and reshaping reaches the caller.
SUB Two(a() AS INTEGER)
  PRINT a(1, 1)
END SUB
DIM one(3) AS INTEGER, two(2, 2) AS INTEGER
two(1, 1) = 11
Two two()
TRY
  Two one()
CATCH 9
  PRINT "rank"
END TRY
SUB Grow(a() AS INTEGER)
  REDIM PRESERVE a(UBOUND(a) + 1)
  a(UBOUND(a)) = UBOUND(a) * 10
END SUB
SUB Twice(a() AS INTEGER)
  a(0) = 1
  Grow a()
  a(1) = a(UBOUND(a))
  Grow a()
  a(0) = a(0) + a(UBOUND(a))
END SUB
n = 1
DIM v(n) AS INTEGER
Twice v()
PRINT UBOUND(v); v(0); " "; v(1); " "; v(3)
SUB LocalArray(n)
  DIM w(n) AS STRING
  w(n) = "last" + STR$(n)
  IF n > 1 THEN LocalArray n - 1
  PRINT w(n); " ";
END SUB
LocalArray 3
PRINT
SUB Gone(a() AS INTEGER)
  ERASE a
END SUB
Gone v()
TRY
  v(0) = 1
CATCH
  PRINT ERR
END TRY
TRY
  m = -5
  REDIM v(m)
CATCH
  PRINT ERR; UBOUND(v)
END TRY
SUB Fails(a() AS INTEGER)
  REDIM a(10)
  a(10) = 5
  THROW 50
END SUB
TRY
  Fails v()
CATCH
  PRINT v(10)
END TRY
FUNCTION Total(a() AS INTEGER) AS INTEGER
  FOR EACH x IN a(): Total = Total + x: NEXT
END FUNCTION
PRINT Total(v()); Total(one())
'> 11
'> rank
'> 331 20 30
'> last1 last2 last3
'> 9
'> 9-1
'> 5
'> 50
