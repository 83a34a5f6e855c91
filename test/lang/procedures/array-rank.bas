' 9.3 The rank of an array parameter is checked at element access.
SUB two(a())
  TRY
    PRINT a(1, 1)
  CATCH 9
    PRINT "rank"
  END TRY
END SUB
DIM m(2, 2), v(2)
m(1, 1) = 7
two m()
two v()
'> 7
'> rank
